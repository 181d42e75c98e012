import type { CaseState, OrderState } from './phrases/phrases.js';
import type { SeededRandom } from './seeded-random.js';

/** How one order went; every number is days before (or, promised, from) today. */
export interface Story {
  state: OrderState;
  placed: number;
  shipped?: number;
  promisedIn?: number;
  completed?: number;
  lines: number;
  case?: CaseState;
}

/** One of each kind, so that a small shop already has every state. */
const first: Story[] = [
  { state: 'to-pay', placed: 0, lines: 1 },
  { state: 'processing', placed: 2, lines: 1 },
  { state: 'ready', placed: 4, lines: 2, promisedIn: 20 },
  { state: 'awaiting', placed: 13, shipped: 11, promisedIn: 8, lines: 1 },
  { state: 'awaiting', placed: 47, shipped: 44, promisedIn: -12, lines: 1 },
  { state: 'completed', placed: 21, shipped: 19, promisedIn: -2, completed: 3, lines: 1 },
  { state: 'completed', placed: 40, shipped: 38, promisedIn: -20, completed: 25, lines: 2 },
  { state: 'completed', placed: 52, shipped: 50, promisedIn: -33, completed: 30, lines: 3, case: 'waiting-you' },
  { state: 'closed', placed: 60, lines: 1 },
  { state: 'completed', placed: 122, shipped: 119, promisedIn: -100, completed: 95, lines: 2 },
  { state: 'awaiting', placed: 39, shipped: 37, promisedIn: -4, lines: 1, case: 'waiting-platform' },
  { state: 'cancelled', placed: 66, lines: 1 },
];

/** Older orders are over: nobody has fifty parcels on the way. */
const past: Story[] = first.filter(
  (story) => story.completed !== undefined || story.state === 'closed' || story.state === 'cancelled',
);

export function storyAt(index: number, random: SeededRandom): Story {
  const shift = random.whole(0, 1);
  if (index < first.length) return moved(first[index], shift);
  const later = index - first.length;
  const { case: _open, ...story } = moved(past[later % past.length], shift + 9 * (1 + later));
  return later % 7 === 2 && story.state === 'completed' ? { ...story, case: 'refunded' } : story;
}

function moved(story: Story | undefined, days: number): Story {
  if (!story) throw new Error('No such story.');
  const back: Story = { ...story, placed: story.placed + days };
  if (story.shipped !== undefined) back.shipped = story.shipped + days;
  if (story.promisedIn !== undefined) back.promisedIn = story.promisedIn - days;
  if (story.completed !== undefined) back.completed = story.completed + days;
  return back;
}
