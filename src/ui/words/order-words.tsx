import type { ComponentChildren } from 'preact';
import { paidFor } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import { plural, t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { OrderView } from '../../usecases/orders/list-orders.js';
import { MarkedDate } from '../components/marked-date.js';
import { toneOf } from './deadline-words.js';
import { dayText, distanceText, moneyText, today } from './format.js';
import { sentence } from './sentence.js';

/** The name of an order or a line: its title, or what else is known. Never made up. */
export function titleOf(order: OrderRecord, lineKey?: string): string {
  const line = lineKey === undefined ? order.lines[0] : order.lines.find(({ key }) => key === lineKey);
  if (lineKey === undefined && order.lines.length > 1) {
    const store = order.fields.storeName;
    return store ? t('items_from', { count: order.lines.length, store }) : plural('items', order.lines.length);
  }
  const place = order.lines.length > 1 && line ? order.lines.indexOf(line) + 1 : 0;
  return line?.fields.title ?? (place > 0 ? t('item_number', { number: place }) : t('title_not_read'));
}

/** The total as money, else as it is printed, else nothing. */
export function totalText(order: OrderRecord): string | undefined {
  return order.fields.total ? moneyText(order.fields.total) : order.fields.printedTotal;
}

export function lineSumText(order: OrderRecord, lineKey: string): string | undefined {
  const paid = paidFor({ order, lineKey });
  if (paid) return moneyText(paid);
  return order.lines.find(({ key }) => key === lineKey)?.fields.printedUnitPrice;
}

/** The line under an order that says why it stands at its place: its case, a late parcel, or its window. */
export function standWords(view: OrderView): ComponentChildren {
  const { cases, attention, order } = view;
  if (cases.length > 0) return caseWords(view);
  if (attention.why !== 'late' || !order.fields.expectedOn) return windowWords(view.window);
  const late = sentence('late_since', {
    item: <b key="late">{t('late_lead')}</b>,
    date: dayText(order.fields.expectedOn),
  });
  return view.window ? [late, ' ', windowWords(view.window)] : late;
}

function caseWords({ cases, attention }: OrderView): ComponentChildren {
  const open = cases.filter(({ subject }) => !subject.filed && statusOf(currentEvents(subject)) !== 'closed');
  const lead =
    open.length === 0
      ? t('case_closed_lead')
      : open.length === 1
        ? t('case_open')
        : t('several_cases_open', { count: open.length });
  const said = <b key="case">{lead}</b>;
  const dates = open.flatMap(({ next }) => next ?? []);
  const next = dates.find(({ on }) => on === attention.on) ?? dates[0];
  if (next) return [said, ' ', sentence(messageKey('row', next.kind), { date: marked(next) })];
  return attention.urgent ? [said, ' ', t('your_turn')] : said;
}

/** Until when a dispute about the order can be opened. */
function windowWords(window: Deadline | null): ComponentChildren {
  if (!window) return t('window_unknown');
  if (window.on < today())
    return sentence(window.certain ? 'window_passed' : 'window_passed_about', { date: marked(window) });
  const key = window.certain ? 'window_until' : 'window_until_about';
  const distance = distanceText(window.on);
  return distance
    ? sentence(`${key}_distance`, { date: marked(window), distance })
    : sentence(key, { date: marked(window) });
}

function marked(date: Deadline) {
  return (
    <MarkedDate tone={toneOf(date)} dateTime={date.on}>
      {dayText(date.on)}
    </MarkedDate>
  );
}

/** "the date, the total": what was not read, in words. */
export function missingText(view: Pick<OrderView, 'missing'>): string {
  return view.missing.map((field) => t(`field_${field}`)).join(t('list_comma'));
}
