import { lineOf } from '../../../domain/cases/case.js';
import type { EvidenceId } from '../../../domain/dispute/reason.js';
import type { Shop } from '../../../marketplaces/shop.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { goTo } from '../../../platform/tabs.js';
import { Button } from '../../components/button.js';
import { HeadRow } from '../../components/head-row.js';
import { LinkButton } from '../../components/link-button.js';
import { Note } from '../../components/note.js';
import type { PageBeside } from '../../hooks/use-capture.js';
import type { OpenCase } from '../../hooks/use-case.js';
import { type CaptureWay, waysOf } from './capture-ways.js';

/** Evidence that the shop's own pages show, in the order of opening them. */
const ON_PAGES = ['order-confirmation', 'tracking-page', 'listing', 'conversation'] as const satisfies EvidenceId[];

interface GuideProps {
  openCase: OpenCase;
  asked: readonly EvidenceId[];
  shop: Shop | undefined;
  beside: PageBeside | null;
  busy: boolean;
  capture: (way: CaptureWay) => void;
}

/**
 * "Capture what this reason needs": one page after another, each opened and captured when the shopper asks. The
 * exhibits alone show how far the guide is, so a reopened popup continues there.
 */
export function CaptureGuide({ openCase, asked, shop, beside, busy, capture }: GuideProps) {
  const { exhibits, draft, change } = openCase;
  const needed = ON_PAGES.filter((id) => asked.includes(id) && !draft.notAvailable.includes(id));
  const open = needed.filter((id) => !exhibits.some(({ answers }) => answers === id));
  const [next] = open;
  if (!next || busy) return null;
  const here = beside?.page.shows === next && beside.areas !== null;
  const address = addressOf(next, openCase, shop);
  const name = t(messageKey('evidence', next));
  const leaveOut = (
    <LinkButton onClick={() => change({ notAvailable: [...draft.notAvailable, next] })}>
      {t('capture_leave_out')}
    </LinkButton>
  );
  return (
    <>
      <HeadRow
        level={2}
        look="sub"
        aside={t('capture_needs_count', { done: needed.length - open.length, all: needed.length })}
      >
        {t('capture_needs_title')}
      </HeadRow>
      {here && beside ? (
        <Note
          lead={t('capture_here_lead', { page: name })}
          actions={
            <>
              <Button small icon="page" onClick={() => capture(wayFor(next, beside))}>
                {t('capture_it')}
              </Button>
              {leaveOut}
            </>
          }
        >
          {t('capture_here_text')}
        </Note>
      ) : (
        <Note
          lead={t('capture_next_lead', { page: name })}
          actions={
            <>
              {address && beside && (
                <Button small icon="tab" onClick={() => void goTo(beside.page.tab.id, address)}>
                  {t('capture_open')}
                </Button>
              )}
              {leaveOut}
            </>
          }
        >
          {t(address ? 'capture_next_text' : 'capture_next_no_address')}
        </Note>
      )}
    </>
  );
}

/** A conversation is captured as an area of its page, everything else as the whole page. */
function wayFor(evidence: EvidenceId, beside: PageBeside): CaptureWay {
  const ways = waysOf(beside);
  const conversation = beside.areas?.findIndex((area) => area.conversation) ?? -1;
  const area = evidence === 'conversation' ? ways.find((way) => way.area?.id === conversation) : undefined;
  const whole = ways.find(({ scope }) => scope === 'page');
  if (!whole) throw new Error('no way to capture');
  return area ?? whole;
}

/** The shop's page with this evidence; undefined when it is not known. */
function addressOf(
  evidence: (typeof ON_PAGES)[number],
  { subject }: OpenCase,
  shop: Shop | undefined,
): string | undefined {
  const { order } = subject;
  if (evidence === 'listing') return lineOf(subject)?.fields.productUrl;
  if (!shop) return undefined;
  const where = { 'order-confirmation': 'order', 'tracking-page': 'tracking', conversation: 'messages' } as const;
  return shop.addresses[where[evidence]](order.host || shop.defaultHost, order.orderId);
}
