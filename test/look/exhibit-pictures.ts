import type { Page } from 'puppeteer-core';
import type { Exhibit } from '../../src/domain/exhibits/exhibit.js';
import { press, shows } from '../e2e/overlay/on-page.js';
import { stored } from '../e2e/stored.js';
import { type Camera, TAB } from './camera.js';

/**
 * The list of a case's exhibits with files of the shopper's, and one exhibit over the whole tab: original, and copy
 * with marks.
 */
export async function exhibitPictures(camera: Camera, caseId: string): Promise<void> {
  const own = await camera.open(`case.html?id=${encodeURIComponent(caseId)}&view=exhibits`, 'Add photos', TAB);
  await addFiles(own);
  await own.waitForFunction(() => document.querySelectorAll('.exhibit-list img').length >= 3);
  await camera.tab(own, 'exhibits-added');
  const [first, photo] = [await exhibitWith(own, 'kind', 'capture'), await exhibitWith(own, 'fileName', 'crack.jpg')];
  await proposeOn(own, first);
  await own.close();

  for (const [name, exhibit] of [
    ['exhibit', first],
    ['exhibit-photo', photo],
  ] as const) {
    const page = await camera.open(
      `case.html?id=${encodeURIComponent(caseId)}&exhibit=${exhibit.id}`,
      'About this exhibit',
      TAB,
    );
    await page.waitForSelector('.viewer-picture');
    await press(page, 'Check the fingerprints');
    await shows(page, 'Matches the one');
    await camera.tab(page, name);
    await press(page, 'Copy with marks', 'radio');
    await page.waitForSelector('.mark-stage canvas');
    await draw(page, name === 'exhibit');
    await camera.tab(page, `${name}-copy`);
    await page.close();
  }
}

async function exhibitWith(own: Page, field: keyof Exhibit, value: string): Promise<Exhibit> {
  const found = (await stored<Exhibit>(own, 'exhibits')).find((one) => one[field] === value);
  if (!found) throw new Error(`There is no exhibit with ${field} ${value}.`);
  return found;
}

/** A photo and a paper, as a picker would give them. */
function addFiles(own: Page): Promise<void> {
  return own.evaluate(async () => {
    const canvas = new OffscreenCanvas(1200, 900);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#8fa3ad';
    context.fillRect(0, 0, 1200, 900);
    context.fillStyle = '#2b3338';
    context.beginPath();
    context.ellipse(600, 450, 330, 380, 0, 0, 7);
    context.fill();
    context.strokeStyle = '#e9e4d8';
    context.lineWidth = 5;
    context.beginPath();
    for (const [x, y] of [
      [500, 180],
      [560, 300],
      [540, 420],
      [630, 520],
      [600, 680],
    ] as const) {
      context.lineTo(x, y);
    }
    context.stroke();
    const photo = new File([await canvas.convertToBlob({ type: 'image/jpeg' })], 'crack.jpg');
    const paper = new File(['Delivery note 12, two parcels'], 'delivery-note.txt');
    const picked = new DataTransfer();
    for (const file of [photo, paper]) picked.items.add(file);
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('no picker');
    input.files = picked.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

/** Words with their places, as a capture would have read them. */
function proposeOn(own: Page, { id, caseId, sheets }: Exhibit): Promise<void> {
  const width = (sheets[0]?.width ?? 1000) / 1000;
  const box = { text: 'Tel. +49 151 2345678', x: 60 * width, y: 320 * width, width: 220 * width, height: 20 * width };
  return own.evaluate(
    (text) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('exhibitTexts', 'readwrite');
          writing.objectStore('exhibitTexts').put(text);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    { exhibitId: id, caseId, text: box.text, boxes: [[box]] },
  );
}

/** By the keyboard, as anyone could. */
async function draw(page: Page, proposed: boolean): Promise<void> {
  await page.focus('.mark-place');
  const put = async (letter: string, ...keys: ('ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown')[]) => {
    await page.keyboard.press(letter as 'B');
    await page.keyboard.press('Enter');
    for (const key of keys) for (let i = 0; i < 14; i++) await page.keyboard.press(key);
  };
  await put('b', 'ArrowUp');
  await put('a', 'ArrowLeft', 'ArrowDown');
  await put('n', 'ArrowUp', 'ArrowLeft');
  await put('r', 'ArrowDown');
  await put('t', 'ArrowRight', 'ArrowDown');
  const words = await page.waitForSelector('.field input');
  await words?.type('cracked when opened');
  if (proposed) return;
  await page.focus('.mark-place');
  await put('c', 'ArrowLeft');
  await press(page, 'Save the copy');
  await shows(page, 'The copy is saved.');
}
