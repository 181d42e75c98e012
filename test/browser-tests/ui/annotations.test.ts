// Drawing on a copy without a pointer: keys, what is deleted from the list, and marks that cannot be read.
import { h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../../../src/domain/exhibits/annotation.js';
import { firstSheet } from '../../../src/domain/exhibits/exhibit.js';
import { pressAnnotationKey } from '../../../src/ui/exhibits/viewer/annotation-keys.js';
import { AnnotationList } from '../../../src/ui/exhibits/viewer/annotation-list.js';
import { SheetEditor } from '../../../src/ui/exhibits/viewer/sheet-editor.js';
import { ToolColumn } from '../../../src/ui/exhibits/viewer/tool-column.js';
import type { AnnotationState } from '../../../src/ui/exhibits/viewer/use-annotations.js';
import { emptyDatabase } from '../storage/a-case.js';
import { madeExhibit } from './made-exhibit.js';
import { press, show } from './shown.js';

const SHEET = { width: 400, height: 300 };
const box: Annotation = { id: 'one', kind: 'box', x: 10, y: 10, toX: 60, toY: 40, decided: true };

let marks: readonly Annotation[];
let annotationState: AnnotationState;
beforeEach(emptyDatabase);
afterEach(() => vi.restoreAllMocks());
beforeEach(() => {
  marks = [];
  annotationState = {
    get marks() {
      return marks;
    },
    selected: undefined,
    select: () => {},
    change: (next) => {
      marks = next;
    },
    drag: () => {},
    settle: () => {},
    undo: undefined,
    redo: undefined,
    readable: true,
    failed: false,
  };
});

/** Enter on the button of a tool, while Box is the chosen one. */
async function enterOn(name: string): Promise<{ taken: boolean; drawn: string[] }> {
  const place = await show(h(ToolColumn, { tool: 'box', onTool: () => {}, annotationState }));
  const button = [...place.querySelectorAll<HTMLElement>('.tool')].find((one) => one.textContent?.startsWith(name));
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  button?.addEventListener('keydown', (pressed) =>
    pressAnnotationKey(pressed, { annotationState, sheet: SHEET, tool: 'box', onTool: () => {} }),
  );
  button?.dispatchEvent(event);
  return { taken: event.defaultPrevented, drawn: marks.map(({ kind }) => kind) };
}

test('regression: Enter on another tool chooses that tool and draws nothing', async () => {
  expect(await enterOn('Circle')).toEqual({ taken: false, drawn: [] });
  expect(await enterOn('Box')).toEqual({ taken: true, drawn: ['box'] });
});

test('regression: deleting a mark from the list leaves the focus on what says so', async () => {
  marks = [box, { ...box, id: 'two', kind: 'circle' }];
  await show(h(AnnotationList, { annotationState }));
  await press('Delete: Circle');
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Deleted: Circle'));
  expect(marks).toEqual([box]);
});

test('regression: marks that cannot be read are said, not shown as a blank', async () => {
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'marks') throw new DOMException('gone', 'UnknownError');
    return get.call(this, key);
  });
  const exhibit = madeExhibit('A');
  const place = await show(h(SheetEditor, { exhibit, sheet: firstSheet(exhibit), index: 0, above: null }));
  await vi.waitFor(() => expect(place.querySelector('[role="alert"]')?.textContent).toMatch(/^The marks could not/));
});
