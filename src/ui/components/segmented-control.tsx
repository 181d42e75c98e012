import { useId } from 'preact/hooks';
import type { Option } from './checkbox-group.js';

export interface SegmentedControlProps<Value extends string> {
  /** Names the group, unless `labelledBy` is the id of a text that does. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  options: readonly Option<Value>[];
  /** Null while nothing was answered. */
  value: Value | null;
  onChange: (value: Value) => void;
}

/** Two or three short answers in a row, as native radios. */
export function SegmentedControl<Value extends string>({
  label,
  labelledBy,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <span class="segment" role="radiogroup" aria-label={label} aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </span>
  );
}
