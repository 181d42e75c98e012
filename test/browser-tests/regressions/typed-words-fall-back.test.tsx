import { render } from 'preact';
import { expect, test } from 'vitest';
import { openCase } from '../../../src/domain/case.js';
import { addCase, getCase } from '../../../src/storage/cases.js';
import { putReadings } from '../../../src/storage/orders.js';
import { type CaseInHand, useCase } from '../../../src/ui/hooks/use-case.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';

/**
 * The bug: as soon as a keystroke was on disk the screen went back to what it had last read from there, which could be
 * older, and a step that was just turned to turned back by itself.
 */
test('what is on the screen never falls back behind what was typed', async () => {
  const { records } = await putReadings([madeReading({ stateText: 'Completed' })], SEEN);
  const [order] = records;
  if (!order) throw new Error('not kept');
  const { id } = await addCase(openCase(order, order.lines[0]?.key ?? '', new Date().toISOString()));

  const shown: string[] = [];
  let inHand: CaseInHand | undefined;
  function Probe() {
    const live = useCase(id);
    if (live.state !== 'ready') return null;
    inHand = live.value;
    shown.push(live.value.draft.statement);
    return <p>{live.value.saving.state}</p>;
  }
  const place = document.body.appendChild(document.createElement('div'));
  render(<Probe />, place);
  await expect.poll(() => inHand?.draft.statement).toBe('');

  const text = 'The arm of the lamp is broken in two.';
  for (let length = 1; length <= text.length; length++) {
    inHand?.change({ statement: text.slice(0, length) });
    // Some keystrokes come while the one before is being written, some after it is on disk and not yet read again.
    if (length % 3 === 0) await new Promise((done) => setTimeout(done));
    if (length % 7 === 0) await expect.poll(async () => (await getCase(id))?.draft.statement.length).toBe(length);
  }
  await expect.poll(() => place.textContent).toBe('saved');

  const lengths = shown.map((statement) => statement.length);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect((await getCase(id))?.draft.statement).toBe(text);
  render(null, place);
});
