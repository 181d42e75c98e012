import type { ComponentChildren } from 'preact';
import { Wordmark } from '../components/wordmark.js';

export interface PopupTopProps {
  /** The name, read aloud for the wordmark. */
  brand: string;
  /** Icon Buttons, or a quiet small Button. */
  children?: ComponentChildren;
}

export function PopupTop({ brand, children }: PopupTopProps) {
  return (
    <header class="popup-top">
      <Wordmark label={brand} />
      {children}
    </header>
  );
}
