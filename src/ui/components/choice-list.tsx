import type { ComponentChildren } from 'preact';

export interface ChoiceListProps {
  /** Read aloud as the group's name; the heading above usually shows it already. */
  legend: string;
  describedBy?: string | undefined;
  /** Choices. */
  children: ComponentChildren;
}

/** One option of a list, as native radios. */
export function ChoiceList({ legend, describedBy, children }: ChoiceListProps) {
  return (
    <fieldset class="choices" aria-label={legend} aria-describedby={describedBy}>
      {children}
    </fieldset>
  );
}
