import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from '../../../../src/domain/printed/read-money.js';

const read = (text: string, currency?: string): string | null => {
  const { money } = readMoney(text, currency ? { currency } : undefined);
  return money && `${money.minor} ${money.currency}`;
};

describe('readMoney', { timeout: 60_000 }, () => {
  it.each([
    ['US $120.95', '12095 USD'],
    ['US $1,120.95', '112095 USD'],
    ['R$132,74', '13274 BRL'],
    ['R$61.25', '6125 BRL'],
    ['R$1.234,56', '123456 BRL'],
    ['129,46zł', '12946 PLN'],
    ['₩11,110', '11110 KRW'],
    ['CLP 13,941', '13941 CLP'],
    ['KWD 1.234', '1234 KWD'],
    ['KWD 12,345.678', '12345678 KWD'],
    ['грн. 222.80', '22280 UAH'],
    ['12,34 €', '1234 EUR'],
    ['€1.234', '123400 EUR'],
    ['1 234,50 ₽', '123450 RUB'],
    ["CHF 1'234.50", '123450 CHF'],
    ['₹1,23,456.00', '12345600 INR'],
    ['CN¥88.00', '8800 CNY'],
    ['1,980円', '1980 JPY'],
    ['1.234,50 TL', '123450 TRY'],
    ['C$5.00', '500 CAD'],
    ['MX$5.00', '500 MXN'],
    ['AU $5.00', '500 AUD'],
    ['Total:US $93.62', '9362 USD'],
    ['합계:₩11,110', '11110 KRW'],
    ['Total : 1 234,50 €', '123450 EUR'],
    ['US $ 8 2 . 4 0', '8240 USD'],
    ['١٬٢٣٤٫٥٠ ج.م.', '123450 EGP'],
    ['-US $5.00', '-500 USD'],
    ['5 USD', '500 USD'],
    ['EUR 0.05', '5 EUR'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ['$25.66', 'USD', '2566 USD'],
    ['$25.66', 'CLP', null],
    ['$25.660', 'CLP', '25660 CLP'],
    ['¥1,980', 'JPY', '1980 JPY'],
    ['¥88.00', 'CNY', '8800 CNY'],
    ['kr 50,00', 'SEK', '5000 SEK'],
    ['25.66', 'USD', '2566 USD'],
    ['£5', 'EGP', '500 GBP'],
    ['€5.00', 'USD', '500 EUR'],
    ['$5.00', 'EUR', null],
    ['$5.00', 'usd', null],
    ['$5.00', 'XXQ', null],
  ])('%s with a hint of %s', (text, hint, expected) => {
    expect(read(text, hint)).toBe(expected);
  });

  it.each([
    '',
    'Free shipping',
    '$25.66',
    '¥12',
    'kr 50',
    'XYZ 5.00',
    'US $5.00 - US $9.00',
    'US $5.00 - 9.00',
    'US $1.2345',
    'US $0.234',
    'US $1,23,4',
    'USD 5 EUR',
    '5%',
    'AR$5.00',
    '5 £E',
    '₩12.50',
  ])('does not read "%s"', (text) => {
    expect(read(text)).toBeNull();
  });

  it('keeps what was printed, without its label', () => {
    expect(readMoney('Total: $25.66').printed).toBe('$25.66');
    expect(readMoney('  Free\n shipping ').printed).toBe('Free shipping');
    expect(readMoney(7 as unknown as string)).toEqual({ money: null, printed: '' });
  });

  it('reads what Intl writes, or nothing, never another amount', () => {
    const locales =
      'en en-IN en-CA es es-MX pt-BR pt-PT fr fr-CA fr-CH de de-CH de-AT it nl pl ru uk tr ar ar-EG he ko ja th vi id fa zh sv da cs hu'.split(
        ' ',
      );
    const currencies =
      'USD EUR GBP BRL KRW JPY CNY PLN RUB TRY UAH ILS CLP KWD BHD TND MXN CAD AUD NZD INR VND THB IDR SEK NOK CHF EGP LBP HUF CZK ARS COP'.split(
        ' ',
      );
    let understood = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        fc.constantFrom('symbol', 'code', 'narrowSymbol') as fc.Arbitrary<'symbol' | 'code' | 'narrowSymbol'>,
        fc.boolean(),
        (minor, locale, currency, currencyDisplay, hinted) => {
          const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
          const printed = format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
          const told = read(printed, hinted ? currency : undefined);
          // A narrow sign is shared by several currencies; only together with a hint does it promise anything.
          if (currencyDisplay === 'narrowSymbol' && !hinted) return;
          if (hinted && currencyDisplay === 'code') expect([printed, told]).toEqual([printed, `${minor} ${currency}`]);
          else expect([`${minor} ${currency}`, null], `${locale}: ${printed}`).toContain(told);
          if (told) understood++;
        },
      ),
      { numRuns: 3000 },
    );
    expect(understood).toBeGreaterThan(1500);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, currency) => {
        const { money } = readMoney(text, { currency });
        if (money) expect(Number.isSafeInteger(money.minor)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(read('9'.repeat(1e6), 'USD')).toBeNull();
  });
});
