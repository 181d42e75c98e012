import { useId, useState } from 'preact/hooks';
import { classes } from '../components/classes.js';

export interface AmountProps {
  label: string;
  /** Tells the slider from the field when read aloud. */
  sliderLabel: string;
  /** The amount as the shopper typed it or the slider wrote it. */
  text: string;
  onText: (text: string) => void;
  /** The price in minor units. */
  max: number;
  /** Minor units in words and back; null when the text is not an amount. */
  format: (value: number) => string;
  parse: (text: string) => number | null;
  /** "34 dollars, 70 percent of the price". */
  valueText: (value: number) => string;
  /** "of $48.60". */
  ofText: string;
  /** "% of the price", after the percent field. */
  percentLabel: string;
  minText: string;
  maxText: string;
  error?: string | undefined;
}

/** By how many per cent of the price each key moves the slider. */
const moves: Record<string, number> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
};

function moved(value: number, max: number, percent: number): number {
  const at = Math.round((value * 100) / max);
  return Math.round((Math.min(100, Math.max(0, at + percent)) * max) / 100);
}

interface PercentProps {
  label: string;
  value: number;
  max: number;
  onValue: (value: number) => void;
}

/** The same amount as a percentage. While the shopper types, the field shows the typed text. */
function Percent({ label, value, max, onValue }: PercentProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = value > max ? '' : String(Math.round((value * 100) / max));
  const onInput = (text: string) => {
    setTyped(text);
    const percent = /^\s*(\d{1,3}(?:[.,]\d{1,2})?)\s*%?\s*$/.exec(text)?.[1]?.replace(',', '.');
    if (percent !== undefined && Number(percent) <= 100) onValue(Math.round((Number(percent) * max) / 100));
  };
  return (
    <label class="amount-share">
      <input
        class="input input-percent"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typed ?? shown}
        onInput={(event) => onInput(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
      />
      {label}
    </label>
  );
}

/** How much the shopper asks for. The typed text is stored; the slider shows it and, when moved, rewrites it. */
export function Amount(props: AmountProps) {
  const { label, sliderLabel, text, onText, max, format, parse, valueText } = props;
  const id = useId();
  const value = parse(text) ?? 0;
  const slide = (next: number) => onText(format(next));
  const onKeyDown = (event: KeyboardEvent) => {
    const percent = moves[event.key];
    if (percent === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const mirrored = sideways && event.target instanceof Element && event.target.matches(':dir(rtl)');
    slide(moved(value, max, mirrored ? -percent : percent));
  };
  const described = classes(`${id}-of`, props.error && `${id}-error`);
  return (
    <div>
      <div class="amount-line">
        <label class="field-label" for={id}>
          {label}
        </label>
        <span class="row">
          <input
            class="input input-money"
            id={id}
            type="text"
            inputMode="decimal"
            autocomplete="off"
            value={text}
            aria-invalid={props.error ? true : undefined}
            aria-describedby={described}
            onInput={(event) => onText(event.currentTarget.value)}
          />
          <span class="nowrap" id={`${id}-of`}>
            {props.ofText}
          </span>
        </span>
      </div>
      {props.error && (
        <p class="error" id={`${id}-error`} role="alert">
          {props.error}
        </p>
      )}
      <input
        type="range"
        min={0}
        max={max}
        step={1}
        value={Math.min(value, max)}
        aria-label={sliderLabel}
        aria-valuetext={valueText(value)}
        onKeyDown={onKeyDown}
        onInput={(event) => slide(event.currentTarget.valueAsNumber)}
      />
      <div class="amount-ends">
        <span>{props.minText}</span>
        <Percent label={props.percentLabel} value={value} max={max} onValue={slide} />
        <span>{props.maxText}</span>
      </div>
    </div>
  );
}
