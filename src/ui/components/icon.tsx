import { classes } from './classes.js';

interface Drawing {
  d: string;
  stroke: number;
  /** Lengths of the dashes. */
  dash?: string;
  /** A part that is filled as well. */
  solid?: string;
  /** Points along the line of reading, so it is mirrored in right-to-left text. */
  turns?: true;
}

const circle = (x: number, y: number, r: number) =>
  `M${x + r} ${y}a${r} ${r} 0 1 1-${2 * r} 0a${r} ${r} 0 0 1 ${2 * r} 0z`;

/** Drawn on a grid of 16, with square joins, in the colour of the text. */
const drawings = {
  again: { d: 'M13.5 8A5.5 5.5 0 1 1 11.5 3.8M13.5 2v3.5H10', stroke: 1.4 },
  arrow: { d: 'M2.5 13.5 13 3M6.5 3H13v6.5', stroke: 1.6 },
  back: { d: 'M10 3 5 8l5 5', stroke: 1.5, turns: true },
  bell: { d: 'M2.5 12h11c-1.5-1.5-1.5-3-1.5-5a4 4 0 0 0-8 0c0 2 0 3.5-1.5 5zM6.5 14h3', stroke: 1.4 },
  box: { d: 'M2.5 3.5h11v9h-11z', stroke: 1.6 },
  calendar: { d: 'M2 3.5h12v10.5H2zM2 6.5h12M5 1.5v3M11 1.5v3M8 8.5v4M6 10.5h4', stroke: 1.4 },
  chat: { d: 'M2 2.5h12v8.5H7L3.5 14v-3H2zM5 5.5h6M5 8h4', stroke: 1.4 },
  check: { d: 'm2.5 8.5 3.5 3.5 7.5-8', stroke: 2 },
  circle: { d: circle(8, 8, 5.5), stroke: 1.6 },
  clock: { d: `${circle(8, 8, 6)}M8 4.5V8l2.5 2`, stroke: 1.4 },
  close: { d: 'm3.5 3.5 9 9m0-9-9 9', stroke: 1.5 },
  cover: { d: 'M2 3.5h12M2 12.5h7M2 6h12v4H2z', stroke: 1.4, solid: 'M2 6h12v4H2z' },
  crop: { d: 'M4 1v11h11M1 4h11v11', stroke: 1.4 },
  dash: { d: 'M3 8h10', stroke: 1.5 },
  device: {
    d: 'M3.5 3h9a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM.5 13h15M6 6.8l1.5 1.5 2.8-3',
    stroke: 1.4,
  },
  down: { d: 'm3 6 5 5 5-5', stroke: 1.5 },
  file: { d: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M6 8h4M6 11h4', stroke: 1.4 },
  fingerprint: { d: 'M6 2 4.5 14M11.5 2 10 14M2.5 5.5h11.5M2 10.5h11.5', stroke: 1.4 },
  next: { d: 'm6 3 5 5-5 5', stroke: 1.5, turns: true },
  number: { d: 'M2.5 2.5h11v11h-11zM6.5 6 8.2 5v6', stroke: 1.4 },
  page: { d: 'M4 1.5h8v13H4zM6 4.5h4M6 7h4M8 9.5V13M6.5 11.5 8 13l1.5-1.5', stroke: 1.4 },
  panel: { d: 'M2 3h12v10H2zM9.5 3v10M11 5.5h1.5M11 8h1.5', stroke: 1.4, turns: true },
  pen: { d: 'm3 13 .7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3', stroke: 1.4 },
  plus: { d: 'M8 2.5v11M2.5 8h11', stroke: 1.5 },
  redo: { d: 'm10 3 3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3', stroke: 1.4, turns: true },
  ring: { d: circle(8, 8, 6), stroke: 1.5, dash: '2.2 2' },
  ruler: { d: 'M1.5 5.5h13v5h-13zM4.5 5.5v2M8 5.5v3M11.5 5.5v2', stroke: 1.4 },
  select: { d: 'M4 2v11l3-3 2 4 1.8-.8L9 9.3h4z', stroke: 1.4 },
  settings: { d: `M2 4.5h6m4 0h2M2 11.5h2m4 0h6${circle(10, 4.5, 2)}${circle(6, 11.5, 2)}`, stroke: 1.4 },
  tab: { d: 'M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5 7.5 8.5', stroke: 1.4 },
  text: { d: 'M3 5V3h10v2M8 3v10M6 13h4', stroke: 1.6 },
  trash: { d: 'M2.5 4.5h11M6 4.5V2h4v2.5M4 4.5l.7 9h6.6l.7-9', stroke: 1.4 },
  undo: { d: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7', stroke: 1.4, turns: true },
  view: { d: 'M1.5 5V2.5H4M12 2.5h2.5V5M14.5 11v2.5H12M4 13.5H1.5V11M4.5 5.5h7v5h-7z', stroke: 1.4 },
  warn: { d: 'M8 2 1.5 13.5h13zM8 6v4M8 11v1.5', stroke: 1.5 },
} satisfies Record<string, Drawing>;

export type IconName = keyof typeof drawings;

export interface IconProps {
  name: IconName;
  class?: string | undefined;
}

/** An icon repeats a word beside it or the name of its button, so it is never read aloud itself. */
export function Icon({ name, class: className }: IconProps) {
  const { d, stroke, dash, solid, turns }: Drawing = drawings[name];
  return (
    <svg
      class={classes('icon', turns && 'icon-turns', className)}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={stroke}
      stroke-dasharray={dash}
      aria-hidden="true"
      focusable="false"
    >
      {solid && <path d={solid} fill="currentColor" stroke="none" />}
      <path d={d} />
    </svg>
  );
}
