import type { ComponentChildren } from 'preact';

export interface SideSectionProps {
  title: string;
  /** A LinkButton at the end of the title's line. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

export function SideSection({ title, aside, children }: SideSectionProps) {
  return (
    <section class="side-section">
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
