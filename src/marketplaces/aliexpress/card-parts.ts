// One walk over a card's elements finds all of its parts: a query a part took most of the time of reading a card.

import type { Strategy } from '../../domain/order.js';
import { CARD_PARTS, type CardPart } from './selectors.js';

/** A part, and how sure the way is that found it: 0 is the surest. */
type Place = readonly [CardPart, number];

const byClass = new Map<string, Place>();
const byClassPart: [string, Place][] = [];
const byName = new Map<string, Place>();
const byLink: [string, Place][] = [];

for (const part of Object.keys(CARD_PARTS) as CardPart[]) {
  CARD_PARTS[part].forEach(([, selectors], rank) => {
    for (const [, sign, text = ''] of selectors.matchAll(/(\.|class\*="|data-pl="|href\*=")([^",]+)/g)) {
      const place = [part, rank] as const;
      if (sign === '.') byClass.set(text, place);
      else if (sign === 'data-pl="') byName.set(text, place);
      else if (sign === 'href*="') byLink.push([text, place]);
      else byClassPart.push([text, place]);
    }
  });
}

/** What a `class` attribute says; a thousand cards share a few dozen of them. */
const known = new Map<string, Place[]>();

function placesOf(classes: string): Place[] {
  let places = known.get(classes);
  if (!places) {
    places = classes.split(/\s+/).flatMap((name) => {
      const place = byClass.get(name);
      return place ? [place] : [];
    });
    for (const [text, place] of byClassPart) if (classes.includes(text)) places.push(place);
    if (known.size > 2000) known.clear();
    known.set(classes, places);
  }
  return places;
}

/** More elements than any card has: the work for one card is bounded. */
const MOST = 5000;

/** The parts of one card, each with the surest way that found it. */
export class CardParts {
  readonly #found: Partial<Record<CardPart, Element[][]>> = {};

  constructor(card: Element) {
    this.#look(card);
    let left = MOST;
    for (const element of card.querySelectorAll('*')) if (left-- > 0) this.#look(element);
  }

  #look(element: Element): void {
    const { className } = element;
    if (typeof className === 'string' && className) {
      for (const place of placesOf(className)) this.#put(element, place);
    }
    const name = byName.get(element.getAttribute('data-pl') ?? '');
    if (name) this.#put(element, name);
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    if (href) for (const [text, place] of byLink) if (href.includes(text)) this.#put(element, place);
  }

  #put(element: Element, [part, rank]: Place): void {
    let ranks = this.#found[part];
    if (!ranks) ranks = this.#found[part] = [];
    const found = ranks[rank];
    if (!found) ranks[rank] = [element];
    else if (found.at(-1) !== element) found.push(element);
  }

  /** Everything that the surest fruitful way found, in the order of the page. */
  all(part: CardPart): [Element[], Strategy] {
    const ranks = this.#found[part] ?? [];
    const rank = ranks.findIndex((found) => found?.length);
    return [ranks[rank] ?? [], CARD_PARTS[part][rank]?.[0] ?? 'named'];
  }

  /** The first of them in `scope`, or in the card. */
  first(part: CardPart, scope?: Element): [Element, Strategy] | null {
    const ranks = this.#found[part] ?? [];
    for (const [rank, elements] of ranks.entries()) {
      const found = scope ? elements?.find((element) => scope.contains(element)) : elements?.[0];
      if (found) return [found, CARD_PARTS[part][rank]?.[0] ?? 'named'];
    }
    return null;
  }

  /** What was found, without what lies in another of it: a picture's frame can have a name like the picture's. */
  outermost(part: CardPart): [Element[], Strategy] {
    const [found, by] = this.all(part);
    let last: Element | undefined;
    const outer = found.filter((one) => {
      if (last?.contains(one)) return false;
      last = one;
      return true;
    });
    return [outer, by];
  }
}
