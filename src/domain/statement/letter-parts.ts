import { type CurrentEvents, currentEvents } from '../cases/current-events.js';
// The parts that letters are made of, each a few sentences with where they come from.

import { type Case, lineOf, linePriceOf } from '../cases/case.js';
import type { Draft } from '../cases/draft.js';
import { lastOffer, submittedOn } from '../cases/history.js';
import type { Exhibit } from '../exhibits/exhibit.js';
import { askedFor } from '../preparing/blockers.js';
import type { Day } from '../time/day.js';
import type { PhraseId, Sentence, SentenceSource, Slot, Slots } from './sentences.js';
import {
  answerSentences,
  askSentences,
  exhibitSentences,
  happenedSentences,
  type StatementInput,
} from './statement.js';

export interface LetterInput extends StatementInput {
  subject: Case;
  exhibits: readonly Pick<Exhibit, 'letter' | 'answers' | 'capturedAt'>[];
  /** The last day to open a dispute, where one is known; said only where the shopper refuses to wait. */
  sendBy: { on: Day; certain: boolean } | null;
  zone: string;
}

/** A sentence with what stands in its slots and where it comes from. */
export const say = (id: PhraseId, slots: Slots, ...from: [SentenceSource, ...SentenceSource[]]): Sentence => ({
  id,
  weight: from[0].kind === 'letter' ? 2 : 3,
  slots,
  from,
});
/** A sentence that says no fact. */
export const courtesy = (id: PhraseId): Sentence => say(id, {}, { kind: 'letter' });
const words = (text: string): Slot => ({ kind: 'words', words: text });
export const day = (value: Day): Slot => ({ kind: 'day', day: value });

/** The marketplace's number of the case, as its page told it. */
function caseNumberOf(events: CurrentEvents): string | undefined {
  const read = events.findLast((event) => event.type === 'case-read' && event.caseNumber !== undefined);
  return read?.type === 'case-read' ? read.caseNumber : undefined;
}

/** Which case or order the letter is about. */
export function aboutOrder({ subject }: LetterInput): Sentence {
  const events = currentEvents(subject);
  const number = caseNumberOf(events);
  const order = words(subject.order.orderId);
  const fact: SentenceSource = { kind: 'fact', field: 'orderId' };
  const read = events.findLast((event) => event.type === 'case-read');
  return number && read
    ? say('about-case', { number: words(number), order }, { kind: 'event', at: read.at }, fact)
    : say('about-order', { number: order }, fact);
}

/** What was bought, where, for how much and when, as far as it was read. */
export function aboutPurchase({ subject }: LetterInput): Sentence[] {
  const { fields } = subject.order;
  const title = lineOf(subject)?.fields.title;
  const { paidOn, total } = fields;
  const price = subject.order.lines.length > 1 ? linePriceOf(subject) : null;
  const sentences: Sentence[] = [];
  if (title) sentences.push(say('about-item', { words: words(title) }, { kind: 'fact', field: 'title' }));
  if (fields.storeName)
    sentences.push(say('store', { words: words(fields.storeName) }, { kind: 'fact', field: 'storeName' }));
  // What left the shopper's account is the order's total; a share of it that we reckon is on no statement of a bank.
  if (total) {
    const money: Slot = { kind: 'money', money: total };
    const from: SentenceSource = { kind: 'fact', field: 'total' };
    sentences.push(
      paidOn
        ? say('paid-on', { money, day: day(paidOn) }, from, { kind: 'fact', field: 'paidOn' })
        : say('paid-sum', { money }, from),
    );
  }
  if (price)
    sentences.push(say('item-price', { money: { kind: 'money', money: price } }, { kind: 'fact', field: 'unitPrice' }));
  if (fields.paymentMethod)
    sentences.push(say('paid-by', { words: words(fields.paymentMethod) }, { kind: 'fact', field: 'paymentMethod' }));
  return sentences;
}

/** What the marketplace did so far. */
export function aboutCase({ subject, zone }: LetterInput): Sentence[] {
  const events = currentEvents(subject);
  const submitted = events.findLast((event) => event.type === 'submitted');
  const answer = lastOffer(events);
  const sentences: Sentence[] = [];
  if (submitted)
    sentences.push(
      say('case-opened-on', { day: day(submittedOn(submitted, zone)) }, { kind: 'event', at: submitted.at }),
    );
  if (answer?.type === 'decision-received') {
    const from: SentenceSource = { kind: 'event', at: answer.at };
    if (answer.amount) {
      const money: Slot = { kind: 'money', money: answer.amount };
      // The day the shopper looked is not the day it was decided.
      sentences.push(
        answer.on ? say('decided-amount', { money, day: day(answer.on) }, from) : say('decided-sum', { money }, from),
      );
    }
    if (answer.words.trim()) sentences.push(say('decided-words', { words: words(answer.words) }, from));
  }
  return sentences;
}

/** What the other side has not seen yet: exhibits since the last answer, and what the shopper says is new. */
export function newSince({ subject, exhibits }: LetterInput): Sentence[] {
  const events = currentEvents(subject);
  const since = (lastOffer(events) ?? events.findLast(({ type }) => type === 'submitted'))?.at;
  const fact = subject.draft.disagreement.trim();
  const later = since === undefined ? [] : exhibits.filter(({ capturedAt }) => capturedAt > since);
  return [
    ...(fact ? [say('new-fact', { words: words(fact) }, { kind: 'answer', question: 'new-fact' })] : []),
    ...exhibitSentences(later, 'new-exhibits'),
  ];
}

/** Rejects the current answer, repeats the request, and lists what is new since. Empty before there is an answer. */
export function disagreement(input: LetterInput): Sentence[] {
  const { subject } = input;
  const answer = lastOffer(currentEvents(subject));
  if (!answer) return [];
  const from: SentenceSource = { kind: 'event', at: answer.at };
  const asked = askedFor(subject);
  const offered = answer.amount;
  return [
    say(answer.type === 'proposal-received' ? 'do-not-accept' : 'do-not-accept-decision', {}, from),
    ...(offered && answer.type === 'proposal-received'
      ? [
          offered.minor === 0
            ? say('proposed-nothing', {}, from)
            : say('proposed-amount', { money: { kind: 'money', money: offered } }, from),
        ]
      : []),
    ...(asked
      ? [say('asked-sum', { money: { kind: 'money', money: asked } }, { kind: 'choice', of: 'amount' })]
      : askSentences(input)),
    ...happenedSentences(subject.draft),
    ...newSince(input),
  ];
}

/** What was asked for, as far as it is there, and what it shows. */
export function evidence({ subject, exhibits }: LetterInput): Sentence[] {
  return [
    ...(exhibits.length > 0 ? [courtesy('here-is-evidence')] : []),
    ...happenedSentences(subject.draft),
    ...exhibitSentences(exhibits),
  ];
}

/** The shopper's answers about what happened; that the shopper wrote to the seller is no news to who is written to. */
export function shopperAnswers({ subject }: LetterInput): Sentence[] {
  return answerSentences(subject.draft).filter(({ id }) => !id.startsWith('wrote-'));
}

/** The shopper's own word on whether it came, before what their reason claims of it. */
export function whetherItCame(draft: Draft): Sentence[] {
  if (draft.received !== 'no') return happenedSentences(draft);
  return [
    say(
      draft.arrival === 'shown-delivered' ? 'shown-delivered' : 'not-received',
      {},
      { kind: 'choice', of: 'arrival' },
    ),
  ];
}

/** Rejects the last offer, made in the case or in a message. */
export function noToOffer(input: LetterInput): Sentence[] {
  const events = currentEvents(input.subject);
  const message = events.findLast(
    (event) => event.type === 'message-kept' && (event.says === 'offers-nothing' || event.says === 'offers-part'),
  );
  const answer = lastOffer(events);
  if (message?.type !== 'message-kept' || (answer && answer.at > message.at)) return disagreement(input);
  const from: SentenceSource = { kind: 'event', at: message.at };
  return [
    say('do-not-accept', {}, from),
    ...(message.says === 'offers-nothing' ? [say('proposed-nothing', {}, from)] : []),
    ...askSentences(input),
    ...happenedSentences(input.subject.draft),
    ...exhibitSentences(input.exhibits),
  ];
}
