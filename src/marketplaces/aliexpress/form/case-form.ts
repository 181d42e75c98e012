import type { Received } from '../../../domain/dispute/reason.js';
import type { FormField, LeftReason } from '../../../domain/overlay/fill-result.js';
import type { CaseForm, FieldOutcome, IsEdited } from '../../case-form.js';
import { appears, pageHadItsTurn } from '../../filling/appears.js';
import { comparable, onlyOne } from '../../filling/chosen-by-words.js';
import { pressChoice } from '../../filling/press.js';
import { setValue } from '../../filling/set-value.js';
import type { FormDraft } from '../../form-draft.js';
import { clean, idOf } from '../../read-values.js';
import { attachFiles } from './attach-files.js';
import {
  amountField,
  labelOf,
  noteOtherMenus,
  optionsIn,
  radios,
  reasonSelect,
  reasonShown,
  textField,
} from './case-form-places.js';
import { LINE_PARAMETERS, SOLUTION_CODES, SOLUTION_WORDS } from './case-form-selectors.js';
import { chooseReason } from './choose-reason.js';
import { answerOf, limitsIn, readForm, receivedIn } from './read-form.js';

const left = (field: FormField, why: LeftReason): FieldOutcome => ({ field, state: 'left', why });
const outcomeOf = (field: FormField, taken: boolean): FieldOutcome =>
  taken ? { field, state: 'filled' } : left(field, 'not-taken');

async function fillReceived(doc: Document, answer: Received, isEdited: IsEdited): Promise<FieldOutcome> {
  const all = radios(doc, 'received');
  const now = all.find(({ checked }) => checked);
  if (now && answerOf(now) === answer) return outcomeOf('received', true);
  if (now && isTheirs(now, all, isEdited)) return left('received', 'filled-by-shopper');
  const fitting = all.filter((radio) => answerOf(radio) === answer);
  const [radio] = fitting;
  if (!radio || fitting.length > 1) return left('received', 'no-such-choice');
  pressRadio(radio);
  await pageHadItsTurn();
  return outcomeOf('received', radio.checked);
}

/** Radios that were pressed here, and texts that were written here: what else stands in the form is the shopper's. */
const pressed = new WeakSet<Element>();
const written = new WeakMap<Element, string>();

/** True when the shopper chose it: before this script began as well, or with the help of the browser. */
function isTheirs(checked: HTMLInputElement, all: readonly HTMLInputElement[], isEdited: IsEdited): boolean {
  return all.some(isEdited) || (!checked.defaultChecked && !pressed.has(checked));
}

function pressRadio(radio: HTMLInputElement): void {
  pressed.add(radio);
  // Frameworks listen to a radio's click; they have no use for the other events of a pointer.
  radio.click();
}

async function fillReason(
  doc: Document,
  reason: NonNullable<FormDraft['reason']>,
  isEdited: IsEdited,
): Promise<FieldOutcome> {
  const select = reasonSelect(doc);
  if (!select) return left('reason', 'no-choices');
  if (isEdited(select)) return left('reason', 'filled-by-shopper');
  if (optionsIn(doc).length === 0 || select.getAttribute('aria-expanded') === 'false') {
    noteOtherMenus(doc, select);
    pressChoice(select);
  }
  const there = await appears(doc, () => (optionsIn(doc).length > 0 ? true : null));
  if (!there) {
    closeSelect(select);
    return left('reason', 'no-choices');
  }
  await untilStable(doc);
  const options = optionsIn(doc);
  const choices = options.map((option) => clean(option.textContent)).slice(0, 60);
  const choice = chooseReason(choices, reason);
  const option = 'found' in choice ? options[choice.found] : undefined;
  if (!option) {
    closeSelect(select);
    return { ...left('reason', 'several' in choice ? 'several-choices' : 'no-such-choice'), choices };
  }
  const words = comparable(option.textContent ?? '');
  const shown = () => comparable(reasonShown(select));
  // What it shows is one of its choices: somebody chose that, and it was not this script.
  if (shown() !== words && written.get(select) !== shown() && choices.some((text) => comparable(text) === shown())) {
    closeSelect(select);
    return { ...left('reason', 'filled-by-shopper'), choices };
  }
  pressChoice(option);
  written.set(select, words);
  const taken = await appears(doc, () => (shown().includes(words) ? true : null), 1000);
  return { ...outcomeOf('reason', taken === true), choices };
}

/** Waits until the list of choices has stopped growing, because a page can add them one after the other. */
async function untilStable(doc: Document): Promise<void> {
  for (let before = -1, tries = 0; before !== optionsIn(doc).length && tries < 10; tries++) {
    before = optionsIn(doc).length;
    await pageHadItsTurn();
  }
}

function closeSelect(select: HTMLElement): void {
  select.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}

async function fillText(doc: Document, text: string, isEdited: IsEdited): Promise<FieldOutcome> {
  const field = textField(doc);
  if (!field) return left('text', 'not-taken');
  if (field.value === text) return outcomeOf('text', true);
  const isOurs = !isEdited(field) && written.get(field) === field.value;
  if (field.value.trim() !== '' && !isOurs) return left('text', 'filled-by-shopper');
  if (text.length > (limitsIn(doc).textLength ?? Number.POSITIVE_INFINITY)) return left('text', 'too-long');
  const taken = await setValue(field, text);
  written.set(field, field.value);
  return outcomeOf('text', taken);
}

async function fillSolution(doc: Document, solution: FormDraft['solution'], isEdited: IsEdited): Promise<FieldOutcome> {
  if (solution !== 'refund' && solution !== 'return')
    return left('solution', solution ? 'no-such-choice' : 'not-drafted');
  const all = radios(doc, 'solution');
  const named = (one: 'refund' | 'return') => (radio: HTMLInputElement) => SOLUTION_WORDS[one].test(labelOf(radio));
  const coded = (one: 'refund' | 'return') => (radio: HTMLInputElement) => SOLUTION_CODES[one].test(radio.value);
  const other = solution === 'refund' ? 'return' : 'refund';
  // A code is a guess: it decides only where no words do, and never against them.
  const choice = onlyOne(all, named(solution), (radio) => coded(solution)(radio) && !named(other)(radio));
  if ('found' in choice && (coded(other)(choice.found) || named(other)(choice.found)))
    return left('solution', 'several-choices');
  if (!('found' in choice)) return left('solution', 'several' in choice ? 'several-choices' : 'no-such-choice');
  const radio = choice.found;
  if (radio.checked) return outcomeOf('solution', true);
  // Forms begin with one of them chosen, so that only the shopper's own press says that it is their choice.
  if (all.some(isEdited)) return left('solution', 'filled-by-shopper');
  pressRadio(radio);
  await pageHadItsTurn();
  return outcomeOf('solution', radio.checked);
}

async function fillAmount(doc: Document, amount: string, isEdited: IsEdited): Promise<FieldOutcome> {
  const field = amountField(doc);
  if (!field) return left('amount', 'not-taken');
  if (field.value === amount) return outcomeOf('amount', true);
  if (field.value.trim() !== '' && isEdited(field)) return left('amount', 'filled-by-shopper');
  return outcomeOf('amount', await setValue(field, amount));
}

function fill(
  doc: Document,
  url: URL,
  field: Exclude<FormField, 'files'>,
  draft: FormDraft,
  isEdited: IsEdited,
): Promise<FieldOutcome> | FieldOutcome {
  switch (field) {
    case 'received':
      return draft.received ? fillReceived(doc, draft.received, isEdited) : left(field, 'not-drafted');
    case 'reason': {
      const answered = receivedIn(doc, url);
      if (answered && draft.received && answered !== draft.received) return left(field, 'answered-otherwise');
      return draft.reason ? fillReason(doc, draft.reason, isEdited) : left(field, 'not-drafted');
    }
    case 'text':
      return draft.text.trim() ? fillText(doc, draft.text, isEdited) : left(field, 'not-drafted');
    case 'solution':
      return fillSolution(doc, draft.solution, isEdited);
    case 'amount':
      return draft.amount ? fillAmount(doc, draft.amount, isEdited) : left(field, 'not-drafted');
  }
}

export const caseForm: CaseForm = {
  lineIdIn: (url) => LINE_PARAMETERS.map((name) => idOf(url.searchParams.get(name))).find((id) => id !== null) ?? null,
  read: readForm,
  fill: async (doc, url, field, draft, isEdited) => fill(doc, url, field, draft, isEdited),
  attach: attachFiles,
};
