import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { sha256OfFile } from '../../evidence/digests/digest-file.js';
import { now } from '../../platform/clock.js';
import { logExhibits } from '../../storage/exhibits/exhibit-log.js';
import { getOriginal } from '../../storage/exhibits/exhibits.js';

export interface Verified {
  letter: string;
  /** True when the stored bytes of every sheet still have the digest taken at capture. */
  matches: boolean;
}

/** Computes every digest anew from the stored bytes, one at a time, so that memory stays flat. */
export async function verifyExhibits(exhibits: readonly Exhibit[]): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const exhibit of exhibits) {
    verified.push({ letter: exhibit.letter, matches: await matches(exhibit) });
  }
  const at = now();
  const said = (index: number) => (verified[index]?.matches ? 'matches' : 'differs');
  // A full disk takes no log entry; the result is returned all the same.
  await logExhibits(exhibits, at, 'verified', said).catch(() => {});
  return verified;
}

async function matches({ id, sheets }: Exhibit): Promise<boolean> {
  for (const [index, sheet] of sheets.entries()) {
    const original = await getOriginal(id, index);
    // Bytes that cannot be read count as changed.
    const digest = original && (await sha256OfFile(original).catch(() => null));
    if (digest !== sheet.sha256) return false;
  }
  return true;
}
