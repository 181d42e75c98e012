import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../../../src/domain/printed/currencies.js';
import { currencyDigits, formatMoney } from '../../../../src/domain/printed/money.js';
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

  /** As a page prints an amount in the currency's own digits, whatever digits this version of Intl would choose. */
  function formatted(
    minor: number,
    { locale, currency, currencyDisplay }: { locale: string; currency: string; currencyDisplay: string },
  ): string {
    const digits = currencyDigits(currency);
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: currencyDisplay as 'symbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(minor / 10 ** digits);
  }

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
          const printed = formatted(minor, { locale, currency, currencyDisplay });
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

describe('amounts as pages of other shops and years print them', () => {
  it.each([
    ['2 990 Ft', '299000 HUF'],
    ['Ft2,990.00', '299000 HUF'],
    ['IDR 1,500.50', '150050 IDR'],
    ['Rp 1.500.000', '150000000 IDR'],
    ['COP 45,900', '4590000 COP'],
    ['COP$45.900', '4590000 COP'],
    ['PKR 1,499.00', '149900 PKR'],
    ['RSD 1.499,00', '149900 RSD'],
    ['LBP 89,500', '8950000 LBP'],
    ['EUR$5.00', null],
    ['HKD$ 12.30', '1230 HKD'],
    ['SGD$12.30', '1230 SGD'],
    ['CLP$13.941', '13941 CLP'],
    ['ARS$ 1.234,50', '123450 ARS'],
    ['AUD$5', '500 AUD'],
    ['NZD $5.10', '510 NZD'],
    ['-US $5.00', '-500 USD'],
    ['US $-5.00', '-500 USD'],
    ['US$ -5.00', '-500 USD'],
    ['- 5,00 €', '-500 EUR'],
    ['5,00 €-', '-500 EUR'],
    ['(5,00 €)', '-500 EUR'],
    ['US $(5.00)', '-500 USD'],
    ['R$ -12,00', '-1200 BRL'],
    ['(R$ 12,00)', '-1200 BRL'],
    ['alert(1)', null],
    ['Save (US $5.00) today (US $6.00)', null],
    ['XYZ$5.00', null],
    ['USD€5.00', null],
    ['KWD 1.234', '1234 KWD'],
    ['ISK 1,234', '1234 ISK'],
    ['￥1,200', null],
    ['CN￥12.00', '1200 CNY'],
  ])('%s', (printed, told) => {
    expect(read(printed)).toBe(told);
  });

  it('counts in the digits of ISO 4217, whatever Intl says in this version', () => {
    const three = CURRENCIES.filter((code) => currencyDigits(code) === 3);
    const none = CURRENCIES.filter((code) => currencyDigits(code) === 0);
    expect(three).toEqual(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
    expect(none).toEqual('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '));
    expect(['COP', 'HUF', 'IDR', 'PKR', 'RSD', 'LBP', 'AFN', 'IRR'].map(currencyDigits)).toEqual(Array(8).fill(2));
    // Every currency that Intl knows of today is in the table or has gone from use.
    const unknown = Intl.supportedValuesOf('currency').filter((code) => !CURRENCIES.includes(code));
    expect(unknown.filter((code) => ['USD', 'EUR', 'BRL', 'KRW', 'HUF', 'XCG', 'ZWG'].includes(code))).toEqual([]);
  });

  it('a whole amount of a currency whose readers write no fraction has none', () => {
    expect(formatMoney({ minor: 149_950, currency: 'HUF' }, 'en')).toContain('1,499.50');
    expect(formatMoney({ minor: 1234, currency: 'USD' }, 'en')).toBe('$12.34');
    expect(formatMoney({ minor: 1234, currency: 'KWD' }, 'en')).toContain('1.234');
  });
});
