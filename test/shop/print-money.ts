export const currencies = ['USD', 'EUR', 'BRL', 'KRW', 'PLN', 'KWD', 'CLP', 'JPY', 'UAH', 'GBP'] as const;
export type Currency = (typeof currencies)[number];

interface Print {
  digits: number;
  before?: string;
  after?: string;
  thousands: string;
  decimal: string;
}

const prints: Record<Currency, Print> = {
  USD: { digits: 2, before: 'US $', thousands: ',', decimal: '.' },
  EUR: { digits: 2, before: '€', thousands: ',', decimal: '.' },
  BRL: { digits: 2, before: 'R$', thousands: '.', decimal: ',' },
  KRW: { digits: 0, before: '₩', thousands: ',', decimal: '.' },
  PLN: { digits: 2, after: 'zł', thousands: '\u00a0', decimal: ',' },
  KWD: { digits: 3, before: 'KWD ', thousands: ',', decimal: '.' },
  CLP: { digits: 0, before: 'CLP ', thousands: ',', decimal: '.' },
  JPY: { digits: 0, before: '¥', thousands: ',', decimal: '.' },
  UAH: { digits: 2, before: 'грн. ', thousands: ',', decimal: '.' },
  GBP: { digits: 2, before: '£', thousands: ',', decimal: '.' },
};

export interface MoneyStyle {
  language: string;
  /** Dollars printed as "$" alone, which could be any dollar. */
  bareDollar?: boolean;
}

function printFor(currency: Currency, style: MoneyStyle): Print {
  const print = prints[currency];
  if (currency === 'USD' && style.bareDollar) return { ...print, before: '$' };
  if (currency === 'EUR' && style.language !== 'en') return { digits: 2, after: '€', thousands: '.', decimal: ',' };
  return print;
}

export function minorDigits(currency: Currency): number {
  return prints[currency].digits;
}

export function printMoney(minor: number, currency: Currency, style: MoneyStyle): string {
  const { before = '', after = '', ...print } = printFor(currency, style);
  const [whole, rest] = moneyParts(Math.abs(minor), currency);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, print.thousands);
  return `${minor < 0 ? '-' : ''}${before}${grouped}${rest ? print.decimal + rest : ''}${after}`;
}

/** The payload's own second print: "R$132,74|132|74". */
export function moneyInfo(minor: number, currency: Currency, style: MoneyStyle): string {
  return [printMoney(minor, currency, style), ...moneyParts(minor, currency)].join('|');
}

function moneyParts(minor: number, currency: Currency): [string, string] {
  const digits = prints[currency].digits;
  const all = String(minor).padStart(digits + 1, '0');
  return digits === 0 ? [all, ''] : [all.slice(0, -digits), all.slice(-digits)];
}
