import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Option } from './checkbox-group.js';
import { Select } from './select.js';

export interface FindSelect {
  label: string;
  options: readonly Option<string>[];
  value: string;
  onChange: (value: string) => void;
}

export interface FindBarProps {
  /** "Search orders": the placeholder and the name of the search field. */
  label: string;
  query: string;
  onQuery: (query: string) => void;
  /** What is shown and in which order. */
  selects: readonly FindSelect[];
  /** "3 of 40", announced when it changes; null while everything is shown. */
  found: ComponentChildren;
}

/** Above a list: a search, and selects that filter or sort the list. */
export function FindBar({ label, query, onQuery, selects, found }: FindBarProps) {
  const id = useId();
  return (
    <search class="find-bar">
      <input
        type="search"
        class="input"
        id={id}
        aria-label={label}
        placeholder={label}
        value={query}
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      {selects.map((one) => (
        <Select key={one.label} {...one} />
      ))}
      <p class="find-bar-found" role="status">
        {found}
      </p>
    </search>
  );
}
