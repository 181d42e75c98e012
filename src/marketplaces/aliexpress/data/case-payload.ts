// Cases in the page's own data: the list of cases, one case, and where the money of one is.

import type { CaseFields, CaseReading, CaseState } from '../../../domain/cases/case-reading.js';
import { readDay } from '../../../domain/printed/read-day.js';
import type { CasesOnPage } from '../../page-reading.js';
import { putMoney } from '../../put-money.js';
import { at, clean, type Into, objectsAt, put } from '../../read-values.js';
import { actionOfCode, stateOfCode, whoActsIn } from './case-codes.js';

const BY = 'page-data';
/** `reverseStatus` of a case that is over, the one number whose meaning is known. */
const FINISHED = '4';

/** Every case that an answer tells of, and those in a list of them that could not be read; none for other answers. */
export function casesIn(json: unknown): CasesOnPage {
  const facts = at(json, 'data', 'module') ?? at(json, 'module') ?? at(json, 'data');
  const listed = objectsAt(facts, 'items').flatMap((item) => objectsAt(item, 'reverseOrderLines'));
  const told: CasesOnPage = { cases: [], unread: [] };
  for (const data of listed.length ? listed : [facts]) {
    const reading = readCase(data);
    // With nothing but a number, or with all but one, it is there and was not read.
    if (reading && Object.keys(reading.fields).length) told.cases.push(reading);
    else if (reading || listed.length)
      told.unread.push({ position: told.cases.length + told.unread.length + 1, hint: hintOf(data) });
  }
  return told;
}

/** What a case can be recognised by when it could not be read. */
function hintOf(data: unknown): string {
  const parts = [
    at(data, 'reverseDetailStatusText'),
    at(data, 'applyReason', 'reasonName'),
    at(data, 'gmtCreateFormat'),
    numberOf(at(data, 'reverseOrderLineId')) ?? numberOf(at(data, 'tradeOrderLineId')),
  ];
  return clean(parts.map(clean).filter(Boolean).join(' · ')).slice(0, 120);
}

/** A case's number as text; a number that is too big to be exact is none. */
function numberOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? (Number.isSafeInteger(value) ? String(value) : '') : clean(value);
  return /^\d{6,24}$/.test(text) ? text : undefined;
}

function readCase(data: unknown): CaseReading | null {
  const caseNumber = numberOf(at(data, 'reverseOrderLineId')) ?? numberOf(at(data, 'issueId'));
  const lineId = numberOf(at(data, 'tradeOrderLineId'));
  const orderId = numberOf(at(data, 'tradeOrderId'));
  if (!caseNumber && !lineId) return null;
  const into: Into<CaseFields> = { fields: {}, wonBy: {} };
  readAsked(data, into);
  readOffer(data, into);
  readMoneyBack(data, into);
  readTime(data, into);
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

/** An amount in cents with its currency, else as it is printed. */
function putAmount(
  into: Into<CaseFields>,
  keys: ['askedAmount', 'printedAsked'] | ['offerAmount', 'printedOffer'] | ['refundAmount', 'printedRefund'],
  money: unknown,
): void {
  const printed = clean(at(money, 'formatMoney'));
  const currency = clean(at(money, 'currency'));
  const cent = at(money, 'cent');
  const minor = typeof cent === 'string' && /^\d{1,12}$/.test(cent) ? Number(cent) : cent;
  if (Number.isSafeInteger(minor) && (minor as number) >= 0 && /^[A-Z]{3}$/.test(currency)) {
    put(into, keys[0], { minor: minor as number, currency }, BY);
    put(into, keys[1], printed, BY);
  } else putMoney(into, keys, printed, BY, currency);
}

function readAsked(data: unknown, into: Into<CaseFields>): void {
  put(into, 'reasonText', clean(at(data, 'applyReason', 'reasonName')), BY);
  const asked = at(data, 'applyInfo');
  put(into, 'solutionText', clean(at(asked, 'solutionTypeText')), BY);
  putAmount(into, ['askedAmount', 'printedAsked'], at(asked, 'refundMoney'));
}

function readOffer(data: unknown, into: Into<CaseFields>): void {
  const offers = objectsAt(data, 'solutionList').filter((one) => !/BUYER/i.test(clean(at(one, 'role'))));
  // Several that stand beside each other have no one amount.
  const [offer] = offers;
  if (!offer || offers.length > 1) return;
  putAmount(into, ['offerAmount', 'printedOffer'], at(offer, 'refundMoney'));
  const role = clean(at(offer, 'role')).toUpperCase();
  const by = role === 'SELLER' ? 'seller' : /^(?:PLATFORM|CCO|ADMIN)$/.test(role) ? 'marketplace' : null;
  put(into, 'offerBy', by, BY);
}

function readMoneyBack(data: unknown, into: Into<CaseFields>): void {
  putAmount(
    into,
    ['refundAmount', 'printedRefund'],
    at(data, 'reachSolution', 'refundMoney') ?? at(data, 'refundMoney'),
  );
  put(into, 'solutionText', clean(at(data, 'reachSolution', 'solutionTypeText')), BY);
  if (typeof at(data, 'returnInfo') === 'object' && at(data, 'returnInfo') !== null) put(into, 'goods', 'returned', BY);
}

function readTime(data: unknown, into: Into<CaseFields>): void {
  put(into, 'openedOn', readDay(clean(at(data, 'gmtCreateFormat') ?? at(data, 'gmtCreate'))), BY);
  put(into, 'changedOn', readDay(clean(at(data, 'gmtModifiedFormat'))), BY);
  const finished = at(data, 'reverseFinishInfo', 'finishTime') ?? at(data, 'refundTime');
  put(into, 'finishedOn', readDay(clean(finished)), BY);
  const end = Number(at(data, 'countDown', 'endTime'));
  // Milliseconds since 1970, of this century: anything else is no instant.
  if (end > 1e12 && end < 4e12) put(into, 'countdownEndsAt', new Date(end).toISOString(), BY);
}

/** False for what is there by its name alone: a case whose money is not back has `null` there, or an empty text. */
const tells = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

function readState(data: unknown, into: Into<CaseFields>): void {
  put(into, 'stateText', clean(at(data, 'reverseDetailStatusText') ?? at(data, 'refundNewestStatus')), BY);
  const status = at(data, 'reverseStatus');
  const number = typeof status === 'number' ? String(status) : clean(status);
  const code = clean(at(data, 'reverseStatusCode')) || number;
  put(into, 'stateCode', code.slice(0, 60), BY);
  const actions = objectsAt(data, 'buttonDTOList').map((button) => actionOfCode(clean(at(button, 'type'))));
  const can = [...new Set(actions.filter((action) => action !== undefined))];
  if (can.length) put(into, 'actions', can, BY);

  const paid = tells(at(data, 'reverseFinishInfo', 'refundInfo')) || tells(at(data, 'refundTime'));
  const over = number === FINISHED || /FINISH/i.test(code);
  const state: CaseState | undefined =
    paid || (over && can.includes('see-refund'))
      ? 'refunded'
      : (stateOfCode(code) ?? (over ? 'closed' : can.includes('see-refund') ? 'refunding' : undefined));
  put(into, 'state', state, BY);
  // What she may still press says who must act only where the state does not.
  const answers = can.some((action) => action === 'accept' || action === 'reject' || action === 'enter-return');
  put(into, 'mustAct', whoActsIn(state) ?? (answers && state === undefined ? 'shopper' : undefined), BY);
}
