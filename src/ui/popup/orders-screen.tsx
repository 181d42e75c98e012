import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.js';
import { listOrders, type OrderView } from '../../usecases/list-orders.js';
import type { PageView } from '../../usecases/look-at-page.js';
import { openCaseFor } from '../../usecases/open-case.js';
import { Button } from '../components/button.js';
import { HeadRow } from '../components/head-row.js';
import { LinkButton } from '../components/link-button.js';
import { OrderList } from '../components/order-list.js';
import { OrderNumber } from '../components/order-number.js';
import { OrderRow } from '../components/order-row.js';
import { PopupShell } from '../components/popup-shell.js';
import { UnreadOrder } from '../components/unread-order.js';
import { useLive } from '../hooks/use-live.js';
import { usePictures } from '../hooks/use-picture.js';
import { dayText } from '../words/here.js';
import { lineSumText, missingText, titleOf, totalText, windowWords } from '../words/order-words.js';
import type { Place } from './place.js';

interface OrdersScreenProps {
  view: Extract<PageView, { kind: 'page' }>;
  head: ComponentChildren;
  go: (place: Place) => void;
  readAgain: () => void;
}

/** Between an order's id and a line's key in the value of a radio; neither has it. */
const BETWEEN = '\n';

export function OrdersScreen({ view, head, go, readAgain }: OrdersScreenProps) {
  const { report, shop } = view;
  const [picked, setPicked] = useState<string | null>(null);
  const pictures = usePictures();
  const live = useLive(report.read.join(), ['orders', 'cases'], () =>
    listOrders({ marketplace: shop.id, orderIds: report.read }),
  );
  const orders = live.state === 'ready' ? live.value : [];
  const values = orders.flatMap(({ order }) => order.lines.map(({ key }) => `${order.id}${BETWEEN}${key}`));
  const chosen = picked && values.includes(picked) ? picked : values.length === 1 ? (values[0] ?? null) : picked;
  const [orderId, lineKey] = chosen?.split(BETWEEN) ?? [];
  const openFor = orders
    .find(({ order }) => order.id === orderId)
    ?.cases.find(({ subject }) => subject.lineKey === lineKey);
  const open = async () => {
    if (orderId && lineKey) go({ name: 'case', caseId: (await openCaseFor(orderId, lineKey)).id });
  };
  const add = (id: string) => go({ name: 'add', orderId: id });
  const found = report.read.length + report.unread.length;
  const choice = { name: 'order', chosen, onChoose: setPicked };

  const actions = (
    <>
      <Button variant="primary" onClick={() => void open()} reason={chosen ? undefined : t('choose_first')}>
        {t(openFor ? 'go_to_case' : 'open_case')}
      </Button>
      <Button variant="quiet" onClick={() => add('')}>
        {t('add_by_hand')}
      </Button>
    </>
  );
  return (
    <PopupShell head={head} actions={actions} keep={t('keep_read_here')} flush>
      <div class="orders-head">
        <HeadRow level={1} aside={<LinkButton onClick={readAgain}>{t('read_again')}</LinkButton>}>
          {found === 0 ? t('no_orders') : t('orders_read', report.read.length, found)}
        </HeadRow>
        <p class="text-xs dim">
          {report.unread.length > 0
            ? t('orders_unread', report.unread.length)
            : t(found === 0 ? 'no_orders_text' : report.page === 'order' ? 'pick_item_order' : 'pick_item')}
        </p>
      </div>
      <OrderList label={t('orders_label')}>
        {report.unread.map((card) => (
          <UnreadOrder
            key={`${card.position} ${card.hint}`}
            title={/^\d{8,24}$/.test(card.hint) ? <OrderNumber value={card.hint} /> : t('unread_card', card.position)}
            actions={
              <Button small onClick={() => add(/^\d{8,24}$/.test(card.hint) ? card.hint : '')}>
                {t('add')}
              </Button>
            }
          >
            {/^\d{8,24}$/.test(card.hint) ? t('unread_order_text') : t('unread_card_text', card.hint.slice(0, 60))}
          </UnreadOrder>
        ))}
        {orders.map((one) => (
          <Row
            key={one.order.id}
            view={one}
            choice={choice}
            pictures={pictures}
            complete={() => add(one.order.orderId)}
          />
        ))}
      </OrderList>
    </PopupShell>
  );
}

interface RowProps {
  view: OrderView;
  choice: { name: string; chosen: string | null; onChoose: (value: string) => void };
  pictures: ReadonlyMap<string, string>;
  complete: () => void;
}

function Row({ view, choice, pictures, complete }: RowProps) {
  const { order, missing } = view;
  const [first] = order.lines;
  const several = order.lines.length > 1;
  const value = (key: string) => `${order.id}${BETWEEN}${key}`;
  const picture = (key: string | undefined) => (key === undefined ? undefined : pictures.get(`${order.id}/${key}`));
  const items = {
    label: t('items_label'),
    list: order.lines.map(({ key }) => ({
      value: value(key),
      title: titleOf(order, key),
      sum: lineSumText(order, key),
      picture: picture(key),
    })),
  };
  const { orderedOn, printedDate, stateText } = order.fields;
  const date = orderedOn ? dayText(orderedOn) : printedDate;
  return (
    <OrderRow
      title={titleOf(order)}
      number={order.orderId}
      picture={picture(first?.key)}
      state={[stateText, date].filter(Boolean).join(' · ') || undefined}
      window={
        missing.length > 0
          ? [
              <b key="lead">{t('not_found_lead')}</b>,
              ` ${missingText(view)}. `,
              <LinkButton key="set" onClick={complete} label={t('set_it_label', order.orderId)}>
                {t('set_it')}
              </LinkButton>,
            ]
          : windowWords(view)
      }
      sum={totalText(order)}
      choice={choice}
      {...(several ? { items } : first ? { value: value(first.key) } : {})}
    />
  );
}
