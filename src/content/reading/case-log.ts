import type { CaseReading } from '../../domain/cases/case-reading.js';
import type { MissingCaseField } from '../../domain/cases/missing-case-fields.js';
import type { UnreadCard } from '../../marketplaces/page-reading.js';

/** A case that was read, with the fields that such a page should have and that were not found. */
export type CaseRead = Pick<CaseReading, 'caseNumber' | 'lineId'> & { missing: readonly MissingCaseField[] };

interface Known {
  caseNumber: string | undefined;
  lineId: string | undefined;
  missing: readonly MissingCaseField[];
  /** True when the case was also read from the page's elements, and not only from its data. */
  drawn: boolean;
}

/** The cases that were read since the page was opened, from its elements and from its data. */
export class CaseLog {
  readonly #read: Known[] = [];
  #unreadRows: readonly UnreadCard[] = [];
  #unreadData: readonly UnreadCard[] = [];
  #rows = 0;

  /** Notes the cases that the page shows now. */
  noteDrawn(read: readonly CaseRead[], unread: readonly UnreadCard[]): void {
    this.#rows = read.length + unread.length;
    this.#unreadRows = unread;
    for (const one of read) this.#note(one, true);
  }

  /** Notes the cases that were read from the page's own data. */
  noteFromData(read: readonly CaseRead[], unread: readonly UnreadCard[]): void {
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
    // A field that was read in either way is not missing.
    known.missing = known.missing.filter((field) => missing.includes(field));
  }

  get read(): readonly Pick<CaseRead, 'missing'>[] {
    return this.#read;
  }

  /** Cases that were not read. Rows without a number count as read when the data has at least as many further cases. */
  get missed(): readonly UnreadCard[] {
    if (this.#rows === 0) return this.#unreadData;
    const onlyInData = this.#read.filter(({ drawn }) => !drawn).length;
    return onlyInData >= this.#unreadRows.length ? [] : this.#unreadRows;
  }
}
