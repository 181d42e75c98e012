import type { ComponentChildren } from 'preact';
import { Button } from '../components/button.js';
import { OrderNumber } from '../components/order-number.js';
import { Picture } from '../components/picture.js';

export interface HeadAction {
  label: string;
  onClick: () => void;
}

export interface PopupCaseHeadProps {
  back: HeadAction;
  openInTab: HeadAction;
  /** Beside `openInTab`: what keeps the case open beside the page. */
  beside?: ComponentChildren;
  picture?: string | undefined;
  title: string;
  number?: string | undefined;
  sum?: string | undefined;
}

export function PopupCaseHead({ back, openInTab, beside, picture, title, number, sum }: PopupCaseHeadProps) {
  return (
    <header class="popup-case">
      <Button icon="back" label={back.label} onClick={back.onClick} />
      <Picture src={picture} seed={number ?? title} />
      <div>
        <p class="popup-case-title clip" title={title} dir="auto">
          {title}
        </p>
        <p class="popup-case-number">
          {number && <OrderNumber value={number} />}
          {number && sum && ' · '}
          {sum}
        </p>
      </div>
      <span class="row popup-case-ways">
        {beside}
        <Button icon="tab" label={openInTab.label} onClick={openInTab.onClick} />
      </span>
    </header>
  );
}
