import type { Exhibit } from '../../domain/exhibit.js';
import { exhibitLetter } from '../../domain/exhibit.js';
import { EVIDENCE_IDS, type EvidenceId, reasonById } from '../../domain/reasons.js';
import { plural, t } from '../../platform/i18n.js';
import { Checklist } from '../components/checklist.js';
import { ChecklistItem } from '../components/checklist-item.js';
import { Counter } from '../components/counter.js';
import { ExhibitTag } from '../components/exhibit-tag.js';
import { Field } from '../components/field.js';
import { HeadRow } from '../components/head-row.js';
import { LinkButton } from '../components/link-button.js';
import { CaptureTools } from './capture-tools.js';
import { ExhibitFigure } from './exhibit-figure.js';
import { key } from './reason-step.js';
import type { StepProps } from './step-props.js';

/** The marketplace's form shows its own limit; until it is read, this is ours, and the screen says so. */
export const STATEMENT_LIMIT = 500;

export function EvidenceStep({ inHand, shop, surface }: StepProps) {
  const { draft, exhibits, change } = inHand;
  const asked = reasonById(draft.reason)?.evidence ?? EVIDENCE_IDS.slice(0, 4);
  const inHandCount = asked.filter((id) => exhibits.some((exhibit) => exhibit.answers === id)).length;
  return (
    <>
      <section>
        <HeadRow level={1} aside={t('in_hand', inHandCount, asked.length)}>
          {t('evidence_title')}
        </HeadRow>
        <p class="text-xs dim">{t(draft.reason ? 'evidence_text' : 'evidence_text_no_reason', shop?.name ?? '')}</p>
        <Checklist label={t('evidence_title')}>
          {asked.map((id) => (
            <EvidenceItem key={id} id={id} inHand={inHand} exhibit={exhibits.find(({ answers }) => answers === id)} />
          ))}
        </Checklist>
      </section>
      <section class="stack">
        {surface === 'popup' ? (
          <CaptureTools inHand={inHand} asked={asked} shop={shop} />
        ) : (
          <>
            <HeadRow level={2} look="sub" aside={t('originals_unchanged')}>
              {plural('exhibits', exhibits.length)}
            </HeadRow>
            <p class="text-xs dim">{t('capture_from_popup')}</p>
          </>
        )}
        {exhibits.length > 0 && (
          <div class={surface === 'popup' ? 'strip' : 'exhibits'}>
            {exhibits.map((exhibit) => (
              <ExhibitFigure key={exhibit.id} exhibit={exhibit} small={surface === 'popup'} />
            ))}
          </div>
        )}
      </section>
      <Field
        label={t('statement_label', shop?.name ?? '')}
        value={draft.statement}
        onInput={(statement) => change({ statement })}
        rows={5}
        aside={
          <Counter
            used={draft.statement.length}
            limit={STATEMENT_LIMIT}
            nearText={t('counter_near', STATEMENT_LIMIT - draft.statement.length)}
            fullText={t('counter_full')}
          >
            {t('counter', draft.statement.length, STATEMENT_LIMIT)}
          </Counter>
        }
        hint={t('statement_hint', STATEMENT_LIMIT)}
      />
    </>
  );
}

function EvidenceItem({
  id,
  inHand,
  exhibit,
}: { id: EvidenceId; exhibit: Exhibit | undefined } & Pick<StepProps, 'inHand'>) {
  const { draft, change } = inHand;
  const without = draft.notAvailable.includes(id);
  const toggle = () =>
    change({ notAvailable: without ? draft.notAvailable.filter((one) => one !== id) : [...draft.notAvailable, id] });
  if (exhibit) {
    return (
      <ChecklistItem
        state="have"
        word={t('state_have')}
        status={[t('exhibit_word'), ' ', <ExhibitTag key="tag" letter={exhibit.letter} size="small" />]}
      >
        {t(key('evidence', id))}
      </ChecklistItem>
    );
  }
  return (
    <ChecklistItem
      state={without ? 'not-asked' : 'missing'}
      word={t(without ? 'state_without' : 'state_missing')}
      status={
        <LinkButton
          onClick={toggle}
          label={t(without ? 'without_undo_label' : 'without_label', t(key('evidence', id)))}
        >
          {t(without ? 'without_undo' : 'without')}
        </LinkButton>
      }
    >
      {t(key('evidence', id))}
    </ChecklistItem>
  );
}

export function nextLetter(lettersGiven: number): string {
  return exhibitLetter(lettersGiven + 1);
}
