import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

/** Who says a date: the shop, our estimate, or the shopper. */
export type SourceKind = 'shop' | 'estimate' | 'shopper';

export interface SourceProps {
  kind: SourceKind;
  /** "The shop says", "Our estimate", "You set this". */
  children: ComponentChildren;
}

export function Source({ kind, children }: SourceProps) {
  return <span class={classes('source', kind !== 'shop' && `source-${kind}`)}>{children}</span>;
}
