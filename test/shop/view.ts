import { isLanguage, type Language, type Phrases, phrases } from './phrases/phrases.js';
import { printDate } from './print-date.js';
import { type Currency, moneyInfo, printMoney } from './print-money.js';
import type { ShopState } from './shop-state.js';

/** One request's view of the shop: where it was asked and in which language it answers. */
export interface View {
  origin: string;
  /** Of products, stores and orders: the mobile and the API hosts link to the main site. */
  siteOrigin: string;
  mobile: boolean;
  /** aliexpress.us numbers its products differently. */
  us: boolean;
  language: Language;
  words: Phrases;
  state: ShopState;
  today: string;
  /** The shop's own time. */
  now: Date;
  money(minor: number, currency: Currency): string;
  moneyInfo(minor: number, currency: Currency): string;
  date(day: string): string;
  productNumber(productId: string): string;
}

const usOffset = 2251799813685248n;

export function viewFor(host: string, url: URL, state: ShopState, now: Date): View {
  const label = host.split('.')[0] ?? '';
  const asked = url.searchParams.get('lang') ?? state.lang ?? label;
  const language: Language = isLanguage(asked) ? asked : 'en';
  const us = host.endsWith('.us');
  const style = { language, bareDollar: state.broken === 'bare-dollar' };
  const site = label === 'www' || isLanguage(label) ? host : `www.aliexpress.${us ? 'us' : 'com'}`;
  return {
    origin: `https://${host}`,
    siteOrigin: `https://${site}`,
    mobile: label === 'm' || state.variant === 'mobile',
    us,
    language,
    words: phrases[language],
    state,
    today: now.toISOString().slice(0, 10),
    now,
    money: (minor, currency) => printMoney(minor, currency, style),
    moneyInfo: (minor, currency) => moneyInfo(minor, currency, style),
    date: (day) => printDate(day, language),
    productNumber: (id) => (us ? String(BigInt(id) + usOffset) : id),
  };
}
