import { MEET } from '../page-channel.js';

/**
 * Opens the channel to the intercepting script, whichever of the two starts first: both do before any script of the
 * page. Where there is no such script, nothing ever comes by it.
 */
export function openChannel(): { name: string; close(): void } {
  const name = crypto.randomUUID();
  const tell = () => document.dispatchEvent(new CustomEvent(MEET, { detail: name }));
  const answer = (event: Event) => {
    if (!(event instanceof CustomEvent) || event.detail !== '') return;
    document.removeEventListener(MEET, answer);
    tell();
  };
  document.addEventListener(MEET, answer);
  const begun = new MutationObserver(() => {
    begun.disconnect();
    document.removeEventListener(MEET, answer);
  });
  begun.observe(document, { childList: true, subtree: true });
  tell();
  return { name, close: () => document.dispatchEvent(new CustomEvent(name, { detail: null })) };
}
