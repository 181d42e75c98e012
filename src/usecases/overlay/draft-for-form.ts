import { type Case, lineOf, paidFor } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import type { Draft } from '../../domain/cases/draft.js';
import { statusOf } from '../../domain/cases/transitions.js';
import { printedReasonIn } from '../../domain/overlay/form-snapshot.js';
import { currencyDigits, type Money } from '../../domain/printed/money.js';
import { readAmount } from '../../domain/printed/read-money.js';
import { shopFor } from '../../marketplaces/index.js';
import type { DraftForForm, DraftReply, DraftsReply } from '../../messages/protocol.js';
import { getCase, listCases } from '../../storage/cases/cases.js';
import { listExhibits } from '../../storage/exhibits/exhibits.js';
import { getSettings } from '../../storage/settings.js';
import { grantFiles } from './file-grants.js';

/** True for a page that is a form of its marketplace, by its address. */
const isForm = (url: string): boolean => shopFor(new URL(url))?.pageKind(new URL(url)) === 'case-form';

/**
 * The titles of the drafts for a form of a marketplace: the one about its line, and the others that are not sent yet, the
 * newest first. No other page is told of any, and none gets more than titles before the shopper presses.
 */
export async function draftsForForm(lineId: string | null, url: string): Promise<DraftsReply> {
  const shop = shopFor(new URL(url));
  const { onPage } = await getSettings();
  if (!shop || !onPage.fill || !isForm(url)) return { bar: false, fitting: null, others: [] };
  const drafts = (await listCases())
    .filter((one) => one.order.marketplace === shop.id && statusOf(currentEvents(one)) === 'preparing')
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  const fitting = drafts.find((one) => lineId !== null && lineOf(one)?.fields.lineId === lineId);
  const others = fitting ? [] : drafts.slice(0, 20);
  const titleOf = (one: Case) => ({ caseId: one.id, title: lineOf(one)?.fields.title ?? '' });
  return { bar: true, fitting: fitting ? titleOf(fitting) : null, others: others.map(titleOf) };
}

/**
 * The draft that the shopper pressed to fill a form from. `filesFor`: the tab that may fetch its files from now on, for
 * a short while; null when the press was not about files.
 */
export async function draftForForm(caseId: string, url: string, filesFor: number | null): Promise<DraftReply> {
  const shop = shopFor(new URL(url));
  const subject = await getCase(caseId);
  const isDraft =
    subject &&
    !subject.filed &&
    subject.order.marketplace === shop?.id &&
    statusOf(currentEvents(subject)) === 'preparing';
  if (!isDraft || !isForm(url)) return { draft: null };
  if (filesFor !== null) grantFiles(filesFor, caseId);
  return { draft: await draftOf(subject) };
}

async function draftOf(subject: Case): Promise<DraftForForm> {
  const { draft } = subject;
  const exhibits = await listExhibits(subject.id);
  return {
    caseId: subject.id,
    title: lineOf(subject)?.fields.title ?? '',
    received: draft.received ?? null,
    reason: reasonOf(draft),
    text: draft.statement,
    solution: draft.resolution ?? null,
    amount: amountOf(subject),
    exhibits: exhibits.slice(0, 60).map(({ id, letter, caption }) => ({ id, letter, caption })),
  };
}

function reasonOf({ reason, details }: Draft): DraftForForm['reason'] {
  if (!reason) return null;
  const printed = printedReasonIn(reason);
  return printed === null ? { id: reason, details } : { printed };
}

/**
 * What the shopper asks for, in digits with a point; null when what the shopper typed is no amount of the order's
 * currency.
 */
function amountOf(subject: Case): string | null {
  const currency = paidFor(subject)?.currency ?? subject.order.fields.total?.currency;
  const money = currency ? readAmount(subject.draft.amountText, currency) : null;
  return money && decimal(money);
}

function decimal({ minor, currency }: Money): string {
  const digits = currencyDigits(currency);
  const all = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? all : `${all.slice(0, -digits)}.${all.slice(-digits)}`;
}
