import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

/** Says where the data is. */
export function StorageNote({ children }: { children: ComponentChildren }) {
  return (
    <p class="keep">
      <Icon name="device" />
      <span>{children}</span>
    </p>
  );
}
