import type { ComponentChildren } from 'preact';

export interface MoreProps {
  /** What is inside, in a few words. */
  summary: string;
  children: ComponentChildren;
}

/** What only some want to read, closed at first. */
export function More({ summary, children }: MoreProps) {
  return (
    <details class="more">
      <summary>{summary}</summary>
      <div class="more-inside">{children}</div>
    </details>
  );
}
