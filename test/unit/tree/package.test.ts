import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './source-files.js';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; deprecated?: string }>;
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const wanted: Record<string, string> = Object.assign(
  {},
  read('package.json').dependencies,
  read('package.json').devDependencies,
);
const { packages } = read('package-lock.json') as Lock;

it('names every package in one exact version, the one that the lock has', () => {
  expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.fromEntries(locked)).toEqual(wanted);
});

it('installs nothing that its author has given up', () => {
  const deprecated = Object.entries(packages).filter(([, one]) => one.deprecated);
  expect(deprecated.map(([path, one]) => `${path}: ${one.deprecated}`)).toEqual([]);
});

it('installs from the registry, and what it was when it was chosen', () => {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual([]);
  const elsewhere = installed.filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([path, { resolved }]) => `${path} ${resolved}`)).toEqual([]);
});

/** What belongs to the project: all but what git ignores. Without git (a copy from an archive) all but what is made. */
function topLevel(): string[] {
  if (!existsSync(join(ROOT, '.git'))) {
    return readdirSync(ROOT).filter((name) => !['node_modules', 'dist', 'coverage', 'look'].includes(name));
  }
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  const names = listed.toString('utf8').split('\0').filter(Boolean);
  return [...new Set(names.map((path) => path.split('/')[0] ?? ''))].filter((name) => existsSync(join(ROOT, name)));
}

it('keeps its top level short', () => {
  const expected = [
    ...['src', 'public', 'test', 'manifest.json', 'vite.config.ts', 'package.json', 'package-lock.json'],
    ...['tsconfig.json', 'README.md', 'CHANGELOG.md', 'LICENSE'],
  ];
  expect(
    topLevel()
      .filter((name) => !name.startsWith('.'))
      .sort(),
  ).toEqual(expected.sort());
});
