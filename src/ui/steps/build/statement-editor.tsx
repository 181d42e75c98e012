import { contradictionsOf } from '../../../domain/preparing/contradictions.js';
import { toneOf } from '../../../domain/preparing/tone.js';
import { ENGLISH, SENDING_LANGUAGES, type SendingLanguage } from '../../../domain/statement/sentences.js';
import { language, t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Button } from '../../components/button.js';
import { Field } from '../../components/field.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import { SegmentedControl } from '../../components/segmented-control.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { useWording } from '../../hooks/use-wording.js';
import { OtherLanguages, WhereFrom } from '../../texts/written-text.js';
import { today } from '../../words/format.js';
import { loadWording } from '../../words/load-wording.js';
import { Counter } from '../counter.js';
import { isAsWritten, sentIn, statementLimit, writtenFor } from './use-statement.js';

/**
 * The statement to the marketplace. It is written from facts and answers on request, belongs to the shopper once they
 * change it, and is checked for words that could harm the case. The shopper's text is never overwritten: "write again"
 * keeps it.
 */
export function StatementEditor({ openCase, shop }: OpenCaseProps) {
  const { draft, change } = openCase;
  const name = shop?.name ?? '';
  const sent = sentIn(openCase);
  const wording = useWording(sent) ?? ENGLISH;
  const written = writtenFor(openCase, wording);
  const asWritten = isAsWritten(openCase);
  const limit = statementLimit(openCase);
  const empty = draft.statement.trim() === '';
  const writeIt = async (to: SendingLanguage = sent) => {
    const words = await loadWording(to).catch(() => null);
    // When the phrases cannot be loaded the text stays unchanged, and the mirror says so.
    if (!words) return;
    const { text } = writtenFor(openCase, words);
    change((now) => {
      const isOwn = !isAsWritten({ draft: now }) && now.statement.trim() !== '';
      const before = isOwn ? { statementBefore: now.statement } : {};
      return { ...before, statement: text, statementWritten: text, statementLanguage: to };
    });
  };
  return (
    <section class="stack">
      <Field
        label={t('statement_label', { shop: name })}
        value={draft.statement}
        onInput={(statement) => change({ statement })}
        rows={6}
        aside={
          <Counter
            used={draft.statement.length}
            limit={limit}
            nearText={t('counter_near', { left: limit - draft.statement.length })}
            fullText={t(openCase.form?.limits.textLength ? 'counter_full_form' : 'counter_full')}
          >
            {t('counter', { written: draft.statement.length, limit })}
          </Counter>
        }
        hint={
          openCase.form?.limits.textLength
            ? t('statement_hint_form', { limit, shop: name })
            : t('statement_hint', { limit })
        }
      />
      {written.text === '' ? (
        <p class="text-xs dim">{t('write_needs_reason')}</p>
      ) : (
        <div class="row row-wrap">
          {!asWritten && (
            <Button small onClick={() => void writeIt()}>
              {t(empty ? 'write_it' : 'write_again')}
            </Button>
          )}
          {asWritten && draft.statementBefore !== undefined && (
            <LinkButton onClick={() => change({ statement: draft.statementBefore ?? '', statementBefore: undefined })}>
              {t('own_text_back')}
            </LinkButton>
          )}
          {asWritten && (
            <SegmentedControl
              label={t('statement_language')}
              options={SENDING_LANGUAGES.map((value) => ({ value, label: t(`language_${value}`) }))}
              value={sent}
              onChange={(to) => void writeIt(to)}
            />
          )}
        </div>
      )}
      {written.text !== '' && !empty && (
        <p class="text-xs dim">{t(asWritten ? 'statement_follows' : 'statement_yours')}</p>
      )}
      <StatementChecks openCase={openCase} />
      {written.text !== '' && (
        <>
          <OtherLanguages
            language={wording.language}
            changed={!asWritten && !empty}
            textIn={(wording) => writtenFor(openCase, wording).text}
          />
          <WhereFrom written={written} openCase={openCase} />
        </>
      )}
    </section>
  );
}

/** Words in the text that could work against the shopper. These hints block nothing. */
export function StatementChecks({ openCase }: { openCase: OpenCase }) {
  const { draft, subject } = openCase;
  const tone = toneOf(draft.statement).map(({ kind, words }) => ({ text: t(`tone_${kind}`), words }));
  const other = contradictionsOf({ ...subject, draft }, today(), language()).map(({ kind, words }) => {
    return { text: t(messageKey('consistency', kind)), words };
  });
  const found = [...tone, ...other];
  if (found.length === 0) return null;
  return (
    <Note kind="warn" lead={t('checks_lead')} announced>
      {found.map(({ text, words }) => t('check_found', { words, finding: text })).join(' ')}
    </Note>
  );
}
