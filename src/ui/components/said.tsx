import { useEffect, useRef } from 'preact/hooks';

/** What became of something that is gone, with the focus, since its own button took it along. */
export function Said({ said }: { said: { text: string } }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), [said]);
  return (
    <p ref={ref} class="list-said text-s" role="status" tabIndex={-1}>
      {said.text}
    </p>
  );
}
