import type { ComponentChildren } from 'preact';

export interface DisclosureProps {
  /** The summary of what it contains. */
  summary: string;
  children: ComponentChildren;
  /** Open from the start, where something inside needs the shopper. */
  open?: boolean | undefined;
}

/** Details that only some shoppers want, closed at first. */
export function Disclosure({ summary, children, open }: DisclosureProps) {
  return (
    <details class="more" {...(open ? { open } : {})}>
      <summary>{summary}</summary>
      <div class="more-inside">{children}</div>
    </details>
  );
}
