import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChanges } from '../../storage/changes.js';
import type { Store } from '../../storage/schema.js';

export type Live<T> = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; value: T };

/**
 * A value from storage, loaded again whenever one of `stores` changes in any context. `key` names what is loaded.
 * `reload` resolves when the value is at least as new as the call.
 */
export function useLive<T>(
  key: string,
  stores: readonly Store[],
  load: () => Promise<T>,
): Live<T> & { reload: () => Promise<void> } {
  const [live, setLive] = useState<Live<T>>({ state: 'loading' });
  const latest = useRef({ load, stores });
  latest.current = { load, stores };
  /** The load that is running, and the one after it for everything that changed meanwhile. */
  const turns = useRef<{ now: Promise<void> | null; after: Promise<void> | null }>({ now: null, after: null });

  const reload = useCallback((): Promise<void> => {
    const run = async () => {
      const loaded: Live<T> = await latest.current.load().then(
        (value) => ({ state: 'ready', value }),
        () => ({ state: 'failed' }),
      );
      setLive(loaded);
    };
    const { current } = turns;
    if (current.now) {
      current.after ??= current.now.then(() => {
        current.now = current.after;
        current.after = null;
        return run().finally(() => {
          if (!current.after) current.now = null;
        });
      });
      return current.after;
    }
    current.now = run().finally(() => {
      if (!current.after) current.now = null;
    });
    return current.now;
  }, []);

  useEffect(() => {
    void reload();
    return onChanges((changed) => {
      if (changed.some((store) => latest.current.stores.includes(store))) void reload();
    });
  }, [key, reload]);

  return { ...live, reload };
}
