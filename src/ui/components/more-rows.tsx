import type { Ref } from 'preact';
import { Button } from './button.js';

export interface MoreRowsProps {
  /** "Show more". */
  text: string;
  /** "30 of 1000 are drawn." */
  drawn: string;
  onMore: () => void;
  /** Set anew for each slice, so that the same end can come into sight again. */
  endRef: Ref<HTMLDivElement>;
}

/** After the last drawn row of a long list. It is pressed by itself when it comes into sight. */
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
