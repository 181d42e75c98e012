import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from '../../components/classes.js';
import { Icon } from '../../components/icon.js';
import { OrderNumber } from '../../components/order-number.js';
import { Picture } from '../../components/picture.js';

/** The radios of one list share a name; `chosen` is the value of the one that is on. */
export interface OrderChoice {
  name: string;
  chosen: string | null;
  onChoose: (value: string) => void;
}

export interface OrderItem {
  value: string;
  title: string;
  sum?: string | undefined;
  picture?: string | undefined;
}

export interface OrderRowProps {
  title: string;
  number?: string | undefined;
  picture?: string | undefined;
  /** The shop's word for the state. */
  state?: string | undefined;
  /** The window with a MarkedDate, "Case open.", or what was not found and a LinkButton to set it. */
  window?: ComponentChildren;
  sum?: string | undefined;
  /** The value that chooses the order itself. */
  value?: string | undefined;
  /** The lines of an order: the shopper chooses one, because a dispute is about one item. */
  items?: { label: string; list: readonly OrderItem[] } | undefined;
  /** Without it the row cannot be chosen. */
  choice?: OrderChoice | undefined;
}

export function OrderRow({ title, number, picture, state, window, sum, value, items, choice }: OrderRowProps) {
  const id = useId();
  const chooses = choice !== undefined && value !== undefined && !items;
  return (
    <li>
      <div class={classes('order', !chooses && !items && 'order-inert')}>
        {chooses ? <Radio id={id} value={value} choice={choice} /> : <Gap folded={items !== undefined} />}
        <Picture src={picture} seed={number ?? title} />
        <div class="order-text">
          <Title id={id} chooses={chooses}>
            {title}
          </Title>
          <div id={`${id}-more`}>
            <p class="order-meta">
              {number && <OrderNumber value={number} />} {state && <span>{state}</span>}
            </p>
            {window !== undefined && <p class="order-window">{window}</p>}
          </div>
        </div>
        {sum && (
          <span class="order-sum" id={`${id}-sum`}>
            {sum}
          </span>
        )}
      </div>
      {items && (
        <fieldset class="order-items" aria-label={items.label}>
          {items.list.map((item) => (
            <ItemRow key={item.value} item={item} choice={choice} />
          ))}
        </fieldset>
      )}
    </li>
  );
}

/** Fills the column of the radios where there is none. */
function Gap({ folded }: { folded: boolean }) {
  return folded ? <Icon name="down" /> : <span />;
}

function ItemRow({ item, choice }: { item: OrderItem; choice: OrderChoice | undefined }) {
  const id = useId();
  return (
    <div class="order">
      {choice ? <Radio id={id} value={item.value} choice={choice} /> : <Gap folded={false} />}
      <Picture src={item.picture} seed={item.value} />
      <div class="order-text">
        <Title id={id} chooses={choice !== undefined}>
          {item.title}
        </Title>
      </div>
      {item.sum && (
        <span class="order-sum" id={`${id}-sum`}>
          {item.sum}
        </span>
      )}
    </div>
  );
}

function Radio({ id, value, choice }: { id: string; value: string; choice: OrderChoice }) {
  return (
    <input
      type="radio"
      id={id}
      name={choice.name}
      value={value}
      checked={choice.chosen === value}
      aria-describedby={`${id}-more ${id}-sum`}
      onChange={() => choice.onChoose(value)}
    />
  );
}

function Title({ id, chooses, children }: { id: string; chooses: boolean; children: string }) {
  if (!chooses) {
    return (
      <span class="order-title clip" title={children} dir="auto">
        {children}
      </span>
    );
  }
  return (
    <label class="order-title clip" for={id} title={children} dir="auto">
      {children}
    </label>
  );
}
