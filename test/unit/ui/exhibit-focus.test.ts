// @vitest-environment jsdom
// Where the focus is after what was pressed went away.
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { ExhibitList } from '../../../src/ui/exhibits/exhibit-list.js';
import { RemovedExhibits } from '../../../src/ui/exhibits/removed-exhibits.js';
import { ExhibitViewer } from '../../../src/ui/exhibits/viewer/exhibit-viewer.js';
import { madeExhibit } from './made-exhibit.js';
import { madeOpenCase } from './made-open-case.js';
import { press, show } from './shown.js';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./english-browser.js')).englishBrowser }));
vi.mock('../../../src/storage/changes.js', () => ({ onChanges: () => () => {}, announce: () => {} }));
vi.mock('../../../src/storage/exhibits/copies.js', () => ({ listCopies: async () => [] }));
vi.mock('../../../src/storage/exhibits/exhibits.js', () => ({ getOriginal: async () => undefined }));
vi.mock('../../../src/usecases/exhibits/annotate-exhibit.js', () => ({
  annotationsOfSheet: async () => ({ marks: [], readable: true }),
}));
vi.mock('../../../src/usecases/exhibits/thumbnail-of-exhibit.js', () => ({ thumbnailOfExhibit: async () => null }));
vi.mock('../../../src/usecases/exhibits/restore-exhibit.js', () => ({ restoreExhibit: async () => {} }));
vi.mock('../../../src/usecases/exhibits/remove-exhibit.js', () => ({ removeExhibit: async () => {} }));
vi.mock('../../../src/usecases/exhibits/erase-exhibit.js', () => ({ eraseExhibit: async () => {} }));
vi.mock('../../../src/usecases/exhibits/reorder-exhibits.js', () => ({ reorderExhibits: async () => {} }));

const REMOVED = { removedAt: '2026-10-03T08:00:00.000Z' };
const focused = () => document.activeElement?.textContent;

/** Draws it again in the same place, as when storage has changed. */
async function again(child: Parameters<typeof show>[0]): Promise<void> {
  const { render } = await import('preact');
  await act(() => render(child, document.querySelector('#place') as HTMLElement));
}

test('regression: what is brought back from the list leaves the focus on what says so', async () => {
  const list = (removed: Exhibit[]) => h(RemovedExhibits, { removed, onFailed: () => {} });
  await show(list([madeExhibit('A', REMOVED)]));
  await press('Bring back Exhibit A');
  await again(list([]));
  await vi.waitFor(() => expect(focused()).toBe('Exhibit A is back.'));
  // Removed once more, it is not back any more.
  await again(list([madeExhibit('A', REMOVED)]));
  expect(document.body.textContent).not.toContain('is back.');
});

test('regression: what is erased leaves the focus on what says so', async () => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
  const list = (removed: Exhibit[]) => h(RemovedExhibits, { removed, onFailed: () => {} });
  await show(list([madeExhibit('A', REMOVED)]));
  await press('Erase for good: Exhibit A');
  await press('Erase for good');
  await again(list([madeExhibit('A', { ...REMOVED, erasedAt: '2026-10-04T08:00:00.000Z' })]));
  await vi.waitFor(() => expect(focused()).toBe('Exhibit A is erased.'));
});

test.each(['original', 'copy'])(
  'regression: removing an exhibit on its page (%s), and bringing it back, leave the focus on what says so',
  async (look) => {
    const { subject } = madeOpenCase([]);
    const page = (more: Partial<Exhibit> = {}) =>
      h(ExhibitViewer, { subject, exhibit: madeExhibit('A', more), all: [] });
    const place = await show(page());
    await act(() => place.querySelector<HTMLElement>(`input[value="${look}"]`)?.click());
    await act(() => new Promise((done) => setTimeout(done)));
    await press('Remove');
    await again(page(REMOVED));
    await vi.waitFor(() => expect(focused()).toMatch(/^Exhibit A is removed\. You can bring it back\./));
    await press('Bring back');
    await again(page());
    await vi.waitFor(() => expect(focused()).toMatch(/^Exhibit A is back\./));
  },
);

test('regression: an exhibit that was moved takes the focus once, not at every later change', async () => {
  const list = (...letters: string[]) =>
    h('div', null, [
      h('input', { key: 'words' }),
      h(ExhibitList, {
        key: 'list',
        exhibits: letters.map((letter) => madeExhibit(letter)),
        canMove: true,
        onFailed: () => {},
      }),
    ]);
  const place = await show(list('A', 'B'));
  await press('Move Exhibit A one place down');
  (document.activeElement as HTMLElement).blur();
  await again(list('B', 'A'));
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Exhibit A one place down');
  const field = place.querySelector('input');
  field?.focus();
  await again(list('B', 'A'));
  expect(document.activeElement).toBe(field);
  field?.blur();
  await again(list('B', 'A'));
  expect(document.activeElement).toBe(document.body);
});
