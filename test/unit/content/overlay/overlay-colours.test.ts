import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const source = (path: string) => readFileSync(join(import.meta.dirname, '../../../../src', path), 'utf8');
const tokens = source('ui/styles/tokens.css');
const overlay = source('content/overlay/overlay.css');

it("takes every colour from the design's tokens and names none itself", () => {
  expect(overlay).toContain('@import "../../ui/styles/tokens.css";');
  expect(overlay).not.toMatch(/#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark|color-mix)\(/i);
  const used = [...new Set(overlay.match(/(?<=var\()--[\w-]+/g))];
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((name) => !new RegExp(`^  ${name}:`, 'm').test(tokens))).toEqual([]);
});
