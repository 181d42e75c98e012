import type { Case } from '../cases/case.js';
import { type CaseEvent, MESSAGE_SAYS, type MessageSays } from '../cases/case-event.js';
import { caseFactsOf } from '../cases/case-facts.js';
import { currentEvents } from '../cases/current-events.js';
import { statusOf } from '../cases/transitions.js';
import type { Deadline } from '../deadlines/deadline.js';
import { askedFor } from '../preparing/blockers.js';
import { type Day, daysBetween } from '../time/day.js';
import type { LetterId } from './letters.js';

/** What there is to reply to. Words are in `_locales` under `says_<id>`. */
export const REPLY_OCCASIONS = [
  ...MESSAGE_SAYS,
  'asks-proof',
  'offers-all',
  'offers-unsaid',
  'decides-less',
  'silence',
] as const;
export type ReplyOccasion = (typeof REPLY_OCCASIONS)[number];

/**
 * The draft of a reply to each kind of message. An offer of everything that was asked is accepted on its page; the
 * reply only says when the case may be closed.
 */
export const REPLIES: Readonly<Record<ReplyOccasion, LetterId>> = {
  'asks-evidence': 'reply-evidence',
  'asks-proof': 'reply-proof',
  'asks-wait': 'reply-wait',
  'asks-cancel': 'reply-close',
  'asks-return': 'reply-return',
  'offers-nothing': 'reply-offer',
  'offers-part': 'reply-offer',
  'offers-unsaid': 'reply-offer',
  'offers-all': 'reply-close',
  'decides-less': 'disagreement',
  'says-delivered': 'reply-delivered',
  'says-sent-new': 'reply-sent-new',
  silence: 'reply-silence',
};

/** The drafts, each once, in the order of what they reply to. */
export const REPLY_LETTERS: readonly LetterId[] = [...new Set(Object.values(REPLIES))];

/** The number of days before a due date from which silence is worth a reminder to the other side. */
const NEAR = 2;

interface Known {
  subject: Pick<Case, 'events' | 'draft' | 'order' | 'lineKey'>;
  deadlines: readonly Deadline[];
  today: Day;
}

/**
 * What there is to reply to now: the last message of the other side without an answer, else a silence that is near its
 * due date.
 */
export function occasionNow(known: Known): ReplyOccasion | null {
  const events = currentEvents(known.subject);
  const last = events.findLast(isWord);
  const asked = last && occasionOf(last, known);
  if (asked) return asked;
  if (last) return null;
  const facts = caseFactsOf(events).fields;
  const open = statusOf(events) !== 'preparing' && statusOf(events) !== 'closed';
  if (!open) return null;
  if (facts.state === 'return-goods') return 'asks-return';
  if (facts.mustAct === 'shopper' && facts.actions?.includes('add-evidence')) return 'asks-proof';
  const answers = known.deadlines.find(({ kind }) => kind === 'seller-answers' || kind === 'marketplace-decides');
  return answers && daysBetween(known.today, answers.on) <= NEAR ? 'silence' : null;
}

type Word = Extract<CaseEvent, { type: 'message-kept' | 'proposal-received' | 'decision-received' | 'rejected' }>;

/** What the other side said or offered, and what the shopper said to it. */
function isWord(event: CaseEvent): event is Word {
  return ['message-kept', 'proposal-received', 'decision-received', 'rejected'].includes(event.type);
}

/** The kind of message that an event is; null for the shopper's own, and for those that need no answer. */
export function occasionOf(word: Word, { subject }: Pick<Known, 'subject'>): ReplyOccasion | null {
  if (word.type === 'rejected') return null;
  if (word.type === 'message-kept') return word.who === 'shopper' ? null : saysOf(word);
  const asked = askedFor(subject);
  const { amount } = word;
  const all = amount !== null && asked !== null && amount.currency === asked.currency && amount.minor >= asked.minor;
  if (amount && amount.minor > 0 && all) return 'offers-all';
  if (word.type === 'decision-received') return 'decides-less';
  return amount === null ? 'offers-unsaid' : amount.minor === 0 ? 'offers-nothing' : 'offers-part';
}

function saysOf({ says, asks, who }: Extract<CaseEvent, { type: 'message-kept' }>): ReplyOccasion | null {
  const said: MessageSays | undefined = says ?? (asks ? 'asks-evidence' : undefined);
  return said === 'asks-evidence' && who === 'marketplace' ? 'asks-proof' : (said ?? null);
}
