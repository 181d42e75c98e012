import { t } from '../../../platform/i18n.js';
import type { OrderView } from '../../../usecases/orders/list-orders.js';
import { LinkButton } from '../../components/link-button.js';
import { dayText } from '../../words/format.js';
import { lineSumText, missingText, standWords, titleOf, totalText } from '../../words/order-words.js';
import { type OrderChoice, OrderRow } from './order-row.js';

/** The value of an order line's radio. */
export const radioValue = (orderRecordId: string, lineKey: string): string => `${orderRecordId}\n${lineKey}`;

interface OrderEntryProps {
  view: OrderView;
  choice: OrderChoice;
  pictures: ReadonlyMap<string, string>;
  complete: () => void;
}

/** An order of the list, with its items to choose from when it has several. */
export function OrderEntry({ view, choice, pictures, complete }: OrderEntryProps) {
  const { order, missing } = view;
  const [first] = order.lines;
  const several = order.lines.length > 1;
  const picture = (key: string | undefined) => (key === undefined ? undefined : pictures.get(`${order.id}/${key}`));
  const items = {
    label: t('items_label'),
    list: order.lines.map(({ key }) => ({
      value: radioValue(order.id, key),
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
              <LinkButton key="set" onClick={complete} label={t('set_it_label', { order: order.orderId })}>
                {t('set_it')}
              </LinkButton>,
            ]
          : standWords(view)
      }
      sum={totalText(order)}
      choice={choice}
      {...(several ? { items } : first ? { value: radioValue(order.id, first.key) } : {})}
    />
  );
}
