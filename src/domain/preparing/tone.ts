import { HARSH, HARSH_JOINED, type HarshWords } from './tone-words.js';

export const TONE_KINDS = ['insult', 'threat', 'capitals', 'shouting', 'sweeping'] as const;
export type ToneKind = (typeof TONE_KINDS)[number];

export interface ToneFinding {
  kind: ToneKind;
  /** The words as they stand in the text. */
  words: string;
}

/** Whole words of languages that put spaces between them, and the others anywhere. */
function pattern(kind: keyof HarshWords): RegExp {
  const words = Object.values(HARSH).map((harsh) => harsh[kind]);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])|${HARSH_JOINED[kind]}`, 'giu');
}

/** Three words in a row in capitals. One alone is a name or a code, several with commas are a list of ports. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?: +\p{Lu}{2,}){2,}(?![\p{L}\p{N}])/gu;
const SHOUTING = /[!！?？]{2,}|(?:[!！][^!！]*){3,}/gu;

const PATTERNS: Record<ToneKind, RegExp> = {
  insult: pattern('insult'),
  threat: pattern('threat'),
  capitals: CAPITALS,
  shouting: SHOUTING,
  sweeping: pattern('sweeping'),
};

/**
 * What in a text is likely to work against the shopper: each kind at most twice. Never a reason to stop the shopper.
 */
export function toneOf(text: string): ToneFinding[] {
  return TONE_KINDS.flatMap((kind) => {
    const found = [...text.matchAll(PATTERNS[kind])].map(([words]) => words.trim());
    return [...new Set(found)].slice(0, 2).map((words) => ({ kind, words: words.slice(0, 60) }));
  });
}
