import type { ComponentChildren } from 'preact';
import type { DatedBy, Deadline } from '../../domain/deadlines/deadline.js';
import type { Period } from '../../domain/dispute/policy.js';
import { daysBetween } from '../../domain/time/day.js';
import { language, plural, t } from '../../platform/i18n.js';
import { dataKey, messageKey } from '../../platform/message-keys.js';
import { type DateTone, MarkedDate } from '../components/marked-date.js';
import type { SourceLineProps } from '../components/source-line.js';
import { aheadText, dayText, isOver, timeText, today } from './format.js';
import { sentence } from './sentence.js';

export function toneOf(date: Pick<Deadline, 'on' | 'certain'> & Partial<DatedBy>): DateTone {
  if (isOver(date)) return 'gone';
  if (!date.certain) return 'estimate';
  return daysBetween(today(), date.on) <= 7 ? 'near' : 'far';
}

/** "Send the dispute by Thu, Oct 15, in 5 days", with the date marked. */
export function deadlineSentence(deadline: Deadline): ComponentChildren {
  const mark = (
    <MarkedDate tone={toneOf(deadline)} dateTime={deadline.on}>
      {dayText(deadline.on)}
    </MarkedDate>
  );
  const about = deadline.certain ? '' : '_about';
  const passed = isOver(deadline) ? '_passed' : about;
  const distance = aheadText(deadline);
  const head = sentence(messageKey('due', `${deadline.kind}${passed}`), { date: mark });
  return distance === null ? head : sentence('due_with_distance', { due: head, distance });
}

/** What must be done, without the date. */
export function dutyText(deadline: Pick<Deadline, 'kind'>): string {
  return t(messageKey('duty', deadline.kind));
}

/** The source of a date, for the line under it. */
export function sourceOf(date: Pick<DatedBy, 'source'>, shopName: string): Omit<SourceLineProps, 'correct'> {
  const { source } = date;
  if (source.kind === 'shopper') {
    return { kind: 'shopper', says: t('source_shopper'), detail: dayText(source.setOn) };
  }
  if (source.kind === 'page-countdown') {
    return { kind: 'shop', says: t('source_page', { shop: shopName }), detail: countdownText(source) };
  }
  if (source.kind === 'policy') {
    return {
      kind: 'estimate',
      says: t('source_policy'),
      detail: t('source_policy_detail', { year: source.period.sourceYear }),
    };
  }
  if (!source.read || source.read.page === null) return { kind: 'shopper', says: t('source_shopper'), detail: '' };
  return {
    kind: 'shop',
    says: t('source_page', { shop: shopName }),
    detail: readText(source.read.page, source.read.readAt),
  };
}

type Countdown = Extract<DatedBy['source'], { kind: 'page-countdown' }>;

/** "countdown on the case page, read today 09:12". */
function countdownText({ read }: Countdown): string {
  return t('countdown_on', { read: readText(read.page ?? 'case', read.readAt) });
}

/** How sure a date is, in words: never more than its source allows. */
export function surenessText({ source }: DatedBy): string {
  switch (source.kind) {
    case 'shopper':
      return t('sure_shopper');
    case 'page-countdown':
      return t('sure_countdown');
    case 'page-sentence':
      return t(source.counted ? 'sure_counted' : 'sure_printed');
    case 'policy':
      return ruleSureness(source.period);
  }
}

/** How sure a rule is, judged by its source. */
export const ruleSureness = ({ outside, weight }: Pick<Period, 'outside' | 'weight'>): string =>
  outside ? t('sure_outside') : t(`sure_${weight.toLowerCase() as Lowercase<typeof weight>}`);

/** The zone in whose calendar the date is a day. */
export function zoneText({ zone }: DatedBy): string {
  const named = new Intl.DateTimeFormat(language(), { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find(({ type }) => type === 'timeZoneName');
  return named ? t('zone_named', { name: named.value, zone }) : zone;
}

/** "order page, read today 09:12". */
export function readText(page: string, readAt: string): string {
  return t('read_on', { page: t(dataKey('page', page)), time: timeText(readAt) });
}

/** The full origin of a date: the words it was read from, or the rule it was counted by. */
export function originText(date: Pick<DatedBy, 'source' | 'gone'>): string {
  const { source } = date;
  const from = sourceWords(source);
  if (date.gone) return `${from} ${t('origin_gone')}`;
  return source.kind === 'policy' && source.latest ? `${from} ${t('origin_latest')}` : from;
}

function sourceWords(source: DatedBy['source']): string {
  if (source.kind === 'shopper') return source.why || t('origin_shopper');
  if (source.kind === 'page-countdown')
    return source.words ? t('origin_words', { words: source.words }) : t('origin_page');
  if (source.kind === 'page-sentence') {
    const { words, counted } = source;
    if (counted) return t('origin_counted', { words, days: plural('days', counted.days), from: dayText(counted.from) });
    return words ? t('origin_words', { words }) : t('origin_page');
  }
  const { period, from } = source;
  return t(period.working ? 'origin_policy_working' : 'origin_policy', {
    days: period.days ?? '',
    from: dayText(from),
    source: period.source,
    checked: dayText(period.checkedOn),
  });
}
