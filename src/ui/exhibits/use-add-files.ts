import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type AddedFile, addFile } from '../../usecases/exhibits/add-file.js';

export interface Adding {
  fileName: string;
  /** From 0 to 1. */
  part: number;
  /** How many files wait behind this one. */
  more: number;
}

/**
 * Adds files to a case, one after another, whether picked, dropped anywhere on the tab, or pasted. Closing the tab
 * meanwhile asks first.
 */
export function useAddFiles(caseId: string, answers: string | null) {
  const [adding, setAdding] = useState<Adding | null>(null);
  const [added, setAdded] = useState<AddedFile[]>([]);
  const [over, setOver] = useState(false);
  const waiting = useRef<File[]>([]);
  const running = useRef(false);

  const add = useCallback(
    async (files: readonly File[]) => {
      waiting.current.push(...files);
      if (running.current || files.length === 0) return;
      running.current = true;
      setAdded([]);
      try {
        for (let file = waiting.current.shift(); file; file = waiting.current.shift()) {
          const { name } = file;
          const show = (part: number) => setAdding({ fileName: name, part, more: waiting.current.length });
          show(0);
          const one = await addFile(caseId, file, { answers }, show);
          setAdded((before) => [...before, one]);
        }
      } finally {
        running.current = false;
        setAdding(null);
      }
    },
    [caseId, answers],
  );

  useEffect(() => {
    const bringsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    // Without this, a file dropped beside the right place would open in the tab in place of the case.
    const onDragOver = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDrop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void add([...(event.dataTransfer?.files ?? [])]);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void add(files);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('paste', onPaste);
    };
  }, [add]);

  const busy = adding !== null;
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);

  return { adding, added, over, add };
}
