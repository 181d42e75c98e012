import type { CaseEvent } from '../../domain/case.js';
import { inForce } from '../../domain/transitions.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/advance-case.js';
import { Button } from '../components/button.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { Picks } from '../components/picks.js';
import { Segment } from '../components/segment.js';
import { eventText } from '../words/event-words.js';
import { today } from '../words/here.js';
import type { StepProps } from './step-props.js';
import { typedIn } from './typed-field.js';

const WRITERS = ['seller', 'marketplace', 'shopper'] as const;
const ASKS = 'yes';
type Writer = (typeof WRITERS)[number];
const isWriter = (value: string): value is Writer => WRITERS.includes(value as Writer);

type Said = Extract<CaseEvent, { type: 'message-kept' | 'proposal-received' | 'decision-received' }>;
const isSaid = (event: CaseEvent): event is Said =>
  event.type === 'message-kept' || event.type === 'proposal-received' || event.type === 'decision-received';

/** Messages, offers and requests that were kept, the newest first. */
export function MessageLog({ inHand }: Pick<StepProps, 'inHand'>) {
  const said = inForce(inHand.subject.events).filter(isSaid).toReversed();
  if (said.length === 0) return null;
  return (
    <section>
      <HeadRow level={2} look="sub">
        {t('log_title')}
      </HeadRow>
      <ol class="kept">
        {said.map((event) => (
          <li key={event.at}>
            <b>{eventText(event)}</b> {event.words && <q dir="auto">{t('quoted', event.words)}</q>}{' '}
            {event.type === 'message-kept' && event.asks && <span class="dim">{t('asks_evidence')}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The last request for more evidence that she has not answered with a message of her own. */
export function openRequest(events: readonly CaseEvent[]): Said | undefined {
  const last = inForce(events).findLast(
    (event) => event.type === 'message-kept' && (event.asks || event.who === 'shopper'),
  );
  return last?.type === 'message-kept' && last.asks ? last : undefined;
}

/** One message to keep: who wrote it, when, and its words. */
export function MessageForm({ inHand, shop }: Pick<StepProps, 'inHand' | 'shop'>) {
  const form = typedIn(inHand, 'message');
  const typed = form.get('who');
  const who: Writer = isWriter(typed) ? typed : 'seller';
  const [on, words, asks] = [form.get('on'), form.get('words'), form.get('asks') === ASKS];
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(on) && on <= today();
  const reason = words.trim() === '' ? t('message_words_first') : whole ? undefined : t('message_day_first');
  const keep = async () => {
    const event = { type: 'message-kept' as const, who, on, words: words.slice(0, 4000), asks };
    await advanceCase(inHand.subject.id, event);
    form.clear();
  };
  const names: Record<Writer, string> = { seller: t('seller'), marketplace: shop?.name ?? '', shopper: t('you') };
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('message_title')}
      </HeadRow>
      <Segment
        label={t('message_who')}
        options={WRITERS.map((value) => ({ value, label: names[value] }))}
        value={who}
        onChange={(next) => form.set('who', next)}
      />
      <Field label={t('message_on')} type="date" value={on} max={today()} onInput={(next) => form.set('on', next)} />
      <Field label={t('message_words')} value={words} onInput={(next) => form.set('words', next)} rows={3} />
      {who !== 'shopper' && (
        <Picks
          legend={t('message_kind')}
          options={[{ value: ASKS, label: t('asks_evidence') }]}
          chosen={asks ? [ASKS] : []}
          onChange={(chosen) => form.set('asks', chosen[0] ?? '')}
        />
      )}
      <Button small onClick={() => void keep()} reason={reason}>
        {t('message_keep')}
      </Button>
    </section>
  );
}
