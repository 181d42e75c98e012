import { Icon } from './icon.js';

export interface Option<Value extends string> {
  value: Value;
  label: string;
}

export interface CheckboxGroupProps<Value extends string> {
  legend: string;
  options: readonly Option<Value>[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Several options of a list, as native checkboxes drawn small. A chosen one has a check as well as the fill. */
export function CheckboxGroup<Value extends string>({ legend, options, chosen, onChange }: CheckboxGroupProps<Value>) {
  const toggle = (value: Value, on: boolean) => {
    const next = options.filter((option) => (option.value === value ? on : chosen.includes(option.value)));
    onChange(next.map((option) => option.value));
  };
  return (
    <fieldset class="picks" aria-label={legend}>
      {options.map(({ value, label }) => {
        const on = chosen.includes(value);
        return (
          <label class="pick" key={value}>
            <input type="checkbox" checked={on} onChange={(event) => toggle(value, event.currentTarget.checked)} />
            {on && <Icon name="check" />}
            {label}
          </label>
        );
      })}
    </fieldset>
  );
}
