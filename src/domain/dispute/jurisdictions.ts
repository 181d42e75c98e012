import { type Area, JURISDICTIONS, type Route } from './route.js';
import { ROUTES } from './routes.js';

/** The countries of the EU and the EEA. They share a network of consumer centres. */
export const EU_EEA = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(
  ' ',
);

/** The area whose bodies help a shopper of `country` (two letters); undefined while the shopper did not say. */
export function jurisdictionOf(country: string | undefined): Area | undefined {
  if (!country) return undefined;
  if (EU_EEA.includes(country)) return 'EU';
  return JURISDICTIONS.find((area) => area === country) ?? 'anywhere';
}

/** The routes for a shopper of `country`. While it is not known, those that do not depend on it. */
export function routesFor(country: string | undefined): Route[] {
  const area = jurisdictionOf(country);
  return ROUTES.filter(({ areas, kind }) => {
    if (kind !== 'public') return true;
    return area !== undefined && areas.includes(area);
  });
}

/** Currencies that one country uses: a suggestion of where the shopper lives, never more. */
const COUNTRY_OF_CURRENCY: Readonly<Record<string, string>> = {
  GBP: 'GB',
  BRL: 'BR',
  KRW: 'KR',
  AUD: 'AU',
  PLN: 'PL',
  CZK: 'CZ',
  SEK: 'SE',
  DKK: 'DK',
  HUF: 'HU',
  RON: 'RO',
  NOK: 'NO',
  CAD: 'CA',
  MXN: 'MX',
  CLP: 'CL',
  JPY: 'JP',
  NZD: 'NZ',
  ILS: 'IL',
  UAH: 'UA',
  TRY: 'TR',
};

/** The country that the currency the shopper paid in points to; undefined where several share it. */
export function likelyCountry(currency: string | undefined): string | undefined {
  return currency === undefined ? undefined : COUNTRY_OF_CURRENCY[currency];
}
