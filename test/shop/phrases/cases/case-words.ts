import type { ReasonCode } from '../../cases/case-reasons.js';
import type { CaseEventCode } from '../../cases/shop-case.js';

/** What the case form, the pages of a case and the refund page print. */
export interface CaseWords {
  reasons: Record<ReasonCode, string>;
  reason: string;
  pleaseSelect: string;
  describe: string;
  photos: string;
  fileRule(most: number, megabytes: number): string;
  tooLarge: string;
  tooMany: string;
  wrongKind: string;
  required: string;
  solution: string;
  solutions: { REFUND: string; RETURN: string };
  amount: string;
  atMost(amount: string): string;
  tooMuch: string;
  nextStep: string;
  submit: string;
  submitQuestion: string;
  confirm: string;
  back: string;
  answerWithin: string;
  units: { days: string; hours: string; minutes: string; seconds: string };
  answerBefore(date: string): string;
  events: Record<CaseEventCode, string>;
  possibleSolutions: string;
  by: { seller: string; platform: string };
  accept: string;
  acceptQuestion: string;
  disagree: string;
  whyNot: string;
  uploadMore: string;
  send: string;
  cancelRequest: string;
  cancelQuestion: string;
  returnAddress: string;
  returnLabel: string;
  carrier: string;
  trackingNumber: string;
  openedOn: string;
  refundDetails: string;
  confirmQuestion: string;
}
