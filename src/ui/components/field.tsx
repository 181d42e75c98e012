import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { classes } from './classes.js';

interface Common {
  label: ComponentChildren;
  value: string;
  onInput: (value: string) => void;
  /** Called when the shopper leaves the field. */
  onLeave?: (() => void) | undefined;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  /** At the end of the label's line, such as a Counter. */
  aside?: ComponentChildren;
  placeholder?: string | undefined;
  required?: boolean | undefined;
  readOnly?: boolean | undefined;
  id?: string | undefined;
}

interface OneLine extends Common {
  rows?: undefined;
  type?: 'text' | 'date' | 'time' | 'datetime-local' | 'password' | undefined;
  voice?: 'money' | 'mono' | 'serif' | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  autocomplete?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
}

interface ManyLines extends Common {
  /** Makes it a field of several lines. */
  rows: number;
  /** The language of the text where it is not the interface's. */
  lang?: string | undefined;
}

export type FieldProps = OneLine | ManyLines;

/** A labelled text field; its hint and error are read aloud with it. */
export function Field(props: FieldProps) {
  const own = useId();
  const { label, value, onInput, onLeave, hint, error, aside, id = own } = props;
  const described = classes(error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`);
  const shared = {
    id,
    value,
    placeholder: props.placeholder,
    required: props.required === true,
    readOnly: props.readOnly === true,
    'aria-invalid': error === undefined ? undefined : true,
    'aria-describedby': described || undefined,
    onBlur: onLeave,
  };
  return (
    <div class="field">
      <div class="field-head">
        <label class="field-label" for={id}>
          {label}
        </label>
        {aside}
      </div>
      {props.rows === undefined ? (
        <input
          {...shared}
          class={classes('input', props.voice && `input-${props.voice}`)}
          {...typed(props.type)}
          inputMode={props.inputMode}
          autocomplete={props.autocomplete ?? 'off'}
          min={props.min}
          max={props.max}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea
          {...shared}
          class="area"
          rows={props.rows}
          lang={props.lang}
          dir="auto"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
      {error !== undefined && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Preact has a type for each kind of input, so each kind is written out. */
function typed(type: OneLine['type']) {
  if (type === 'password') return { type } as const;
  if (type === undefined || type === 'text') return { type: 'text' } as const;
  return { type } as const;
}
