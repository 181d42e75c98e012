import { type CaseEvent, caseEventSchema } from '../../../src/domain/cases/case-event.js';
import { ARRIVALS } from '../../../src/domain/cases/draft.js';
import { DEADLINE_KINDS } from '../../../src/domain/dispute/deadline-kind.js';
import { PAYMENT_WAYS } from '../../../src/domain/dispute/payment.js';
import { QUESTION_IDS, QUESTIONS } from '../../../src/domain/dispute/questions.js';
import { EVIDENCE_IDS, RESOLUTION_KINDS, SIGN_IDS, TRAP_IDS } from '../../../src/domain/dispute/reason.js';
import { REASONS } from '../../../src/domain/dispute/reasons.js';
import { CASE_FILES, CLOCK_CASES, ROUTE_BLOCKS, ROUTE_NEEDS } from '../../../src/domain/dispute/route.js';
import { ROUTES } from '../../../src/domain/dispute/routes.js';
import { PHASES, STEP_IDS } from '../../../src/domain/dispute/steps.js';
import { ANNOTATION_KINDS, COVER_REASONS } from '../../../src/domain/exhibits/annotation.js';
import { CAPTURE_FAULTS } from '../../../src/domain/exhibits/capture-job.js';
import { captureSchema } from '../../../src/domain/exhibits/exhibit.js';
import { exhibitCopySchema } from '../../../src/domain/exhibits/exhibit-copy.js';
import { EXHIBIT_EVENTS } from '../../../src/domain/exhibits/exhibit-log.js';
import { CASE_FILTERS, CASE_SORTS } from '../../../src/domain/lists/case-list.js';
import { LISTING_FIELDS } from '../../../src/domain/orders/listing.js';
import { EXPECTED_LINE_FIELDS, EXPECTED_ORDER_FIELDS, PARCEL_STATES } from '../../../src/domain/orders/order.js';
import { FACT_KEYS } from '../../../src/domain/orders/order-correction.js';
import { FORM_FIELDS, LEFT_REASONS } from '../../../src/domain/overlay/fill-result.js';
import { BLOCKERS } from '../../../src/domain/preparing/blockers.js';
import { CONTRADICTION_KINDS } from '../../../src/domain/preparing/contradictions.js';
import { BECAUSE_IDS } from '../../../src/domain/preparing/proportionate-request.js';
import { TONE_KINDS } from '../../../src/domain/preparing/tone.js';
import { READ_FIELDS } from '../../../src/domain/reader-health/reader-health.js';
import { PAGE_KINDS } from '../../../src/domain/reading/page-kind.js';
import { STRATEGIES } from '../../../src/domain/reading/strategy.js';
import { DELAYS } from '../../../src/domain/reminders/snooze.js';
import { LETTER_IDS } from '../../../src/domain/statement/letters.js';
import { REPLY_OCCASIONS } from '../../../src/domain/statement/replies.js';
import { SENDING_LANGUAGES } from '../../../src/domain/statement/sentences.js';
import { shops } from '../../../src/marketplaces/index.js';
import { GUARDED_ACTIONS } from '../../../src/marketplaces/overlay-page.js';
import type { OrderMark } from '../../../src/messages/protocol.js';
import type { AddedFile } from '../../../src/usecases/exhibits/add-file.js';
import type { SavedCopy } from '../../../src/usecases/exhibits/save-annotated-copy.js';
import type { PageState } from '../../../src/usecases/reading/classify-page.js';

// Written as records, so that the compiler asks for a new member here as well.
const REFUSED_FILES: Record<Extract<AddedFile, { ok: false }>['why'], true> = {
  empty: true,
  'unknown-type': true,
  unreadable: true,
  full: true,
  'not-kept': true,
};
const COPY_FAILURES: Record<Extract<SavedCopy, { ok: false }>['why'], true> = {
  undecided: true,
  absent: true,
  changed: true,
  'not-drawn': true,
  full: true,
  'not-kept': true,
};

const PAGE_STATES: Record<PageState, true> = {
  elsewhere: true,
  declined: true,
  stale: true,
  blocked: true,
  captcha: true,
  'signed-out': true,
  'unknown-shape': true,
  orders: true,
  order: true,
  other: true,
};
const OUTCOMES: Record<Extract<CaseEvent, { type: 'finished' }>['outcome'], true> = {
  refunded: true,
  partly: true,
  refused: true,
  expired: true,
};
const CASE_MARKS: Record<Exclude<OrderMark['kind'], 'window'>, true> = {
  draft: true,
  case: true,
  'must-answer': true,
  'must-return': true,
  'seller-turn': true,
  'shop-turn': true,
};
const reasonIds = REASONS.map(({ id }) => id);
const eventTypes = caseEventSchema.def.options
  .map((option) => option.def.shape.type.def.values[0] as CaseEvent['type'])
  // How it ended is said by its outcome, a message by who wrote it, the money by what came.
  .filter((type) => type !== 'finished' && type !== 'message-kept' && type !== 'money-checked');

/** From what the clocks run whose start may not have been read. */
const clockStarts = ['paid', 'delivered'];

/** What `*` stands for in each key that is put together, from the data it is put together from. */
export const DYNAMIC_KEYS: Readonly<Record<string, readonly string[]>> = {
  'goes_*': ['original', 'covered', 'clean'],
  'step_*': STEP_IDS,
  'phase_*': PHASES,
  'reason_*': reasonIds,
  'asks_*': reasonIds,
  'bring_*': reasonIds,
  'fits_*': reasonIds,
  'trap_*': TRAP_IDS,
  'sign_*': SIGN_IDS,
  'why_*': EVIDENCE_IDS,
  'speaks_*': BECAUSE_IDS,
  'leans_*': ['all', 'part', 'back', 'unclear'],
  'arrival_*': ARRIVALS,
  'arrival_hint_*': ARRIVALS,
  'say_*': ARRIVALS,
  'opening_*': ['open', 'too-early', 'in-time', 'passed', 'unknown'],
  'question_*': [...QUESTION_IDS, 'new-fact'],
  // Yes and no have words of their own.
  'answer_*': Object.values(QUESTIONS)
    .flatMap((question) => (question.kind === 'choice' ? question.options : []))
    .filter((option) => option !== 'yes' && option !== 'no'),
  'from_choice_*': ['arrival', 'reason', 'details', 'resolution', 'amount'],
  'tone_*': TONE_KINDS,
  'consistency_*': CONTRADICTION_KINDS,
  'language_*': SENDING_LANGUAGES,
  'language_short_*': SENDING_LANGUAGES,
  // An amount over what was paid is said with that amount.
  'blocker_*': BLOCKERS.map(({ id }) => id).filter((id) => id !== 'amount-over-paid'),
  'letter_*': LETTER_IDS,
  'says_*': REPLY_OCCASIONS,
  'postage_*': ['store', 'shopper', 'unknown'],
  'route_*': ROUTES.map(({ id }) => id),
  'route_about_*': ROUTES.map(({ id }) => id),
  'needs_*': ROUTE_NEEDS,
  'blocks_*': ROUTE_BLOCKS.filter((block) => block !== 'nothing'),
  'file_*': CASE_FILES,
  'clock_no_start_*': clockStarts,
  'clock_for_*': CLOCK_CASES,
  'money_*': ['all', 'part', 'not-yet'],
  'detail_*': REASONS.flatMap(({ details }) => details),
  'evidence_*': EVIDENCE_IDS,
  'resolution_*': RESOLUTION_KINDS,
  'received_*': ['yes', 'no'],
  'due_*': DEADLINE_KINDS,
  'due_*_about': DEADLINE_KINDS,
  'due_*_passed': DEADLINE_KINDS,
  'duty_*': DEADLINE_KINDS,
  'row_*': DEADLINE_KINDS,
  'due_unknown_*': ['send-dispute', 'answer-proposal', 'appeal', 'ship-return'],
  'sure_*': ['a', 'b', 'c'],
  'delay_*': DELAYS,
  'calendar_*': ['saved', 'empty', 'failed'],
  'page_*': PAGE_KINDS,
  'now_is_*': Object.keys(PAGE_STATES),
  'event_*': eventTypes,
  'event_message_*': ['shopper', 'seller', 'marketplace'],
  'event_money_*': ['all', 'part', 'not-yet'],
  'outcome_*': Object.keys(OUTCOMES),
  'parcel_*': PARCEL_STATES,
  'paid_by_*': PAYMENT_WAYS,
  'paid_by_means_*': PAYMENT_WAYS,
  'file_refused_*': Object.keys(REFUSED_FILES),
  'exhibit_log_*': EXHIBIT_EVENTS,
  'capture_scope_*': Object.keys(captureSchema.def.shape.scope.def.entries),
  'tool_*': [...ANNOTATION_KINDS, 'select'],
  'because_*': COVER_REASONS,
  'copy_failed_*': Object.keys(COPY_FAILURES),
  'fingerprint_*': Object.keys(exhibitCopySchema.def.shape.use.def.entries),
  'exhibit_*': ['earlier', 'later'],
  'cases_*': CASE_FILTERS,
  'sort_*': CASE_SORTS,
  'orders_*': ['all', 'attention', 'case'],
  'capture_failed_*': [...CAPTURE_FAULTS, 'busy'],
  'listing_*': LISTING_FIELDS,
  'menu_capture_*': ['visible', 'page', 'region'],
  'field_*': [...EXPECTED_ORDER_FIELDS, ...EXPECTED_LINE_FIELDS],
  'fact_*': FACT_KEYS,
  'seen_*': READ_FIELDS,
  'found_by_*': STRATEGIES,
  'health_*': ['well', 'partly', 'nothing'],
  'period_*': shops.flatMap(({ policy }) => policy.periods.map(({ id }) => id)),
  'guard_title_*': GUARDED_ACTIONS,
  'mark_*': Object.keys(CASE_MARKS),
  'mark_*_by': Object.keys(CASE_MARKS),
  'fill_field_*': FORM_FIELDS,
  'fill_beside_*': LEFT_REASONS,
  'fill_why_*': LEFT_REASONS,
  'tried_*': ['shown', 'blocked', 'look', 'failed'],
};
