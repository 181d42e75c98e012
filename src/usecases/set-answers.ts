import { now } from '../platform/clock.js';
import { changeExhibits } from '../storage/exhibits.js';

/** Says which item of the checklist an exhibit answers; null for none. */
export function setAnswers(exhibitId: string, answers: string | null): Promise<void> {
  return changeExhibits([exhibitId], now(), (exhibit) =>
    exhibit.answers === answers
      ? null
      : { exhibit: { ...exhibit, answers }, what: 'answers-set', detail: answers ?? '' },
  );
}
