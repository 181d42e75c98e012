export interface OfferSide {
  /** "You asked for". */
  who: string;
  sum: string;
  detail?: string | undefined;
}

export interface OfferComparisonProps {
  asked: OfferSide;
  proposed: OfferSide;
}

/** What was asked for beside what is proposed. */
export function OfferComparison({ asked, proposed }: OfferComparisonProps) {
  return (
    <dl class="offer">
      {[asked, proposed].map(({ who, sum, detail }) => (
        <div key={who}>
          <dt>{who}</dt>
          <dd>
            {sum}
            {detail && <small>{detail}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
