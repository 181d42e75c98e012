import { type Case, lineOf } from '../../domain/cases/case.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { deadlinesOf, nextDeadline } from '../../domain/deadlines/deadlines.js';
import { searchable } from '../../domain/lists/search-text.js';
import { dayOf } from '../../domain/time/day.js';
import { policyOf } from '../../marketplaces/policy-of.js';
import { now, zone } from '../../platform/clock.js';
import { listAllCases, listCases, listCasesOf } from '../../storage/cases/cases.js';

/** A case as a list shows it. */
export interface CaseSummary {
  subject: Case;
  deadlines: Deadline[];
  next: Deadline | null;
}

export function summaryOf(subject: Case): CaseSummary {
  return summaryAt(subject, dayOf(now(), zone()), zone());
}

/** The clock and the zone are read once: reading them for each case would take longer than everything else. */
export function summariesOf(cases: readonly Case[]): CaseSummary[] {
  const here = zone();
  const today = dayOf(now(), here);
  return cases.map((subject) => summaryAt(subject, today, here));
}

function summaryAt(subject: Case, today: string, here: string): CaseSummary {
  const deadlines = datesUnlessBroken(subject, today, here);
  return { subject, deadlines, next: nextDeadline(deadlines) };
}

/** A case whose dates cannot be worked out, for example because of an impossible day, is listed without dates. */
function datesUnlessBroken(subject: Case, today: string, here: string): Deadline[] {
  try {
    return deadlinesOf(subject, policyOf(subject.order), today, here);
  } catch {
    return [];
  }
}

/** The cases that are neither archived nor deleted. */
export async function listCaseSummaries(): Promise<CaseSummary[]> {
  return summariesOf(await listCases());
}

/** A case with the text that a search looks through. */
export interface FindableCase extends CaseSummary {
  text: () => string;
}

/** Every case, archived and deleted ones too. The text of a case is prepared only when a search asks for it. */
export async function listFindableCases(): Promise<FindableCase[]> {
  return summariesOf(await listAllCases()).map((summary) => {
    let text: string | undefined;
    return {
      ...summary,
      text: () => {
        text ??= textOf(summary.subject);
        return text;
      },
    };
  });
}

function textOf(subject: Case): string {
  const { order, draft } = subject;
  const { storeName, stateText } = order.fields;
  return searchable([order.orderId, lineOf(subject)?.fields.title, storeName, stateText, draft.statement, draft.notes]);
}

/** The other cases about lines of this case's order, deleted ones left out. */
export async function listSiblings({ id, order }: Case): Promise<Case[]> {
  const all = await listCasesOf([order.id]);
  return all.filter((one) => one.id !== id && one.filed?.as !== 'deleted');
}
