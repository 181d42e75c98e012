import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Case } from '../../src/domain/cases/case.js';
import type { Exhibit } from '../../src/domain/exhibits/exhibit.js';
import { stored, storedOriginal } from '../e2e/stored.js';

/** Writes each exhibit as it was captured and everything that is stored of the case. */
export async function writeCaseFiles(own: Page, folder: string): Promise<{ caseId: string; files: string[] }> {
  const [subject] = await stored<Case>(own, 'cases');
  if (!subject) throw new Error('the case was not kept');
  const exhibits = await stored<Exhibit>(own, 'exhibits');
  const files: string[] = [];
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    files.push(name);
  };
  for (const exhibit of exhibits) {
    const { base64 } = await storedOriginal(own, exhibit.id);
    write(`exhibit-${exhibit.letter}.png`, Buffer.from(base64, 'base64'));
  }
  write('case.json', JSON.stringify({ case: subject, exhibits }, null, 2));
  return { caseId: subject.id, files };
}
