import { useEffect } from 'preact/hooks';
import { statusOf } from '../../../domain/cases/transitions.js';
import { STATEMENT_LIMIT } from '../../../domain/preparing/blockers.js';
import {
  ENGLISH,
  type SendingLanguage,
  sendingLanguage,
  type Wording,
  type Written,
  write,
} from '../../../domain/statement/sentences.js';
import { statementOf } from '../../../domain/statement/statement.js';
import type { CaseInHand } from '../../hooks/use-case.js';
import { useWording } from '../../hooks/use-wording.js';
import { today } from '../../words/here.js';

/** How long the text may be: by the form where it was seen, else by our own limit. */
export function statementLimit({ form }: Pick<CaseInHand, 'form'>): number {
  return form?.limits.textLength ?? STATEMENT_LIMIT;
}

/** The language that a draft's statement is sent in. */
export function sentIn({ draft }: Pick<CaseInHand, 'draft'>): SendingLanguage {
  return sendingLanguage(draft.statementLanguage ?? 'en');
}

/** The statement as it would be written now, from facts, choices and answers. */
export function writtenFor(inHand: CaseInHand, wording: Wording = ENGLISH): Written {
  const subject = { ...inHand.subject, draft: inHand.draft };
  const sentences = statementOf({ subject, exhibits: inHand.exhibits, today: today() });
  return write(sentences, wording, statementLimit(inHand));
}

/** True while the text is as it was written for her: then it follows her answers. Once she changed it, it is hers. */
export function isAsWritten({ draft }: Pick<CaseInHand, 'draft'>): boolean {
  return draft.statementWritten !== undefined && draft.statement === draft.statementWritten;
}

/** Keeps a statement that she did not touch in step with her answers, on whichever step she gives them. */
export function useStatement(inHand: CaseInHand): void {
  const preparing = statusOf(inHand.subject.events) === 'preparing';
  const wording = useWording(sentIn(inHand));
  const follows = preparing && isAsWritten(inHand);
  const text = follows && wording ? writtenFor(inHand, wording).text : '';
  const { change, draft } = inHand;
  useEffect(() => {
    if (follows && text !== '' && text !== draft.statement) change({ statement: text, statementWritten: text });
  });
}
