import { expect, test } from 'vitest';
import { STATUSES, STEP_OF } from '../../../../src/domain/cases/transitions.js';
import { EU_EEA, jurisdictionOf, routesFor } from '../../../../src/domain/dispute/jurisdictions.js';
import { QUESTION_IDS, QUESTIONS, questionSchema, questionsNow } from '../../../../src/domain/dispute/questions.js';
import { RESOLUTION_KINDS, reasonSchema, TRAP_IDS } from '../../../../src/domain/dispute/reason.js';
import { REASONS, reasonById } from '../../../../src/domain/dispute/reasons.js';
import { RESOLUTIONS, resolutionSchema, returnPayer } from '../../../../src/domain/dispute/resolutions.js';
import { JURISDICTIONS, ROUTE_LETTERS, routeSchema } from '../../../../src/domain/dispute/route.js';
import { ROUTES } from '../../../../src/domain/dispute/routes.js';
import { STEP_IDS } from '../../../../src/domain/dispute/steps.js';
import { BLOCKERS } from '../../../../src/domain/preparing/blockers.js';
import { shops } from '../../../../src/marketplaces/index.js';

test.each([
  ['reason', REASONS, reasonSchema],
  ['resolution', RESOLUTIONS, resolutionSchema],
  ['route', ROUTES, routeSchema],
  ['question', Object.values(QUESTIONS), questionSchema],
])('every %s keeps to its schema, with a source, its year and the day it was checked', (_name, rows, schema) => {
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(schema.safeParse(row).error).toBeUndefined();
});

test('ids are given once', () => {
  for (const ids of [REASONS.map(({ id }) => id), ROUTES.map(({ id }) => id), BLOCKERS.map(({ id }) => id)])
    expect(new Set(ids).size).toBe(ids.length);
  expect(RESOLUTIONS.map(({ kind }) => kind)).toEqual([...RESOLUTION_KINDS]);
});

test('every question and trap is used by a reason, and a question never waits for one that is not asked', () => {
  expect(new Set(REASONS.flatMap(({ questions }) => questions))).toEqual(new Set(QUESTION_IDS));
  expect(new Set(REASONS.flatMap(({ traps }) => traps))).toEqual(new Set(TRAP_IDS));
  for (const { id, questions } of REASONS) {
    const answered = Object.fromEntries(questions.map((question) => [question, firstAnswer(question)]));
    expect(questionsNow(questions, answered), id).toEqual(questions);
    expect(questionsNow(questions, {}).length, id).toBeGreaterThan(0);
  }
});

function firstAnswer(id: (typeof QUESTION_IDS)[number]): string {
  const question = QUESTIONS[id];
  return question.kind === 'choice' ? (question.options[0] ?? '') : '1';
}

test('every reason leads to a resolution that the form has', () => {
  for (const { id, resolutions } of REASONS) {
    const onForm = resolutions.filter((kind) => RESOLUTIONS.find((one) => one.kind === kind)?.formRoute);
    expect(onForm.length, id).toBeGreaterThan(0);
  }
});

test('the way back is paid by whoever answers for it, and where a carrier does nobody can say', () => {
  expect(returnPayer(reasonById('wrong-item'))).toBe('store');
  expect(returnPayer(reasonById('no-longer-wanted'))).toBe('shopper');
  expect(returnPayer(reasonById('still-in-transit'))).toBe('unknown');
  expect(returnPayer(undefined)).toBe('unknown');
});

test('every step is stood at: by a blocker, by a status, or before the case begins', () => {
  const before = ['log-in', 'my-orders', 'identify'];
  // Customer service stands beside waiting: the shopper goes there when somebody wrote.
  const beside = ['customer-service'];
  const stood = [...before, ...beside, ...BLOCKERS.map(({ step }) => step), 'review', ...Object.values(STEP_OF)];
  expect(new Set(stood)).toEqual(new Set(STEP_IDS));
  expect(Object.keys(STEP_OF).sort()).toEqual(STATUSES.filter((status) => status !== 'preparing').sort());
});

test('every shopper has a way on, wherever the shopper lives, and each way has a letter', () => {
  const countries = ['', 'DE', 'NO', 'GB', 'US', 'BR', 'KR', 'AU', 'JP', 'ZZ'];
  for (const country of countries.slice(1)) {
    const kinds = routesFor(country).map(({ kind }) => kind);
    expect(new Set(kinds), country).toEqual(new Set(['marketplace', 'payment', 'public']));
  }
  expect(routesFor(undefined).some(({ kind }) => kind === 'public')).toBe(false);
  expect(new Set(ROUTES.map(({ letter }) => letter))).toEqual(new Set(ROUTE_LETTERS));
  expect(new Set(ROUTES.flatMap(({ areas }) => areas))).toEqual(new Set(JURISDICTIONS));
  expect(EU_EEA).toHaveLength(30);
  expect(jurisdictionOf('LI')).toBe('EU');
  expect(jurisdictionOf('JP')).toBe('anywhere');
});

test('a clock that is a rule of the marketplace has that rule in every marketplace', () => {
  for (const { id, clock } of ROUTES) {
    if (clock.kind !== 'policy') continue;
    // A marketplace that no rule is known of yet gives no dates by rule.
    for (const { policy } of shops.filter((shop) => shop.policy.periods.length > 0))
      for (const { period } of clock.periods)
        expect(
          policy.periods.map((known) => known.id),
          id,
        ).toContain(period);
  }
});

test('every period of law names the page it was looked up on, and is no guide’s word', () => {
  const ofLaw = ROUTES.filter(({ clock }) => clock.kind === 'law');
  expect(ofLaw.map(({ id }) => id)).toEqual([
    'eu-consumer-centre',
    'gb-citizens-advice',
    'br-consumer-body',
    'kr-consumer-agency',
  ]);
  for (const { id, address, weight } of ofLaw) {
    expect(address, id).toMatch(/^https:/);
    expect(weight, id).not.toBe('C');
  }
});

test('where a law has two ends, each says what it holds for, and where both can end it the sooner is shown', () => {
  const daysOf = (id: string) => {
    const clock = ROUTES.find((route) => route.id === id)?.clock;
    return clock?.kind === 'law' ? clock.periods.map((one) => [one.days, one.for]) : [];
  };
  expect(daysOf('br-consumer-body')).toEqual([
    [30, 'used-up'],
    [90, 'lasting'],
  ]);
  expect(daysOf('kr-consumer-agency')).toEqual([[30, 'not-as-described']]);
  for (const { id, clock } of ROUTES) {
    if (clock.kind === 'unknown' || clock.periods.length === 1) continue;
    const cases = clock.periods.map((one) => one.for);
    expect(cases, id).not.toContain(undefined);
    expect(new Set(cases).size, id).toBe(cases.length);
  }
});

test('the closed platform of the European Union is named nowhere', () => {
  expect(JSON.stringify(ROUTES)).not.toMatch(/odr|online dispute resolution|ec\.europa\.eu\/consumers/i);
});
