import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  level?: 1 | 2 | undefined;
  /** What happened. */
  title: string;
  /** What is safe and what to do. */
  text?: ComponentChildren;
  children?: ComponentChildren;
}

export function EmptyState({ level = 1, title, text, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <section class="empty-state">
      <Heading>{title}</Heading>
      {text !== undefined && <p class="empty-state-text">{text}</p>}
      {children !== undefined && <div class="empty-state-more">{children}</div>}
    </section>
  );
}
