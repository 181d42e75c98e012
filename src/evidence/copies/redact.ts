import type { CoverReason } from '../../domain/exhibits/annotation.js';
import type { Size } from '../../domain/exhibits/annotations.js';
import type { TextBox } from '../../domain/exhibits/exhibit.js';
import type { Rect } from '../../domain/exhibits/rect.js';

export interface ProposedCover extends Rect {
  because: CoverReason;
}

/** Boxes that stand in one line, with the words they make and which character is whose. */
interface Line {
  text: string;
  boxes: readonly TextBox[];
  /** For each character of `text`: the box it is in and its place there; null for a gap between boxes. */
  chars: readonly ({ box: TextBox; index: number } | null)[];
}

/**
 * Places that a shopper may want to hide before the shopper sends a picture, found in the words that stand on it. Each
 * is a proposal to look at: nothing here knows what is private, and what is drawn as a picture is not found at all.
 * `ownOrder` is the number of the order that the case is about, which stays.
 */
export function proposeCovers(boxes: readonly TextBox[], ownOrder: string, sheet: Size): ProposedCover[] {
  const lines = linesOf(boxes);
  const found = [
    ...lines.flatMap((line) => inLine(line, ownOrder)),
    ...addressesIn(lines),
    ...otherOrders(lines, ownOrder, sheet),
  ];
  return found.filter((one, index) => !found.slice(0, index).some((other) => isInside(one, other)));
}

/** Two boxes are in one line when the middle of one is within the other, and no more than a few letters are between. */
function linesOf(boxes: readonly TextBox[]): Line[] {
  const sorted = boxes
    .filter(({ text, width, height }) => text.trim() !== '' && width > 0 && height > 0)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const groups: TextBox[][] = [];
  for (const box of sorted) {
    const middle = box.y + box.height / 2;
    const group = groups.find((others) =>
      others.some(
        (other) =>
          middle > other.y &&
          middle < other.y + other.height &&
          box.x >= other.x &&
          box.x - (other.x + other.width) < 2 * other.height,
      ),
    );
    if (group) group.push(box);
    else groups.push([box]);
  }
  return groups.map(lineOf);
}

function lineOf(boxes: readonly TextBox[]): Line {
  const sorted = boxes.toSorted((a, b) => a.x - b.x);
  const chars: Line['chars'][number][] = [];
  let text = '';
  for (const box of sorted) {
    if (text !== '') {
      text += ' ';
      chars.push(null);
    }
    for (let index = 0; index < box.text.length; index++) chars.push({ box, index });
    text += box.text;
  }
  return { text, boxes: sorted, chars };
}

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** With a country's code, or after a word that says what it is. */
const PHONE = /(?:\+|\b00)\d[\d ().\-*/]{6,18}\d/g;
const NAMED_PHONE =
  /(?:tel|phone|mobile|mobil|handy|telefon|téléphone|teléfono|móvil|telefone|celular|telefono|номер|тел|전화|휴대)\p{L}*[.:：]*\s*([\d+][\d ().\-*/]{5,18}\d)/giu;
const DIGITS = /\d(?:[ -]?\d){11,23}/g;
const MASKED_CARD = /(?:[*•·xX]{4}[ -]?){1,3}\d{4}\b/g;

function inLine(line: Line, ownOrder: string): ProposedCover[] {
  const covers: ProposedCover[] = [];
  const add = (because: CoverReason, from: number, to: number) => {
    const area = areaOfChars(line, from, to);
    if (area) covers.push({ ...area, because });
  };
  for (const { 0: words, index } of line.text.matchAll(EMAIL)) add('email', index, index + words.length);
  for (const { 0: words, index } of line.text.matchAll(MASKED_CARD)) add('card', index, index + words.length);
  for (const { 0: words, index } of line.text.matchAll(PHONE)) {
    if (isPhone(words)) add('phone', index, index + words.length);
  }
  for (const { 0: words, 1: number = '', index } of line.text.matchAll(NAMED_PHONE)) {
    if (isPhone(number)) add('phone', index + words.length - number.length, index + words.length);
  }
  for (const { 0: words, index } of line.text.matchAll(DIGITS)) {
    const digits = words.replace(/\D/g, '');
    if (digits !== ownOrder && isCard(digits) && !isOrderLike(words)) add('card', index, index + words.length);
  }
  return covers;
}

function isPhone(words: string): boolean {
  const digits = words.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 15;
}

/** Luhn's check digit, which every card has and one number in ten by chance. */
function isCard(digits: string): boolean {
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = [...digits].toReversed().reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** An order's number is printed in one piece, a card's in groups. */
const isOrderLike = (words: string) => !/[ -]/.test(words);
const ORDER_NUMBER = /\b\d{15,20}\b/;

const ADDRESS_LABEL =
  /^(?:(?:shipping|delivery|recipient'?s?|billing) address|address|ship(?:ping)? to|deliver to|lieferadresse|versandadresse|adresse|adresse de livraison|dirección de (?:envío|entrega)|endereço de entrega|indirizzo di spedizione|adres dostawy|адрес доставки|배송지|배송 주소)\b/iu;
const STREET = [
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}.'-]+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|ct)\b/iu,
  /\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|weg|platz|allee|gasse) ?\d+\p{L}?/u,
  /\b(?:rue|avenue|calle|avenida|rua|via|ulica|ul\.|ул\.) [\p{L}' .-]+,? ?\d+/iu,
];
/** Lines of an address that stand under its label. */
const ADDRESS_LINES = 4;

function addressesIn(lines: readonly Line[]): ProposedCover[] {
  return lines.flatMap((line) => {
    const label = line.text.match(ADDRESS_LABEL);
    if (label) {
      const rest = areaOfChars(line, label[0].length + 1, line.text.length);
      const below = linesBelow(line, lines);
      const areas = [...(rest && /[\p{L}\d]/u.test(line.text.slice(label[0].length)) ? [rest] : []), ...below];
      return areas.length > 0 ? [{ ...around(areas), because: 'address' as const }] : [];
    }
    return STREET.flatMap((street) => {
      const found = line.text.match(street);
      const area = found && areaOfChars(line, found.index ?? 0, (found.index ?? 0) + found[0].length);
      return area ? [{ ...area, because: 'address' as const }] : [];
    });
  });
}

/** The lines that follow close under another and begin where it does. */
function linesBelow(label: Line, lines: readonly Line[]): Rect[] {
  const below: Rect[] = [];
  let last = around(label.boxes);
  const left = last.x;
  for (const line of lines) {
    const area = around(line.boxes);
    const gap = area.y - (last.y + last.height);
    if (line === label || area.y <= last.y || gap > last.height * 1.2 || Math.abs(area.x - left) > last.height * 2)
      continue;
    below.push(area);
    last = area;
    if (below.length === ADDRESS_LINES) break;
  }
  return below;
}

/** From the line with another order's number to the next number, over the whole width. */
function otherOrders(lines: readonly Line[], ownOrder: string, sheet: Size): ProposedCover[] {
  const numbered = lines
    .flatMap((line) => {
      const number = line.text.match(ORDER_NUMBER)?.[0];
      return number === undefined ? [] : [{ number, area: around(line.boxes) }];
    })
    .toSorted((a, b) => a.area.y - b.area.y);
  return numbered.flatMap(({ number, area }, index) => {
    if (number === ownOrder) return [];
    const next = numbered.slice(index + 1).find((other) => other.area.y > area.y + area.height);
    const y = Math.max(0, area.y - area.height / 2);
    const bottom = next ? next.area.y - next.area.height / 2 : sheet.height;
    return [
      { x: 0, y, width: sheet.width, height: Math.max(area.height, bottom - y), because: 'other-order' as const },
    ];
  });
}

/**
 * The area of some characters of a line. Letters differ in width, so that their place within a box is reckoned: two
 * letters more on either side, and never beyond the box.
 */
function areaOfChars({ chars }: Line, from: number, to: number): Rect | null {
  const within = new Map<TextBox, { first: number; last: number }>();
  for (const char of chars.slice(from, to)) {
    if (!char) continue;
    const known = within.get(char.box);
    within.set(char.box, { first: known?.first ?? char.index, last: char.index });
  }
  const parts = [...within].map(([box, { first, last }]) => {
    const letter = box.width / box.text.length;
    const x = Math.max(0, first - 2) * letter;
    const toX = Math.min(box.text.length, last + 3) * letter;
    return { x: box.x + x, y: box.y, width: toX - x, height: box.height };
  });
  return parts.length > 0 ? padded(around(parts)) : null;
}

function padded({ x, y, width, height }: Rect): Rect {
  const pad = Math.max(1, height * 0.12);
  return { x: x - pad, y: y - pad, width: width + 2 * pad, height: height + 2 * pad };
}

function around(areas: readonly Rect[]): Rect {
  const x = Math.min(...areas.map((area) => area.x));
  const y = Math.min(...areas.map((area) => area.y));
  const toX = Math.max(...areas.map((area) => area.x + area.width));
  const toY = Math.max(...areas.map((area) => area.y + area.height));
  return { x, y, width: toX - x, height: toY - y };
}

function isInside(one: Rect, other: Rect): boolean {
  return (
    one.x >= other.x &&
    one.y >= other.y &&
    one.x + one.width <= other.x + other.width &&
    one.y + one.height <= other.y + other.height
  );
}
