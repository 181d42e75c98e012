import { currentEvents } from '../../../domain/cases/current-events.js';
import { submittedOn } from '../../../domain/cases/history.js';
import { turnOf } from '../../../domain/cases/turn.js';
import { zone } from '../../../platform/clock.js';
import { t } from '../../../platform/i18n.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { dayText } from '../../words/format.js';
import { Turn } from '../turn.js';

export function WhoseTurn({ openCase, shop }: OpenCaseProps) {
  const events = currentEvents(openCase.subject);
  const turn = turnOf(events);
  const sent = events.findLast((event) => event.type === 'submitted');
  const parties = [
    {
      who: 'shopper',
      name: t('you'),
      does: sent ? t('turn_sent', { date: dayText(submittedOn(sent, zone())) }) : t('turn_to_send'),
    },
    { who: 'seller', name: t('seller'), does: t('turn_waits') },
    { who: 'marketplace', name: shop?.name ?? '', does: t('turn_waits') },
  ];
  return (
    <Turn
      label={t('turn_title')}
      parties={parties.map(({ who, name, does }) => ({
        name,
        does: who === turn ? t(who === 'shopper' ? 'turn_you' : 'turn_now') : does,
        current: who === turn,
      }))}
    />
  );
}
