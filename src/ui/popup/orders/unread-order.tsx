import type { ComponentChildren } from 'preact';

export interface UnreadOrderProps {
  /** Which card it is: the order number, or its place on the page. */
  title: ComponentChildren;
  /** What could not be read, and why if known. */
  children: ComponentChildren;
  /** Small Buttons: show it, add it by hand. */
  actions?: ComponentChildren;
}

/** A card of the page that was found but not read in full. */
export function UnreadOrder({ title, children, actions }: UnreadOrderProps) {
  return (
    <li class="order-unread">
      <div>
        <p class="order-title">{title}</p>
        <p class="order-window">{children}</p>
      </div>
      <div class="row">{actions}</div>
    </li>
  );
}
