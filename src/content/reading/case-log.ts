import type { CaseReading } from '../../domain/cases/case-reading.js';
import type { MissingCaseField } from '../../domain/cases/missing-case-fields.js';
import type { UnreadCard } from '../../marketplaces/page-reading.js';

/** A case that was read, and what a page should tell of it and did not. */
export type CaseRead = Pick<CaseReading, 'caseNumber' | 'lineId'> & { missing: readonly MissingCaseField[] };

interface Known {
  caseNumber: string | undefined;
  lineId: string | undefined;
  missing: readonly MissingCaseField[];
  /** The page draws it, too: it is one of the rows that could be read. */
  drawn: boolean;
}

/** The cases that were read since the page was opened, from what it draws and from its data. */
export class CaseLog {
  readonly #read: Known[] = [];
  #unreadRows: readonly UnreadCard[] = [];
  #unreadData: readonly UnreadCard[] = [];
  #rows = 0;

  /** Notes what the page draws now. */
  noteDrawn(read: readonly CaseRead[], unread: readonly UnreadCard[]): void {
    this.#rows = read.length + unread.length;
    this.#unreadRows = unread;
    for (const one of read) this.#note(one, true);
  }

  /** Notes what was read from the page's own data. */
  noteHeard(read: readonly CaseRead[], unread: readonly UnreadCard[]): void {
    this.#unreadData = [...this.#unreadData, ...unread];
    for (const one of read) this.#note(one, false);
  }

  #note({ caseNumber, lineId, missing }: CaseRead, drawn: boolean): void {
    const known = this.#read.find(
      (one) =>
        (caseNumber && one.caseNumber === caseNumber) ||
        (lineId && one.lineId === lineId && (!caseNumber || !one.caseNumber)),
    );
    if (!known) {
      this.#read.push({ caseNumber, lineId, missing, drawn });
      return;
    }
    known.caseNumber ??= caseNumber;
    known.lineId ??= lineId;
    known.drawn ||= drawn;
    // What either of the ways tells is not missing.
    known.missing = known.missing.filter((field) => missing.includes(field));
  }

  get read(): readonly Pick<CaseRead, 'missing'>[] {
    return this.#read;
  }

  /** Cases that are there and were not read. Rows without a number are read when the data tells of as many more cases. */
  get missed(): readonly UnreadCard[] {
    if (this.#rows === 0) return this.#unreadData;
    const onlyHeard = this.#read.filter(({ drawn }) => !drawn).length;
    return onlyHeard >= this.#unreadRows.length ? [] : this.#unreadRows;
  }
}
