import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaptureJob } from '../../domain/exhibits/capture-job.js';
import { onTabChange } from '../../platform/tabs.js';
import { captureOf } from '../../storage/exhibits/captures.js';
import { areasOf, type PageToCapture, pageToCapture } from '../../usecases/capture/page-to-capture.js';
import { useLive } from './use-live.js';

/** The running or last capture of a case; null when there is none or it is not known yet. */
export function useCapture(caseId: string): CaptureJob | null {
  const live = useLive(caseId, ['captures'], () => captureOf(caseId));
  return live.state === 'ready' ? live.value : null;
}

export interface PageBeside {
  page: PageToCapture;
  /** null when the browser hides the page until the shopper presses the toolbar button there. */
  areas: Awaited<ReturnType<typeof areasOf>>;
}

/** The page beside this screen, inspected again whenever another one appears; undefined while it is inspected. */
export function usePageBeside(): PageBeside | null | undefined {
  const [beside, setBeside] = useState<PageBeside | null>();
  const look = useCallback(async () => {
    const page = await pageToCapture();
    setBeside(page && { page, areas: await areasOf(page.tab) });
  }, []);
  useEffect(() => {
    void look();
    return onTabChange(() => void look());
  }, [look]);
  // The panel is not told when the shopper presses the toolbar button, so it checks whenever the shopper returns to it.
  const unseen = beside === null || beside?.areas === null;
  useEffect(() => {
    if (!unseen) return;
    const again = () => void look();
    const { documentElement } = document;
    documentElement.addEventListener('pointerenter', again);
    window.addEventListener('focus', again);
    return () => {
      documentElement.removeEventListener('pointerenter', again);
      window.removeEventListener('focus', again);
    };
  }, [unseen, look]);
  return beside;
}
