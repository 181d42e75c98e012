// Cases in the page's own data: the list of cases, a single case, and the refund of a case.

import type {
  CaseAction,
  CaseFields,
  CaseReading,
  CaseState,
  RefundProgress,
} from '../../../domain/cases/case-reading.js';
import { readDay } from '../../../domain/printed/read-day.js';
import type { CasesOnPage } from '../../page-reading.js';
import { at, clean, dayOfMilliseconds, type Into, objectsAt, put } from '../../read-values.js';
import { putAmount } from './amounts.js';
import { actionOfCode, stateOfCode, whoActsIn } from './case-codes.js';
import { refundIn } from './refund-info.js';

const BY = 'page-data';
/** `reverseStatus` of a case that is over: the only one of its values whose meaning is known. */
const FINISHED = '4';

/** Every case in an answer, and the entries of its list that could not be read; none for answers about other things. */
export function casesIn(json: unknown, zone = 'UTC'): CasesOnPage {
  const facts = at(json, 'data', 'module') ?? at(json, 'module') ?? at(json, 'data');
  const listed = objectsAt(facts, 'items').flatMap((item) => objectsAt(item, 'reverseOrderLines'));
  const found: CasesOnPage = { cases: [], unread: [] };
  for (const data of listed.length ? listed : [facts]) {
    const reading = readCase(data, zone);
    // A case with nothing but its number, or without a number, counts as unread.
    if (reading && Object.keys(reading.fields).length) found.cases.push(reading);
    else if (reading || listed.length)
      found.unread.push({ position: found.cases.length + found.unread.length + 1, hint: hintOf(data) });
  }
  return found;
}

/** Words by which the shopper can recognise a case that could not be read. */
function hintOf(data: unknown): string {
  const parts = [
    at(data, 'reverseDetailStatusText'),
    at(data, 'applyReason', 'reasonName'),
    at(data, 'gmtCreateFormat'),
    numberOf(at(data, 'reverseOrderLineId')) ?? numberOf(at(data, 'tradeOrderLineId')),
  ];
  return clean(parts.map(clean).filter(Boolean).join(' · ')).slice(0, 120);
}

/** A case's number as text; undefined for a number that is too large to be exact. */
function numberOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? (Number.isSafeInteger(value) ? String(value) : '') : clean(value);
  return /^\d{6,24}$/.test(text) ? text : undefined;
}

function readCase(data: unknown, zone: string): CaseReading | null {
  const caseNumber = numberOf(at(data, 'reverseOrderLineId')) ?? numberOf(at(data, 'issueId'));
  const lineId = numberOf(at(data, 'tradeOrderLineId'));
  const orderId = numberOf(at(data, 'tradeOrderId'));
  if (!caseNumber && !lineId) return null;
  const into: Into<CaseFields> = { fields: {}, wonBy: {} };
  readRequest(data, into);
  readOffer(data, into);
  readMoneyBack(data, into);
  readTime(data, into, zone);
  readState(data, into);
  const steps = objectsAt(data, 'processList').map((step) => {
    const parts = [at(step, 'time'), at(step, 'title'), at(step, 'refundMoney', 'formatMoney'), at(step, 'memo')];
    return clean(parts.map(clean).filter(Boolean).join(' · '));
  });
  if (steps.length) put(into, 'stepTexts', steps.slice(0, 30), BY);
  return {
    ...(caseNumber ? { caseNumber } : {}),
    ...(orderId ? { orderId } : {}),
    ...(lineId ? { lineId } : {}),
    ...into,
  };
}

function readRequest(data: unknown, into: Into<CaseFields>): void {
  put(into, 'reasonText', clean(at(data, 'applyReason', 'reasonName')), BY);
  const request = at(data, 'applyInfo');
  put(into, 'solutionText', clean(at(request, 'solutionTypeText')), BY);
  putAmount(into, ['askedAmount', 'printedAsked'], at(request, 'refundMoney'));
}

function readOffer(data: unknown, into: Into<CaseFields>): void {
  const offers = objectsAt(data, 'solutionList').filter((one) => !/BUYER/i.test(clean(at(one, 'role'))));
  // Several offers at once have no single amount.
  const [offer] = offers;
  if (!offer || offers.length > 1) return;
  putAmount(into, ['offerAmount', 'printedOffer'], at(offer, 'refundMoney'));
  const role = clean(at(offer, 'role')).toUpperCase();
  const by = role === 'SELLER' ? 'seller' : /^(?:PLATFORM|CCO|ADMIN)$/.test(role) ? 'marketplace' : null;
  put(into, 'offerBy', by, BY);
}

function readMoneyBack(data: unknown, into: Into<CaseFields>): void {
  const { channels, total } = refundIn(data);
  const agreed = at(data, 'reachSolution', 'refundMoney') ?? at(data, 'refundMoney');
  putAmount(into, ['refundAmount', 'printedRefund'], agreed ?? total);
  put(into, 'solutionText', clean(at(data, 'reachSolution', 'solutionTypeText')), BY);
  if (channels.length) put(into, 'refunds', channels, BY);
  if (typeof at(data, 'returnInfo') === 'object' && at(data, 'returnInfo') !== null) put(into, 'goods', 'returned', BY);
}

function readTime(data: unknown, into: Into<CaseFields>, zone: string): void {
  const opened = at(data, 'gmtCreateFormat') ?? at(data, 'gmtCreate');
  put(into, 'openedOn', readDay(clean(opened)) ?? dayOfMilliseconds(at(data, 'gmtCreateTimestamp'), zone), BY);
  put(into, 'changedOn', readDay(clean(at(data, 'gmtModifiedFormat'))), BY);
  const finished = at(data, 'reverseFinishInfo', 'finishTime') ?? at(data, 'refundTime');
  put(into, 'finishedOn', readDay(clean(finished)) ?? refundIn(data).doneOn, BY);
  const end = Number(at(data, 'countDown', 'endTime'));
  // Only milliseconds since 1970 that are in this century.
  if (end > 1e12 && end < 4e12) put(into, 'countdownEndsAt', new Date(end).toISOString(), BY);
}

function readState(data: unknown, into: Into<CaseFields>): void {
  const refund = refundIn(data);
  put(into, 'stateText', clean(at(data, 'reverseDetailStatusText') ?? at(data, 'refundNewestStatus')), BY);
  const status = at(data, 'reverseStatus');
  const number = typeof status === 'number' ? String(status) : clean(status);
  const code = clean(at(data, 'reverseStatusCode')) || number;
  put(into, 'stateCode', code.slice(0, 60), BY);
  const actions = objectsAt(data, 'buttonDTOList').map((button) => actionOfCode(clean(at(button, 'type'))));
  const can = [...new Set(actions.filter((action) => action !== undefined))];
  if (can.length) put(into, 'actions', can, BY);

  const state = stateIn(refund.progress, code, number, can);
  put(into, 'state', state, BY);
  // The buttons that the shopper has say who has to act only where the state does not.
  const answers = can.some((action) => action === 'accept' || action === 'reject' || action === 'enter-return');
  put(into, 'mustAct', whoActsIn(state) ?? (answers && state === undefined ? 'shopper' : undefined), BY);
}

/** What the money says goes before what a code says: a finished case whose refund failed is not over. */
function stateIn(
  refund: RefundProgress | undefined,
  code: string,
  number: string,
  can: readonly CaseAction[],
): CaseState | undefined {
  if (refund === 'done') return 'refunded';
  if (refund === 'processing') return 'refunding';
  if (refund) return undefined;
  const over = number === FINISHED || /FINISH/i.test(code);
  return stateOfCode(code) ?? (over ? 'closed' : can.includes('see-refund') ? 'refunding' : undefined);
}
