import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

/** Whose word a date is: the shop's, our estimate, or the shopper's. */
export type SourceKind = 'shop' | 'estimate' | 'shopper';

export interface SourceProps {
  kind: SourceKind;
  /** "The shop says", "Our estimate", "You set this". */
  children: ComponentChildren;
}

export function Source({ kind, children }: SourceProps) {
  return <span class={classes('source', kind !== 'shop' && `source-${kind}`)}>{children}</span>;
}
