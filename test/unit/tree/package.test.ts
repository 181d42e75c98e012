import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

interface Lock {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; deprecated?: string }>;
}

const read = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

describe.each(['.', 'test/bench/capture/rivals'])('the packages of %s', (folder) => {
  const { dependencies, devDependencies } = read(join(folder, 'package.json'));
  const wanted: Record<string, string> = { ...dependencies, ...devDependencies };
  const { packages } = read(join(folder, 'package-lock.json')) as Lock;

  it('are named in one exact version each, the one that the lock has', () => {
    expect(Object.keys(wanted).length).toBeGreaterThan(1);
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const locked = Object.keys(wanted).map((name) => [name, packages[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });

  it('are none that its author has given up', () => {
    const deprecated = Object.entries(packages).filter(([, one]) => one.deprecated);
    expect(deprecated.map(([path, one]) => `${path}: ${one.deprecated}`)).toEqual([]);
  });

  it('come from the registry, and are what they were when they were chosen', () => {
    const installed = Object.entries(packages).filter(([path]) => path !== '');
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path)).toEqual(
      [],
    );
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path, { resolved }]) => `${path} ${resolved}`)).toEqual([]);
  });
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
