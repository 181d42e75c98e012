import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  /** What is inside, in a few words. */
  summary: string;
  children: ComponentChildren;
  /** Opens it, where something inside needs the shopper. */
  open?: boolean | undefined;
}

/** What only some want to read, closed at first. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details class="more" {...(open ? { open } : {})}>
      <summary>{summary}</summary>
      <div class="more-inside">{children}</div>
    </details>
  );
}
