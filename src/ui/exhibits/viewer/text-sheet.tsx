import { useLive } from '../../hooks/use-live.js';

/** The most text that is shown; a longer one is saved to be read. */
const SHOWN_BYTES = 200_000;

/** Shows a text as plain text, whatever markup is in it. */
export function TextSheet({ blob, label }: { blob: Blob; label: string }) {
  const live = useLive('text', [], () => blob.slice(0, SHOWN_BYTES).text());
  if (live.state !== 'ready') return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it.
    <section class="viewer-text" aria-label={label} tabIndex={0} dir="auto">
      {live.value}
    </section>
  );
}
