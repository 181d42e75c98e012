import type { SourceFile } from './source-files.js';
import { isNode, type Node, nameOf, nodesOf, placeOf } from './syntax.js';

/** Attributes that no shopper sees or hears. Every other one has its words from the catalogue. */
const TECHNICAL = new Set(
  (
    'class id key href rel target type name role value icon iconEnd look kind level size voice inputMode mode method ' +
    'autocomplete autoComplete spellcheck lang dir dateTime tone state page d viewBox fill stroke xmlns cx cy r x y ' +
    'width height form htmlFor for scope tabIndex loading decoding draggable enterkeyhint part slot style variant ' +
    'focusable hasPopup titleId labelledBy describedBy'
  ).split(' '),
);
/** States of accessibility whose values are codes. Others of `aria-` are texts or names of texts. */
const ARIA_CODES = /^aria-(?!label$|description$|roledescription$|valuetext$|placeholder$|braillelabel$)/;
/** Fields that carry words to a component when they stand in an object. */
const WORD_FIELDS = new Set('label title text hint term lead legend says detail word caption message aside'.split(' '));

/** Letters, but not a code that is the same in every language, such as USD. */
const isWords = (text: string) => /\p{L}/u.test(text) && !/^[A-Z]{3}$/.test(text);

/** The texts an expression can be, as far as they stand in it: literals, through `?:`, `&&`, `??` and templates. */
export function literalsIn(value: unknown): string[] {
  if (!isNode(value)) return [];
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : [];
    case 'TemplateLiteral':
      return [(value.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked).join(' ')];
    case 'ConditionalExpression':
      return [...literalsIn(value.consequent), ...literalsIn(value.alternate)];
    case 'LogicalExpression':
      return [...literalsIn(value.left), ...literalsIn(value.right)];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
      return literalsIn(value.expression);
    case 'ArrayExpression':
      return (value.elements as unknown[]).flatMap(literalsIn);
    default:
      return [];
  }
}

function wordsAt(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)];
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[]).filter(({ type }) => type === 'JSXExpressionContainer').flatMap(literalsIn);
    case 'JSXAttribute': {
      const name = nameOf(node.name);
      return TECHNICAL.has(name) || ARIA_CODES.test(name) ? [] : literalsIn(node.value);
    }
    case 'Property':
      return WORD_FIELDS.has(nameOf(node.key)) ? literalsIn(node.value) : [];
    default:
      return [];
  }
}

/** Words that stand in the code itself where a shopper would read or hear them, each with its place. */
export function visibleWords(file: SourceFile): string[] {
  return nodesOf(file).flatMap((node) =>
    wordsAt(node)
      .filter(isWords)
      .map((words) => `${placeOf(file, node)} "${words.trim()}"`),
  );
}
