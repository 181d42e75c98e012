// Cases in the page's elements: the page of one case, the list of cases, and the refund of a case. Only places and
// links decide what a text is about. What its words mean is read in `interpret-case.ts`, and never decides who has to
// act.

import type { CaseAction, CaseFields, CaseReading } from '../../../domain/cases/case-reading.js';
import type { PageKind } from '../../../domain/reading/page-kind.js';
import type { CasePageReader } from '../../case-page-reader.js';
import type { CasesOnPage, UnreadCard } from '../../page-reading.js';
import { clean, type Into, put, putPrinted } from '../../read-values.js';
import { owns } from '../addresses.js';
import { pageKind } from '../page-kind.js';
import { CASE, CASE_LIST } from './case-selectors.js';
import { allIn, amountIn, textOf, textsIn } from './elements.js';
import { isDrawn } from './is-drawn.js';
import { hintOf } from './scrape-card.js';

type Numbers = Pick<CaseReading, 'caseNumber' | 'lineId' | 'orderId'>;

/**
 * The kind of a page of cases. Form and case share an address, and the page shows them by turns: what is drawn decides.
 */
function kindDrawn(doc: Document, url: URL): PageKind | null {
  const kind = pageKind(url);
  return kind === 'case-form' && doc.querySelector(CASE.state) ? 'case' : kind;
}

/** The numbers in addresses. A number that two addresses give differently is not read. */
function numbersIn(addresses: readonly string[]): Numbers {
  const named = (name: string): string | undefined => {
    const pattern = new RegExp(`[?&]${name}=(\\d{6,24})(?!\\d)`, 'i');
    const found = new Set(addresses.flatMap((address) => pattern.exec(address)?.[1] ?? []));
    const [number] = found;
    return found.size === 1 ? number : undefined;
  };
  const caseNumber = named('reverseOrderLineId') ?? named('issueId');
  const lineId = named('tradeOrderLineId');
  const orderId = named('tradeOrderId') ?? named('orderId');
  return { ...(caseNumber && { caseNumber }), ...(lineId && { lineId }), ...(orderId && { orderId }) };
}

const linksIn = (scope: ParentNode, selector: string): string[] =>
  allIn(scope, selector, 40).map((link) => link.getAttribute('href') ?? '');

function readCases(doc: Document, url: URL, age = 0): CasesOnPage {
  const found: CasesOnPage = { cases: [], unread: [] };
  try {
    if (kindDrawn(doc, url) === 'case-form') return found;
    if (pageKind(url) !== 'case-list') readOne(doc, url, found, age);
    else for (const [index, row] of allIn(doc, CASE_LIST.row, 200).entries()) readRow(row, index + 1, found);
  } catch {
    // The page has an unforeseen shape. What was read before that is returned.
  }
  return found;
}

function readOne(doc: Document, url: URL, { cases, unread }: CasesOnPage, age: number): void {
  const own = numbersIn([url.href]);
  const linked = numbersIn(linksIn(doc, CASE.numbers));
  const reading: CaseReading = { ...linked, ...own, fields: {}, wonBy: {} };
  readCase(doc, reading);
  const number = reading.caseNumber ?? reading.lineId;
  if (number && hasFields(reading)) cases.push(reading);
  else if (hasFields(reading) || (number && isDrawn(doc, age))) unread.push(unreadIn(doc.body, 1));
}

const hasFields = ({ fields }: CaseReading): boolean => Object.keys(fields).length > 0;

const unreadIn = (scope: Element, position: number): UnreadCard => ({
  position,
  hint: hintOf(scope),
});

function readCase(doc: Document, reading: CaseReading): void {
  const { fields } = reading;
  const text = (selector: string) => textOf(doc.querySelector(selector));
  put(reading, 'stateText', text(CASE.state), 'prefix');
  put(reading, 'countdownText', text(CASE.countdown) || afterColon(text(CASE.countdownRow)), 'prefix');
  put(reading, 'reasonText', text(CASE.reason), 'prefix');
  put(reading, 'solutionText', textsIn(doc.querySelector(CASE.solution) ?? doc.createElement('i'), 1)[0], 'prefix');
  const requested = doc.querySelector(CASE.requested);
  if (requested) putPrinted(reading, 'printedAsked', amountIn(requested), 'prefix');
  readOffer(doc, reading);
  const [refund] = allIn(doc, CASE.amount, 20).filter((amount) => !amount.closest(CASE.offer));
  if (refund) putPrinted(reading, 'printedRefund', amountIn(refund), 'prefix');
  const steps = allIn(doc, CASE.step, 30);
  const titles = (steps.length ? steps : allIn(doc, CASE.stepTitle, 30)).map((step) => textsIn(step, 6).join(' · '));
  if (titles.length) put(reading, 'stepTexts', titles.map(clean), 'prefix');
  reading.printedDays = { answerBy: text(CASE.answerBy), openedOn: text(CASE.openedOn) };

  const actions = actionsOn(doc);
  if (actions.length) put(reading, 'actions', actions, 'prefix');
  // Of the controls, the one to disagree is known from the live page; the others are guesses, which decide nothing.
  if (actions.includes('reject')) put(reading, 'state', 'waiting-shopper', 'prefix');
  if (fields.state) put(reading, 'mustAct', 'shopper', 'prefix');
  if (doc.querySelector(CASE.returning)) put(reading, 'goods', 'returned', 'prefix');
}

const afterColon = (text: string): string => text.replace(/^[^:：\d]{1,60}[:：]\s*/, '');

function readOffer(doc: Document, into: Into<CaseFields>): void {
  const offers = allIn(doc, CASE.offer, 20);
  const [offer] = offers;
  // Several offers at once have no single amount.
  if (!offer || offers.length > 1) return;
  const amount = offer.querySelector(CASE.amount);
  if (amount) putPrinted(into, 'printedOffer', amountIn(amount), 'prefix');
  if (offer.matches(CASE.offerBySeller)) put(into, 'offerBy', 'seller', 'prefix');
  else if (offer.matches(CASE.offerByMarketplace)) put(into, 'offerBy', 'marketplace', 'prefix');
}

const CONTROLS: [CaseAction, string][] = [
  ['accept', CASE.accept],
  ['reject', CASE.disagree],
  ['add-evidence', CASE.evidence],
  ['enter-return', CASE.returnNumber],
  ['see-refund', CASE.refundLink],
];

const actionsOn = (doc: Document): CaseAction[] =>
  CONTROLS.flatMap(([action, selector]) => (doc.querySelector(selector) ? [action] : []));

function readRow(row: Element, position: number, { cases, unread }: CasesOnPage): void {
  const printed = /(?<!\d)\d{14,19}(?!\d)/.exec(textOf(row.querySelector(CASE_LIST.orderNumber)))?.[0];
  const linked = numbersIn(linksIn(row, CASE_LIST.numbers));
  const reading: CaseReading = { ...(printed && { orderId: printed }), ...linked, fields: {}, wonBy: {} };
  const state = textOf(row.querySelector(CASE_LIST.state));
  // The state and the day of its last change are one text.
  const day = /\d{4}-\d{2}-\d{2}/.exec(state)?.[0] ?? '';
  put(reading, 'stateText', clean(state.replace(/\s*\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/, '')), 'prefix');
  reading.printedDays = { changedOn: day };
  // Without a link to the refund, the amount is only what the shopper asked for.
  const amount = row.querySelector(CASE_LIST.refundLink) && row.querySelector(CASE_LIST.amount);
  if (amount) putPrinted(reading, 'printedRefund', amountIn(amount), 'prefix');
  if (amount) put(reading, 'actions', ['see-refund'], 'link');
  // A row with nothing but its number, or without a number, counts as unread.
  if ((reading.caseNumber ?? reading.lineId ?? reading.orderId) && hasFields(reading)) cases.push(reading);
  else unread.push(unreadIn(row, position));
}

export const aliexpressCases: CasePageReader = {
  id: 'aliexpress',
  owns,
  pageKind,
  kinds: ['case', 'case-list', 'refund', 'case-form'],
  kindDrawn,
  readCases,
};
