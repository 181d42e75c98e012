import { type CaseEvent, MESSAGE_SAYS, type MessageSays } from '../../../domain/cases/case-event.js';
import { type CurrentEvents, currentEvents } from '../../../domain/cases/current-events.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { advanceCase } from '../../../usecases/cases/advance-case.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { HeadRow } from '../../components/head-row.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import { Select } from '../../components/select.js';
import { SaveError } from '../../hooks/save-error.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { eventText } from '../../words/event-words.js';
import { today } from '../../words/format.js';
import { typedIn } from '../typed-field.js';

const WRITERS = ['seller', 'marketplace', 'shopper'] as const;
type Writer = (typeof WRITERS)[number];
const isWriter = (value: string): value is Writer => WRITERS.includes(value as Writer);

type Said = Extract<CaseEvent, { type: 'message-kept' | 'proposal-received' | 'decision-received' }>;
const isSaid = (event: CaseEvent): event is Said =>
  event.type === 'message-kept' || event.type === 'proposal-received' || event.type === 'decision-received';

/** The recorded messages, offers and requests, newest first. */
export function MessageLog({ openCase }: { openCase: OpenCase }) {
  const said = currentEvents(openCase.subject).filter(isSaid).toReversed();
  if (said.length === 0) return null;
  return (
    <section>
      <HeadRow level={2} look="sub">
        {t('log_title')}
      </HeadRow>
      <ol class="kept">
        {said.map((event) => (
          <li key={event.at}>
            <b>{eventText(event)}</b> {event.words && <q dir="auto">{t('quoted', { words: event.words })}</q>}{' '}
            {event.type === 'message-kept' && saysText(event)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function saysText({ says, asks }: Extract<CaseEvent, { type: 'message-kept' }>) {
  const said = says ?? (asks ? 'asks-evidence' : undefined);
  return said && <span class="dim">{t(messageKey('says', said))}</span>;
}

/** The last request for more evidence that the shopper has not answered with a message of their own. */
export function openRequest(events: CurrentEvents): Said | undefined {
  const last = events.findLast((event) => event.type === 'message-kept' && (event.asks || event.who === 'shopper'));
  return last?.type === 'message-kept' && last.asks ? last : undefined;
}

/** Records one message: who wrote it, when, and its words. */
export function MessageForm({ openCase, shop }: OpenCaseProps) {
  const form = typedIn(openCase, 'message');
  const { fault, attempt } = useAttempt();
  const typed = form.get('who');
  const who: Writer = isWriter(typed) ? typed : 'seller';
  const [on, words] = [form.get('on'), form.get('words')];
  const says = who === 'shopper' ? undefined : MESSAGE_SAYS.find((kind) => kind === form.get('says'));
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(on) && on <= today();
  const reason = words.trim() === '' ? t('message_words_first') : whole ? undefined : t('message_day_first');
  const keep = async () => {
    const kept = { who, on, words: words.slice(0, 4000), asks: says === 'asks-evidence', ...(says ? { says } : {}) };
    await advanceCase(openCase.subject.id, { type: 'message-kept', ...kept });
    form.clear();
  };
  const names: Record<Writer, string> = { seller: t('seller'), marketplace: shop?.name ?? '', shopper: t('you') };
  return (
    <section class="stack">
      <HeadRow level={2} look="sub">
        {t('message_title')}
      </HeadRow>
      <SegmentedControl
        label={t('message_who')}
        options={WRITERS.map((value) => ({ value, label: names[value] }))}
        value={who}
        onChange={(next) => form.set('who', next)}
      />
      <Field label={t('message_on')} type="date" value={on} max={today()} onInput={(next) => form.set('on', next)} />
      <Field label={t('message_words')} value={words} onInput={(next) => form.set('words', next)} rows={3} />
      {who !== 'shopper' && (
        <div class="field">
          <label class="field-label" for="message-says">
            {t('message_kind')}
          </label>
          <Select<MessageSays | ''>
            id="message-says"
            options={['' as const, ...MESSAGE_SAYS].map((value) => ({
              value,
              label: t(value === '' ? 'says_other' : messageKey('says', value)),
            }))}
            value={says ?? ''}
            onChange={(next) => form.set('says', next)}
          />
        </div>
      )}
      <Button small onClick={() => attempt(keep())} reason={reason}>
        {t('message_keep')}
      </Button>
      <SaveError fault={fault} />
    </section>
  );
}
