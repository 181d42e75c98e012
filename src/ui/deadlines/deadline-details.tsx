import { useState } from 'preact/hooks';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { endOf } from '../../domain/deadlines/deadline-end.js';
import { DELAYS, type Delay } from '../../domain/reminders/snooze.js';
import { dayAfter, instantAt } from '../../domain/time/day.js';
import { now, zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { tickOffDate } from '../../usecases/cases/tick-off-date.js';
import { snoozeReminder } from '../../usecases/reminders/snooze-reminders.js';
import { Button } from '../components/button.js';
import { Facts } from '../components/facts.js';
import { LinkButton } from '../components/link-button.js';
import { SaveError } from '../hooks/save-error.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { dutyText, originText, surenessText, zoneText } from '../words/deadline-words.js';
import { dayText, fullDayText, isOver, leftText, timeText, today } from '../words/format.js';

interface DeadlineDetailsProps {
  /** The id of the case, or of the order's record if there is no case. */
  about: string;
  ofCase: boolean;
  deadline: Deadline;
  shopName: string;
  onClose: () => void;
}

/** Everything about one date: who acts, when, who says so, how sure it is, and what the shopper can do. */
export function DeadlineDetails({ about, ofCase, deadline, shopName, onClose }: DeadlineDetailsProps) {
  const [again, setAgain] = useState<string | null>(null);
  const { on, aimOn, who, alternatives } = deadline;
  const { fault, attempt } = useAttempt();
  const later = (delay: Delay) => attempt(snoozeReminder(about, deadline, delay).then(setAgain));
  return (
    <div class="due-details stack">
      <Facts
        facts={[
          { term: t('who_acts'), value: who === 'shopper' ? t('you') : who === 'seller' ? t('seller') : shopName },
          {
            term: t('due_on'),
            value: (
              <>
                {fullDayText(on)} <span class="nowrap">({on})</span>
              </>
            ),
          },
          { term: t('time_left'), value: timeLeft(deadline) },
          ...(aimOn < on && aimOn >= today()
            ? [{ term: t('aim'), value: t('aim_for', { date: dayText(aimOn), shop: shopName }) }]
            : []),
          { term: t('date_where_from'), value: originText(deadline) },
          { term: t('how_sure'), value: surenessText(deadline) },
          { term: t('calendar_of'), value: zoneText(deadline) },
          ...alternatives.map((alternative) => ({
            term: t('also_found'),
            value: `${dayText(alternative.on)}. ${originText(alternative)}`,
          })),
        ]}
      />
      <div class="row row-wrap">
        <Button
          small
          label={t('deadline_done_label', { duty: dutyText(deadline) })}
          onClick={() => attempt(tickOffDate(about, ofCase, deadline).then(onClose))}
        >
          {t('deadline_done')}
        </Button>
        <span class="text-s dim">{t('remind_again')}</span>
        {delaysFor(deadline).map((delay) => (
          <LinkButton
            key={delay}
            label={t('remind_again_label', { delay: delayText(delay) })}
            onClick={() => later(delay)}
          >
            {delayText(delay)}
          </LinkButton>
        ))}
      </div>
      <SaveError fault={fault} />
      {again && (
        <p class="text-xs dim" role="status">
          {t('next_reminder', { time: timeText(again) })}
        </p>
      )}
    </div>
  );
}

/** How much time is left; none once a countdown has ended, even earlier on the same day. */
function timeLeft(deadline: Deadline): string {
  if (deadline.on === today() && isOver(deadline)) return t('time_left_none');
  return leftText(deadline) ?? t('more_than_month');
}

/** Only delays that end before the shopper's date does; a countdown can end at an hour of that day. */
function delaysFor(deadline: Deadline): Delay[] {
  if (deadline.who !== 'shopper' || isOver(deadline)) return [...DELAYS];
  const ends = endOf(deadline, zone());
  return DELAYS.filter((delay) => {
    const [unit, count] = delay.split('-');
    if (unit === 'hours') return new Date(Date.parse(now()) + Number(count) * 3_600_000).toISOString() < ends;
    return instantAt(dayAfter(today(), Number(count)), LATEST_HOUR, zone()) < ends;
  });
}

/** The latest hour at which a shopper may have daytime reminders. */
const LATEST_HOUR = 12;

function delayText(delay: Delay): string {
  return t(messageKey('delay', delay));
}
