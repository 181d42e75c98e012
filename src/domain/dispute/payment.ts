// How an order was paid, since each way of paying has a clock of its own, or none.

/** The ways of paying that matter for getting money back. Words are in `_locales` under `paid_by_<way>`. */
export const PAYMENT_WAYS = [
  'card',
  'paypal',
  'instalments',
  'direct-debit',
  'transfer',
  'balance',
  'crypto',
  'cash-on-delivery',
] as const;
export type PaymentWay = (typeof PAYMENT_WAYS)[number];

/** What pages print for each, in any language. A gift card is no card, so balances come first. */
const PRINTED: readonly (readonly [PaymentWay, RegExp])[] = [
  [
    'balance',
    /gift|bonus|coins?\b|wallet|balance|guthaben|saldo|solde|geschenk|regalo|presente|cadeau|подароч|баланс|hediye|기프트|ギフト|礼品/i,
  ],
  ['paypal', /pay ?pal/i],
  ['instalments', /klarna|afterpay|clearpay|affirm|zip ?pay|oney|scalapay|alma\b|instal?ment|ratenzahlung/i],
  ['crypto', /crypto|bitcoin|\bbtc\b|usdt|ethereum/i],
  ['cash-on-delivery', /cash on delivery|\bcod\b|nachnahme|contra ?reembolso|pobraniu|наложен/i],
  ['direct-debit', /direct debit|lastschrift|sepa|domiciliaci|prelevement|prélèvement/i],
  [
    'transfer',
    /\bpix\b|boleto|ideal\b|bancontact|blik\b|przelewy|sofort|giropay|multibanco|oxxo|pse\b|webpay|bank transfer|überweisung|transferencia|virement|przelew|перевод|계좌|振込|转账/i,
  ],
  [
    'card',
    /visa|master ?card|maestro|amex|american express|discover|diners|\bjcb\b|union ?pay|troy\b|elo\b|hipercard|(?:credit|debit|bank) ?card|kreditkarte|debitkarte|tarjeta|carte (?:bancaire|de)|cart[aã]o|carta di|банковск|карт[аоыу]|картк|kart[aąy]|kaart|kredi kart|카드|カード|信用卡|银行卡|بطاقة|כרטיס|บัตร|thẻ|kartu (?:kredit|debit)/i,
  ],
];

/** The way that a printed method of payment names; undefined when the page does not say or the words are not known. */
export function paymentWayOf(printed: string | undefined): PaymentWay | undefined {
  return printed ? PRINTED.find(([, pattern]) => pattern.test(printed))?.[0] : undefined;
}
