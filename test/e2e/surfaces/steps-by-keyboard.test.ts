import { afterAll, beforeAll, expect, test } from 'vitest';
import { shows } from '../overlay/on-page.js';
import { picture } from '../stories/picture.js';
import { StoryRoom } from '../stories/story-room.js';
import * as keys from './by-keyboard.js';

/** The steps by the keyboard alone, and where there is little room. */
let room: StoryRoom;

beforeAll(async () => {
  room = await StoryRoom.open('keyboard');
});

afterAll(() => room?.close());

const tabTo = (name: string) => keys.tabTo(room.popup, name);
const downTo = (name: string) => keys.downTo(room.popup, name);

/** Enter on the button that leads on; the heading of the new step has the focus then. */
async function onTo(step: number, button: string): Promise<void> {
  await tabTo(button);
  await room.popup.keyboard.press('Enter');
  await room.at(step);
  await room.popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 5000 });
}

test('steps 1 to 12 by the keyboard alone', async () => {
  await room.openCase(room.order('completed').order);
  const { popup } = room;
  const { keyboard } = popup;
  for (const step of [3, 2, 1]) await onTo(step, 'Back');
  await onTo(2, 'Next: My Orders');
  await onTo(3, 'Next: Identify the order');
  // What is known of the order is corrected by keys as well.
  await tabTo('Correct what is known of this order');
  await keyboard.press('Enter');
  await tabTo('Store');
  await keyboard.type(' of mine');
  await tabTo('Save these corrections');
  await keyboard.press('Enter');
  await shows(popup, 'of mine written by you');
  await onTo(4, 'Next: Open the dispute');
  await tabTo('Yes, it is here');
  await keyboard.press('Space');
  await onTo(5, 'Next: Choose the reason');
  await tabTo('Not as described');
  await downTo('Damaged');
  await onTo(6, 'Next: Details and evidence');
  await tabTo('What is broken');
  await keyboard.type('The arm is in two parts.');
  await tabTo('Write it from my answers');
  await keyboard.press('Space');
  await room.holds('The damage: “The arm is in two parts”.');
  await onTo(7, 'Next: Preferred resolution');
  await tabTo('Refund, and keep the item');
  await keyboard.press('Space');
  await tabTo('Amount');
  await keyboard.type('900.00');
  // An error is announced, and named by the field.
  await popup.waitForSelector('[role="alert"].error');
  expect(await popup.$eval('input.input-money', (field) => field.getAttribute('aria-invalid'))).toBe('true');
  await keyboard.down('Control');
  await keyboard.press('a');
  await keyboard.up('Control');
  await keyboard.type('5.00');
  await tabTo('Amount, by slider');
  await keyboard.press('PageUp');
  const amount = await popup.$eval('input.input-money', (field) => (field as HTMLInputElement).value);
  expect(amount).not.toBe('5.00');
  await onTo(8, 'Next: Review and submit');
  await onTo(9, 'I submitted it');
  await onTo(10, 'Next: Await the decision');
  await onTo(11, 'Next');
  // Nothing was proposed yet: escalating is not what the shopper is led to.
  await tabTo('Check on AliExpress');
  await onTo(12, 'Next');
  await tabTo('Refunded');
  await keyboard.press('Enter');
  await shows(popup, 'Is the money there?');
});

test.each([
  ['at 200 %', { width: 400, height: 300, deviceScaleFactor: 2 }],
  ['in 320 pixels', { width: 320, height: 600, deviceScaleFactor: 1 }],
])('each step has room %s', async (name, viewport) => {
  const tab = await room.browser.openExtensionPage('popup.html');
  await tab.setViewport(viewport);
  await tab.bringToFront();
  await tab.waitForSelector('#step-heading');
  for (let step = 12; step >= 1; step -= 1) {
    await tab.waitForSelector(`nav[aria-label="Step ${step} of 12"]`);
    await tab.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    await picture(tab, `4-${name.replaceAll(/\W+/g, '-')}-${step}`);
    expect(await keys.overTheEdge(tab, '.popup'), `step ${step}`).toEqual([]);
    await tab.$$eval('.popup-actions button', (all) =>
      (all as HTMLElement[]).find((one) => one.innerText === 'Back')?.click(),
    );
  }
  // Back where the next size begins.
  for (let step = 1; step < 12; step += 1) {
    await tab.waitForSelector(`nav[aria-label="Step ${step} of 12"]`);
    await tab.$$eval('.popup-actions button', (all) =>
      (all as HTMLElement[]).find((one) => one.innerText.startsWith('Next'))?.click(),
    );
  }
  await tab.waitForSelector('nav[aria-label="Step 12 of 12"]');
  await tab.close();
});
