import type { CaseWords } from './cases/case-words.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { ko } from './ko.js';
import { pl } from './pl.js';
import { pt } from './pt.js';

/** Everything that the practice shop prints in the shopper's language. */
export interface Phrases {
  myOrders: string;
  messages: string;
  returns: string;
  signIn: string;
  signOut: string;
  tabs: { all: string; toPay: string; processing: string; processed: string; completed: string };
  states: Record<OrderState, string>;
  caseStates: Record<CaseState, string>;
  cases: CaseWords;
  date: string;
  orderDate: string;
  refNumber: string;
  orderNumber: string;
  paidOn: string;
  shippedOn: string;
  completedOn: string;
  paymentMethod: string;
  card: string;
  total: string;
  subtotal: string;
  shipping: string;
  freeShipping: string;
  coupon: string;
  tax: string;
  details: string;
  orderDetails: string;
  copy: string;
  confirmReceived: string;
  trackStatus: string;
  payNow: string;
  addToCart: string;
  remove: string;
  viewOrders: string;
  contactSeller: string;
  snapshot: string;
  returnsRefunds: string;
  receivedQuestion: string;
  yes: string;
  no: string;
  freeReturns: string;
  freeReturnsText: string;
  commitment: string;
  estimatedDelivery(date: string): string;
  refundIfNot(date: string): string;
  onTheWay: string;
  completedReminder(change: number, fault: number, from: 'order' | 'receipt'): string;
}

export type OrderState = 'to-pay' | 'processing' | 'ready' | 'awaiting' | 'completed' | 'closed' | 'cancelled';
export type CaseState =
  | 'reviewing'
  | 'waiting-platform'
  | 'waiting-you'
  | 'return-goods'
  | 'return-shipped'
  | 'refunding'
  | 'refunded'
  | 'refused'
  | 'cancelled';

export const phrases = { en, es, pt, ko, fr, de, pl } satisfies Record<string, Phrases>;
export type Language = keyof typeof phrases;
export const languages = Object.keys(phrases) as Language[];

export function isLanguage(text: string): text is Language {
  return Object.hasOwn(phrases, text);
}
