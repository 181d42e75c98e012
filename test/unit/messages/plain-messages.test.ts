import { expect, it } from 'vitest';
import * as z from 'zod/mini';

// Chromium before 148 sends messages as JSON; later ones and Firefox would carry what is lost there.
const modules = import.meta.glob<Record<string, unknown>>('../../../src/messages/*.ts', { eager: true });

const isSchema = (value: unknown): value is z.core.$ZodType =>
  typeof value === 'object' && value !== null && '_zod' in value;

const schemas = Object.entries(modules).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    isSchema(value) ? [[`${name} of ${path.split('/').at(-1)}`, value] as const] : [],
  ),
);

it('finds the forms of messages', () => {
  expect(schemas.length).toBeGreaterThan(5);
});

it.each(schemas)('%s holds nothing that JSON loses', (_name, schema) => {
  expect(() => z.toJSONSchema(schema, { unrepresentable: 'throw' })).not.toThrow();
});

it('would notice', () => {
  for (const lost of [z.date(), z.map(z.string(), z.string()), z.set(z.string()), z.bigint(), z.undefined()]) {
    expect(() => z.toJSONSchema(z.object({ lost }), { unrepresentable: 'throw' })).toThrow();
  }
});
