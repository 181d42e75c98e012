// The money of a case that the marketplace pays back, by the way it takes: a card, a wallet, a coupon.

import type { CaseRefund, RefundProgress } from '../../../domain/cases/case-reading.js';
import { readDay } from '../../../domain/printed/read-day.js';
import { at, clean, objectsAt } from '../../read-values.js';
import { amountOf } from './amounts.js';

/** What a word of the data says about a refund. Failure comes first: "refund not completed" is no success. */
const WORDS: readonly (readonly [RefundProgress, RegExp])[] = [
  ['failed', /fail|reject|refus|cancel|clos|not\W?(?:complet|success|finish)|unsuccess|incomplet/i],
  ['processing', /process|pending|progress|wait|partial|init|accept|submitted|ing$/i],
  ['done', /^(?:\w+[ _-])?(?:complete|completed|success|successful|succeeded|finish|finished|done|refunded|arrived)$/i],
];

/** What the data says about the refund; `progress` is undefined where it says nothing. */
export interface RefundInfo {
  channels: CaseRefund[];
  /** The amount of all channels, as the data has it. */
  total: unknown;
  progress: RefundProgress | undefined;
  /** The day the refund was completed. */
  doneOn: string | null;
}

const progressOf = (words: string): RefundProgress | undefined =>
  words ? (WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unclear') : undefined;

/** Reads the refund of a case. An empty `refundInfo`, as every case has one, says nothing. */
export function refundIn(data: unknown): RefundInfo {
  const info = at(data, 'reverseFinishInfo', 'refundInfo');
  const channels = objectsAt(info, 'refundChannelDetails').slice(0, 8).map(channelOf);
  const newest = progressOf(clean(at(info, 'refundNewestStatus')));
  const total = at(info, 'refundDetails', 'totalMoney') ?? at(info, 'refundDetails', 'cashMoney');
  const days = [at(info, 'refundNewestTime'), at(data, 'refundTime'), at(data, 'reverseFinishInfo', 'finishTime')];
  const day = days.map((text) => readDay(clean(text))).find((one) => one !== null) ?? null;
  const lastDay = channels
    .map(({ doneOn }) => doneOn)
    .sort((a = '', b = '') => a.localeCompare(b))
    .at(-1);
  const proved = day !== null || lastDay !== undefined || amountOf(total).money !== null;
  const progress = overall(newest, channels, proved) ?? (readDay(clean(at(data, 'refundTime'))) ? 'done' : undefined);
  return { channels, total, progress, doneOn: progress === 'done' ? (lastDay ?? day) : null };
}

/** "Done" needs every channel to be done and, where there is none, an amount or a day beside the word. */
function overall(newest: RefundProgress | undefined, channels: CaseRefund[], proved: boolean) {
  const tells = newest && (channels.length === 0 || newest === 'failed' || newest === 'processing');
  const all = [...(tells ? [newest] : []), ...channels.map(({ progress }) => progress)];
  if (all.length === 0) return undefined;
  const worst = (['failed', 'processing', 'unclear'] as const).find((one) => all.includes(one));
  return worst ?? (channels.length > 0 || proved ? 'done' : 'unclear');
}

function channelOf(channel: unknown): CaseRefund {
  const { money, printed } = amountOf(at(channel, 'money'));
  const words = clean(at(channel, 'refundStatus')).slice(0, 200);
  const doneOn = readDay(clean(at(channel, 'aeRefundFinishTime')));
  const name = clean(at(channel, 'channelName') ?? at(channel, 'refundChannel') ?? at(channel, 'payChannel'));
  return {
    progress: progressOf(words) ?? (doneOn ? 'done' : 'unclear'),
    words,
    ...(name && { channel: name.slice(0, 200) }),
    ...(money && { amount: money }),
    ...(printed && { printed: printed.slice(0, 80) }),
    ...(doneOn && { doneOn }),
  };
}
