import type { ComponentChildren } from 'preact';

export interface Way {
  title: string;
  lines: readonly ComponentChildren[];
}

export interface ConsequencesProps {
  level?: 2 | 3 | undefined;
  ways: readonly Way[];
}

/** The consequences of each choice, side by side with equal weight. */
export function Consequences({ level = 2, ways }: ConsequencesProps) {
  const Heading = `h${level}` as const;
  return (
    <div class="ways">
      {ways.map(({ title, lines }) => (
        <section class="way" key={title}>
          <Heading>{title}</Heading>
          <ul>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
