import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseStory, caseStory } from '../../shop/case-story.js';
import { press, shows } from '../overlay/on-page.js';
import { submitRequest } from '../surfaces/by-hand.js';
import { StoryRoom } from './story-room.js';

/**
 * A parcel that never came: the seller stays silent, all of the money comes back, and the shopper looks whether it did.
 */
let room: StoryRoom;
let story: CaseStory;

beforeAll(async () => {
  // A shop whose late order has no tax and no coupon: what the form takes for the item is all that was paid.
  room = await StoryRoom.open('1-never-arrived', 5);
});

afterAll(() => room?.close());

test('whether it came is asked so that tracking is never taken for a parcel', async () => {
  await room.openCase(room.order('awaiting').order);
  await press(room.popup, 'Tracking says delivered, but nothing came', 'radio');
  await shows(room.popup, 'although tracking says delivered.');
  expect((await room.theCase()).draft).toMatchObject({ arrival: 'shown-delivered', received: 'no' });
  await room.backInCase();
  await press(room.popup, 'No, it has not come', 'radio');
  await shows(room.popup, 'Can you open it now?');
  await room.look('04');
});

test('the reason is suggested from the dates of the page', async () => {
  await room.next(5);
  await shows(room.popup, 'Could be: Still not here.');
  await press(room.popup, 'Still not here', 'radio');
  await room.look('05');
});

test('the text is written from facts and answers, and follows them until the shopper changes it', async () => {
  const { popup } = room;
  await room.next(6);
  await press(popup, 'Write it from my answers');
  await shows(popup, 'It follows your answers until you change it.');
  await room.holds('I have not received the parcel.');
  await popup.select('[aria-labelledby="question-seller-contact"]', 'no-answer');
  await room.holds('I wrote to the seller and got no answer.');
  await room.look('06');
});

test('all of what was paid is asked for, and the hint says why', async () => {
  await room.next(7);
  await press(room.popup, 'Refund, and keep the item', 'radio');
  await room.popup.waitForFunction(() => document.querySelector<HTMLInputElement>('.input-percent')?.value === '100');
  await shows(room.popup, 'This speaks for all of the price.');
  await room.look('07');
  await room.next(8);
  await shows(room.popup, 'I ask for a full refund of');
  await room.look('08');
});

test('the shopper submits on the page of the shop, and it is their turn no more', async () => {
  const { line } = room.order('awaiting');
  const { statement } = (await room.theCase()).draft;
  await room.page.goto(`https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${line.lineId}`);
  const amount = ((line.unitMinor * line.quantity) / 100).toFixed(2);
  await submitRequest(room.page, { received: false, text: statement, amount });
  story = caseStory(room.shop, line.lineId);
  expect(story.now()).toMatchObject({ received: false, text: statement });
  await room.submitted();
  await room.look('09');
  await room.next(10);
  await shows(room.popup, 'Whose turn is it?');
  await room.look('10');
});

test('the silence of the seller pays it all back; that is not yet money, and the shopper says when it is', async () => {
  story.sellerStaysSilent();
  story.refundArrives();
  expect(story.now().refundMinor).toBe(story.now().askedMinor);
  await room.page.reload();
  await room.backInCase();
  // The page of the case told it by itself, and the popup is where that matters.
  await room.at(12);
  await shows(room.popup, 'Is the money there?');
  await room.look('12-refunded');
  await room.back(11);
  await room.look('11');
  await room.next(12);
  await press(room.popup, 'All of it');
  await shows(room.popup, 'The money is there.');
  await room.look('12-done');
  const { events } = await room.theCase();
  const types = events.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['opened', 'submitted', 'finished', 'money-checked']));
  expect(events.find(({ type }) => type === 'finished')).toMatchObject({ outcome: 'refunded' });
});

test('what the shopper said can be taken back', async () => {
  await room.backInCase();
  await press(room.popup, 'Take it back: The money is on your account');
  await shows(room.popup, 'Is the money there?');
  expect((await room.theCase()).events.at(-1)?.type).toBe('undone');
});

test('the extension itself asked for nothing', () => {
  expect(room.shop.unexplained()).toEqual([]);
});
