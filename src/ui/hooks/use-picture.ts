import { useEffect, useRef, useState } from 'preact/hooks';
import { getOriginal } from '../../storage/exhibits/exhibits.js';
import { listPictures } from '../../storage/orders/pictures.js';
import type { Picture } from '../../storage/schema.js';
import { useLive } from './use-live.js';

/** An address for a blob, revoked when it is no longer shown. */
export function useBlobAddress(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!blob) return setAddress(undefined);
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}

interface Shown {
  takenAt: string;
  address: string;
}

/** Product pictures by `<order>/<line>`, as blob addresses; those not cropped yet are absent. */
export function usePictures(ids: readonly string[]): ReadonlyMap<string, string> {
  const live = useLive(ids.join(), ['pictures'], () => listPictures(ids));
  const shown = useRef(new Map<string, Shown>());
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const pictures = live.state === 'ready' ? live.value : null;
  useEffect(() => {
    if (!pictures) return;
    for (const picture of pictures) show(shown.current, picture);
    setAddresses(new Map([...shown.current].map(([id, { address }]) => [id, address])));
  }, [pictures]);
  useEffect(
    () => () => {
      for (const { address } of shown.current.values()) URL.revokeObjectURL(address);
    },
    [],
  );
  return addresses;
}

/** A picture that is already shown keeps its address, so that a longer list does not redraw it. */
function show(shown: Map<string, Shown>, { id, blob, takenAt }: Picture): void {
  const before = shown.get(id);
  if (before?.takenAt === takenAt) return;
  if (before) URL.revokeObjectURL(before.address);
  shown.set(id, { takenAt, address: URL.createObjectURL(blob) });
}

/** The address of a sheet's original, to show it. */
export function useOriginal(exhibitId: string, sheet = 0): string | undefined {
  const live = useLive(`${exhibitId} ${sheet}`, [], () => getOriginal(exhibitId, sheet));
  return useBlobAddress(live.state === 'ready' ? live.value : undefined);
}
