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
  /** Where and when the date was read, or its rule. */
  detail?: ComponentChildren;
  /** Links that open the date's details or a way to correct it. */
  links?: readonly CorrectAction[] | undefined;
}

/** The line under every date: who says it, where, and links to the details and to a correction. */
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
