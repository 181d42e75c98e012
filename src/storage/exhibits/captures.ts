import { type CaptureJob, OVER } from '../../domain/exhibits/capture-job.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import type { Shot } from '../schema.js';

/**
 * Keeps a new capture; false when another one is on its way, of whatever case. Captures of the same case that are over
 * make room for it.
 */
export async function addCapture(job: CaptureJob): Promise<boolean> {
  const transaction = (await database()).transaction('captures', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.getAll();
  // Looked for in here, where nobody can come between.
  const free = known.every(({ state }) => OVER.includes(state));
  if (free) {
    for (const { id, caseId } of known) if (caseId === job.caseId) await transaction.store.delete(id);
    await transaction.store.put(job);
  }
  await transaction.done;
  if (free) announce('captures');
  return free;
}

export async function getCapture(id: string): Promise<CaptureJob | undefined> {
  return (await database()).get('captures', id);
}

/** The capture of a case that is on its way, or else the last one. */
export async function captureOf(caseId: string): Promise<CaptureJob | null> {
  const jobs = await (await database()).getAllFromIndex('captures', 'caseId', caseId);
  const running = jobs.find(({ state }) => !OVER.includes(state));
  return running ?? jobs.sort((a, b) => b.capturedAt.localeCompare(a.capturedAt))[0] ?? null;
}

/** Captures that are not over, whoever runs them. */
export async function listOpenCaptures(): Promise<CaptureJob[]> {
  return (await (await database()).getAll('captures')).filter(({ state }) => !OVER.includes(state));
}

/** Changes a capture and gives it as it is now; undefined when it is gone. The shopper's wish is never overwritten. */
export async function changeCapture(id: string, patch: Partial<CaptureJob>): Promise<CaptureJob | undefined> {
  const transaction = (await database()).transaction('captures', 'readwrite');
  const job = await transaction.store.get(id);
  const changed = job && { ...job, ...patch };
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  announce('captures');
  return changed;
}

/** Keeps a shot and how far the capture is with it, both or neither. Gives the capture as it is now. */
export async function addShot(shot: Shot, patch: Partial<CaptureJob>): Promise<CaptureJob> {
  const transaction = (await database()).transaction(['captures', 'shots'], 'readwrite');
  try {
    const job = await transaction.objectStore('captures').get(shot.captureId);
    if (!job) throw new Error(`no capture ${shot.captureId}`);
    const changed = { ...job, ...patch };
    await transaction.objectStore('shots').put(shot);
    await transaction.objectStore('captures').put(changed);
    await transaction.done;
    announce('captures');
    return changed;
  } catch (error) {
    // Already over when the failed request itself aborted it.
    try {
      transaction.abort();
    } catch {}
    await transaction.done.catch(() => {});
    throw error;
  }
}

const ofCapture = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);

/** One shot; shots are read one at a time, so that memory stays flat. */
export async function getShot(captureId: string, index: number): Promise<Shot | undefined> {
  return (await database()).get('shots', [captureId, index]);
}

/** Ends a capture: nothing of its shots stays behind. */
export async function endCapture(id: string, patch: Partial<CaptureJob>): Promise<void> {
  const transaction = (await database()).transaction(['captures', 'shots'], 'readwrite', { durability: 'strict' });
  const job = await transaction.objectStore('captures').get(id);
  if (job) await transaction.objectStore('captures').put({ ...job, ...patch });
  await transaction.objectStore('shots').delete(ofCapture(id));
  await transaction.done;
  announce('captures');
}
