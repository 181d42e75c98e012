import { render } from 'preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCase } from '../../../src/domain/cases/case.js';
import { addCase, getCase } from '../../../src/storage/cases/cases.js';
import { putReadings } from '../../../src/storage/orders/orders.js';
import { type DraftChange, type OpenCase, useCase } from '../../../src/ui/hooks/use-case.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { emptyDatabase } from '../storage/a-case.js';

let place: HTMLElement | undefined;
beforeEach(emptyDatabase);
afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

/** A case on a screen: what it shows of the draft over time, and how far it is saved. */
async function shownCase() {
  const { records } = await putReadings([madeReading({ stateText: 'Completed' })], SEEN);
  const [order] = records;
  if (!order) throw new Error('not kept');
  const { id } = await addCase(newCase(order, order.lines[0]?.key ?? '', new Date().toISOString()));
  const shown: OpenCase['draft'][] = [];
  let openCase: OpenCase | undefined;
  function Probe() {
    const live = useCase(id);
    if (live.state !== 'ready') return null;
    openCase = live.value;
    shown.push(live.value.draft);
    return <p>{live.value.saving.state}</p>;
  }
  const screen = document.body.appendChild(document.createElement('div'));
  place = screen;
  render(<Probe />, screen);
  await expect.poll(() => openCase?.draft.statement).toBe('');
  shown.length = 0;
  return {
    shown,
    change: (patch: DraftChange) => openCase?.change(patch),
    stored: async () => (await getCase(id))?.draft,
    saved: () => expect.poll(() => screen.textContent).toBe('saved'),
  };
}

/**
 * The bug: as soon as a keystroke was on disk the screen went back to what it had last read from there, which could be
 * older, and a step that was just turned to turned back by itself.
 */
test('what is on the screen never falls back behind what was typed', async () => {
  const { shown, change, stored, saved } = await shownCase();
  const text = 'The arm of the lamp is broken in two.';
  for (let length = 1; length <= text.length; length++) {
    change({ statement: text.slice(0, length) });
    // Some keystrokes come while the one before is being written, some after it is on disk and not yet read again.
    if (length % 3 === 0) await new Promise((done) => setTimeout(done));
    if (length % 7 === 0) await expect.poll(async () => (await stored())?.statement.length).toBe(length);
  }
  await saved();

  const lengths = shown.map(({ statement }) => statement.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect((await stored())?.statement).toBe(text);
});

/**
 * The bug: of three quick turns, to a step, on and back to it, the first, once on disk, was taken for the third, and
 * the screen showed the second again for a moment.
 */
test('a step that was left and come back to stays on the screen', async () => {
  const { shown, change, stored, saved } = await shownCase();
  for (let pause = 0; pause < 12; pause++) {
    change({ atStep: 'my-orders' });
    change({ atStep: 'log-in' });
    // How far the first is on its way when the shopper comes back differs.
    await new Promise((done) => setTimeout(done, pause));
    change({ atStep: 'my-orders' });
    const before = shown.length;
    await saved();
    expect(new Set(shown.slice(before).map(({ atStep }) => atStep))).toEqual(new Set(['my-orders']));
    expect((await stored())?.atStep).toBe('my-orders');
  }
});

/** The bug: words that could not be saved stayed so when the next change was to something else. */
test('what could not be saved is saved with the next change', async () => {
  const { change, stored, saved } = await shownCase();
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    change({ statement: 'It is broken.' });
    await expect.poll(() => place?.textContent).toBe('failed');
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  change({ atStep: 'reason' });
  await saved();
  expect(await stored()).toMatchObject({ statement: 'It is broken.', atStep: 'reason' });
});
