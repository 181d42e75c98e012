import type { ComponentChildren } from 'preact';

export interface OrderListProps {
  /** "Orders, the soonest window first". */
  label: string;
  /** OrderRows and UnreadOrders. */
  children: ComponentChildren;
}

export function OrderList({ label, children }: OrderListProps) {
  return (
    <ul class="orders" aria-label={label}>
      {children}
    </ul>
  );
}
