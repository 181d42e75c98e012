// A page that is left open, on a clock that is simulated.
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLive } from '../../../src/ui/hooks/use-live.js';
import { useToday } from '../../../src/ui/hooks/use-today.js';
import { show } from './shown.js';

const MINUTE = 60_000;
let visibility: DocumentVisibilityState = 'visible';
beforeEach(() => {
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
  const toFake = ['Date', 'setInterval', 'clearInterval'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date(2026, 10, 25, 23, 57, 30) });
});
afterEach(async () => {
  await show(null);
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const pass = (ms: number) =>
  act(async () => {
    vi.advanceTimersByTime(ms);
    await new Promise((done) => setTimeout(done));
  });
const look = (next: DocumentVisibilityState) =>
  act(async () => {
    visibility = next;
    document.dispatchEvent(new Event('visibilitychange'));
    await new Promise((done) => setTimeout(done));
  });

/** A screen that shows the day, and loads something by it. */
async function screen() {
  const load = vi.fn(async () => 'loaded');
  const drawn = vi.fn();
  function Screen() {
    const day = useToday();
    useLive(`cases ${day}`, [], load);
    drawn();
    return h('p', null, day, h('input', null));
  }
  const place = await show(h(Screen, null));
  await pass(0);
  return { place, load, drawn };
}

test('regression: a page left open over midnight shows the new day, and loads what goes by it', async () => {
  const { place, load } = await screen();
  expect(place.textContent).toBe('2026-11-25');
  await pass(2 * MINUTE);
  expect(load).toHaveBeenCalledTimes(1);
  await pass(MINUTE);
  expect(place.textContent).toBe('2026-11-26');
  expect(load).toHaveBeenCalledTimes(2);
});

test('with each minute it is drawn anew, loads nothing, and takes neither the focus nor what is typed', async () => {
  const { place, load, drawn } = await screen();
  const field = place.querySelector('input');
  field?.focus();
  if (field) field.value = 'typed';
  const before = drawn.mock.calls.length;
  await pass(MINUTE);
  expect(drawn.mock.calls.length - before).toBe(1);
  expect(load).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(field);
  expect(field?.value).toBe('typed');
});

test('regression: while nobody looks it rests, and it is right at once when it is looked at again', async () => {
  const { place, drawn } = await screen();
  await look('hidden');
  const before = drawn.mock.calls.length;
  await pass(10 * MINUTE);
  expect(drawn.mock.calls.length).toBe(before);
  expect(vi.getTimerCount()).toBe(0);
  await look('visible');
  expect(place.textContent).toBe('2026-11-26');
});

test('a screen that is gone asks the clock no more', async () => {
  await screen();
  await show(null);
  expect(vi.getTimerCount()).toBe(0);
});
