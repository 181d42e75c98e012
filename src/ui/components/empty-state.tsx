import type { ComponentChildren } from 'preact';
import { useArrivalFocus } from './use-arrival-focus.js';

export interface EmptyStateProps {
  level?: 1 | 2 | undefined;
  /** What happened. */
  title: string;
  /** Says what is safe and what to do next. */
  text?: ComponentChildren;
  children?: ComponentChildren;
}

export function EmptyState({ level = 1, title, text, children }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  const heading = useArrivalFocus(level === 1);
  return (
    <section class="empty-state">
      <Heading ref={heading} tabIndex={level === 1 ? -1 : undefined}>
        {title}
      </Heading>
      {text !== undefined && <p class="empty-state-text">{text}</p>}
      {children !== undefined && <div class="empty-state-more">{children}</div>}
    </section>
  );
}
