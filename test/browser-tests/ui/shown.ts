import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll } from 'vitest';

// Test files share one page: what was drawn last has its effects at the next frame, and is gone for the next file.
afterAll(async () => {
  await new Promise(requestAnimationFrame);
  const place = document.querySelector<HTMLElement>('#place');
  if (place) render(null, place);
  place?.remove();
});

/** Draws into the page in place of what stood there, its effects done. */
export async function show(child: ComponentChild): Promise<HTMLElement> {
  const place = document.querySelector<HTMLElement>('#place') ?? document.createElement('div');
  place.id = 'place';
  document.body.append(place);
  await act(() => render(null, place));
  await act(() => render(child, place));
  return place;
}

/** Draws it again in the same place, as when storage has changed. */
export async function redraw(child: ComponentChild): Promise<void> {
  const place = document.querySelector<HTMLElement>('#place');
  if (!place) throw new Error('nothing was drawn yet');
  await act(() => render(child, place));
}

/**
 * Presses the last button with these words, which is that of a dialog where one is open, and waits for what follows.
 */
export async function press(words: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].findLast(
    (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );
  if (!found) throw new Error(`no button "${words}": ${document.body.textContent}`);
  document.dispatchEvent(new Event('pointerdown'));
  found.focus();
  await act(async () => {
    found.click();
    await new Promise((done) => setTimeout(done));
  });
}
