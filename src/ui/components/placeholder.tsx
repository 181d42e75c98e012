/** Ground, parcel, lid and tape of each tint: quiet, as product pictures on a light ground. */
const tints = [
  ['#e7ebe4', '#a5b8a0', '#b8c8b2', '#8fa58c'],
  ['#efe8da', '#c9b48a', '#d8c7a3', '#a98f5c'],
  ['#e4e9ee', '#aebcc9', '#c2cdd7', '#8b9cac'],
  ['#ece4e1', '#c3aaa2', '#d3beb7', '#a5877e'],
  ['#e6e4ee', '#b3aec8', '#c7c3d7', '#8f88ab'],
  ['#e3eaea', '#9fb9b9', '#b6cbcb', '#7f9d9d'],
] as const;

/** Picks the same tint for the same text every time. */
function tintOf(seed: string) {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return tints[sum % tints.length] ?? tints[0];
}

export interface PlaceholderProps {
  /** Such as the order number. */
  seed: string;
}

/** A drawn parcel where an order has no picture. */
export function Placeholder({ seed }: PlaceholderProps) {
  const [ground, parcel, lid, tape] = tintOf(seed);
  return (
    <svg class="picture" viewBox="0 0 80 80" aria-hidden="true" focusable="false">
      <path d="M0 0h80v80H0z" fill={ground} />
      <path d="M16 34h48v30H16z" fill={parcel} />
      <path d="M20 20h40l4 14H16z" fill={lid} />
      <path d="M36 20h8l1 14v11H35V34z" fill={tape} />
    </svg>
  );
}
