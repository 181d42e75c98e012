import type { Route } from './route.js';

const checkedOn = '2026-11-25';
const OUTSIDE: Route['needs'] = ['decision', 'statement', 'exhibits', 'proof-of-payment', 'conversation'];
const BODY: Route['needs'] = ['store-details', 'decision', 'statement', 'exhibits', 'proof-of-payment'];

const body = {
  kind: 'public',
  needs: BODY,
  blocks: 'nothing',
  letter: 'consumer-body',
  caseFile: 'full',
  checkedOn,
} as const;

/**
 * Every route, in the order to try them: inside first, then whoever moved the money, then public bodies. The European
 * Union's online dispute platform closed in July 2025 and is not among them.
 */
export const ROUTES: readonly Route[] = [
  {
    id: 'appeal',
    kind: 'marketplace',
    areas: ['anywhere'],
    clock: { kind: 'unknown', from: 'decided' },
    needs: ['case-number', 'decision', 'new-fact', 'exhibits'],
    blocks: 'nothing',
    letter: 'appeal',
    caseFile: 'new-facts-only',
    bodies: [],
    weight: 'C',
    source: 'Guides speak of one appeal; how long a buyer has for it was not found',
    sourceYear: 2024,
    checkedOn,
  },
  {
    id: 'payment-provider',
    kind: 'payment',
    areas: ['anywhere'],
    clock: {
      kind: 'policy',
      periods: [
        { period: 'paypal', for: 'not-received' },
        { period: 'paypal-not-as-described', for: 'not-as-described' },
      ],
    },
    needs: OUTSIDE,
    blocks: 'stops-running-case',
    letter: 'payment-provider',
    caseFile: 'short',
    bodies: ['PayPal'],
    weight: 'A',
    source:
      'Help of the payment service, page on how long a dispute can be filed (undated, looked at for US, CH and HK)',
    address: 'https://www.paypal.com/ch/cshelp/article/dispute-filing-timeframes-help1173',
    sourceYear: 2026,
    checkedOn,
  },
  {
    id: 'card-chargeback',
    kind: 'payment',
    areas: ['anywhere'],
    clock: { kind: 'policy', periods: [{ period: 'card-chargeback' }] },
    needs: OUTSIDE,
    blocks: 'stops-running-case',
    letter: 'chargeback',
    caseFile: 'short',
    bodies: [],
    weight: 'C',
    source: 'Card rules as commonly given; the bank that gave the card says which count',
    sourceYear: 2022,
    checkedOn,
  },
  {
    id: 'bank',
    kind: 'payment',
    areas: ['anywhere'],
    clock: { kind: 'unknown', from: 'paid' },
    needs: OUTSIDE,
    blocks: 'one-of-the-two',
    letter: 'bank',
    caseFile: 'short',
    bodies: [],
    weight: 'C',
    source: 'No period that holds for every transfer and direct debit was found: the bank says',
    sourceYear: 2022,
    checkedOn,
  },
  {
    ...body,
    id: 'eu-consumer-centre',
    areas: ['EU'],
    clock: { kind: 'law', periods: [{ days: 730, from: 'delivered' }] },
    bodies: ['ECC-Net'],
    weight: 'B',
    source:
      'Directive (EU) 2019/771, article 10, as the Union’s own pages tell it: faults that show within two years of delivery. Countries may give longer, and some want the seller told within two months of noticing',
    address: 'https://europa.eu/youreurope/citizens/consumers/shopping/guarantees/index_en.htm',
    sourceYear: 2019,
  },
  {
    ...body,
    id: 'gb-citizens-advice',
    areas: ['GB'],
    clock: { kind: 'law', periods: [{ days: 30, from: 'delivered' }] },
    bodies: ['Citizens Advice', 'Trading Standards'],
    weight: 'A',
    source:
      'Consumer Rights Act 2015, section 22: 30 days to reject, beginning the day after delivery, less for what perishes sooner. Repair or replacement can be asked for later',
    address: 'https://www.legislation.gov.uk/ukpga/2015/15/section/22',
    sourceYear: 2015,
  },
  {
    ...body,
    id: 'us-complaint',
    areas: ['US'],
    clock: { kind: 'unknown', from: 'paid' },
    bodies: ['Federal Trade Commission', 'econsumer.gov'],
    weight: 'B',
    source: 'The commission, as quoted: it collects reports and cannot act for single shoppers. No period was found',
    address:
      'https://www.checkbook.org/washington-area/consumers-notebook/articles/New-FTC-Website-Makes-It-Easier-to-Report-Fraud-and-Other-Consumer-Issues-7413',
    sourceYear: 2020,
  },
  {
    ...body,
    id: 'br-consumer-body',
    areas: ['BR'],
    clock: {
      kind: 'law',
      periods: [
        { days: 30, from: 'delivered', for: 'used-up' },
        { days: 90, from: 'delivered', for: 'lasting' },
      ],
    },
    bodies: ['Procon', 'consumidor.gov.br'],
    weight: 'B',
    source:
      'Código de Defesa do Consumidor (Lei 8.078), art. 26, from a copy of its text: for faults that can be seen, from delivery. A hidden fault counts from the day it shows, and the time stands still from a proven complaint to the seller’s refusal',
    address: 'https://smartlex.net.br/legislacao/cdc/artigo/26',
    sourceYear: 1990,
  },
  {
    ...body,
    id: 'kr-consumer-agency',
    areas: ['KR'],
    clock: { kind: 'law', periods: [{ days: 30, from: 'delivered', for: 'not-as-described' }] },
    bodies: ['한국소비자원 (Korea Consumer Agency)', '1372'],
    weight: 'A',
    source:
      'E-Commerce Consumer Protection Act, art. 17 (3), as the Ministry of Government Legislation reads it: within three months of receiving the goods and within 30 days of when the difference was or could be known; the first to end counts. Counted here as if it could be known on arrival',
    address: 'https://moleg.go.kr/lawinfo/nwLwAnInfo.mo?cs_seq=421697&mid=a10106020000',
    sourceYear: 2020,
  },
  {
    ...body,
    id: 'au-fair-trading',
    areas: ['AU'],
    clock: { kind: 'unknown', from: 'delivered' },
    bodies: ['ACCC', 'Fair Trading'],
    weight: 'A',
    source:
      'The ACCC on the Australian Consumer Law: guarantees last for a reasonable time by kind and price of the goods, and have no day on which they end',
    address:
      'https://www.accc.gov.au/media-release/broken-but-out-of-warranty-your-consumer-guarantee-rights-may-still-apply',
    sourceYear: 2024,
  },
  {
    ...body,
    id: 'consumer-body',
    areas: ['anywhere'],
    clock: { kind: 'unknown', from: 'paid' },
    bodies: ['econsumer.gov'],
    weight: 'A',
    source: 'The international report form on itself: it gathers reports for the agencies of many countries',
    address: 'https://econsumer.gov/en/Home/About',
    sourceYear: 2026,
  },
];
