import type { ComponentChildren } from 'preact';
import { LinkButton } from './link-button.js';
import { Source, type SourceKind } from './source.js';

export interface CorrectAction {
  text: string;
  /** "Correct the date for sending the dispute". */
  label: string;
  onClick: () => void;
  expanded?: boolean | undefined;
}

export interface SourceLineProps {
  kind: SourceKind;
  says: string;
  /** Where and when it was read, or by which rule. */
  detail?: ComponentChildren;
  /** What opens below: its words and details, a way to correct it. */
  links?: readonly CorrectAction[] | undefined;
}

/** The line under every date: who says so, where, and a way to its words and to correct it. */
export function SourceLine({ kind, says, detail, links = [] }: SourceLineProps) {
  return (
    <p class="source-line">
      <Source kind={kind}>{says}</Source>
      {detail !== undefined && <span>{detail}</span>}
      {links.length > 0 && (
        <span class="source-links">
          {links.map(({ text, label, onClick, expanded }) => (
            <LinkButton key={text} onClick={onClick} label={label} expanded={expanded}>
              {text}
            </LinkButton>
          ))}
        </span>
      )}
    </p>
  );
}
