import type { ComponentChildren } from 'preact';

export interface Fact {
  term: string;
  value: ComponentChildren;
}

export interface FactsProps {
  facts: readonly Fact[];
}

export function Facts({ facts }: FactsProps) {
  return (
    <dl class="facts">
      {facts.map(({ term, value }) => [<dt key={`${term} term`}>{term}</dt>, <dd key={term}>{value}</dd>])}
    </dl>
  );
}
