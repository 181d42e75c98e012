// What stands beside the code for a public forge names only what is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-files.js';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { scripts, version, engines } = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  version: string;
  engines: { node: string };
};
const texts = [
  ...['README.md', 'src/README.md'],
  ...readdirSync(join(ROOT, '.github'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|yml)$/.test(path))
    .map((path) => join('.github', path)),
];

it('names only scripts that there are', () => {
  const named = texts.flatMap((path) => [...read(path).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(12);
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it('names only files and folders that there are, in what contributors read', () => {
  const named = [...read('.github/CONTRIBUTING.md').matchAll(/`((?:src|test|public)\/[\w./-]*)`/g)];
  expect(named.length).toBeGreaterThan(4);
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it('has one version of Node and a section for the version', () => {
  expect(engines.node).toBe(`>=${read('.nvmrc').trim()}`);
  expect(read('CHANGELOG.md')).toContain(`\n## ${version}\n`);
});
