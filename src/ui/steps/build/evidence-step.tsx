import { EVIDENCE_IDS, type EvidenceId } from '../../../domain/dispute/reason.js';
import type { Exhibit } from '../../../domain/exhibits/exhibit.js';
import { chosenReason } from '../../../domain/preparing/chosen-reason.js';
import { plural, t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { Checklist } from '../../components/checklist.js';
import { ChecklistItem } from '../../components/checklist-item.js';
import { ExhibitTag } from '../../components/exhibit-tag.js';
import { HeadRow } from '../../components/head-row.js';
import { LinkButton } from '../../components/link-button.js';
import { AddFiles } from '../../exhibits/add-files.js';
import { ExhibitFigure } from '../../exhibits/exhibit-figure.js';
import type { StepProps } from '../../hooks/step-props.js';
import { exhibitAddress } from '../../words/exhibit-addresses.js';
import { StepHeading } from '../step-heading.js';
import { CaptureTools } from './capture-tools.js';
import { QuestionsForm } from './questions-form.js';
import { StatementEditor } from './statement-editor.js';

export function EvidenceStep({ openCase, shop, surface }: StepProps) {
  const { draft, exhibits } = openCase;
  const asked = chosenReason(draft)?.evidence ?? EVIDENCE_IDS.slice(0, 4);
  const shownCount = asked.filter((id) => exhibits.some((exhibit) => exhibit.answers === id)).length;
  return (
    <>
      <section>
        <StepHeading aside={t('in_hand', { count: shownCount, all: asked.length })}>{t('evidence_title')}</StepHeading>
        <p class="text-xs dim">
          {t(draft.reason ? 'evidence_text' : 'evidence_text_no_reason', { shop: shop?.name ?? '' })}
        </p>
        <Checklist label={t('evidence_title')}>
          {asked.map((id) => (
            <EvidenceItem
              key={id}
              id={id}
              openCase={openCase}
              surface={surface}
              exhibit={exhibits.find(({ answers }) => answers === id)}
            />
          ))}
        </Checklist>
      </section>
      <section class="stack">
        {surface === 'popup' ? (
          <CaptureTools openCase={openCase} asked={asked} shop={shop} />
        ) : (
          <>
            <HeadRow level={2} look="sub" aside={t('originals_unchanged')}>
              {plural('exhibits', exhibits.length)}
            </HeadRow>
            <p class="text-xs dim">{t('capture_from_popup')}</p>
            <AddFiles caseId={openCase.subject.id} />
          </>
        )}
        {exhibits.length > 0 && (
          <div class={surface === 'popup' ? 'strip' : 'exhibits'}>
            {exhibits.map((exhibit) => (
              <ExhibitFigure
                key={exhibit.id}
                exhibit={exhibit}
                small={surface === 'popup'}
                href={surface === 'popup' ? undefined : exhibitAddress(exhibit)}
              />
            ))}
          </div>
        )}
      </section>
      <QuestionsForm openCase={openCase} />
      <StatementEditor openCase={openCase} shop={shop} />
    </>
  );
}

function EvidenceItem({
  id,
  openCase,
  surface,
  exhibit,
}: { id: EvidenceId; exhibit: Exhibit | undefined } & Pick<StepProps, 'openCase' | 'surface'>) {
  const { draft, change } = openCase;
  const name = t(messageKey('evidence', id));
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
        {name}
      </ChecklistItem>
    );
  }
  return (
    <ChecklistItem
      state={without ? 'not-asked' : 'missing'}
      word={t(without ? 'state_without' : 'state_missing')}
      detail={
        <>
          {!without && (
            <>
              {t(messageKey('why', id))}{' '}
              <a
                class="link"
                href={`case.html?id=${encodeURIComponent(openCase.subject.id)}&view=exhibits`}
                target={surface === 'popup' ? '_blank' : undefined}
                rel="noreferrer"
                aria-label={t('add_file_label', { evidence: name })}
              >
                {t('add_file')}
              </a>{' '}
              ·{' '}
            </>
          )}
          <LinkButton onClick={toggle} label={t(without ? 'without_undo_label' : 'without_label', { evidence: name })}>
            {t(without ? 'without_undo' : 'without')}
          </LinkButton>
        </>
      }
    >
      {name}
    </ChecklistItem>
  );
}
