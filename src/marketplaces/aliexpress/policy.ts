import { EU_EEA } from '../../domain/dispute/jurisdictions.js';
import type { Period, Policy } from '../../domain/dispute/policy.js';

type Row = [Period['id'], number | null, Period['from'], string, Period['weight'], number, string];

/** Help pages from before 2023 say that their days are counted in Pacific time. */
const PACIFIC = 'America/Los_Angeles';
const FROM_OLD_HELP = new Set([
  'earliest-opening',
  'dispute-after-completion',
  'not-received-after-delivery-time',
  'seller-answer',
]);
/** Periods that are counted in bank days. */
const WORKING_DAYS = new Set(['refund-arrival']);

/** Periods from the help of the payment service, which was checked later than the others. */
const OUTSIDE = new Set(['paypal', 'paypal-not-as-described']);

/** Defaults only: a sentence, a day or a countdown on the page takes precedence. */
const ROWS: Row[] = [
  [
    'earliest-opening',
    11,
    'shipped',
    '',
    'A',
    2022,
    'Copies of the help pages: a case opens on day 11 after dispatch; guides of 2024 agree',
  ],
  [
    'dispute-after-completion',
    15,
    'completed',
    '',
    'A',
    2022,
    'Copies of the help pages: 15 days after the order completes',
  ],
  [
    'dispute-fault-after-order',
    90,
    'ordered',
    'BR KR',
    'A',
    2026,
    'Reminder on the order page: defective or not as described',
  ],
  [
    'return-after-completion',
    7,
    'completed',
    'BR',
    'A',
    2026,
    'Reminder on the order page: counted from confirming receipt',
  ],
  [
    'not-received-after-delivery-time',
    15,
    'delivery-time-ended',
    '',
    'A',
    2021,
    'Copy of the help pages; the order page prints the day itself',
  ],
  [
    'free-return-after-delivery',
    15,
    'delivered',
    '',
    'A',
    2026,
    'Service line on the order page, for items marked with free returns',
  ],
  [
    'withdrawal-after-delivery',
    14,
    'delivered',
    EU_EEA.join(' '),
    'A',
    2011,
    'Directive 2011/83/EU, article 9: 14 days from receiving the goods to withdraw from a purchase at a distance',
  ],
  ['seller-answer', 5, 'submitted', '', 'A', 2018, 'Help of 2018 and independent scripts: silence grants the request'],
  [
    'marketplace-steps-in',
    7,
    'submitted',
    '',
    'B',
    2022,
    'Independent scripts and guides: it steps in when there is no agreement',
  ],
  [
    'answer-proposal',
    null,
    'proposed',
    '',
    'B',
    2026,
    'Independent scripts show that the page asks for an answer; no source says for how long: its countdown does',
  ],
  ['appeal', null, 'decided', '', 'C', 2024, 'Guides speak of one appeal; none gives the time that a buyer has for it'],
  [
    'return-ship-by',
    10,
    'return-agreed',
    '',
    'C',
    2024,
    'Guides: ship and enter the tracking number, else the seller keeps the money',
  ],
  [
    'refund-arrival',
    20,
    'refund-agreed',
    '',
    'A',
    2022,
    'Copies of the help pages: 3 to 20 business days, to the same payment method',
  ],
  ['card-chargeback', 120, 'paid', '', 'C', 2022, 'Card rules as commonly given: 120 to 180 days; the bank says which'],
  [
    'paypal',
    180,
    'paid',
    '',
    'A',
    2026,
    'Help of the payment service (US, CH, HK): 180 days from the payment if it did not come. If it came and is not as described, only 30 days from delivery',
  ],
  [
    'paypal-not-as-described',
    30,
    'delivered',
    '',
    'A',
    2026,
    'Help of the payment service (US, CH, HK): came and is not as described, 30 days from delivery or 180 from the payment, whichever is sooner',
  ],
];

export const policy: Policy = {
  periods: ROWS.map(([id, days, from, regions, weight, sourceYear, source]) => ({
    id,
    days,
    from,
    ...(FROM_OLD_HELP.has(id) ? { zone: PACIFIC } : {}),
    ...(WORKING_DAYS.has(id) ? { working: true } : {}),
    regions: regions.split(' ').filter(Boolean),
    weight,
    source,
    sourceYear,
    ...(OUTSIDE.has(id) ? { outside: true } : {}),
    checkedOn: OUTSIDE.has(id) ? '2026-11-25' : '2026-11-23',
  })),
};
