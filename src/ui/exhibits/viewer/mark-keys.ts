import {
  movedMark,
  newMark,
  type Point,
  resizedMark,
  type Size,
  withMark,
} from '../../../domain/exhibits/annotations.js';
import { TOOLS, type Tool } from './tools.js';
import type { MarksInHand } from './use-marks.js';

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface MarkKeys {
  inHand: MarksInHand;
  sheet: Size;
  tool: Tool;
  onTool: (tool: Tool) => void;
}

/** Drawing by the keyboard; it listens only while the focus is in the editor, so that no letter is taken elsewhere. */
export function pressMarkKey(event: KeyboardEvent, keys: MarkKeys): void {
  const { target } = event;
  if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
  if (act(event, keys)) event.preventDefault();
}

function act(event: KeyboardEvent, { inHand, sheet, tool, onTool }: MarkKeys): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  const { marks, selected } = inHand;
  if (ctrlKey || metaKey) {
    const again = (key.toLowerCase() === 'z' && shiftKey) || key.toLowerCase() === 'y';
    const step = again ? inHand.redo : key.toLowerCase() === 'z' ? inHand.undo : undefined;
    step?.();
    return step !== undefined;
  }
  const arrow = ARROWS[key];
  if (arrow && selected) {
    const length = altKey ? 1 : Math.max(1, Math.round(Math.max(sheet.width, sheet.height) / 200));
    const by = { x: arrow.x * length, y: arrow.y * length };
    const next = shiftKey ? resizedMark(selected, by, sheet) : movedMark(selected, by, sheet);
    inHand.change(marks.map((mark) => (mark.id === selected.id ? next : mark)));
    return true;
  }
  if ((key === 'Delete' || key === 'Backspace') && selected) {
    inHand.change(marks.filter(({ id }) => id !== selected.id));
    return true;
  }
  if (key === 'Escape') {
    inHand.select(null);
    onTool('select');
    return true;
  }
  // On a button Enter presses that button; only the one of the chosen tool has nothing more to press.
  const presses = target instanceof HTMLButtonElement && !target.matches('.tool[aria-pressed="true"]');
  if (key === 'Enter' && tool !== 'select' && !presses) {
    const mark = newMark(crypto.randomUUID(), tool, sheet, marks);
    inHand.change(withMark(marks, mark));
    inHand.select(mark.id);
    onTool('select');
    return true;
  }
  const chosen = altKey ? undefined : TOOLS.find(({ letter }) => letter === key.toUpperCase());
  if (chosen) onTool(chosen.tool);
  return chosen !== undefined;
}
