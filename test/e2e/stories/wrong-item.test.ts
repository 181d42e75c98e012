import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseStory, caseStory } from '../../shop/case-story.js';
import { press, shows, type } from '../overlay/on-page.js';
import { enterReturn, submitRequest } from '../surfaces/by-hand.js';
import { StoryRoom } from './story-room.js';

/** Another thing came: it goes back with a label and a tracking number, is refunded, and the money is looked for. */
let room: StoryRoom;
let story: CaseStory;

beforeAll(async () => {
  room = await StoryRoom.open('3-wrong-item');
});

afterAll(() => room?.close());

test('the reason, its evidence and a return are chosen, and who pays the way is said before', async () => {
  await room.openCase(room.order('completed').order);
  await press(room.popup, 'Yes, it is here', 'radio');
  await room.next(5);
  await press(room.popup, 'Wrong item', 'radio');
  await room.look('05');
  await room.next(6);
  await type(room.popup, 'What came instead', 'A blue cup.');
  await press(room.popup, 'Write it from my answers');
  await room.holds('What came: “A blue cup”.');
  await room.look('06');
  await room.next(7);
  await shows(room.popup, 'Who pays the postage?');
  await press(room.popup, 'Send it back for a refund', 'radio');
  await room.look('07');
  await room.next(8);
  await shows(room.popup, 'I ask to send the item back for a full refund.');
  await room.look('08');
});

test('a message that asks for more evidence leads to it, and a reply is written', async () => {
  const { line } = room.order('completed');
  const { statement } = (await room.theCase()).draft;
  await room.page.goto(`https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${line.lineId}`);
  const amount = ((line.unitMinor * line.quantity) / 100).toFixed(2);
  await submitRequest(room.page, { received: true, text: statement, amount, solution: 'RETURN' });
  story = caseStory(room.shop, line.lineId);
  await room.submitted();
  await press(room.popup, 'AliExpress', 'radio');
  await room.popup.$eval(
    'input[type="date"]',
    (field, day) => {
      (field as HTMLInputElement).value = day;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    room.shop.today,
  );
  await type(room.popup, 'Words of the message', 'Please send a photo of the label.');
  await room.popup.select('#message-says', 'asks-evidence');
  // A closed popup loses nothing of what stands in a form.
  await shows(room.popup, 'Saved on this device');
  await room.backInCase();
  await room.holds('Please send a photo of the label.');
  await press(room.popup, 'Keep the message');
  await shows(room.popup, 'They ask for more evidence.');
  await room.look('09');
});

test('it goes back: label, number, proof; then it is refunded and the money looked for', async () => {
  story.marketplaceAsksForReturn(true);
  await room.page.reload();
  await room.backInCase();
  // The page of the case told it by itself, and the popup is where that matters.
  await room.at(11);
  await shows(room.popup, 'Send it back');
  await room.look('11-return');
  await enterReturn(room.page, 'Practice Post', 'RR123456789XX');
  await room.backInCase();
  await shows(room.popup, 'Send it back');
  await type(room.popup, 'Carrier', 'Practice Post');
  await type(room.popup, 'Tracking number', 'RR123456789XX');
  await press(room.popup, 'I sent it');
  await shows(room.popup, 'Sent back on');
  await room.look('11-sent');
  story.returnArrives();
  story.refundArrives();
  await room.page.reload();
  await room.backInCase();
  await room.at(12);
  await shows(room.popup, 'Is the money there?');
  await room.look('12-refunded');
  await press(room.popup, 'Not yet');
  await shows(room.popup, 'Last time:');
  await press(room.popup, 'All of it');
  await shows(room.popup, 'The money is there.');
  await room.look('12-done');
});

test('the extension itself asked for nothing', () => {
  expect(room.shop.unexplained()).toEqual([]);
});
