import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import type { DraftForForm } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { t } from '../../../platform/content-i18n.js';

/** Makes a button of the bar that the shopper's own press alone works. */
type MakeButton = (name: string, press: () => void) => HTMLButtonElement;

/** Other ways for the fields that were left: what to paste, or the case with its files. `change` changes the bar. */
export function copyButtons(
  left: readonly FieldOutcome[],
  from: DraftForForm,
  button: MakeButton,
  change: (work: () => void) => void,
): HTMLButtonElement[] {
  const has = (field: string) => left.some((outcome) => outcome.field === field);
  const copy = (name: string, text: string): HTMLButtonElement => {
    const made = button(name, () => {
      const say = (words: string) => change(() => made.replaceChildren(words));
      navigator.clipboard.writeText(text).then(
        () => say(t('copied')),
        () => say(t('fill_not_copied')),
      );
    });
    return made;
  };
  const openCase = () => void askBackground({ type: 'case.wanted', caseId: from.caseId, orderId: null });
  return [
    ...(has('amount') && from.amount ? [copy(t('fill_copy_amount', { amount: from.amount }), from.amount)] : []),
    ...(has('text') && from.text ? [copy(t('fill_copy_text'), from.text)] : []),
    ...(has('files') ? [button(t('fill_open_case'), openCase)] : []),
  ];
}
