import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface ChoiceProps {
  name: string;
  value: string;
  checked: boolean;
  onChoose: (value: string) => void;
  title: string;
  /** At the end of the title's line: what the shopper asks for, or how much. */
  aside?: ComponentChildren;
  /** Always shown under the title. */
  hint?: ComponentChildren;
  /** Controls and text that belong to this choice; shown while it is chosen. */
  children?: ComponentChildren;
}

export function Choice({ name, value, checked, onChoose, title, aside, hint, children }: ChoiceProps) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={`${id}-aside ${id}-hint`}
        onChange={() => onChoose(value)}
      />
      <label class="choice-title" for={id}>
        {title}
      </label>
      <span class="choice-aside" id={`${id}-aside`}>
        {aside}
      </span>
      {checked && children !== undefined && <div class="choice-inside">{children}</div>}
      {hint !== undefined && (
        <p class="choice-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
