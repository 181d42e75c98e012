import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChanges } from '../../storage/changes.js';
import type { Store } from '../../storage/schema.js';

export type Live<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

/** A value from storage, loaded again whenever one of `stores` changes in any context. `key` names what is loaded. */
export function useLive<T>(
  key: string,
  stores: readonly Store[],
  load: () => Promise<T>,
): Live<T> & { reload: () => void } {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  const latest = useRef(load);
  latest.current = load;
  const turn = useRef(0);

  const reload = useCallback(() => {
    const mine = ++turn.current;
    latest.current().then(
      (value) => mine === turn.current && setLive({ state: 'ready', value }),
      () => mine === turn.current && setLive({ state: 'failed' }),
    );
  }, []);

  useEffect(() => {
    reload();
    return onChanges((changed) => {
      if (changed.some((store) => stores.includes(store))) reload();
    });
  }, [key, reload]);

  return { ...live, reload };
}
