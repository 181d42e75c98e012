import { useEffect } from 'preact/hooks';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { onTabChange } from '../../../platform/tabs.js';
import { classifyPage, type PageState, pageBeside } from '../../../usecases/reading/classify-page.js';
import { Note } from '../../components/note.js';
import type { OpenCaseProps } from '../../hooks/step-props.js';
import { useLive } from '../../hooks/use-live.js';

/** The page beside the case, followed as the shopper moves on: logged in or not, and how many orders were read. */
export function usePageNow() {
  const live = useLive('page-now', ['orders'], pageBeside);
  const { reload } = live;
  useEffect(() => onTabChange(() => void reload()), [reload]);
  if (live.state !== 'ready') return null;
  return { ...live.value, state: classifyPage(live.value.view) };
}

export type PageNow = NonNullable<ReturnType<typeof usePageNow>>;

/** Page states that do not hinder the shopper. */
const CLEAR: readonly PageState[] = ['elsewhere', 'orders', 'order', 'other'];

export function PageNowNote({ page, openCase, shop }: OpenCaseProps & { page: PageNow | null }) {
  if (!page) return null;
  const { view, now, state } = page;
  const name = (view.kind === 'elsewhere' ? null : view.shop.name) ?? shop?.name ?? '';
  const words = [
    t(messageKey('now_is', state), { shop: name }),
    ...loginOf(page),
    ...countsOf(page, openCase.subject.order),
  ];
  return (
    <Note kind={CLEAR.includes(state) ? 'plain' : 'warn'} lead={t(now ? 'now_lead' : 'now_last')} announced>
      {words.join(' ')}
    </Note>
  );
}

/** Whether the shopper is logged in, unless the page's state says it. */
function loginOf(page: PageNow): string[] {
  const { view, state } = page;
  if (view.kind !== 'page' || (state !== 'orders' && state !== 'order' && state !== 'other')) return [];
  const known = isLoggedIn(page) ? 'now_logged_in' : 'now_login_unknown';
  return [t(view.report.signedIn === false && !isLoggedIn(page) ? 'now_logged_out' : known)];
}

/** Orders are shown only to a signed-in shopper, so reading some proves that the shopper is signed in. */
export function isLoggedIn({ view }: PageNow): boolean {
  return view.kind === 'page' && (view.report.signedIn === true || view.report.read.length > 0);
}

/** How many orders on the page were read, and whether the case's order is one of them. */
function countsOf({ view, state }: PageNow, order: { orderId: string; marketplace: string }): string[] {
  if (view.kind !== 'page' || (state !== 'orders' && state !== 'order')) return [];
  const { read, unread } = view.report;
  const isOn = view.shop.id === order.marketplace && read.includes(order.orderId);
  return [
    t('now_orders_read', { read: read.length, found: read.length + unread.length }),
    t(isOn ? 'now_has_order' : state === 'orders' ? 'now_lacks_order' : 'now_other_order'),
  ];
}
