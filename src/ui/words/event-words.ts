import type { CaseEvent } from '../../domain/cases/case-event.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { dayText, moneyText } from './format.js';

/** What happened, in a sentence. */
export function eventText(event: CaseEvent): string {
  switch (event.type) {
    case 'exhibit-added':
      return t('event_exhibit_added', { letter: event.letter });
    case 'deadline-set':
      return event.on ? t('event_deadline_set', { date: dayText(event.on) }) : t('event_deadline_unset');
    case 'proposal-received':
    case 'decision-received': {
      const amount = event.amount ? moneyText(event.amount) : t('amount_not_said');
      if (event.type === 'proposal-received' && event.by === 'marketplace')
        return t('event_proposal_by_shop', { amount });
      // Where the page does not say who made the offer, no one is named.
      const nobodys = event.type === 'proposal-received' && event.by === undefined && event.page;
      return t(nobodys ? 'event_proposal_on_page' : messageKey('event', event.type), { amount });
    }
    case 'deadline-done':
      return t('event_deadline_done', { duty: t(messageKey('duty', event.kind)) });
    case 'finished':
      return t(`outcome_${event.outcome}`);
    case 'message-kept':
      return t(`event_message_${event.who}`, { date: dayText(event.on) });
    case 'money-checked':
      return t(messageKey('event_money', event.arrived));
    default:
      return t(messageKey('event', event.type));
  }
}

/** True when the shopper did not do it. */
export function isTheirs(event: CaseEvent): boolean {
  if (event.type === 'message-kept') return event.who !== 'shopper';
  return event.type === 'proposal-received' || event.type === 'decision-received';
}
