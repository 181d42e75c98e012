import { useCallback, useState } from 'preact/hooks';
import { NotPossible } from '../../usecases/cases/advance-case.js';

/** Why a press was not kept: the case had gone on meanwhile, or the browser did not take it. */
export type AttemptFault = 'moved-on' | 'not-saved';

export interface Attempt {
  /** Of the last press; null while there was none, and when it was kept. */
  fault: AttemptFault | null;
  /** Follows what a press does until it is kept or refused. */
  attempt: (work: Promise<unknown>) => void;
}

/** For presses that write: what could not be kept is said by `NotKept`, never passed over. */
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
