import { useEffect, useState } from 'preact/hooks';
import { getOriginal } from '../../storage/exhibits.js';
import { listPictures } from '../../storage/pictures.js';
import { useLive } from './use-live.js';

/** An address for a blob, given back when it is not shown any more. */
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

/** Pictures of products by `<order>/<line>`, as addresses of blobs; those not cropped yet are absent. */
export function usePictures(): ReadonlyMap<string, string> {
  const live = useLive('pictures', ['pictures'], listPictures);
  const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map());
  const pictures = live.state === 'ready' ? live.value : null;
  useEffect(() => {
    const made = new Map((pictures ?? []).map(({ id, blob }) => [id, URL.createObjectURL(blob)]));
    setAddresses(made);
    return () => {
      for (const address of made.values()) URL.revokeObjectURL(address);
    };
  }, [pictures]);
  return addresses;
}

/** The original of a sheet as an address to show it by. */
export function useOriginal(exhibitId: string, sheet = 0): string | undefined {
  const live = useLive(`${exhibitId} ${sheet}`, [], () => getOriginal(exhibitId, sheet));
  return useBlobAddress(live.state === 'ready' ? live.value : undefined);
}
