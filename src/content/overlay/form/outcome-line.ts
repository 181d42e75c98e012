import type { FieldOutcome } from '../../../marketplaces/case-form.js';
import { plural, t } from '../../../platform/content-i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { createElement } from '../dom.js';

/** The name of a form field. */
export function fieldName(field: FieldOutcome['field']): string {
  return t(`fill_field_${field}`);
}

/** One line of the bar's list: what became of a field. */
export function outcomeLine(outcome: FieldOutcome): HTMLElement {
  const words =
    outcome.state === 'filled'
      ? t('fill_filled')
      : outcome.state === 'partly'
        ? plural('fill_partly', outcome.of, { taken: outcome.done })
        : t(messageKey('fill_why', outcome.why));
  return createElement(
    'li',
    { class: outcome.state === 'filled' ? 'filled' : 'left' },
    createElement('b', {}, fieldName(outcome.field)),
    createElement('span', {}, words),
  );
}
