import type { Received } from '../../../domain/dispute/reason.js';
import type { FormLimits, FormReading } from '../../case-form.js';
import { fileRulesIn, fileTypesOf } from '../../filling/file-types.js';
import { clean } from '../../read-values.js';
import { controlOf, fileInputs, labelOf, optionsIn, radios, textField } from './case-form-places.js';
import { PARTS, RECEIVED_WORDS } from './case-form-selectors.js';

/** Whether the parcel came, by the form itself: its address or the choice in it; null where it does not say. */
export function receivedIn(doc: Document, url: URL): Received | null {
  const inAddress = url.searchParams.get('isReceived');
  // Nothing is known of this parameter but its name: only what can be nothing else is an answer.
  if (inAddress === 'true' || inAddress === 'false') return inAddress === 'true' ? 'yes' : 'no';
  const chosen = radios(doc, 'received').find(({ checked }) => checked);
  return chosen ? answerOf(chosen) : null;
}

/** What a choice about the parcel means. */
export function answerOf(radio: HTMLInputElement): Received | null {
  for (const answer of ['yes', 'no'] as const) {
    if (RECEIVED_WORDS[answer].test(radio.value) || RECEIVED_WORDS[answer].test(labelOf(radio))) return answer;
  }
  return null;
}

/** What the form takes, as far as it says. */
export function limitsIn(doc: Document): FormLimits {
  const limits: FormLimits = {};
  const text = textField(doc);
  const counted = /\d+\s*\/\s*(\d{2,5})\b/.exec(
    clean(text?.parentElement?.querySelector(PARTS.count)?.textContent),
  )?.[1];
  if (text && text.maxLength > 0) limits.textLength = text.maxLength;
  else if (counted) limits.textLength = Number(counted);
  const inputs = fileInputs(doc);
  if (inputs.length === 0) return limits;
  const types = inputs.map(({ accept }) => fileTypesOf(accept));
  if (types.every((one) => one !== undefined)) limits.fileTypes = [...new Set(types.flat())];
  const rules = fileRulesIn(clean(doc.querySelector(PARTS.fileRule)?.textContent));
  const single = inputs.length === 1 && !inputs[0]?.multiple;
  return { ...limits, ...rules, ...(single && rules.files === undefined ? { files: 1 } : {}) };
}

/** What the form asks, offers and takes now. */
export function readForm(doc: Document, url: URL): FormReading {
  const fields = (['received', 'reason', 'text', 'files', 'solution', 'amount'] as const).filter((field) =>
    controlOf(doc, field),
  );
  return {
    fields,
    received: receivedIn(doc, url),
    limits: limitsIn(doc),
    reasons: optionsIn(doc)
      .map((option) => clean(option.textContent))
      .slice(0, 60),
  };
}
