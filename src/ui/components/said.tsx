import { useEffect, useRef } from 'preact/hooks';

/** A message about something that was removed. It takes the focus, because the pressed button was removed with it. */
export function Said({ said }: { said: { text: string } }) {
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus(), [said]);
  return (
    <p ref={ref} class="list-said text-s" role="status" tabIndex={-1}>
      {said.text}
    </p>
  );
}
