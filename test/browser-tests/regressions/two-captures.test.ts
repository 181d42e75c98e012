import { beforeEach, expect, test } from 'vitest';
import { addCapture, endCapture, listOpenCaptures } from '../../../src/storage/exhibits/captures.js';
import { aJob } from '../../unit/usecases/capture/a-job.js';
import { emptyDatabase } from '../storage/a-case.js';

beforeEach(emptyDatabase);

/** The bug: whether another one was on its way was asked first, and the new one kept later. */
test('regression: of two captures that are asked for at once, one is refused', async () => {
  const [one, other] = [aJob({ id: 'one', caseId: 'a' }), aJob({ id: 'other', caseId: 'b' })];
  expect(await Promise.all([addCapture(one), addCapture(other)])).toEqual([true, false]);
  expect((await listOpenCaptures()).map(({ id }) => id)).toEqual(['one']);
  await endCapture('one', { state: 'kept' });
  expect(await addCapture(other)).toBe(true);
});
