// Where the focus is after what was pressed went away.
import { h } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { getExhibit, listExhibits, listRemovedExhibits } from '../../../src/storage/exhibits/exhibits.js';
import { ExhibitList } from '../../../src/ui/exhibits/exhibit-list.js';
import { RemovedExhibits } from '../../../src/ui/exhibits/removed-exhibits.js';
import { ExhibitViewer } from '../../../src/ui/exhibits/viewer/exhibit-viewer.js';
import { removeExhibit } from '../../../src/usecases/exhibits/edit-exhibit.js';
import { aCase, anExhibit, emptyDatabase } from '../storage/a-case.js';
import { press, redraw, show } from './shown.js';

let subject: Case;
beforeEach(async () => {
  await emptyDatabase();
  subject = await aCase();
});

const focused = () => document.activeElement?.textContent;
const idOf = (letter: string) => `exhibit-${letter}`;

const removed = () => listRemovedExhibits(subject.id);
const gone = (whether: boolean) => expect.poll(async () => (await removed()).length > 0).toBe(whether);

async function removedList() {
  return h(RemovedExhibits, { removed: await removed(), onFailed: () => {} });
}

test('regression: what is brought back from the list leaves the focus on what says so', async () => {
  await anExhibit(subject.id, idOf('A'));
  await removeExhibit(idOf('A'));
  await show(await removedList());
  await press('Bring back Exhibit A');
  await gone(false);
  await redraw(await removedList());
  await vi.waitFor(() => expect(focused()).toBe('Exhibit A is back.'));
  // Removed once more, it is not back any more.
  await removeExhibit(idOf('A'));
  await redraw(await removedList());
  expect(document.body.textContent).not.toContain('is back.');
});

test('regression: what is erased leaves the focus on what says so', async () => {
  await anExhibit(subject.id, idOf('A'));
  await removeExhibit(idOf('A'));
  await show(await removedList());
  await press('Erase for good: Exhibit A');
  await press('Erase for good');
  await expect.poll(async () => (await removed())[0]?.erasedAt).toBeDefined();
  await redraw(await removedList());
  await vi.waitFor(() => expect(focused()).toBe('Exhibit A is erased.'));
});

test.each(['original', 'copy'])(
  'regression: removing an exhibit on its page (%s), and bringing it back, leave the focus on what says so',
  async (look) => {
    await anExhibit(subject.id, idOf('A'));
    const page = async () => {
      const exhibit = await getExhibit(idOf('A'));
      if (!exhibit) throw new Error('not kept');
      return h(ExhibitViewer, { subject, exhibit, all: [] });
    };
    const place = await show(await page());
    await act(() => place.querySelector<HTMLElement>(`input[value="${look}"]`)?.click());
    await vi.waitFor(() => press('Remove'));
    await gone(true);
    await redraw(await page());
    await vi.waitFor(() => expect(focused()).toMatch(/^Exhibit A is removed\. You can bring it back\./));
    await press('Bring back');
    await gone(false);
    await redraw(await page());
    await vi.waitFor(() => expect(focused()).toMatch(/^Exhibit A is back\./));
  },
);

test('regression: an exhibit that was moved takes the focus once, not at every later change', async () => {
  for (const letter of ['A', 'B']) await anExhibit(subject.id, idOf(letter));
  const order = async () => (await listExhibits(subject.id)).map(({ letter }) => letter).join('');
  const list = async () =>
    h('div', null, [
      h('input', { key: 'words' }),
      h(ExhibitList, { key: 'list', exhibits: await listExhibits(subject.id), canMove: true, onFailed: () => {} }),
    ]);
  const place = await show(await list());
  await press('Move Exhibit A one place down');
  (document.activeElement as HTMLElement).blur();
  await expect.poll(order).toBe('BA');
  await redraw(await list());
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Exhibit A one place down');
  const field = place.querySelector('input');
  field?.focus();
  await redraw(await list());
  expect(document.activeElement).toBe(field);
  field?.blur();
  await redraw(await list());
  expect(document.activeElement).toBe(document.body);
});
