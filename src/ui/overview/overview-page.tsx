import { isLastResort } from '../../domain/deadlines/deadline.js';
import { byWeek, weekOf } from '../../domain/time/weeks.js';
import { now, zone } from '../../platform/clock.js';
import { language, plural, t } from '../../platform/i18n.js';
import { type TrackedDate, trackedDates } from '../../usecases/reminders/tracked-dates.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { HeadRow } from '../components/head-row.js';
import { Timeline } from '../components/timeline.js';
import { CalendarButton } from '../deadlines/calendar-button.js';
import { useLive } from '../hooks/use-live.js';
import { useToday } from '../hooks/use-today.js';
import { PageHeader } from '../shell/page-header.js';
import { dayText, today } from '../words/format.js';
import { ClockNote } from './clock-note.js';
import { type DatedItem, OverviewEntry } from './overview-entry.js';

/** Every open date of all cases, and of orders that need attention: late ones first, then week by week. */
export function OverviewPage() {
  const day = useToday();
  const live = useLive(`overview ${day}`, ['cases', 'orders', 'wishes'], () => trackedDates(now(), zone()));
  return (
    <div class="workspace">
      <PageHeader page="overview" />
      <main class="overview">
        <HeadRow level={1} aside={t('today_is', { date: dayText(day) })}>
          {t('overview')}
        </HeadRow>
        <ClockNote />
        {live.state === 'failed' && (
          <EmptyState level={2} title={t('storage_failed_title')} text={t('storage_failed_text')} />
        )}
        {live.state === 'ready' && <Weeks watched={live.value} />}
      </main>
    </div>
  );
}

function Weeks({ watched }: { watched: readonly TrackedDate[] }) {
  const all = watched.flatMap((one) => one.deadlines.map((deadline): DatedItem => ({ watched: one, deadline })));
  // Routes outside the shop have their own part: they are far off, and no week's work.
  const items = all.filter(({ deadline }) => !isLastResort(deadline));
  const outside = all.filter(({ deadline }) => isLastResort(deadline) && deadline.on >= today());
  if (all.length === 0)
    return <EmptyState level={2} title={t('overview_empty_title')} text={t('overview_empty_text')} />;
  const weeks = byWeek(items, ({ deadline }) => deadline.on, today(), firstDayOfWeek());
  return (
    <>
      <div class="row row-wrap no-print">
        <CalendarButton about={null} />
        <Button small onClick={() => print()}>
          {t('print')}
        </Button>
        <span class="text-s dim">{plural('overview_dates', items.length)}</span>
      </div>
      {weeks.map(({ from, items: ofWeek }) => (
        <Part key={from ?? 'late'} title={weekTitle(from)} items={ofWeek} />
      ))}
      {outside.length > 0 && <Part title={t('overview_outside')} items={outside} />}
    </>
  );
}

function Part({ title, items }: { title: string; items: readonly DatedItem[] }) {
  return (
    <section class="overview-week">
      <h2>{title}</h2>
      <Timeline label={title}>
        {items.map((item) => (
          <OverviewEntry key={`${item.watched.about} ${item.deadline.kind}`} item={item} />
        ))}
      </Timeline>
    </section>
  );
}

function weekTitle(from: string | null): string {
  if (from === null) return t('late');
  const thisWeek = weekOf(today(), firstDayOfWeek());
  if (from === thisWeek) return t('this_week');
  return t('week_of', { date: dayText(from) });
}

/** 1 for Monday to 7 for Sunday, according to the shopper's language. */
function firstDayOfWeek(): number {
  const locale = new Intl.Locale(language()) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return locale.getWeekInfo?.().firstDay ?? 1;
}
