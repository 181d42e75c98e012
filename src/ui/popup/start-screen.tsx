import { useEffect, useRef } from 'preact/hooks';
import { isShoppers } from '../../domain/deadlines/deadline.js';
import { t } from '../../platform/i18n.js';
import { goTo, onTabChange, reloadTab } from '../../platform/tabs.js';
import { countCases } from '../../storage/cases/cases.js';
import { listCaseSummaries } from '../../usecases/cases/list-cases.js';
import { classifyPage } from '../../usecases/reading/classify-page.js';
import { cropPictures } from '../../usecases/reading/crop-pictures.js';
import { inspectPage, type PageInView, type PageView } from '../../usecases/reading/inspect-page.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { Note } from '../components/note.js';
import { PopupShell } from '../components/popup-shell.js';
import { useLive } from '../hooks/use-live.js';
import { useToday } from '../hooks/use-today.js';
import { closePopup } from '../shell/close-popup.js';
import { deadlineSentence } from '../words/deadline-words.js';
import { CopyPageButton } from './copy-page-button.js';
import { FirstRun } from './first-run.js';
import { HomeScreen } from './home-screen.js';
import { CasesRead } from './orders/cases-read.js';
import { openMyOrders } from './orders/open-my-orders.js';
import { OrdersScreen } from './orders/orders-screen.js';
import type { Place } from './popup-route.js';
import { Head } from './screen-head.js';
import { StorageFailed } from './storage-failed.js';
import { WaitingScreen } from './waiting-screen.js';

/** The popup's first screen, chosen by the page beside it. */
export function StartScreen({ go }: { go: (place: Place) => void }) {
  const again = useRef(false);
  const live = useLive('start', ['orders', 'cases'], async () => {
    const [view, count] = await Promise.all([inspectPage(again.current), countCases()]);
    again.current = false;
    return { view, count };
  });
  const { reload } = live;
  // The panel stays open when the shopper goes to another page.
  useEffect(() => onTabChange(() => void reload()), [reload]);
  usePictures(live.state === 'ready' ? live.value.view : null);
  if (live.state === 'failed') return <StorageFailed />;
  if (live.state === 'loading') return <WaitingScreen />;
  const { view, count } = live.value;
  const cases = count.active;
  const head = <Head cases={cases} onCases={() => go({ name: 'home' })} />;
  const readAgain = () => {
    again.current = true;
    live.reload();
  };
  if (view.kind === 'page') {
    const { shop, tab, host } = view;
    const state = classifyPage(view);
    if (state === 'blocked') {
      return (
        <State
          head={head}
          title={t('blocked_title', { shop: shop.name })}
          text={t('blocked_text', { shop: shop.name })}
          action={t('show_page')}
          onAction={closePopup}
          keep={cases > 0 ? t('keep_cases', { cases }) : t('keep_here')}
        >
          <Meanwhile />
        </State>
      );
    }
    if (state === 'captcha') {
      return (
        <State
          head={head}
          title={t('captcha_title', { shop: shop.name })}
          text={t('captcha_text')}
          action={t('show_page')}
          onAction={closePopup}
          keep={cases > 0 ? t('keep_cases', { cases }) : t('keep_here')}
        />
      );
    }
    if (state === 'signed-out') {
      return (
        <State
          head={head}
          title={t('signed_out_title', { shop: shop.name })}
          text={t('signed_out_text')}
          action={t('open_log_in', { shop: shop.name })}
          onAction={() => void goTo(tab.id, shop.addresses.signIn(host)).then(closePopup)}
          onAdd={() => go({ name: 'add', orderId: '' })}
          keep={t('keep_no_account')}
        >
          <Meanwhile />
        </State>
      );
    }
    if (state === 'unknown-shape') {
      return (
        <State
          head={head}
          title={t('unknown_shape_title')}
          text={t('unknown_shape_text', { shop: shop.name })}
          action={t('read_again')}
          onAction={readAgain}
          onAdd={() => go({ name: 'add', orderId: '' })}
          keep={t('keep_read_here')}
        >
          <CopyPageButton tabId={tab.id} />
        </State>
      );
    }
    if (state === 'orders' || state === 'order') {
      return <OrdersScreen view={view} head={head} go={go} readAgain={readAgain} />;
    }
  }
  if (view.kind === 'stale') {
    return (
      <State
        head={head}
        title={t('stale_title')}
        text={t('stale_text')}
        action={t('reload_page')}
        onAction={() => void reloadTab(view.tab.id).then(closePopup)}
      />
    );
  }
  if (view.kind === 'declined') {
    return (
      <State
        head={head}
        title={t('declined_title')}
        text={t('declined_text', { shop: view.shop.name })}
        action={t('open_my_orders')}
        onAction={openMyOrders}
        onAdd={() => go({ name: 'add', orderId: '' })}
      />
    );
  }
  const note = view.kind === 'page' ? noteOf(view) : undefined;
  return cases + count.filed > 0 ? <HomeScreen go={go} note={note} /> : <FirstRun go={go} note={note} />;
}

/** What to say about the page beside the popup. */
function noteOf({ report, shop, tab }: PageInView) {
  if (report.cases) return <CasesRead cases={report.cases} tabId={tab.id} />;
  return <p class="text-xs dim">{t('not_my_orders', { shop: shop.name })}</p>;
}

/** What is due from the shopper while the shop cannot be read. */
function Meanwhile() {
  const live = useLive(`meanwhile ${useToday()}`, ['cases'], listCaseSummaries);
  if (live.state !== 'ready') return null;
  const due = live.value.flatMap(({ next }) => (next && isShoppers(next) ? next : []));
  const soonest = due.sort((a, b) => a.on.localeCompare(b.on))[0];
  return soonest ? <Note lead={t('meanwhile')}>{deadlineSentence(soonest)}</Note> : null;
}

interface StateProps {
  head: preact.ComponentChildren;
  title: string;
  text: string;
  action: string;
  onAction: () => void;
  onAdd?: () => void;
  keep?: string;
  children?: preact.ComponentChildren;
}

/** Says what happened and what is safe, and offers one action. */
function State({ head, title, text, action, onAction, onAdd, keep, children }: StateProps) {
  const actions = (
    <>
      <Button variant="primary" onClick={onAction}>
        {action}
      </Button>
      {onAdd && (
        <Button variant="quiet" onClick={onAdd}>
          {t('add_by_hand')}
        </Button>
      )}
    </>
  );
  return (
    <PopupShell head={head} actions={actions} keep={keep ?? t('keep_here')}>
      <EmptyState title={title} text={text}>
        {children}
      </EmptyState>
    </PopupShell>
  );
}

/** How often to look for pictures, and the pause between in milliseconds: pictures load after the orders. */
const TRIES = 6;
const PAUSE = 500;

/** Crops the tab's product pictures once, as soon as it shows some. */
function usePictures(view: PageView | null): void {
  const ready = view?.kind === 'page' && view.report.page === 'order-list' && view.report.read.length > 0;
  const tab = ready ? view.tab : null;
  const shop = ready ? view.shop.id : '';
  useEffect(() => {
    if (!tab) return;
    let left = TRIES;
    let timer: ReturnType<typeof setTimeout>;
    const crop = async () => {
      left -= 1;
      // Without a picture the drawn placeholder stays, so a failure does no harm.
      const shown = await cropPictures(tab, shop).catch(() => true);
      if (!shown && left > 0) timer = setTimeout(crop, PAUSE);
    };
    void crop();
    return () => {
      left = 0;
      clearTimeout(timer);
    };
  }, [tab?.id, shop]);
}
