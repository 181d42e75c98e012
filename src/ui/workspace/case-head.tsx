import type { ComponentChildren } from 'preact';
import { OrderNumber } from '../components/order-number.js';
import { Picture } from '../components/picture.js';

export interface CaseHeadProps {
  /** Names the section: "Case". */
  label: string;
  picture?: string | undefined;
  title: string;
  number?: string | undefined;
  /** Shop and seller, day of the order, price, the shop's word for the state. */
  facts: readonly ComponentChildren[];
  /** Buttons and Menus. */
  actions?: ComponentChildren;
}

export function CaseHead({ label, picture, title, number, facts, actions }: CaseHeadProps) {
  return (
    <section class="case-head" aria-label={label}>
      <Picture src={picture} seed={number ?? title} />
      <div>
        <h1 dir="auto">{title}</h1>
        <p class="case-facts">
          {number && <OrderNumber value={number} />}
          {facts.map((fact, index) => (
            <span key={index}>{fact}</span>
          ))}
        </p>
      </div>
      {actions !== undefined && <div class="case-actions">{actions}</div>}
    </section>
  );
}
