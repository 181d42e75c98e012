import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export interface AddTileProps {
  onClick: () => void;
  children: ComponentChildren;
}

/** The last place of a strip of exhibits: add one more. */
export function AddTile({ onClick, children }: AddTileProps) {
  return (
    <button type="button" class="add-tile" onClick={onClick}>
      <Icon name="plus" />
      {children}
    </button>
  );
}
