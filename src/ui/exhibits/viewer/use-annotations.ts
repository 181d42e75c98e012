import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../../domain/exhibits/annotation.js';
import type { Exhibit } from '../../../domain/exhibits/exhibit.js';
import { changed, historyOf, redone, type UndoHistory, undone } from '../../../domain/exhibits/undo-history.js';
import { annotationsOfSheet, saveAnnotations } from '../../../usecases/exhibits/annotate-exhibit.js';

export interface AnnotationState {
  marks: readonly Annotation[];
  selected: Annotation | undefined;
  select: (id: string | null) => void;
  change: (marks: readonly Annotation[]) => void;
  /** A change that continues the last one, so that one undo takes back both. `settle` saves it at the end. */
  drag: (marks: readonly Annotation[]) => void;
  settle: () => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  /** False when the positions of the sheet's words are unknown. */
  readable: boolean;
  /** True when the last change could not be saved. */
  failed: boolean;
}

/** The annotations on a sheet, saved at every step; null until they are read, `unread` when they cannot be. */
export function useAnnotations(exhibit: Exhibit, sheet: number): AnnotationState | 'unread' | null {
  // Keys come faster than renders, so the truth lies here and not in the values of a render.
  const now = useRef<{ history: UndoHistory; selected: string | null } | null>(null);
  const [, setTurn] = useState(0);
  const [readable, setReadable] = useState(true);
  const [failed, setFailed] = useState(false);
  const [unread, setUnread] = useState(false);
  const latest = useRef(exhibit);
  latest.current = exhibit;
  const { id } = exhibit;
  useEffect(() => {
    let here = true;
    now.current = null;
    void annotationsOfSheet(latest.current, sheet).then(
      (read) => {
        if (!here) return;
        now.current = { history: historyOf(read.marks), selected: null };
        setReadable(read.readable);
        setTurn((turn) => turn + 1);
      },
      () => here && setUnread(true),
    );
    return () => {
      here = false;
    };
  }, [id, sheet]);

  const { current } = now;
  if (!current) return unread ? 'unread' : null;
  const draw = () => setTurn((turn) => turn + 1);
  const keep = () =>
    void saveAnnotations(exhibit, sheet, current.history.now).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  const put = (next: UndoHistory) => {
    current.history = next;
    draw();
  };
  const step = (next: UndoHistory) => {
    put(next);
    keep();
  };
  return {
    get marks() {
      return current.history.now;
    },
    get selected() {
      return current.history.now.find((mark) => mark.id === current.selected);
    },
    select: (selected) => {
      current.selected = selected;
      draw();
    },
    change: (marks) => step(changed(current.history, marks)),
    drag: (marks) => put(changed(current.history, marks, true)),
    settle: keep,
    get undo() {
      return current.history.past.length > 0 ? () => step(undone(current.history)) : undefined;
    },
    get redo() {
      return current.history.future.length > 0 ? () => step(redone(current.history)) : undefined;
    },
    readable,
    failed,
  };
}
