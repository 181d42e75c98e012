import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Files of the shopper's on the disk, made anew, and removed by `remove`. */
export interface ExhibitFiles {
  folder: string;
  write: (name: string, bytes: Uint8Array | string) => { path: string; sha256: string };
  remove: () => void;
}

export function exhibitFiles(): ExhibitFiles {
  const folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
  return {
    folder,
    write(name, bytes) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A short film that this browser makes and can play: half a second of a square that grows. */
export async function filmOf(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [160, 120];
    const context = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const over = new Promise((done) => {
      recorder.onstop = done;
    });
    recorder.start();
    for (let frame = 0; frame < 12; frame++) {
      if (context) context.fillStyle = `hsl(${frame * 30} 80% 50%)`;
      context?.fillRect(0, 0, 20 + frame * 10, 120);
      await new Promise((done) => setTimeout(done, 40));
    }
    recorder.stop();
    await over;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

/** A picture as a page would have it, as bytes. */
export async function pictureOf(page: Page, type: 'image/png' | 'image/jpeg'): Promise<Buffer> {
  const base64 = await page.evaluate(async (mime) => {
    const canvas = new OffscreenCanvas(600, 400);
    const context = canvas.getContext('2d');
    if (context) context.fillStyle = '#d8c9a8';
    context?.fillRect(0, 0, 600, 400);
    if (context) context.fillStyle = '#305080';
    context?.fillRect(150, 100, 300, 200);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mime })).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, type);
  return Buffer.from(base64, 'base64');
}

/** A PDF of one page that says `words`, which have to be plain letters. */
export function paperOf(words: string): string {
  const content = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  return `${file}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}

/** Picks files as the shopper would in the browser's own dialog. */
export async function pickFiles(page: Page, ...paths: string[]): Promise<void> {
  const input = await page.waitForSelector('input[type="file"]');
  await (await input?.toElement('input'))?.uploadFile(...paths);
}
