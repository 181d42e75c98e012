import { language } from '../../platform/i18n.js';

/** "35%", in the shopper's language, for a number from 0 to 1. */
export function partText(part: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent' }).format(part);
}
