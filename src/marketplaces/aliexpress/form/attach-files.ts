import { appears } from '../../filling/appears.js';
import { fileTypesOf } from '../../filling/file-types.js';
import { fileInputs } from './case-form-places.js';
import { PARTS } from './case-form-selectors.js';

/** How long a form may take to show the files that it took, in milliseconds. */
const UPLOAD_MS = 30_000;

/** Hands each file to the first input that takes its kind: pictures and films can have an input each. */
export async function attachFiles(doc: Document, files: File[]): Promise<number> {
  const inputs = fileInputs(doc);
  const before = doc.querySelectorAll(PARTS.thumb).length;
  let given = 0;
  for (const input of inputs) {
    const own = files.filter((file) => inputs.find((one) => takes(one, file)) === input);
    const fitting = input.multiple ? own : own.slice(0, 1);
    if (fitting.length === 0) continue;
    const carrier = new DataTransfer();
    for (const file of fitting) carrier.items.add(file);
    input.files = carrier.files;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
    given += fitting.length;
  }
  if (given === 0) return 0;
  const added = () => doc.querySelectorAll(PARTS.thumb).length - before;
  await appears(doc, () => (added() >= given ? true : null), UPLOAD_MS);
  return Math.max(0, Math.min(added(), given));
}

function takes(input: HTMLInputElement, { type }: File): boolean {
  return fileTypesOf(input.accept)?.includes(type) ?? true;
}
