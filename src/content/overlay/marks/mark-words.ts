import type { OrderMark } from '../../../messages/protocol.js';
import { plural, t } from '../../../platform/content-i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { around, createElement, PLACE } from '../dom.js';
import { dayText } from '../format-day.js';

/** A date that is at most this many days away is highlighted. */
const NEAR = 7;

/** The sentence of a card's mark. Its date is highlighted when it is near, and underlined when it is an estimate. */
export function markWords(mark: OrderMark): (Node | string)[] {
  const { kind, on, days } = mark;
  if (kind !== 'window') {
    const key = messageKey('mark', kind);
    return on === null
      ? [createElement('b', {}, t(key))]
      : around(t(`${key}_by`, { date: PLACE }), highlighted(mark, dayText(on)));
  }
  if (on === null || days === null) return [];
  const left = days === 0 ? t('mark_last_day') : plural('mark_left', days);
  return around(
    t(mark.about ? 'mark_until_about' : 'mark_until', { left: PLACE, date: dayText(on) }),
    highlighted(mark, left),
  );
}

function highlighted({ days, about }: OrderMark, words: string): Node {
  if (about) return createElement('mark', { class: 'about' }, words);
  return days !== null && days <= NEAR ? createElement('mark', {}, words) : document.createTextNode(words);
}
