import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

export interface TimelineEntryProps {
  /** Something due, something the shopper did, something others did, something planned. */
  kind: 'due' | 'shopper' | 'other' | 'planned';
  /** The day, and below it the time or how far off the day is. */
  when: { dateTime: string; day: string; time?: string | undefined };
  title: ComponentChildren;
  children?: ComponentChildren;
  /** ExhibitTags and a few words about them. */
  exhibits?: ComponentChildren;
}

export function TimelineEntry({ kind, when, title, children, exhibits }: TimelineEntryProps) {
  return (
    <li class={classes(kind !== 'other' && `timeline-${kind}`) || undefined}>
      <time class="timeline-when" dateTime={when.dateTime}>
        <span>{when.day}</span> {when.time && <span>{when.time}</span>}
      </time>
      <span class="timeline-dot" aria-hidden="true" />
      <div class="timeline-body">
        <p class="timeline-title">{title}</p>
        {children !== undefined && <div class="timeline-detail">{children}</div>}
        {exhibits !== undefined && <p class="timeline-exhibits">{exhibits}</p>}
      </div>
    </li>
  );
}
