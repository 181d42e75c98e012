import { classes } from './classes.js';

export interface MeterProps {
  label: string;
  value: number;
  max: number;
  /** "14.2 MB used"; the sentence above shows it. */
  valueText: string;
  full?: boolean | undefined;
}

export function Meter({ label, value, max, valueText, full }: MeterProps) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <div class={classes('meter', full && 'meter-full')}>
      <meter class="sr" aria-label={label} min={0} max={max} value={Math.min(value, max)} aria-valuetext={valueText} />
      <span class="meter-bar" style={{ inlineSize: `${share}%` }} />
    </div>
  );
}
