export interface SwitchProps {
  /** Names what is switched, unless `labelledBy` is the id of a text that does. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  on: boolean;
  onChange: (on: boolean) => void;
  onText: string;
  offText: string;
}

/** Takes effect at once; a word always says its state. */
export function Switch({ label, labelledBy, describedBy, on, onChange, onText, offText }: SwitchProps) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span class="switch-track" />
      <span aria-hidden="true">{on ? onText : offText}</span>
    </button>
  );
}
