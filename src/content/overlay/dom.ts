type Child = Node | string | null;

/** An element with attributes, listeners (`onClick`) and children. Text is inserted as text only. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | ((event: Event) => void)> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2).toLowerCase(), value);
    else made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The parts of `sentence` with an element in place of `PLACE`. */
export function around(sentence: string, place: Node): (Node | string)[] {
  const [before = '', after = ''] = sentence.split(PLACE);
  return [before, place, after].filter((part) => part !== '');
}

/**
 * Marks where an element goes in a sentence: a private-use character, which no language needs and i18n does not change.
 */
export const PLACE = '\uE000';

const SVG = 'http://www.w3.org/2000/svg';

/** The letter of the wordmark on its green, which shows the shopper that this comes from Redress. */
export function sign(size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of SIGN) {
    const part = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    svg.append(part);
  }
  return svg;
}

const SIGN: [string, Record<string, string>][] = [
  ['rect', { width: '16', height: '16', rx: '3', fill: '#0f4a3e' }],
  ['path', { d: 'M8.2 9l3.7 4.2', stroke: '#ffdb4d', 'stroke-width': '2.4', fill: 'none' }],
  ['path', { d: 'M5 13V4h3.5a2.5 2.5 0 0 1 0 5H6', stroke: '#fff', 'stroke-width': '2', fill: 'none' }],
];
