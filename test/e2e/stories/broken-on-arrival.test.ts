import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CaseStory, caseStory } from '../../shop/case-story.js';
import { press, shows, type } from '../overlay/on-page.js';
import { answerCase, submitRequest } from '../surfaces/by-hand.js';
import { StoryRoom } from './story-room.js';

/** Broken on arrival: nothing is offered, the shopper disagrees with something new, gets a part and accepts it. */
let room: StoryRoom;
let story: CaseStory;

beforeAll(async () => {
  room = await StoryRoom.open('2-broken');
});

afterAll(() => room?.close());

test('damage is told in the shopper’s words, and a text that harms the shopper is named', async () => {
  await room.openCase(room.order('completed').order);
  await press(room.popup, 'Yes, it is here', 'radio');
  await room.look('04');
  await room.next(5);
  await press(room.popup, 'Damaged', 'radio');
  await room.look('05');
  await room.next(6);
  await press(room.popup, 'Write it from my answers');
  await type(room.popup, 'What is broken', 'The arm is in two parts.');
  await room.holds('The damage: “The arm is in two parts”.');
  await press(room.popup, 'Visible part');
  await shows(room.popup, 'Exhibit A is kept.');
  await room.holds('Attached: A, order page.');
  await room.look('06');
  await type(room.popup, 'What you tell AliExpress', ' You are thieves!!');
  await shows(room.popup, 'can be read as an insult.');
  await shows(room.popup, 'You changed this text, so it stays as it is.');
  await room.look('06-tone');
  await press(room.popup, 'Write it again from my answers');
  await press(room.popup, 'Bring back my own text');
  await room.holds('You are thieves!!');
  await press(room.popup, 'Write it again from my answers');
  await shows(room.popup, 'It follows your answers until you change it.');
});

test('an amount is never more than was paid, and the step does not go past it', async () => {
  await room.next(7);
  await press(room.popup, 'Refund, and keep the item', 'radio');
  await type(room.popup, 'Amount', '900.00');
  await shows(room.popup, 'More than the');
  await room.look('07-over');
  await room.next(8);
  await shows(room.popup, 'The dispute cannot go without it.');
  await room.look('08-blocked');
  await press(room.popup, 'Go to: Preferred resolution');
  await room.at(7);
  await room.popup.$eval('input.input-money', (field) => (field as HTMLInputElement).select());
  await room.popup.keyboard.type('10.00');
  await shows(room.popup, '% of the price');
  await room.look('07');
  await room.next(8);
  await room.look('08');
});

test('an offer of nothing is warned of, and the shopper disagrees with something new', async () => {
  const { line } = room.order('completed');
  const { statement } = (await room.theCase()).draft;
  await room.page.goto(`https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${line.lineId}`);
  await submitRequest(room.page, { received: true, text: statement, amount: '10.00' });
  story = caseStory(room.shop, line.lineId);
  await room.submitted();
  story.sellerOffers({ minor: 0 }, { words: 'Please accept.' });
  await room.page.reload();
  await room.backInCase();
  // The page of the case told it by itself, and the popup is where that matters.
  await room.at(11);
  await shows(room.popup, 'This proposal is zero.');
  await room.back(10);
  await room.back(9);
  await shows(room.popup, 'The seller proposed: $0.00');
  await shows(room.popup, 'What was said');
  await room.look('09');
  await room.next(10);
  await room.next(11);
  await shows(room.popup, 'This proposal is zero.');
  await shows(room.popup, 'Nothing new yet.');
  await room.look('11-zero');
  await type(room.popup, 'What is new?', 'The box was whole, the arm broke inside it.');
  await room.holds('What is new: “The box was whole, the arm broke inside it”.');
  await room.look('11-disagree');
  const letter = await room.popup.$$eval(
    'textarea',
    (all) => all.find(({ value }) => value.includes('I do not agree'))?.value,
  );
  await answerCase(room.page, 'disagree', letter);
  await room.backInCase();
  await press(room.popup, 'I disagreed there');
  await shows(room.popup, 'You disagreed.');
  expect(story.now().events.at(-1)).toMatchObject({ code: 'you-disagreed', words: letter });
});

test('a part is decided and compared with what the shopper asked; the shopper accepts, and the case is closed', async () => {
  story.marketplaceProposes({ minor: 600 }, { words: 'A partial refund is proposed.' });
  await room.page.reload();
  await room.backInCase();
  await room.at(11);
  await shows(room.popup, '60% of what you asked.');
  await room.back(10);
  await room.back(9);
  await shows(room.popup, 'A decision came: $6.00');
  await room.next(10);
  await room.next(11);
  await shows(room.popup, '60% of what you asked.');
  await room.look('11-part');
  await press(room.popup, 'I accepted $6.00');
  await shows(room.popup, 'Did you accept $6.00?');
  await room.look('11-accept');
  await press(room.popup, 'Go back');
  await answerCase(room.page, 'accept');
  await expect.poll(async () => (await room.theCase()).events.map(({ type }) => type)).toContain('accepted');
  await room.backInCase();
  await room.at(12);
  await shows(room.popup, 'Is the money there?');
  await room.look('12');
  expect((await room.theCase()).events.some((event) => event.type === 'accepted')).toBe(true);
});

test('the extension itself asked for nothing', () => {
  expect(room.shop.unexplained()).toEqual([]);
});
