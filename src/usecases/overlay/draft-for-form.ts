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

/** True when the address is that of a marketplace's form. */
const isForm = (url: string): boolean => shopFor(new URL(url))?.pageKind(new URL(url)) === 'case-form';

/**
 * The titles of drafts for a marketplace's form: the draft about the form's line, else the newest ones that are not
 * sent yet. No other page hears of a draft, and a form gets only titles until the shopper presses.
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
 * The draft that the shopper chose to fill a form from. `filesFor`: the tab that may now fetch the draft's files for a
 * short while; null when the press was not about files.
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
 * The amount that the shopper asks for, in digits with a point; null when the typed text is no amount in the order's
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
