import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { PopupShell } from '../../../src/ui/components/popup-shell.js';

let place: HTMLElement | undefined;
afterEach(() => {
  if (place) render(null, place);
  place?.remove();
});

/**
 * The bug: who pressed Tab as the popup opened came to a button of the screen that waits, which went away under the
 * focus: the Enter that followed did nothing.
 */
test('what only waits for the screen to come cannot take the focus', () => {
  const screen = document.body.appendChild(document.createElement('div'));
  place = screen;
  const shell = (waiting: boolean) => (
    <PopupShell waiting={waiting} head={<button type="button">Settings</button>}>
      {null}
    </PopupShell>
  );
  const focusable = () =>
    [...screen.querySelectorAll<HTMLElement>('button, main')].map((one) => {
      one.focus();
      return document.activeElement === one;
    });
  render(shell(true), screen);
  expect(focusable()).toEqual([false, false]);
  render(shell(false), screen);
  expect(focusable()).toEqual([true, true]);
});
