import type { Exhibit } from '../domain/exhibit.js';
import { sha256 } from '../evidence/digest.js';
import { getOriginal } from '../storage/exhibits.js';

export interface Verified {
  letter: string;
  /** True when the stored bytes still have the digest taken at capture. */
  matches: boolean;
}

/** Computes every digest anew from the stored bytes, one at a time, so that memory stays flat. */
export async function verifyExhibits(exhibits: readonly Exhibit[]): Promise<Verified[]> {
  const verified: Verified[] = [];
  for (const exhibit of exhibits) {
    const original = await getOriginal(exhibit.id);
    const digest = original && (await sha256(await original.arrayBuffer()));
    verified.push({ letter: exhibit.letter, matches: digest === exhibit.sha256 });
  }
  return verified;
}
