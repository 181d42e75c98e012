import type { Page } from 'puppeteer-core';
import { type Case, newCase } from '../../src/domain/cases/case.js';
import type { CaseEvent } from '../../src/domain/cases/case-event.js';
import type { Draft } from '../../src/domain/cases/draft.js';
import { apply } from '../../src/domain/cases/transitions.js';
import type { OrderRecord } from '../../src/domain/orders/order-record.js';
import { dayAfter } from '../../src/domain/time/day.js';
import type { Chromium } from '../browser/chromium.js';
import { putStored, stored } from '../e2e/stored.js';

const HOURS = 3_600_000;

interface Seed {
  /** Days from today until the date that the shopper set; none leaves what the order tells. */
  due?: { days: number; kind: 'send-dispute' | 'answer-proposal'; why: string };
  /** What the order is to tell besides what was read. */
  fields?: Partial<OrderRecord['fields']>;
  draft?: Partial<Draft>;
  events?: ((at: string) => CaseEvent)[];
}

const submitted = (at: string): CaseEvent => ({ type: 'submitted', at });
const DESCRIBED = {
  received: 'yes',
  reason: 'not-as-described',
  statement: 'It is another colour than on the page.',
} as const;

/** Cases as a shopper might have them, by the names the pictures use. */
function seeds(today: string): Record<string, Seed> {
  return {
    near: { due: { days: 2, kind: 'send-dispute', why: 'The seller wrote it' }, draft: DESCRIBED },
    far: { due: { days: 40, kind: 'send-dispute', why: '' } },
    passed: { due: { days: -2, kind: 'send-dispute', why: 'The order page' } },
    estimate: { fields: { completedOn: dayAfter(today, -6) } },
    waiting: { draft: DESCRIBED, events: [submitted] },
    proposal: {
      due: { days: 4, kind: 'answer-proposal', why: 'The countdown on the case page' },
      draft: { ...DESCRIBED, resolution: 'refund', amountText: '5.00' },
      events: [
        submitted,
        (at) => ({
          type: 'proposal-received',
          at,
          amount: { minor: 0, currency: 'USD' },
          words: 'The product matches its description.',
        }),
      ],
    },
    claimed: {
      due: { days: 3, kind: 'send-dispute', why: 'The order page' },
      draft: DESCRIBED,
      events: [(at) => ({ type: 'submitted', at, page: 'case' })],
    },
    withdrawn: {
      fields: { completedOn: dayAfter(today, -6) },
      draft: DESCRIBED,
      events: [submitted, (at) => ({ type: 'withdrawn', at })],
    },
    undated: {},
  };
}

/** Writes the cases on orders that were read and have none yet; gives their ids by name. */
export async function seedCases(browser: Chromium): Promise<Record<string, string>> {
  const own = await browser.openExtensionPage('options.html');
  const taken = new Set((await stored<Case>(own, 'cases')).map(({ order }) => order.id));
  const orders = (await stored<OrderRecord>(own, 'orders')).filter(({ id }) => !taken.has(id));
  const now = Date.now();
  const ids: Record<string, string> = {};
  for (const [name, seed] of Object.entries(seeds(new Date(now).toISOString().slice(0, 10)))) {
    const order = orders.shift();
    if (!order) throw new Error(`There is no order left for the case "${name}".`);
    const subject = seededCase(order, seed, now);
    await putStored(own, 'cases', subject);
    ids[name] = subject.id;
  }
  await own.close();
  return ids;
}

function seededCase(order: OrderRecord, seed: Seed, now: number): Case {
  const at = (hours: number) => new Date(now - hours * HOURS).toISOString();
  const { windows: _, refundIfNotDeliveredBefore: __, completedOn: ___, expectedOn: ____, ...fields } = order.fields;
  const known = { ...order, fields: { ...fields, ...seed.fields } };
  const opened = newCase(known, order.lines[0]?.key ?? '', at(30));
  const { atStep: _____, ...draft } = opened.draft;
  let subject: Case = { ...opened, draft: { ...draft, ...seed.draft } };
  const due = seed.due;
  const set: ((at: string) => CaseEvent)[] = due
    ? [
        (when) => ({
          type: 'deadline-set',
          at: when,
          kind: due.kind,
          on: dayAfter(new Date(now).toISOString().slice(0, 10), due.days),
          why: due.why,
        }),
      ]
    : [];
  for (const [index, make] of [...(seed.events ?? []), ...set].entries()) {
    const applied = apply(subject, make(at(20 - 4 * index)));
    if (!applied.ok) throw new Error(`${applied.event} is not possible in ${applied.status}`);
    subject = applied.case;
  }
  return subject;
}

/** The popup opens in this case, or at the start; or where the shopper was on another surface. */
export function putPlace(own: Page, place: string | null, surface: 'popup' | 'pointing' = 'popup'): Promise<void> {
  return putStored(own, 'places', place, surface);
}
