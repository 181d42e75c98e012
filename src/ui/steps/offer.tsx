export interface OfferSide {
  /** "You asked for". */
  who: string;
  sum: string;
  detail?: string | undefined;
}

export interface OfferProps {
  asked: OfferSide;
  proposed: OfferSide;
}

/** What was asked for beside what is proposed. */
export function Offer({ asked, proposed }: OfferProps) {
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
