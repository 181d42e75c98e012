// Reminding on a clock that is simulated, over real IndexedDB and real locks.
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Case, newCase } from '../../../src/domain/cases/case.js';
import { deadlinesOf } from '../../../src/domain/deadlines/deadlines.js';
import { DEFAULT_REMINDERS, remindersOf } from '../../../src/domain/reminders/reminders.js';
import { dayAfter, dayOf } from '../../../src/domain/time/day.js';
import { addCase, listCases } from '../../../src/storage/cases/cases.js';
import { givenReminders } from '../../../src/storage/cases/reminders.js';
import { clockSeen } from '../../../src/storage/clock.js';
import { database } from '../../../src/storage/open.js';
import { putReadings } from '../../../src/storage/orders/orders.js';
import { putSetting } from '../../../src/storage/settings.js';
import { seededRandom } from '../../shop/seeded-random.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { fake } from '../fake-browser.js';
import { emptyDatabase } from '../storage/a-case.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-10-01T10:00:00.000Z');
const ZONES = ['Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];

let zone = 'Europe/Berlin';
let remind: () => Promise<void>;
let advance: (id: string, happening: never) => Promise<unknown>;
let open: (order: string, line: string) => Promise<Case>;
let wishes: typeof import('../../../src/usecases/reminders/snooze-reminders.js');

beforeAll(async () => {
  ({ remind } = await import('../../../src/usecases/reminders/remind.js'));
  advance = (await import('../../../src/usecases/cases/advance-case.js')).advanceCase as never;
  open = (await import('../../../src/usecases/cases/open-case.js')).openCaseFor;
  wishes = await import('../../../src/usecases/reminders/snooze-reminders.js');
});

beforeEach(async () => {
  await emptyDatabase();
  Object.assign(fake, { alarm: null, shown: [], crashes: 0 });
  zone = 'Europe/Berlin';
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  const options = Intl.DateTimeFormat.prototype.resolvedOptions;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...options.call(this), timeZone: zone };
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const at = () => new Date().toISOString();
const toTime = (ms: number) => vi.setSystemTime(ms);
const later = (ms: number) => toTime(Date.now() + ms);

async function cases(count: number): Promise<Case[]> {
  const all: Case[] = [];
  for (let n = 0; n < count; n++) {
    const reading = { ...madeReading({ stateText: 'Completed' }), orderId: String(3_042_771_855_206_000 + n) };
    const { records } = await putReadings([reading], { ...SEEN, readAt: at() });
    all.push(await open(records[0]?.id ?? '', records[0]?.lines[0]?.key ?? ''));
  }
  return all;
}

/** A press does not wait for the plan that it leads to; a test does. */
async function setDate(id: string, on: string): Promise<void> {
  await advance(id, { type: 'deadline-set', kind: 'send-dispute', on, why: '' } as never);
  await planned();
}
const planned = () => navigator.locks.request('remind', async () => {});

/** Lets the time pass as a browser does: the alarm rings when it is due, or `late` by so much. */
async function pass(ms: number, late = 4 * 60 * MINUTE): Promise<void> {
  const until = Date.now() + ms;
  while (fake.alarm && fake.alarm.when + late <= until) {
    toTime(Math.max(Date.now(), fake.alarm.when + late));
    await remind();
  }
  toTime(until);
}

const single = () => fake.shown.filter(({ id }) => id !== 'many-dates');

test('the four reminders of a date come at their hour, each once, and the badge tells the day', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  await pass(15 * DAY);
  expect(single().map(({ id }) => id.split('/').at(-1))).toEqual(['7', '3', '1', '0']);
  expect(new Set(single().map(({ id }) => id)).size).toBe(4);
  expect(fake.badge).toEqual({ text: '1', title: 'Redress: 1 date, today or passed' });
  // A badge that is red for ever is not looked at: what passed long ago calls for nothing.
  await pass(5 * DAY);
  expect(fake.badge).toEqual({ text: '', title: 'Redress: nothing due within a week' });
  expect(single()).toHaveLength(4);
});

test('missed while the browser was closed, it comes once on return, says so and what is still possible', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  later(12 * DAY);
  await Promise.all([remind(), remind()]);
  await remind();
  expect(single()).toHaveLength(1);
  expect(single()[0]?.title).toMatch(/^Missed while you were away\. /);
  expect(single()[0]?.message).toContain('There is still time.');
});

test('what was passed over for a newer one is not said to have been on the screen', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  later(12 * DAY);
  await remind();
  const all = await (await database()).getAll('reminders');
  const marks = (shown: boolean) =>
    all.filter(({ shownAt }) => (shownAt !== null) === shown).map(({ id }) => id.split('/').at(-1));
  expect(marks(true)).toEqual(['3']);
  expect(marks(false)).toEqual(['7']);
  expect((await givenReminders()).size).toBe(2);
});

test('ended while it showed the newest: that one is given at the next look, and no older one after it', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  later(12 * DAY);
  fake.crashes = 1;
  await remind().catch(() => undefined);
  expect(fake.shown).toEqual([]);
  await remind();
  await remind();
  expect(single().map(({ id }) => id.split('/').at(-1))).toEqual(['3']);
});

test('what the shopper is done with, and what the shopper switched off, never comes', async () => {
  const [one, other] = await cases(2);
  await setDate(one?.id ?? '', '2026-10-15');
  await setDate(other?.id ?? '', '2026-10-15');
  await advance(one?.id ?? '', { type: 'deadline-done', kind: 'send-dispute' } as never);
  await wishes.switchReminders(other?.id ?? '', true);
  await pass(20 * DAY);
  expect(fake.shown).toEqual([]);
});

test('"remind me in 3 days" comes then, and not before', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  await pass(8 * DAY);
  const [deadline] = deadlinesOf((await listCases())[0] as Case, { periods: [] }, dayOf(at(), zone), zone);
  if (!deadline) throw new Error('no deadline');
  fake.shown.length = 0;
  const again = await wishes.snoozeReminder(subject?.id ?? '', deadline, 'days-3');
  expect(again).toBe('2026-10-12T07:00:00.000Z');
  await pass(2 * DAY);
  expect(fake.shown).toEqual([]);
  await pass(2 * DAY);
  expect(single()).toHaveLength(1);
});

test('in quiet hours it waits for their end', async () => {
  await putSetting('reminders', { ...DEFAULT_REMINDERS, quiet: { from: 22, to: 8 } });
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  toTime(Date.parse('2026-10-08T21:30:00.000Z'));
  await remind();
  expect(fake.shown).toEqual([]);
  await pass(10 * 60 * MINUTE);
  expect(single()).toHaveLength(1);
});

test('500 dates: each reminder is given once, and they do not come as 500 notifications', async () => {
  for (let n = 0; n < 500; n++) {
    const reading = { ...madeReading({ stateText: 'Completed' }), orderId: String(3_042_771_855_206_000 + n) };
    const { records } = await putReadings([reading], { ...SEEN, readAt: at() });
    const [order] = records;
    if (!order) throw new Error('not kept');
    const subject = newCase(order, order.lines[0]?.key ?? '', at());
    const set = {
      type: 'deadline-set',
      at: at(),
      kind: 'send-dispute',
      on: dayAfter('2026-10-12', n % 3),
      why: '',
    } as const;
    await addCase({ ...subject, events: [...subject.events, set] });
  }
  await remind();
  await pass(16 * DAY, 12 * 60 * MINUTE);
  const given = await givenReminders();
  expect([...given].filter((id) => id.includes('/send-dispute/'))).toHaveLength(500 * 4);
  expect(fake.shown.length).toBeLessThan(20);
}, 240_000);

test('an order without a case that is late is named once; switched off in the options, it is not', async () => {
  const reading = madeReading({ expectedOn: '2026-10-04' });
  await putReadings([reading], { ...SEEN, readAt: at() });
  await remind();
  await pass(6 * DAY);
  expect(single().map(({ id }) => id.split('/')[1])).toEqual(['delivery-promised']);
  await putSetting('reminders', { ...DEFAULT_REMINDERS, watchOrders: false });
  await pass(20 * DAY);
  expect(single()).toHaveLength(1);
});

test('a page that tells of a late order is enough: no case, no alarm before, and it is named', async () => {
  const { recordOrders } = await import('../../../src/usecases/reading/record-orders.js');
  await remind();
  expect(fake.alarm).toBeNull();
  const late = madeReading({ expectedOn: '2026-10-02' });
  await recordOrders({ orders: [late], page: 'order-list' }, 'https://www.aliexpress.com/p/order/index.html');
  expect(fake.alarm?.when).toBe(START + MINUTE);
  await pass(4 * DAY, 0);
  expect(single().map(({ id }) => id.split('/')[1])).toContain('delivery-promised');
  // The alarm of a reminder that comes sooner stays.
  fake.alarm = { when: Date.now() + 10 };
  await recordOrders({ orders: [late], page: 'order-list' }, 'https://www.aliexpress.com/p/order/index.html');
  expect(fake.alarm.when).toBe(Date.now() + 10);
});

/** Where there are rules that dates are counted by. */
const AT_ALIEXPRESS = { ...SEEN, marketplace: 'aliexpress', host: 'www.aliexpress.com' };

test('regression: the day that a dispute becomes possible is said, also when the computer was off that day', async () => {
  const told = async (late: number) => {
    const reading = madeReading({ shippedOn: '2026-10-01', expectedOn: '2026-11-01' });
    const { records } = await putReadings([reading], { ...AT_ALIEXPRESS, readAt: at() });
    await open(records[0]?.id ?? '', records[0]?.lines[0]?.key ?? '');
    await remind();
    await pass(15 * DAY, late);
    return single().map(({ id }) => id.split('/')[2]);
  };
  expect(await told(4 * 60 * MINUTE)).toContain('dispute-opens');
  await emptyDatabase();
  Object.assign(fake, { alarm: null, shown: [] });
  toTime(START);
  expect(await told(2 * DAY)).toContain('dispute-opens');
});

test('regression: a date that a page has just told is not one that was missed', async () => {
  const [subject] = await cases(1);
  await advance(subject?.id ?? '', { type: 'submitted' } as never);
  later(9 * DAY);
  const { changeCase } = await import('../../../src/storage/cases/cases.js');
  const event = { type: 'case-read', at: at(), page: 'case', fields: { mustAct: 'shopper', answerBy: '2026-10-12' } };
  await changeCase(subject?.id ?? '', (one) => ({ ...one, events: [...one.events, event as Case['events'][number]] }));
  await remind();
  expect(single().filter(({ id }) => id.includes('/answer-proposal/'))).toEqual([]);
  await pass(DAY, 0);
  const given = single().filter(({ id }) => id.includes('/answer-proposal/'));
  expect(given.map(({ id }) => id.split('/').at(-1))).toEqual(['1']);
  expect(JSON.stringify(given)).not.toContain('missed');
});

test('regression: what the shopper asked to be reminded of again comes even where reminders are off', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  const [deadline] = deadlinesOf((await listCases())[0] as Case, { periods: [] }, dayOf(at(), zone), zone);
  if (!deadline) throw new Error('no deadline');
  await wishes.switchReminders(subject?.id ?? '', true);
  await wishes.snoozeReminder(subject?.id ?? '', deadline, 'days-3');
  const completed = { ...madeReading({ completedOn: '2026-09-25' }), orderId: '3042771855209999' };
  const { records } = await putReadings([completed], { ...AT_ALIEXPRESS, readAt: at() });
  const about = records[0]?.id ?? '';
  await putSetting('reminders', { ...DEFAULT_REMINDERS, watchOrders: false });
  await wishes.snoozeReminder(about, { ...deadline, on: '2026-10-10' }, 'days-1');
  await pass(5 * DAY);
  expect(single().map(({ id }) => id.split('/again-')[0])).toEqual([
    `${about}/send-dispute/2026-10-10`,
    `${subject?.id}/send-dispute/2026-10-15`,
  ]);
});

test('regression: an order that the shopper completes by hand is planned for', async () => {
  await remind();
  expect(fake.alarm).toBeNull();
  const { addOrder } = await import('../../../src/usecases/orders/add-order.js');
  await addOrder({
    orderId: '3042771855206394',
    order: { expectedOn: '2026-10-04' },
    line: { title: 'Lamp' },
  } as never);
  expect(fake.alarm).not.toBeNull();
});

test('regression: a case opened by mistake and deleted leaves the order watched, also once it is erased', async () => {
  const reading = madeReading({ expectedOn: '2026-10-04' });
  const { records } = await putReadings([reading], { ...SEEN, readAt: at() });
  const subject = await open(records[0]?.id ?? '', records[0]?.lines[0]?.key ?? '');
  const { archiveCase } = await import('../../../src/usecases/cases/archive-case.js');
  await archiveCase(subject.id, 'deleted');
  await pass(6 * DAY);
  const { eraseCase } = await import('../../../src/storage/cases/erase-case.js');
  expect(await eraseCase(subject.id)).toBe(true);
  await remind();
  await pass(10 * DAY);
  expect(fake.shown.map(({ id }) => id)).toEqual(['shop:3042771855206394/delivery-promised/2026-10-04/over']);
});

test('a clock that was set back is noticed and said, and nothing is given twice', async () => {
  const [subject] = await cases(1);
  await setDate(subject?.id ?? '', '2026-10-15');
  await pass(8 * DAY);
  later(3 * DAY);
  await remind();
  expect(single()).toHaveLength(2);
  later(-3 * DAY);
  await remind();
  expect((await clockSeen())?.wentBack).toBeDefined();
  await pass(12 * DAY);
  expect(single().map(({ id }) => id.split('/').at(-1))).toEqual(['7', '3', '1', '0']);
});

/** What can happen to a computer, a browser and a worker between two reminders. */
async function upset(random: () => number, ids: readonly string[]): Promise<void> {
  const kind = Math.floor(random() * 9);
  if (kind === 0) await pass(random() * 2 * DAY, 6 * 60 * MINUTE);
  else if (kind === 1) {
    // Closed or asleep: alarms are gone, time goes on, then it starts.
    fake.alarm = null;
    later(random() * 4 * DAY);
    await remind();
  } else if (kind === 2) {
    // The worker ends while it shows.
    fake.crashes = 1;
    await remind().catch(() => undefined);
    fake.crashes = 0;
  } else if (kind === 3) await Promise.all([remind(), remind(), remind()]);
  else if (kind === 4) {
    zone = ZONES[Math.floor(random() * ZONES.length)] ?? zone;
    await remind();
  } else if (kind === 5) {
    later(3 * DAY);
    await remind();
    later(-3 * DAY);
    await remind();
  } else if (kind === 6) {
    // Updated: the alarm may be gone.
    fake.alarm = null;
    await remind();
  } else if (kind === 7) {
    const id = ids[Math.floor(random() * ids.length)] ?? '';
    await setDate(id, dayAfter(dayOf(at(), zone), 3 + Math.floor(random() * 12)));
  } else {
    // Ended between the write and the plan: the write is there, no alarm of it.
    later(random() * DAY);
  }
}

/** `npm run reliability` lives a hundred of them. */
const LIVES = Number((import.meta as { env?: { VITE_LIVES?: string } }).env?.VITE_LIVES ?? 8);

test(`in ${LIVES} lives of a computer none of what is due is lost and none comes twice`, async () => {
  for (let seed = 1; seed <= LIVES; seed++) {
    await emptyDatabase();
    Object.assign(fake, { alarm: null, shown: [], crashes: 0 });
    zone = 'Europe/Berlin';
    toTime(START);
    const random = seededRandom(seed).next;
    const ids = (await cases(2)).map(({ id }) => id);
    for (const id of ids) await setDate(id, dayAfter('2026-10-05', Math.floor(random() * 12)));
    for (let step = 0; step < 10; step++) await upset(random, ids);
    await remind();
    await pass(17 * DAY, 12 * 60 * MINUTE);
    await remind();
    const given = await givenReminders();
    for (const subject of await listCases()) {
      const since = subject.events.findLast(({ type }) => type === 'deadline-set')?.at ?? '';
      const dates = deadlinesOf(subject, { periods: [] }, dayOf(at(), zone), zone);
      const due = remindersOf(subject.id, dates, DEFAULT_REMINDERS, zone, since);
      expect(due.length, `seed ${seed}`).toBeGreaterThan(0);
      expect(
        due.filter(({ id }) => !given.has(id)).map(({ id }) => id),
        `lost with seed ${seed}`,
      ).toEqual([]);
    }
    const shown = single().map(({ id }) => id);
    expect(
      shown.filter((id, index) => shown.indexOf(id) !== index),
      `doubled with seed ${seed}`,
    ).toEqual([]);
  }
}, 300_000);
