import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

export interface LinkButtonProps {
  children: ComponentChildren;
  onClick: (event: MouseEvent) => void;
  /** Read aloud instead of unclear words ("Correct the date for …"); it has to contain them. */
  label?: string | undefined;
  alarm?: boolean | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
}

/** A small action in a line of text. */
export function LinkButton({ children, onClick, label, alarm, expanded, controls }: LinkButtonProps) {
  return (
    <button
      type="button"
      class={classes('link', alarm && 'link-alarm')}
      aria-label={label}
      aria-expanded={expanded}
      aria-controls={controls}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
