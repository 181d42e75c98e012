import { currentEvents } from '../../../domain/cases/current-events.js';
import { lastOffer } from '../../../domain/cases/history.js';
import { statusOf, TRANSITIONS } from '../../../domain/cases/transitions.js';
import type { DatedBy } from '../../../domain/deadlines/deadline.js';
import type { Period } from '../../../domain/dispute/policy.js';
import type { CLOCK_CASES, Route } from '../../../domain/dispute/route.js';
import { type Day, dayAfter } from '../../../domain/time/day.js';
import { policyOf } from '../../../marketplaces/policy-of.js';
import { zone } from '../../../platform/clock.js';
import { t } from '../../../platform/i18n.js';
import { dataKey, messageKey } from '../../../platform/message-keys.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { DeadlineEntry } from '../../components/deadline-entry.js';
import { Disclosure } from '../../components/disclosure.js';
import { HeadRow } from '../../components/head-row.js';
import { MarkedDate } from '../../components/marked-date.js';
import { SaveError } from '../../hooks/save-error.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { LetterBox } from '../../texts/letter-box.js';
import { originText, sourceOf, toneOf } from '../../words/deadline-words.js';
import { dayHere, dayText } from '../../words/format.js';
import { sentence } from '../../words/sentence.js';

type Props = OpenCaseProps & { route: Route };

/** One further route: its clock, what it needs, what it can block, and its letter. */
export function RouteCard({ route, openCase, shop }: Props) {
  const { subject } = openCase;
  const name = t(dataKey('route', route.id));
  const { fault, attempt } = useAttempt();
  const events = currentEvents(subject);
  const taken = events.some((event) => event.type === 'escalated' && event.route === route.id);
  const possible = TRANSITIONS.escalated.from.includes(statusOf(events)) && !taken;
  return (
    <section class="stack route">
      <HeadRow level={2} look="sub" aside={taken ? t('route_taken') : undefined}>
        {name}
      </HeadRow>
      <p class="text-s dim">{t(dataKey('route_about', route.id), { shop: shop?.name ?? '' })}</p>
      <Clock route={route} openCase={openCase} shop={shop} />
      {route.bodies.length > 0 && <p class="text-xs dim">{route.bodies.join(t('list_comma'))}</p>}
      <Disclosure summary={t('route_more')}>
        <ul class="kept">
          {route.needs.map((need) => (
            <li key={need}>{t(messageKey('needs', need))}</li>
          ))}
        </ul>
        {route.blocks !== 'nothing' && <p>{t(messageKey('blocks', route.blocks))}</p>}
        <p>{t(messageKey('file', route.caseFile))}</p>
        <p>{t('route_source', { source: route.source, year: route.sourceYear, checked: dayText(route.checkedOn) })}</p>
        {route.address && (
          <p>
            <a href={route.address} target="_blank" rel="noreferrer">
              {t('route_source_page', { host: new URL(route.address).host })}
            </a>
          </p>
        )}
        <LetterBox id={route.letter} openCase={openCase} />
        {possible && (
          <Button
            small
            label={t('i_went_label', { route: name })}
            onClick={() => attempt(advanceCase(subject.id, { type: 'escalated', route: route.id }))}
          >
            {t('i_went')}
          </Button>
        )}
        <SaveError fault={fault} />
      </Disclosure>
    </section>
  );
}

interface Ticking {
  period: Period;
  /** The cases the rule holds for; undefined: all. */
  holdsFor: (typeof CLOCK_CASES)[number] | undefined;
}

/** The rules of a route's clock, from the marketplace's policy or from the law that the route names. */
function ticking({ route, openCase }: Omit<Props, 'shop'>): Ticking[] {
  const { clock, id, source, sourceYear, weight, checkedOn } = route;
  if (clock.kind === 'unknown') return [];
  if (clock.kind === 'law') {
    return clock.periods.map(({ days, from, for: holdsFor }) => ({
      period: { id, days, from, regions: [], weight, source, sourceYear, checkedOn },
      holdsFor,
    }));
  }
  const { periods } = policyOf(openCase.subject.order);
  return clock.periods.flatMap(({ period: wanted, for: holdsFor }) =>
    periods.filter((period) => period.id === wanted).map((period) => ({ period, holdsFor })),
  );
}

/** The day the route's clock starts; undefined when it is not known. */
function startOf(from: Period['from'], { subject }: OpenCase): Day | undefined {
  const { paidOn, orderedOn, deliveredOn } = subject.order.fields;
  if (from === 'paid') return paidOn ?? orderedOn;
  if (from === 'delivered') return deliveredOn;
  if (from === 'ordered') return orderedOn;
  const decided = from === 'decided' ? lastOffer(currentEvents(subject)) : undefined;
  return decided && dayHere(decided.at);
}

function Clock({ route, openCase, shop }: Props) {
  const clocks = ticking({ route, openCase }).filter(({ period }) => period.days !== null);
  if (clocks.length === 0) return <p class="text-xs dim">{t('clock_unknown')}</p>;
  return (
    <>
      {clocks.map(({ period, holdsFor }) => (
        <div key={`${period.id} ${period.days}`}>
          {holdsFor && <p class="text-xs dim">{t(messageKey('clock_for', holdsFor))}</p>}
          <ClockEnd route={route} period={period} openCase={openCase} shop={shop} />
        </div>
      ))}
    </>
  );
}

function ClockEnd({ route, period, openCase, shop }: Props & { period: Period }) {
  const days = period.days ?? 0;
  const from = startOf(period.from, openCase);
  if (!from) return <p class="text-xs dim">{t(dataKey('clock_no_start', period.from), { days })}</p>;
  const on = dayAfter(from, days);
  const date: DatedBy = { on, zone: period.zone ?? zone(), source: { kind: 'policy', period, from } };
  const mark = (
    <MarkedDate tone={toneOf({ on: date.on, certain: false })} dateTime={date.on}>
      {dayText(date.on)}
    </MarkedDate>
  );
  return (
    <DeadlineEntry source={sourceOf(date, shop?.name ?? '')} hint={originText(date)}>
      {sentence(route.clock.kind === 'law' ? 'clock_law_until' : 'clock_until', { date: mark })}
    </DeadlineEntry>
  );
}
