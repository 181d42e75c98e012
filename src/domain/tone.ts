import { INSULTS, INSULTS_ZH, SWEEPING, SWEEPING_ZH, THREATS, THREATS_ZH } from './tone-words.js';

export const TONE_KINDS = ['insult', 'threat', 'capitals', 'shouting', 'sweeping'] as const;
export type ToneKind = (typeof TONE_KINDS)[number];

export interface ToneFinding {
  kind: ToneKind;
  /** The words as they stand in the text. */
  words: string;
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words of languages that put spaces between them, and the Chinese ones anywhere. */
function pattern(words: readonly string[], chinese: string): RegExp {
  const whole = `(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`;
  return new RegExp(`${whole}|${chinese.split(' ').map(escaped).join('|')}`, 'giu');
}

/** Three words in a row in capitals, or one word of eight capitals and more. Codes and numbers of parcels have digits. */
const CAPITALS = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){2,}|\p{Lu}{8,})(?![\p{L}\p{N}])/gu;
const SHOUTING = /[!！?？]{2,}|(?:[!！][^!！]*){3,}/gu;

const PATTERNS: Record<ToneKind, RegExp> = {
  insult: pattern(INSULTS.split(' '), INSULTS_ZH),
  threat: pattern(THREATS.split('|'), THREATS_ZH),
  capitals: CAPITALS,
  shouting: SHOUTING,
  sweeping: pattern(SWEEPING.split(' '), SWEEPING_ZH),
};

/** What in a text is likely to work against her: each kind at most twice. Never a reason to stop her. */
export function toneOf(text: string): ToneFinding[] {
  return TONE_KINDS.flatMap((kind) => {
    const found = [...text.matchAll(PATTERNS[kind])].map(([words]) => words.trim());
    return [...new Set(found)].slice(0, 2).map((words) => ({ kind, words: words.slice(0, 60) }));
  });
}
