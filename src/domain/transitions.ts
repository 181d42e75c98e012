import type { Case, CaseEvent, CaseEventType } from './case.js';
import type { StepId } from './steps.js';

export const STATUSES = ['preparing', 'submitted', 'proposed', 'decided', 'contested', 'escalated', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

/** From which statuses an event is possible and where it leads; `same` leaves the status as it is. */
export const TRANSITIONS: Record<Exclude<CaseEventType, 'opened'>, { from: readonly Status[]; to: Status | 'same' }> = {
  'exhibit-added': { from: STATUSES, to: 'same' },
  'deadline-set': { from: STATUSES, to: 'same' },
  'deadline-done': { from: STATUSES, to: 'same' },
  'case-read': { from: STATUSES, to: 'same' },
  submitted: { from: ['preparing'], to: 'submitted' },
  'proposal-received': { from: ['submitted', 'proposed', 'contested'], to: 'proposed' },
  'decision-received': { from: ['submitted', 'proposed', 'contested', 'decided'], to: 'decided' },
  accepted: { from: ['proposed', 'decided', 'contested'], to: 'closed' },
  rejected: { from: ['proposed', 'decided'], to: 'contested' },
  escalated: { from: ['submitted', 'proposed', 'decided', 'contested', 'escalated', 'closed'], to: 'escalated' },
  withdrawn: { from: ['submitted', 'proposed', 'decided', 'contested', 'escalated', 'preparing'], to: 'closed' },
  finished: { from: ['preparing', 'submitted', 'proposed', 'decided', 'contested', 'escalated'], to: 'closed' },
  reopened: { from: ['closed'], to: 'preparing' },
};

export function statusOf(events: readonly CaseEvent[]): Status {
  return events.reduce<Status>((status, event) => {
    if (event.type === 'opened') return 'preparing';
    const { to } = TRANSITIONS[event.type];
    return to === 'same' ? status : to;
  }, 'preparing');
}

export type Applied = { ok: true; case: Case } | { ok: false; status: Status; event: CaseEventType };

/** The case after `event`, or a refusal that says which status it is in. The case given is not changed. */
export function apply(subject: Case, event: CaseEvent): Applied {
  const status = statusOf(subject.events);
  if (event.type === 'opened' || !TRANSITIONS[event.type].from.includes(status)) {
    return { ok: false, status, event: event.type };
  }
  const lettersGiven = subject.lettersGiven + (event.type === 'exhibit-added' ? 1 : 0);
  return { ok: true, case: { ...subject, events: [...subject.events, event], lettersGiven, savedAt: event.at } };
}

const STEP_OF: Record<Exclude<Status, 'preparing'>, StepId> = {
  submitted: 'await-decision',
  proposed: 'decision',
  decided: 'decision',
  contested: 'decision',
  escalated: 'escalate',
  closed: 'escalate',
};

/** The step the case stands at: while it is prepared, the first that still needs something. */
export function stepOf(subject: Pick<Case, 'draft' | 'events'>): StepId {
  const status = statusOf(subject.events);
  if (status !== 'preparing') return STEP_OF[status];
  const { received, reason, statement, resolution } = subject.draft;
  if (!received) return 'open-dispute';
  if (!reason) return 'reason';
  if (!statement.trim()) return 'evidence';
  return resolution ? 'review' : 'resolution';
}
