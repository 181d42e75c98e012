import type { ComponentChildren } from 'preact';
import { classes } from '../components/classes.js';
import { LinkButton } from '../components/link-button.js';
import type { DateTone } from '../components/marked-date.js';
import { Source, type SourceKind } from '../components/source.js';
import type { CorrectAction } from '../components/source-line.js';

export interface AgendaItemProps {
  tone: DateTone;
  /** The date block, from top to bottom, as the language orders it. */
  day: { above: string; number: string; below: string; dateTime?: string | undefined };
  /** The sentence; `<b>` marks what to do. */
  children: ComponentChildren;
  /** "Wireless earbuds, step 11". */
  about?: ComponentChildren;
  source?: { kind: SourceKind; says: string; detail?: ComponentChildren } | undefined;
  /** What the shopper can do about the date without opening the case. `below` is what that opens. */
  links?: readonly CorrectAction[] | undefined;
  below?: ComponentChildren;
  href?: string | undefined;
  onOpen?: (() => void) | undefined;
}

/** One date of the agenda. The date block and the sentence are one link. */
export function AgendaItem({ tone, day, children, about, source, links = [], below, href, onOpen }: AgendaItemProps) {
  const content = (
    <>
      <time class={classes('docket-day', tone !== 'far' && `docket-${tone}`)} dateTime={day.dateTime}>
        <span>{day.above}</span> <b>{day.number}</b> <span>{day.below}</span>
      </time>
      <span>
        <span class="docket-what">{children}</span>
        {about !== undefined && <span class="docket-of">{about}</span>}
        {source && (
          <span class="docket-of">
            <Source kind={source.kind}>{source.says}</Source> {source.detail}
          </span>
        )}
      </span>
    </>
  );
  return (
    <li>
      {entry(content, href, onOpen)}
      {links.length > 0 && (
        <div class="docket-more">
          {links.map(({ text, label, onClick, expanded }) => (
            <LinkButton key={text} onClick={onClick} label={label} expanded={expanded}>
              {text}
            </LinkButton>
          ))}
          {below}
        </div>
      )}
    </li>
  );
}

function entry(content: ComponentChildren, href: string | undefined, onOpen: (() => void) | undefined) {
  if (href !== undefined) {
    return (
      <a class="docket-item" href={href}>
        {content}
      </a>
    );
  }
  if (onOpen) {
    return (
      <button type="button" class="docket-item" onClick={onOpen}>
        {content}
      </button>
    );
  }
  return <div class="docket-item">{content}</div>;
}
