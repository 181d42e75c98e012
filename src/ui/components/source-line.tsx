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
  correct?: CorrectAction | undefined;
}

/** The line under every date: who says so, where, and a way to correct it. */
export function SourceLine({ kind, says, detail, correct }: SourceLineProps) {
  return (
    <p class="source-line">
      <Source kind={kind}>{says}</Source>
      {detail !== undefined && <span>{detail}</span>}
      {correct && (
        <LinkButton onClick={correct.onClick} label={correct.label} expanded={correct.expanded}>
          {correct.text}
        </LinkButton>
      )}
    </p>
  );
}
