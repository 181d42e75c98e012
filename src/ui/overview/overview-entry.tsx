import { lineOf } from '../../domain/cases/case.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { shopById } from '../../marketplaces/index.js';
import { t } from '../../platform/i18n.js';
import { switchReminders } from '../../usecases/reminders/snooze-reminders.js';
import type { TrackedDate } from '../../usecases/reminders/tracked-dates.js';
import { LinkButton } from '../components/link-button.js';
import { SourceLine } from '../components/source-line.js';
import { TimelineEntry } from '../components/timeline-entry.js';
import { useDeadlineLinks } from '../deadlines/use-deadline-links.js';
import { deadlineSentence, sourceOf } from '../words/deadline-words.js';
import { aheadText, dayText } from '../words/format.js';
import { titleOf } from '../words/order-words.js';

/** One date of a case or an order. */
export interface DatedItem {
  watched: TrackedDate;
  deadline: Deadline;
}

export function OverviewEntry({ item: { watched, deadline } }: { item: DatedItem }) {
  const { about, subject, order, wish } = watched;
  const { kind, on, who } = deadline;
  const shop = shopById(order.marketplace);
  const shopName = shop?.name ?? '';
  const { links, below } = useDeadlineLinks({ about, ofCase: subject !== null, kind, deadline, shopName });
  return (
    <TimelineEntry
      kind={who === 'shopper' ? 'due' : 'planned'}
      when={{ dateTime: on, day: dayText(on), time: aheadText(deadline) ?? undefined }}
      title={deadlineSentence(deadline)}
    >
      <p>
        {subject ? (
          <a href={`case.html?id=${encodeURIComponent(about)}&date=${kind}`}>
            {lineOf(subject)?.fields.title ?? titleOf(order, subject.lineKey)}
          </a>
        ) : (
          <>
            {titleOf(order)} <span class="dimmer">{t('without_case')}</span>{' '}
            {shop && (
              <a href={shop.addresses.order(order.host, order.orderId)} target="_blank" rel="noreferrer">
                {t('open_order_page')}
              </a>
            )}
          </>
        )}
        {wish?.off && (
          <>
            {' '}
            <LinkButton onClick={() => void switchReminders(about, false)}>{t('reminders_off_undo')}</LinkButton>
          </>
        )}
      </p>
      <SourceLine {...sourceOf(deadline, shopName)} links={links} />
      {below}
    </TimelineEntry>
  );
}
