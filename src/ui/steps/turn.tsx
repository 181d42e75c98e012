export interface TurnParty {
  name: string;
  /** "sent Oct 10", "decides now". */
  does: string;
  current?: boolean | undefined;
}

export interface TurnProps {
  label?: string | undefined;
  parties: readonly TurnParty[];
}

/** Whose turn it is, of shopper, seller and shop. */
export function Turn({ label, parties }: TurnProps) {
  return (
    <ol class="turn" aria-label={label}>
      {parties.map(({ name, does, current }) => (
        <li key={name} aria-current={current ? 'true' : undefined}>
          <b>{name}</b>
          {does}
        </li>
      ))}
    </ol>
  );
}
