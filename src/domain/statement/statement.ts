import { type Case, lineOf, paidFor } from '../cases/case.js';
import type { Draft } from '../cases/draft.js';
import { answerTo, type QuestionId, questionsNow } from '../dispute/questions.js';
import { EVIDENCE_IDS, type EvidenceId } from '../dispute/reason.js';
import { reasonById } from '../dispute/reasons.js';
import type { Exhibit } from '../exhibits/exhibit.js';
import { printedReasonIn } from '../overlay/form-snapshot.js';
import { askedFor } from '../preparing/blockers.js';
import { chosenReason } from '../preparing/chosen-reason.js';
import type { Day } from '../time/day.js';
import type { PhraseId, Sentence, SentenceSource, Slot, Slots } from './sentences.js';

export interface StatementInput {
  subject: Pick<Case, 'draft' | 'order' | 'lineKey'>;
  exhibits: readonly Pick<Exhibit, 'letter' | 'answers'>[];
  today: Day;
}

const say = (
  id: PhraseId,
  weight: Sentence['weight'],
  slots: Slots,
  ...from: [SentenceSource, ...SentenceSource[]]
): Sentence => ({ id, weight, slots, from });

const day = (value: Day): Slot => ({ kind: 'day', day: value });
const answered = (question: QuestionId): SentenceSource => ({ kind: 'answer', question });
const chosen = (of: Extract<SentenceSource, { kind: 'choice' }>['of']): SentenceSource => ({ kind: 'choice', of });
const told = (field: Extract<SentenceSource, { kind: 'fact' }>['field']): SentenceSource => ({ kind: 'fact', field });

/** What the shopper's reason claims, by its details where they say more. Every reason has one; a test holds that. */
export const CLAIMS: Readonly<Record<string, { claim: PhraseId; details?: Readonly<Record<string, PhraseId>> }>> = {
  'still-in-transit': { claim: 'not-received' },
  'shown-as-delivered': { claim: 'shown-delivered' },
  'lost-or-returned': {
    claim: 'not-received',
    details: { returned: 'returned', lost: 'lost', canceled: 'canceled' },
  },
  'held-by-customs': { claim: 'held-by-customs' },
  'tracking-invalid': { claim: 'tracking-invalid' },
  'not-as-described': { claim: 'not-as-described' },
  defective: { claim: 'faulty', details: { 'does-not-work': 'does-not-work', 'poor-quality': 'poor-quality' } },
  damaged: { claim: 'damaged', details: { item: 'item-damaged', packaging: 'packaging-damaged' } },
  'pieces-missing': {
    claim: 'pieces-missing',
    details: { 'too-few': 'pieces-missing', parts: 'parts-missing', 'empty-parcel': 'parcel-empty' },
  },
  'wrong-item': { claim: 'wrong-item' },
  counterfeit: { claim: 'counterfeit' },
  'no-longer-wanted': { claim: 'no-longer-wanted' },
};

const DIFFERENCES: Readonly<Record<string, PhraseId>> = {
  color: 'color-word',
  material: 'material-word',
  size: 'size-word',
  style: 'style-word',
  function: 'function-word',
};

/** What the shopper chose as the reason, with its details. */
function claimSentences(draft: Draft): Sentence[] {
  const printed = draft.reason === undefined ? null : printedReasonIn(draft.reason);
  if (printed !== null)
    return [say('reason-of-form', 1, { words: { kind: 'words', words: printed } }, chosen('reason'))];
  const reason = reasonById(draft.reason);
  const claim = reason && CLAIMS[reason.id];
  if (!reason || !claim) return [];
  const { details = {} } = claim;
  const detailed = draft.details.flatMap((detail) => details[detail] ?? []);
  const shownOn = answerTo('shown-delivered-on', draft.answers ?? {});
  const sentences: Sentence[] =
    reason.id === 'shown-as-delivered' && shownOn
      ? [say('shown-delivered-on', 1, { day: day(shownOn) }, chosen('reason'), answered('shown-delivered-on'))]
      : detailed.length > 0
        ? detailed.map((id) => say(id, 1, {}, chosen('reason'), chosen('details')))
        : [say(claim.claim, 1, {}, chosen('reason'))];
  const differences = draft.details.flatMap((detail) => DIFFERENCES[detail] ?? []);
  if (reason.id === 'not-as-described' && differences.length > 0) {
    const list: Slot = { kind: 'list', phrases: differences.map((id) => ({ id })) };
    sentences.push(say('differs-in', 1, { list }, chosen('details')));
  }
  return sentences;
}

/** Questions whose options each have a phrase `<question>-<option>`; an option without one is not said. */
const BY_OPTION: Readonly<Partial<Record<QuestionId, Readonly<Record<string, PhraseId>>>>> = {
  'asked-around': { yes: 'asked-around-yes' },
  'asked-carrier': {
    'knows-nothing': 'asked-carrier-knows-nothing',
    'says-delivered': 'asked-carrier-says-delivered',
  },
  'address-right': { yes: 'address-right-yes' },
  'carrier-says': { 'unknown-number': 'carrier-says-unknown-number', 'other-place': 'carrier-says-other-place' },
  'fault-since': { 'first-use': 'fault-since-first-use', later: 'fault-since-later' },
  'box-state': { broken: 'box-state-broken', whole: 'box-state-whole' },
  'label-matches': { yes: 'label-matches-yes', no: 'label-matches-no' },
  'who-says-fake': { brand: 'who-says-fake-brand', expert: 'who-says-fake-expert', myself: 'who-says-fake-myself' },
  unused: { yes: 'unused-yes', no: 'unused-no' },
  use: { none: 'use-none', part: 'use-part', full: 'use-full' },
};
const WITH_DAY = ['last-movement-on', 'tracking-tried-on'] as const;
const WITH_WORDS = [
  'last-movement',
  'customs-why',
  'listing-says',
  'came-instead',
  'fault',
  'damage',
  'what-is-missing',
  'sign-of-fake',
] as const;
const WROTE: Readonly<Record<string, [PhraseId, PhraseId]>> = {
  'no-answer': ['wrote-no-answer', 'wrote-no-answer-on'],
  refused: ['wrote-refused', 'wrote-refused-on'],
  offered: ['wrote-offered', 'wrote-offered-on'],
};

const isOneOf = <T extends string>(list: readonly T[], id: string): id is T => list.includes(id as T);

/** What the shopper answered to the short questions of their reason, in their order. */
export function answerSentences(draft: Draft): Sentence[] {
  const answers = draft.answers ?? {};
  return questionsNow(chosenReason(draft)?.questions ?? [], answers).flatMap((id): Sentence[] => {
    const answer = answerTo(id, answers);
    if (answer === undefined) return [];
    if (isOneOf(WITH_DAY, id)) return [say(id, 2, { day: day(answer) }, answered(id))];
    if (isOneOf(WITH_WORDS, id)) return [say(id, 2, { words: { kind: 'words', words: answer } }, answered(id))];
    if (id === 'pieces-came') return countSentence(answer, answers);
    if (id === 'seller-contact') return contactSentence(answer, answers);
    const phrase = BY_OPTION[id]?.[answer];
    return phrase ? [say(phrase, id === 'address-right' ? 4 : 3, {}, answered(id))] : [];
  });
}

function countSentence(came: string, answers: Readonly<Record<string, string>>): Sentence[] {
  const due = answerTo('pieces-due', answers);
  if (due === undefined) return [];
  const slots = { due: { kind: 'count', count: due }, came: { kind: 'count', count: came } } as const;
  return [say('pieces-due-came', 2, slots, answered('pieces-due'), answered('pieces-came'))];
}

function contactSentence(contact: string, answers: Readonly<Record<string, string>>): Sentence[] {
  const [without, dated] = WROTE[contact] ?? [];
  if (!without || !dated) return [];
  const on = answerTo('seller-contacted-on', answers);
  return on
    ? [say(dated, 3, { day: day(on) }, answered('seller-contact'), answered('seller-contacted-on'))]
    : [say(without, 3, {}, answered('seller-contact'))];
}

/** The days and numbers of the order that bear on the shopper's reason. */
function factSentences({ subject, today }: StatementInput): Sentence[] {
  const { fields } = subject.order;
  const reason = chosenReason(subject.draft);
  const quantity = lineOf(subject)?.fields.quantity ?? 1;
  const sentences: Sentence[] = [];
  if (fields.orderedOn) sentences.push(say('ordered', 4, { day: day(fields.orderedOn) }, told('orderedOn')));
  if (quantity > 1 && reason?.id === 'pieces-missing')
    sentences.push(say('ordered-pieces', 3, { count: { kind: 'count', count: String(quantity) } }, told('quantity')));
  if (reason?.received === 'no') {
    if (fields.shippedOn) sentences.push(say('sent', 5, { day: day(fields.shippedOn) }, told('shippedOn')));
    if (fields.expectedOn && fields.expectedOn < today)
      sentences.push(say('delivery-time-ended', 3, { day: day(fields.expectedOn) }, told('expectedOn')));
    if (fields.refundIfNotDeliveredBefore) {
      const before = day(fields.refundIfNotDeliveredBefore);
      sentences.push(say('refund-promised', 4, { day: before }, told('refundIfNotDeliveredBefore')));
    }
  } else if (fields.deliveredOn) {
    sentences.push(say('came-on', 4, { day: day(fields.deliveredOn) }, told('deliveredOn')));
  }
  return sentences;
}

/** What the shopper asks for. An amount that is none, or more than was paid, is not said. */
export function askSentences({ subject }: Pick<StatementInput, 'subject'>): Sentence[] {
  const { resolution } = subject.draft;
  const from = [chosen('resolution')] as const;
  if (resolution === 'return') return [say('ask-back', 1, {}, ...from)];
  if (resolution === 'replacement') return [say('ask-replacement', 1, {}, ...from)];
  const paid = paidFor(subject);
  const asked = askedFor(subject);
  if (!resolution || !paid || !asked || asked.minor <= 0 || asked.minor > paid.minor) return [];
  // Who never got the item cannot keep it: saying so would read as an admission.
  const part = subject.draft.received === 'no' ? 'ask-sum' : 'ask-part';
  const id = resolution === 'compensation' ? 'ask-compensation' : asked.minor === paid.minor ? 'ask-all' : part;
  return [say(id, 1, { money: { kind: 'money', money: asked } }, ...from, chosen('amount'))];
}

const isEvidence = (id: string | null): id is EvidenceId => EVIDENCE_IDS.includes(id as EvidenceId);

/** The exhibits by letter, each with what it shows where that is known. */
export function exhibitSentences(
  exhibits: StatementInput['exhibits'],
  id: 'attached' | 'new-exhibits' = 'attached',
): Sentence[] {
  const [first, ...rest] = exhibits.map(({ letter }): SentenceSource => ({ kind: 'exhibit', letter }));
  if (!first) return [];
  const phrases = exhibits.map(({ letter, answers }) => {
    const named: Slot = { kind: 'words', words: letter };
    if (!isEvidence(answers)) return { id: 'exhibit-other' as const, slots: { letter: named } };
    const name: Slot = { kind: 'list', phrases: [{ id: `${answers}-word` }] };
    return { id: 'exhibit' as const, slots: { letter: named, name } };
  });
  return [say(id, 4, { list: { kind: 'list', phrases } }, first, ...rest)];
}

/**
 * What happened, by the shopper's reason and their answer to "did it come?". A reason such as an invalid tracking number
 * does not say that nothing came, so that is added: a bank or a body would not know.
 */
export function happenedSentences(draft: Draft): Sentence[] {
  const claims = claimSentences(draft);
  if (claims.length === 0 || draft.received !== 'no') return claims;
  const isSaid = claims.some(({ id }) => id === 'not-received' || id.startsWith('shown-'));
  return isSaid ? claims : [...claims, say('not-received', 1, {}, chosen('arrival'))];
}

/**
 * What the case says to the marketplace, each sentence with where it comes from: facts of the order, the shopper's
 * choices, the shopper answers. Nothing else: what nobody said is not in it.
 */
export function statementOf(input: StatementInput): Sentence[] {
  const { draft } = input.subject;
  const happened = happenedSentences(draft);
  if (happened.length === 0) return [];
  return [
    ...factSentences(input),
    ...happened,
    ...answerSentences(draft),
    ...askSentences(input),
    ...exhibitSentences(input.exhibits),
  ];
}
