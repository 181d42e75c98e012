import type { Camera } from './camera.js';
import { TAB } from './camera.js';

const address = (caseId: string) => `case.html?id=${encodeURIComponent(caseId)}`;

/** The tab of a case at step 6 with two exhibits: the step, the timeline, the exhibits. */
export async function caseTab(camera: Camera, caseId: string, readme: boolean): Promise<void> {
  const tab = await camera.open(address(caseId), 'Step 6', TAB);
  await tab.waitForFunction(() => document.querySelectorAll('.exhibits img').length === 2);
  if (readme) await camera.readme(tab, 'case', TAB['']);
  await camera.tab(tab, 'case-step-06');
  for (const view of ['Timeline', 'All exhibits']) {
    await tab.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), view);
    await tab.waitForSelector(view === 'Timeline' ? '.timeline' : '.exhibit-list img');
    await camera.tab(tab, `case-${view.toLowerCase().replace(' ', '-')}`);
  }
  await tab.close();
}

/** A page of the extension as it opens. */
export async function asOpened(camera: Camera, name: string, path: string, text: string): Promise<void> {
  const tab = await camera.open(path, text, TAB);
  await camera.tab(tab, name);
  await tab.close();
}

export function caseAsOpened(camera: Camera, name: string, caseId: string, text: string): Promise<void> {
  return asOpened(camera, name, address(caseId), text);
}
