import { useCallback, useState } from 'preact/hooks';
import { NotPossible } from '../../usecases/cases/advance-case.js';

/** Why a press was not saved: the case had moved on meanwhile, or the browser could not store it. */
export type AttemptFault = 'moved-on' | 'not-saved';

export interface Attempt {
  /** The fault of the last press; null while there was none, and when it was saved. */
  fault: AttemptFault | null;
  /** Follows what a press does until it is saved or refused. */
  attempt: (work: Promise<unknown>) => void;
}

/** For presses that write: `SaveError` says what could not be saved, so no failure goes unnoticed. */
export function useAttempt(): Attempt {
  const [fault, setFault] = useState<AttemptFault | null>(null);
  const attempt = useCallback(
    (work: Promise<unknown>) =>
      void work.then(
        () => setFault(null),
        (error: unknown) => setFault(error instanceof NotPossible ? 'moved-on' : 'not-saved'),
      ),
    [],
  );
  return { fault, attempt };
}
