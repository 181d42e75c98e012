import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, sourceFiles } from './source-files.js';

const names = new Set(
  ['src', 'test'].flatMap((folder) => sourceFiles(folder)).map(({ path }) => path.split('/').pop()),
);

/**
 * Everything in backticks that looks like a file of the project; patterns, built files and the recipe's own are none.
 */
function filesNamedIn(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([\w./-]+\.(?:ts|tsx|json|css|html|mjs))`/g)].map(([, path = '']) => path);
}

const exists = (path: string) =>
  path.includes('/') ? ['', 'src', 'test'].some((at) => existsSync(join(ROOT, at, path))) : names.has(path);

it('names only files that are there, in src/README.md', () => {
  const named = filesNamedIn(readFileSync(join(ROOT, 'src/README.md'), 'utf8'));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => !path.startsWith('marketplaces/kiosk') && !exists(path))).toEqual([]);
  expect(exists('usecases/no-such-file.ts')).toBe(false);
});

it('explains every permission of the manifest in README.md, and none that is not asked for', () => {
  const { permissions } = JSON.parse(readFileSync(join(ROOT, 'manifest.json'), 'utf8')) as { permissions: string[] };
  const table = /^\| permission \|[\s\S]*?\n\n/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[0] ?? '';
  const rows = table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1] ?? '');
  const named = rows
    .filter((row) => !row.includes('*.'))
    .flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, one]) => one));
  expect(named.sort()).toEqual([...permissions].sort());
});
