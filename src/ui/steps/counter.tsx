import type { ComponentChildren } from 'preact';
import { classes } from '../components/classes.js';

export interface CounterProps {
  used: number;
  limit: number;
  /** "200 of 500 characters". */
  children: ComponentChildren;
  /** Announced when nine tenths are used. */
  nearText: string;
  /** Announced when all is used. */
  fullText: string;
}

/** How much of a length is used. It is announced at nine tenths and at the end, not at every keystroke. */
export function Counter({ used, limit, children, nearText, fullText }: CounterProps) {
  const full = used >= limit;
  const near = used >= limit * 0.9;
  return (
    <span class={classes('counter', used > limit ? 'counter-over' : near && 'counter-near')}>
      {children}
      <span class="sr" role="status">
        {full ? fullText : near ? nearText : ''}
      </span>
    </span>
  );
}
