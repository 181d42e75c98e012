import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';
import { useArrivalFocus } from './use-arrival-focus.js';

export interface HeadRowProps {
  level: 1 | 2 | 3;
  /** `page`: the heading of a task. `sub`: a part of it. `group`: over a list from edge to edge. */
  look?: 'page' | 'sub' | 'group' | undefined;
  /** At the end of the line: a count or a LinkButton. */
  aside?: ComponentChildren;
  id?: string | undefined;
  /** The heading can receive the focus, though the Tab key skips it. */
  focusable?: boolean | undefined;
  children: ComponentChildren;
}

/** A heading with something at the end of its line. */
export function HeadRow({ level, look = 'page', aside, id, focusable, children }: HeadRowProps) {
  const Heading = `h${level}` as const;
  const heading = useArrivalFocus(level === 1);
  const className = look === 'group' ? 'group' : classes('head-row', look === 'sub' && 'head-row-sub');
  return (
    <div class={className}>
      <Heading ref={heading} id={id} tabIndex={focusable || level === 1 ? -1 : undefined}>
        {children}
      </Heading>
      {aside !== undefined && <span class="head-row-aside">{aside}</span>}
    </div>
  );
}
