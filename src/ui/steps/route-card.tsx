import { type Day, dayAfter } from '../../domain/day.js';
import type { DatedBy } from '../../domain/deadline.js';
import { lastAnswer } from '../../domain/letters.js';
import type { Period } from '../../domain/policy.js';
import type { Route } from '../../domain/route.js';
import { inForce, statusOf, TRANSITIONS } from '../../domain/transitions.js';
import { zone } from '../../platform/clock.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { policyOf } from '../../usecases/policy-of.js';
import { Button } from '../components/button.js';
import { DeadlineEntry } from '../components/deadline-entry.js';
import { HeadRow } from '../components/head-row.js';
import { MarkedDate } from '../components/marked-date.js';
import { More } from '../components/more.js';
import { originText, sourceOf, toneOf } from '../words/deadline-words.js';
import { dayHere, dayText } from '../words/here.js';
import { sentence } from '../words/sentence.js';
import { LetterBox } from './letter-box.js';
import type { StepProps } from './step-props.js';

type Props = Pick<StepProps, 'inHand' | 'shop'> & { route: Route };

/** One way on: its clock, what it needs, what it can close, and its letter. */
export function RouteCard({ route, inHand, shop }: Props) {
  const { subject } = inHand;
  const name = t(`route_${route.id}`.replaceAll('-', '_'));
  const events = inForce(subject.events);
  const taken = events.some((event) => event.type === 'escalated' && event.route === route.id);
  const possible = TRANSITIONS.escalated.from.includes(statusOf(events)) && !taken;
  return (
    <section class="stack route">
      <HeadRow level={2} look="sub" aside={taken ? t('route_taken') : undefined}>
        {name}
      </HeadRow>
      <p class="text-s dim">{t(`route_about_${route.id}`.replaceAll('-', '_'), shop?.name ?? '')}</p>
      <Clock route={route} inHand={inHand} shop={shop} />
      {route.bodies.length > 0 && <p class="text-xs dim">{route.bodies.join(t('list_comma'))}</p>}
      <More summary={t('route_more')}>
        <ul class="kept">
          {route.needs.map((need) => (
            <li key={need}>{t(`needs_${need}`.replaceAll('-', '_'))}</li>
          ))}
        </ul>
        {route.blocks !== 'nothing' && <p>{t(`blocks_${route.blocks}`.replaceAll('-', '_'))}</p>}
        <p>{t(`file_${route.caseFile}`.replaceAll('-', '_'))}</p>
        <p>{t('route_source', route.source, route.sourceYear, dayText(route.checkedOn))}</p>
        <LetterBox id={route.letter} inHand={inHand} />
        {possible && (
          <Button
            small
            label={t('i_went_label', name)}
            onClick={() => void advanceCase(subject.id, { type: 'escalated', route: route.id })}
          >
            {t('i_went')}
          </Button>
        )}
      </More>
    </section>
  );
}

/** The rule of a route's clock, from the policy of the marketplace or from the law it names. */
function periodOf({ route, inHand }: Omit<Props, 'shop'>): Period | undefined {
  const { clock, id, source, sourceYear, weight, checkedOn } = route;
  if (clock.kind === 'period')
    return policyOf(inHand.subject.order).periods.find((period) => period.id === clock.period);
  if (clock.kind === 'unknown') return undefined;
  return { id, days: clock.days, from: clock.from, regions: [], weight, source, sourceYear, checkedOn };
}

/** The day its clock starts, as far as it was read or kept. */
function startOf(from: Period['from'], { subject }: StepProps['inHand']): Day | undefined {
  const { paidOn, orderedOn, deliveredOn } = subject.order.fields;
  if (from === 'paid') return paidOn ?? orderedOn;
  if (from === 'delivered') return deliveredOn;
  if (from === 'ordered') return orderedOn;
  const decided = from === 'decided' ? lastAnswer(subject.events) : undefined;
  return decided && dayHere(decided.at);
}

function Clock({ route, inHand, shop }: Props) {
  const period = periodOf({ route, inHand });
  if (!period || period.days === null) return <p class="text-xs dim">{t('clock_unknown')}</p>;
  const from = startOf(period.from, inHand);
  if (!from) return <p class="text-xs dim">{t(`clock_no_start_${period.from}`.replaceAll('-', '_'), period.days)}</p>;
  const on = dayAfter(from, period.days);
  const date: DatedBy = { on, zone: period.zone ?? zone(), source: { kind: 'policy', period, from } };
  const mark = (
    <MarkedDate tone={toneOf({ on: date.on, certain: false })} dateTime={date.on}>
      {dayText(date.on)}
    </MarkedDate>
  );
  return (
    <DeadlineEntry source={sourceOf(date, shop?.name ?? '')} hint={originText(date)}>
      {sentence('clock_until', mark)}
    </DeadlineEntry>
  );
}
