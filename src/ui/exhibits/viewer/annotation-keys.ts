import {
  movedAnnotation,
  newAnnotation,
  type Point,
  resizedAnnotation,
  type Size,
  withAnnotation,
} from '../../../domain/exhibits/annotations.js';
import { TOOLS, type Tool } from './tools.js';
import type { AnnotationState } from './use-annotations.js';

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export interface AnnotationKeys {
  annotationState: AnnotationState;
  sheet: Size;
  tool: Tool;
  onTool: (tool: Tool) => void;
}

/** Keyboard drawing. Keys are handled only while the focus is in the editor, so that letters work elsewhere. */
export function pressAnnotationKey(event: KeyboardEvent, keys: AnnotationKeys): void {
  const { target } = event;
  if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
  if (act(event, keys)) event.preventDefault();
}

function act(event: KeyboardEvent, { annotationState, sheet, tool, onTool }: AnnotationKeys): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  const { marks, selected } = annotationState;
  if (ctrlKey || metaKey) {
    const again = (key.toLowerCase() === 'z' && shiftKey) || key.toLowerCase() === 'y';
    const step = again ? annotationState.redo : key.toLowerCase() === 'z' ? annotationState.undo : undefined;
    step?.();
    return step !== undefined;
  }
  const arrow = ARROWS[key];
  if (arrow && selected) {
    const length = altKey ? 1 : Math.max(1, Math.round(Math.max(sheet.width, sheet.height) / 200));
    const by = { x: arrow.x * length, y: arrow.y * length };
    const next = shiftKey ? resizedAnnotation(selected, by, sheet) : movedAnnotation(selected, by, sheet);
    annotationState.change(marks.map((mark) => (mark.id === selected.id ? next : mark)));
    return true;
  }
  if ((key === 'Delete' || key === 'Backspace') && selected) {
    annotationState.change(marks.filter(({ id }) => id !== selected.id));
    return true;
  }
  if (key === 'Escape') {
    annotationState.select(null);
    onTool('select');
    return true;
  }
  // Enter presses the focused button, unless it is that of the chosen tool, which is pressed already.
  const presses = target instanceof HTMLButtonElement && !target.matches('.tool[aria-pressed="true"]');
  if (key === 'Enter' && tool !== 'select' && !presses) {
    const mark = newAnnotation(crypto.randomUUID(), tool, sheet, marks);
    annotationState.change(withAnnotation(marks, mark));
    annotationState.select(mark.id);
    onTool('select');
    return true;
  }
  const chosen = altKey ? undefined : TOOLS.find(({ letter }) => letter === key.toUpperCase());
  if (chosen) onTool(chosen.tool);
  return chosen !== undefined;
}
