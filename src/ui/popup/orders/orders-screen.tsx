import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { finds } from '../../../domain/lists/search-text.js';
import { t } from '../../../platform/i18n.js';
import { openCaseFor } from '../../../usecases/cases/open-case.js';
import { listOrders, type OrderView } from '../../../usecases/orders/list-orders.js';
import type { PageInView } from '../../../usecases/reading/inspect-page.js';
import { Button } from '../../components/button.js';
import { FindBar } from '../../components/find-bar.js';
import { HeadRow } from '../../components/head-row.js';
import { LinkButton } from '../../components/link-button.js';
import { MoreRows } from '../../components/more-rows.js';
import { PopupShell } from '../../components/popup-shell.js';
import { SaveError } from '../../hooks/save-error.js';
import { useAttempt } from '../../hooks/use-attempt.js';
import { useLive } from '../../hooks/use-live.js';
import { usePictures } from '../../hooks/use-picture.js';
import { useSlices } from '../../hooks/use-slices.js';
import { useToday } from '../../hooks/use-today.js';
import { CopyPageButton } from '../copy-page-button.js';
import type { Place } from '../popup-route.js';
import { OrderEntry, radioValue } from './order-entry.js';
import { OrderList } from './order-list.js';
import { UnreadCard } from './unread-card.js';

interface OrdersScreenProps {
  view: PageInView;
  head: ComponentChildren;
  go: (place: Place) => void;
  readAgain: () => void;
}

/** With fewer orders, a glance is enough. */
const WORTH_A_SEARCH = 8;

/**
 * Which orders are shown: all, those that need the shopper, those with a case, or those in one of the shop's states.
 */
const PICKS = ['all', 'attention', 'case'] as const;
const STATE = 'state:';

function picks({ attention, cases, order }: OrderView, pick: string): boolean {
  if (pick.startsWith(STATE)) return order.fields.stateText === pick.slice(STATE.length);
  if (pick === 'attention') return attention.urgent;
  return pick !== 'case' || cases.length > 0;
}

export function OrdersScreen({ view, head, go, readAgain }: OrdersScreenProps) {
  const { report, shop } = view;
  const [picked, setPicked] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const [pick, setPick] = useState('all');
  const live = useLive(`${useToday()} ${report.read.join()}`, ['orders', 'cases'], () =>
    listOrders({ marketplace: shop.id, orderIds: report.read }),
  );
  const all = live.state === 'ready' ? live.value : [];
  const narrowed = query.trim() !== '' || pick !== 'all';
  const orders = all.filter((one) => picks(one, pick) && finds(query, one.text));
  const unread = narrowed ? [] : report.unread;
  const slices = useSlices(unread.length + orders.length, `${pick} ${query}`);
  const cards = unread.slice(0, slices.drawn);
  const drawn = orders.slice(0, slices.drawn - cards.length);
  const pictures = usePictures(drawn.flatMap(({ order }) => order.lines.map(({ key }) => `${order.id}/${key}`)));

  const values = orders.flatMap(({ order }) => order.lines.map(({ key }) => radioValue(order.id, key)));
  const only = values.length === 1 && !narrowed ? values[0] : undefined;
  const chosen = (picked !== null && values.includes(picked) ? picked : only) ?? null;
  const openCase = orders.find(({ order }) => order.lines.some(({ key }) => radioValue(order.id, key) === chosen));
  const line = openCase?.order.lines.find(({ key }) => radioValue(openCase.order.id, key) === chosen);
  const hasCase = openCase?.cases.some(({ subject }) => subject.lineKey === line?.key);
  const comesBack = line !== undefined && openCase?.deleted.includes(line.key);
  const { fault, attempt } = useAttempt();
  const open = async () => {
    if (openCase && line) go({ name: 'case', caseId: (await openCaseFor(openCase.order.id, line.key)).id });
  };
  const add = (orderId: string) => go({ name: 'add', orderId });
  const choice = { name: 'order', chosen, onChoose: setPicked };
  const row = (one: OrderView) => (
    <OrderEntry
      key={one.order.id}
      view={one}
      choice={choice}
      pictures={pictures}
      complete={() => add(one.order.orderId)}
    />
  );
  const urgent = drawn.filter(({ attention }) => attention.urgent);
  const rest = drawn.filter(({ attention }) => !attention.urgent);

  const actions = (
    <>
      <SaveError fault={fault} />
      <Button variant="primary" onClick={() => attempt(open())} reason={chosen ? undefined : t('choose_first')}>
        {t(hasCase ? 'go_to_case' : comesBack ? 'case_back' : 'open_case')}
      </Button>
      <Button variant="quiet" onClick={() => add('')}>
        {t('add_by_hand')}
      </Button>
    </>
  );
  return (
    <PopupShell head={head} actions={actions} keep={t('keep_read_here')} flush>
      <OrdersHead report={report} readAgain={readAgain} tabId={view.tab.id} />
      {all.length >= WORTH_A_SEARCH && (
        <FindBar
          label={t('search_orders')}
          query={query}
          onQuery={setQuery}
          selects={[{ label: t('show_orders'), options: pickOptions(all), value: pick, onChange: setPick }]}
          found={narrowed ? t('found_of', { found: orders.length, all: all.length }) : null}
        />
      )}
      {cards.length > 0 && (
        <OrderList label={t('orders_unread_label')}>
          {cards.map((card) => (
            <UnreadCard key={`${card.position} ${card.hint}`} card={card} add={add} />
          ))}
        </OrderList>
      )}
      {urgent.length > 0 && (
        <>
          <HeadRow level={2} look="group">
            {t('needs_attention')}
          </HeadRow>
          <OrderList label={t('needs_attention')}>{urgent.map(row)}</OrderList>
        </>
      )}
      {urgent.length > 0 && rest.length > 0 && (
        <HeadRow level={2} look="group">
          {t('other_orders')}
        </HeadRow>
      )}
      {rest.length > 0 && <OrderList label={t('orders_label')}>{rest.map(row)}</OrderList>}
      {slices.drawn < unread.length + orders.length && (
        <MoreRows
          key={slices.drawn}
          endRef={slices.end}
          text={t('show_more')}
          drawn={t('drawn_of', { shown: slices.drawn, all: unread.length + orders.length })}
          onMore={slices.more}
        />
      )}
    </PopupShell>
  );
}

interface OrdersHeadProps {
  report: PageInView['report'];
  readAgain: () => void;
  tabId: number;
}

function OrdersHead({ report, readAgain, tabId }: OrdersHeadProps) {
  const found = report.read.length + report.unread.length;
  const from = report.page === 'order' ? 'pick_item_order' : 'pick_item';
  return (
    <div class="orders-head">
      <HeadRow level={1} aside={<LinkButton onClick={readAgain}>{t('read_again')}</LinkButton>}>
        {found === 0 ? t('no_orders') : t('orders_read', { read: report.read.length, found })}
      </HeadRow>
      <p class="text-xs dim">
        {report.unread.length > 0
          ? t('orders_unread', { count: report.unread.length })
          : t(found === 0 ? 'no_orders_text' : from)}
      </p>
      {report.unread.length > 0 && <CopyPageButton tabId={tabId} />}
    </div>
  );
}

/** The filters of the list. The shop's states are named in the shop's own words. */
function pickOptions(all: readonly OrderView[]) {
  const states = [...new Set(all.flatMap(({ order }) => order.fields.stateText ?? []))].slice(0, 20);
  return [
    ...PICKS.map((pick) => ({ value: pick as string, label: t(`orders_${pick}`) })),
    ...states.map((state) => ({ value: `${STATE}${state}`, label: t('quoted', { words: state }) })),
  ];
}
