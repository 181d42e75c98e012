import { currentEvents } from '../../domain/cases/current-events.js';
import { openClaims } from '../../domain/cases/page-claims.js';
import { t } from '../../platform/i18n.js';
import { advanceCase } from '../../usecases/cases/advance-case.js';
import { Button } from '../components/button.js';
import { Note } from '../components/note.js';
import { SaveError } from '../hooks/save-error.js';
import type { OpenCaseProps } from '../hooks/step-props.js';
import { useAttempt } from '../hooks/use-attempt.js';
import { readText } from '../words/deadline-words.js';
import { eventText } from '../words/event-words.js';

/**
 * Asks whether a page's claim is true when it alone would end a date of the shopper's. Until they say yes, the date and
 * its reminders stay.
 */
export function PageClaim({ openCase, shop }: OpenCaseProps) {
  const { subject, deadlines } = openCase;
  const { fault, attempt } = useAttempt();
  const claim = openClaims(currentEvents(subject)).at(-1);
  if (!claim || !deadlines.some((deadline) => deadline.claim)) return null;
  // The page's own words are quoted; ours for what it showed are not.
  const quoted = claim.type === 'case-read' ? claim.fields.stateText : undefined;
  const words = claim.type === 'case-read' ? quoted && t('quoted', { words: quoted }) : eventText(claim);
  return (
    <>
      <Note
        kind="warn"
        lead={t('page_claim_lead', { shop: shop?.name ?? '' })}
        actions={
          <Button small onClick={() => attempt(advanceCase(subject.id, { type: 'page-confirmed' }))}>
            {t('page_claim_yes')}
          </Button>
        }
      >
        {words && `${words}${t('list_comma')}`}
        {readText(claim.page, claim.at)}. {t('page_claim_text')}
      </Note>
      <SaveError fault={fault} />
    </>
  );
}
