import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChanges } from '../../storage/changes.js';
import type { Store } from '../../storage/schema.js';

export type Live<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

/**
 * A value from storage, loaded again whenever one of `stores` changes in any context. `key` names what is loaded.
 * `reload` resolves when what is shown is at least as new as its call.
 */
export function useLive<T>(
  key: string,
  stores: readonly Store[],
  load: () => Promise<T>,
): Live<T> & { reload: () => Promise<void> } {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  const latest = useRef({ load, stores });
  latest.current = { load, stores };
  const turn = useRef({ asked: 0, shown: 0 });

  const reload = useCallback(async () => {
    const mine = ++turn.current.asked;
    const loaded: Live<T> = await latest.current.load().then(
      (value) => ({ state: 'ready', value }),
      () => ({ state: 'failed' }),
    );
    // A load that was asked for later may have come earlier.
    if (mine < turn.current.shown) return;
    turn.current.shown = mine;
    setLive(loaded);
  }, []);

  useEffect(() => {
    void reload();
    return onChanges((changed) => {
      if (changed.some((store) => latest.current.stores.includes(store))) void reload();
    });
  }, [key, reload]);

  return { ...live, reload };
}
