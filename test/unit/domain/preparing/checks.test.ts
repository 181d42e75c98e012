import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { Draft } from '../../../../src/domain/cases/draft.js';
import type { Deadline } from '../../../../src/domain/deadlines/deadline.js';
import { disputeWindowOf } from '../../../../src/domain/deadlines/dispute-window.js';
import { EVIDENCE_IDS } from '../../../../src/domain/dispute/reason.js';
import { REASONS } from '../../../../src/domain/dispute/reasons.js';
import { contradictionsOf } from '../../../../src/domain/preparing/contradictions.js';
import { BECAUSE_IDS, proportionateRequest } from '../../../../src/domain/preparing/proportionate-request.js';
import { suggestedReasons } from '../../../../src/domain/preparing/suggestions.js';
import { TONE_KINDS, toneOf } from '../../../../src/domain/preparing/tone.js';
import { PHRASE_LANGUAGES } from '../../../../src/domain/statement/sentences.js';
import { policy } from '../../../../src/marketplaces/aliexpress/policy.js';
import { loadWording } from '../../../../src/ui/words/load-wording.js';
import { madeCase, madeOrder } from '../made.js';

const TODAY = '2026-10-10';
const TOTAL = { minor: 4867, currency: 'USD' };

function caseWith(draft: Partial<Draft>, facts: object = { total: TOTAL, orderedOn: '2026-08-11' }): Case {
  const made = madeCase(facts);
  return { ...made, draft: { ...made.draft, ...draft } };
}

describe('the tone of a text', () => {
  test.each([
    ['insult', 'The seller is a LIAR and sent it anyway.', 'LIAR'],
    ['threat', 'Pay or I call the police.', 'call the police'],
    ['capitals', 'GIVE ME MONEY back', 'GIVE ME MONEY'],
    ['shouting', 'It is broken!!', '!!'],
    ['sweeping', 'This shop is a scam.', 'scam'],
    ['insult', '卖家是骗子。', '骗子'],
    ['threat', '不退款就报警。', '报警'],
    ['insult', 'Der Verkäufer ist ein Betrüger.', 'Betrüger'],
    ['insult', 'El vendedor es un ladrón.', 'ladrón'],
    ['insult', 'Vocês são golpistas.', 'golpistas'],
    ['threat', 'Je vais porter plainte.', 'porter plainte'],
    ['sweeping', 'È una truffa.', 'truffa'],
    ['insult', 'De verkoper is een oplichter.', 'oplichter'],
    ['threat', 'Zgłoszę na policję.', 'Zgłoszę na policję'],
    ['threat', 'Я подам в суд.', 'подам в суд'],
    ['insult', 'Продавець — шахрай.', 'шахрай'],
    ['insult', 'Satıcı yalancı.', 'yalancı'],
    ['insult', 'البائع كذاب.', 'كذاب'],
    ['insult', 'המוכר שקרן.', 'שקרן'],
    ['insult', '판매자는 사기꾼입니다.', '사기꾼'],
    ['insult', '販売者は詐欺師です。', '詐欺師'],
    ['insult', 'ผู้ขายเป็นคนโกง', 'คนโกง'],
    ['threat', 'Tôi sẽ gọi luật sư.', 'luật sư'],
    ['insult', 'Penjual ini penipu.', 'penipu'],
  ])('has %s', (kind, text, words) => {
    expect(toneOf(text)).toEqual([{ kind, words }]);
  });

  test('of plain facts is clean, with codes, sizes and tracking numbers in it', () => {
    for (const text of [
      'The listing says 100% linen, size XL. The label says 65% cotton. Tracking LP00412345678901 shows no delivery.',
      'Did it leave the depot? I asked the carrier (USPS) on 3 October 2026.',
      'The USB-C port of the LED lamp does not work.',
      '商品与描述不符。',
      'The parcel never arrived. Nobody at home has it. The post asked for a police report.',
      'The garbage bag and the trash can came completely broken, with a dent on every side.',
      'The PANASONIC remote and the BLUETOOTH speaker do not work. Ports: USB, HDMI, VGA.',
      'Das Paket kam nie an. Die Lampe blinkt immer.',
      'El paquete nunca llegó. Hay golpes en la caja.',
      'O pacote nunca chegou e a caixa tem marcas de golpe.',
      'Посылка так и не пришла. Никогда не включалась.',
      '垃圾袋破了，报警器不响，相机曝光不准，完全不能用。',
      '사기 전에 판매자에게 물어봤습니다.',
      '商品は届いていません。まったく動きません。',
    ])
      expect(toneOf(text), text).toEqual([]);
  });

  test('of what is written for the shopper is clean in every language, whatever is said', async () => {
    for (const wording of await Promise.all(PHRASE_LANGUAGES.map(loadWording))) {
      for (const text of Object.values(wording.phrases))
        expect(toneOf(text), `${wording.language}: ${text}`).toEqual([]);
    }
  });

  test('of any text is found without fail and names what stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { kind, words } of toneOf(text)) {
          expect(TONE_KINDS).toContain(kind);
          expect(text).toContain(words);
        }
      }),
    );
  });
});

describe('a text that says something else than the case', () => {
  const found = (statement: string, draft: Partial<Draft>) =>
    contradictionsOf(caseWith({ statement, ...draft }), TODAY).map(({ kind }) => kind);
  const asks = { resolution: 'refund', amountText: '20.00' } as const;

  test.each([
    ['It has not arrived.', { received: 'yes' }, ['says-not-received']],
    ['I received the lamp broken.', { received: 'no' }, ['says-received']],
    ['I want a full refund.', asks, ['full-but-part-asked']],
    ['I want $90.00 back.', asks, ['amount-over-paid']],
    ['I want $30.00 back.', asks, ['amount-not-asked']],
    ['It came on 3 November 2026.', {}, ['day-to-come']],
    ['I wrote on 2026-08-01.', {}, ['day-before-order']],
    ['它于2026年8月1日送达。', {}, ['day-before-order']],
  ] as const)('is found: %s', (statement, draft, kinds) => {
    expect(found(statement, draft)).toEqual(kinds);
  });

  test.each([
    ['I have not received the parcel.', { received: 'no' }],
    ['The parcel came on 3 October 2026. It came damaged. I ask for a refund of $20.00.', { received: 'yes', ...asks }],
    ['I paid $48.67. I ask for a full refund of $48.67.', { resolution: 'refund', amountText: '48.67' }],
    ['3 of 4 pieces came, 31 February 2026 is no day.', { received: 'yes' }],
  ] as const)('is not seen in: %s', (statement, draft) => {
    expect(found(statement, draft)).toEqual([]);
  });
});

describe('a hint of proportion', () => {
  const hint = (draft: Partial<Draft>, answers: string[] = []) =>
    proportionateRequest(
      caseWith(draft),
      answers.map((answer) => ({ answers: answer })),
    );

  test('leans by what the fault took away, and says why', () => {
    expect(hint({})).toBeNull();
    expect(hint({ received: 'no', reason: 'still-in-transit' }, ['tracking-page'])).toEqual({
      leans: 'all',
      because: ['nothing-came', 'key-evidence-there'],
      missingPercent: null,
    });
    expect(hint({ reason: 'not-as-described', answers: { use: 'part' } })?.leans).toBe('part');
    expect(hint({ reason: 'defective' })).toMatchObject({
      leans: 'unclear',
      because: ['use-not-said', 'key-evidence-missing'],
    });
    expect(hint({ reason: 'no-longer-wanted' })?.leans).toBe('back');
  });

  test('counts what is missing only when the shopper counted', () => {
    const counted = { 'pieces-due': '4', 'pieces-came': '3', use: 'part' };
    expect(hint({ reason: 'pieces-missing', answers: counted })?.missingPercent).toBe(25);
    for (const answers of [{ 'pieces-due': '0', 'pieces-came': '0' }, { 'pieces-due': '2', 'pieces-came': '3' }, {}])
      expect(hint({ reason: 'pieces-missing', answers })?.missingPercent).toBeNull();
  });

  test('speaks of all for a small fault, and of little for all', () => {
    const all = { resolution: 'refund', amountText: '48.67' } as const;
    expect(hint({ ...all, reason: 'defective', answers: { use: 'full' } })?.because).toContain('asks-all-for-part');
    expect(hint({ ...all, amountText: '5', reason: 'wrong-item' })?.because).toContain('asks-little-for-all');
  });

  test('has every reasoning in use', () => {
    const said = new Set<string>();
    for (const { id } of REASONS)
      for (const use of ['none', 'part', 'full', ''])
        for (const amountText of ['1', '48.67'])
          for (const evidence of [[], [...EVIDENCE_IDS]]) {
            const answers = { use, 'pieces-due': '4', 'pieces-came': '3' };
            const received = id.startsWith('still') ? 'no' : 'yes';
            const one = hint({ reason: id, received, resolution: 'refund', amountText, answers }, evidence);
            for (const because of one?.because ?? []) said.add(because);
          }
    expect([...said].sort()).toEqual([...BECAUSE_IDS].sort());
  });
});

test('reasons are suggested from facts and answers, and only among those that fit the shopper’s answer', () => {
  const late = { expectedOn: '2026-10-01' };
  expect(suggestedReasons(caseWith({ received: 'no', arrival: 'not-here' }, late), TODAY)).toEqual([
    { reason: 'still-in-transit', sign: 'past-delivery-time' },
  ]);
  expect(suggestedReasons(caseWith({ received: 'no', arrival: 'shown-delivered' }, late), TODAY)).toEqual([
    { reason: 'shown-as-delivered', sign: 'answered-shown-delivered' },
  ]);
  expect(suggestedReasons(caseWith({ received: 'no' }, { expectedOn: TODAY }), TODAY)).toEqual([]);
  expect(suggestedReasons(caseWith({ received: 'yes' }, late), TODAY)).toEqual([]);
  expect(suggestedReasons(caseWith({}, late), TODAY)).toEqual([]);
});

describe('whether a dispute can be opened', () => {
  const opening = (draft: Partial<Draft>, facts: object, until: string | null = null) => {
    const { order, draft: all } = caseWith(draft, facts);
    const source = { kind: 'shopper', why: '', setOn: TODAY } as const;
    const set = {
      kind: 'send-dispute',
      who: 'shopper',
      source,
      certain: true,
      zone: 'UTC',
      aimOn: '2026-10-12',
      alternatives: [],
    } as const;
    const last: Deadline | null = until ? { ...set, on: until, alternatives: [] } : null;
    return disputeWindowOf({ order, draft: all }, policy, last, { today: TODAY, zone: 'UTC' });
  };
  const no = { received: 'no', arrival: 'not-here' } as const;

  test('of a parcel on its way: not before day 11, and not within the delivery time', () => {
    expect(opening(no, { shippedOn: '2026-10-05' }).state).toBe('too-early');
    expect(opening(no, { shippedOn: '2026-10-05' }).from.map(({ on }) => on)).toEqual(['2026-10-16']);
    expect(opening(no, { shippedOn: '2026-09-01', expectedOn: TODAY }).state).toBe('in-time');
    // A promise of under five days opens it at once when that is over: day 11 is not waited for.
    expect(opening(no, { shippedOn: '2026-10-05', expectedOn: '2026-10-08' })).toMatchObject({ state: 'open' });
    expect(opening(no, { shippedOn: '2026-10-05', expectedOn: '2026-10-08' }).from.map(({ on }) => on)).toEqual([
      '2026-10-09',
    ]);
    expect(opening(no, { shippedOn: '2026-09-01', expectedOn: '2026-10-09' }).state).toBe('open');
  });

  test('what the page offers goes before the rule, and a passed last day before both', () => {
    expect(opening(no, { shippedOn: '2026-10-05', disputeOffered: true }).state).toBe('open');
    expect(opening(no, { disputeOffered: true }, '2026-10-09').state).toBe('passed');
  });

  test('of what came needs no waiting, and what nobody told is not known', () => {
    expect(opening({ received: 'yes' }, { shippedOn: '2026-10-09' }, '2026-10-20').state).toBe('open');
    expect(opening({ ...no, arrival: 'shown-delivered' }, { shippedOn: '2026-10-05' }).from).toEqual([]);
    expect(opening({}, {}).state).toBe('unknown');
    expect(madeOrder({}).fields.disputeOffered).toBeUndefined();
  });
});
