import { useEffect } from 'preact/hooks';
import { currentEvents } from '../../../domain/cases/current-events.js';
import { statusOf } from '../../../domain/cases/transitions.js';
import { exhibitsWithin } from '../../../domain/exhibits/exhibits-within.js';
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
import type { OpenCase } from '../../hooks/use-case.js';
import { useWording } from '../../hooks/use-wording.js';
import { today } from '../../words/format.js';

/** The longest text allowed: the form's limit if that was seen, else our own. */
export function statementLimit({ form }: Pick<OpenCase, 'form'>): number {
  return form?.limits.textLength ?? STATEMENT_LIMIT;
}

/** The language that a draft's statement is sent in. */
export function sentIn({ draft }: Pick<OpenCase, 'draft'>): SendingLanguage {
  return sendingLanguage(draft.statementLanguage ?? 'en');
}

/** The statement that would be written now from facts, choices and answers. */
export function writtenFor(openCase: OpenCase, wording: Wording = ENGLISH): Written {
  const subject = { ...openCase.subject, draft: openCase.draft };
  const exhibits = exhibitsWithin(openCase.exhibits, openCase.form?.limits.files);
  const sentences = statementOf({ subject, exhibits, today: today() });
  return write(sentences, wording, statementLimit(openCase));
}

/** True while the text is the one we wrote, which follows the shopper's answers. Once they change it, it is theirs. */
export function isAsWritten({ draft }: Pick<OpenCase, 'draft'>): boolean {
  return draft.statementWritten !== undefined && draft.statement === draft.statementWritten;
}

/** Updates an untouched statement whenever the shopper's answers change, on whichever step. */
export function useStatement(openCase: OpenCase): void {
  const preparing = statusOf(currentEvents(openCase.subject)) === 'preparing';
  const wording = useWording(sentIn(openCase));
  const follows = preparing && isAsWritten(openCase);
  const text = follows && wording ? writtenFor(openCase, wording).text : '';
  const { change, draft } = openCase;
  useEffect(() => {
    if (follows && text !== '' && text !== draft.statement) change({ statement: text, statementWritten: text });
  });
}
