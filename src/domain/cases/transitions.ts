import type { StepId } from '../dispute/steps.js';
import type { Case } from './case.js';
import { type CaseEvent, type CaseEventType, SHOPPER_MOVES } from './case-event.js';
import { type CurrentEvents, currentEvents } from './current-events.js';

/** Where a case is on its way from preparing the dispute to its end. */
export const STATUSES = [
  'preparing',
  'submitted',
  'proposed',
  'decided',
  'contested',
  'returning',
  'escalated',
  'closed',
] as const;
export type Status = (typeof STATUSES)[number];

const OPEN: readonly Status[] = ['submitted', 'proposed', 'decided', 'contested', 'returning', 'escalated'];
const ANSWERABLE: readonly Status[] = ['submitted', 'proposed', 'decided', 'contested', 'returning', 'escalated'];

/** In which statuses an event is possible, and the status it leads to. `same` leaves the status unchanged. */
export const TRANSITIONS: Record<Exclude<CaseEventType, 'opened'>, { from: readonly Status[]; to: Status | 'same' }> = {
  'exhibit-added': { from: STATUSES, to: 'same' },
  'deadline-set': { from: STATUSES, to: 'same' },
  'deadline-done': { from: STATUSES, to: 'same' },
  'case-read': { from: STATUSES, to: 'same' },
  'message-kept': { from: STATUSES, to: 'same' },
  submitted: { from: ['preparing'], to: 'submitted' },
  // A way outside can be taken while the case runs on, and a return can fail: offers and decisions still come then.
  'proposal-received': { from: ['submitted', 'proposed', 'contested', 'returning', 'escalated'], to: 'proposed' },
  'decision-received': { from: ANSWERABLE, to: 'decided' },
  accepted: { from: ['proposed', 'decided', 'contested'], to: 'closed' },
  rejected: { from: ['proposed', 'decided'], to: 'contested' },
  'return-agreed': { from: ANSWERABLE, to: 'returning' },
  'sent-back': { from: ['returning'], to: 'same' },
  escalated: { from: [...OPEN, 'closed'], to: 'escalated' },
  withdrawn: { from: ['preparing', ...OPEN], to: 'closed' },
  finished: { from: ['preparing', ...OPEN], to: 'closed' },
  'money-checked': { from: ['closed', 'escalated'], to: 'same' },
  reopened: { from: ['closed'], to: 'preparing' },
  undone: { from: STATUSES, to: 'same' },
  'page-confirmed': { from: STATUSES, to: 'same' },
};

/** The types of events that the shopper can take back. Captures and readings stay in the history. */
const UNDOABLE = new Set<CaseEventType>([...SHOPPER_MOVES, 'message-kept', 'deadline-done']);

/**
 * The index, in the whole log, of the event that the shopper can take back now: the last current one of an undoable
 * type. null when there is none.
 */
export function undoable({ events }: Pick<Case, 'events'>): number | null {
  const current = new Set<CaseEvent>(currentEvents({ events }));
  const index = events.findLastIndex((event) => current.has(event) && UNDOABLE.has(event.type));
  return index === -1 ? null : index;
}

const ESCALATED_FROM: readonly Status[] = ['decided', 'escalated', 'closed'];

/** The status that a case has after these events. */
export function statusOf(events: CurrentEvents): Status {
  return events.reduce<Status>((status, event) => {
    if (event.type === 'opened') return 'preparing';
    // While the marketplace's case runs, a way outside is taken beside it and ends nothing of it.
    if (event.type === 'escalated' && !ESCALATED_FROM.includes(status)) return status;
    const { to } = TRANSITIONS[event.type];
    return to === 'same' ? status : to;
  }, 'preparing');
}

/** The case after an event; or, when the event is not possible, the status that forbids it. */
export type Applied = { ok: true; case: Case } | { ok: false; status: Status; event: CaseEventType };

/** Adds an event to a copy of the case, or refuses an event that is not possible now. */
export function apply(subject: Case, event: CaseEvent): Applied {
  const status = statusOf(currentEvents(subject));
  if (event.type === 'opened' || !TRANSITIONS[event.type].from.includes(status)) {
    return { ok: false, status, event: event.type };
  }
  if (event.type === 'undone' && !event.page && event.index !== undoable(subject)) {
    return { ok: false, status, event: event.type };
  }
  const lettersGiven = subject.lettersGiven + (event.type === 'exhibit-added' ? 1 : 0);
  return { ok: true, case: { ...subject, events: [...subject.events, event], lettersGiven, savedAt: event.at } };
}

/** The step of a case that was submitted. While it is being prepared, the first open blocker decides (`stepOf`). */
export const STEP_OF: Record<Exclude<Status, 'preparing'>, StepId> = {
  submitted: 'await-decision',
  proposed: 'decision',
  decided: 'decision',
  contested: 'await-decision',
  returning: 'decision',
  escalated: 'escalate',
  closed: 'escalate',
};
