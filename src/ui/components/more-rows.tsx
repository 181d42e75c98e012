import type { Ref } from 'preact';
import { Button } from './button.js';

export interface MoreRowsProps {
  /** "Show more". */
  text: string;
  /** "30 of 1000 are drawn." */
  drawn: string;
  onMore: () => void;
  /** Attached anew for each slice, so that the end can come into sight again. */
  endRef: Ref<HTMLDivElement>;
}

/** A button after the last drawn row of a long list. It presses itself when it comes into sight. */
export function MoreRows({ text, drawn, onMore, endRef }: MoreRowsProps) {
  return (
    <div class="more-rows" ref={endRef}>
      <Button small onClick={onMore}>
        {text}
      </Button>
      <span>{drawn}</span>
    </div>
  );
}
