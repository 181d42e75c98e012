import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll } from 'vitest';

// What was drawn last has its effects at the next frame, which is still to be there then.
afterAll(() => new Promise(requestAnimationFrame));

/** Draws into the page in place of what stood there, its effects done. */
export async function show(child: ComponentChild): Promise<HTMLElement> {
  const place = document.querySelector<HTMLElement>('#place') ?? document.createElement('div');
  place.id = 'place';
  document.body.append(place);
  await act(() => render(null, place));
  await act(() => render(child, place));
  return place;
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
