import type { ComponentChildren } from 'preact';

export interface ChoiceListProps {
  /** Read as the name of the group; the heading above usually shows it already. */
  legend: string;
  describedBy?: string | undefined;
  /** Choices. */
  children: ComponentChildren;
}

/** One of several, as native radios. */
export function ChoiceList({ legend, describedBy, children }: ChoiceListProps) {
  return (
    <fieldset class="choices" aria-label={legend} aria-describedby={describedBy}>
      {children}
    </fieldset>
  );
}
