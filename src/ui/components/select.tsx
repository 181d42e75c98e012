import type { Option } from './checkbox-group.js';

export interface SelectProps<Value extends string> {
  label?: string | undefined;
  labelledBy?: string | undefined;
  id?: string | undefined;
  options: readonly Option<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

/** A native list of options; named by `label`, `labelledBy` or a `<label for>` of its id. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelledBy, id, options, value, onChange } = props;
  return (
    <select
      class="select"
      id={id}
      aria-label={label}
      aria-labelledby={labelledBy}
      value={value}
      onChange={(event) => {
        const chosen = options[event.currentTarget.selectedIndex];
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
