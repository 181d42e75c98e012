import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './source-files.js';

/** What the linter and the compiler hold by themselves: proved on a small tree outside the project. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-fences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function copy(path: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  copyFileSync(join(ROOT, path), join(folder, path));
}

function run(script: string, ...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'node_modules', script), ...args],
      { cwd: folder, maxBuffer: 1e8 },
      (_error, stdout, stderr) => done({ code: child.exitCode ?? 1, output: stdout + stderr }),
    );
  });
}

const lint = (...args: string[]) =>
  run('@biomejs/biome/bin/biome', 'lint', '--vcs-enabled=false', '--colors=off', ...args);

describe('the linter', { timeout: 60_000 }, () => {
  beforeEach(() => copy('.biome.json'));

  it.each([
    ['any', 'export const x: any = 1;\n', 'noExplicitAny'],
    ['a non-null assertion', 'export const x = (y: string | null) => y!.length;\n', 'noNonNullAssertion'],
    ['the console', "console.log('x');\n", 'noConsole'],
  ])('refuses %s', async (_what, text, rule) => {
    write('src/domain/x.ts', text);
    const { code, output } = await lint('src');
    expect(code).not.toBe(0);
    expect(output).toContain(rule);
  });
});

describe('words', { timeout: 60_000 }, () => {
  const HEAD = "import { messageKey, type MessageKey, type ValuesOf } from './message-keys.js';\n";
  const T =
    'declare function t<Key extends MessageKey>(key: Key, ...values: ValuesOf<Key, string | number>): string;\n';
  const compile = async (call: string) => {
    for (const path of ['tsconfig.json', 'src/platform/tsconfig.json', 'src/platform/message-keys.ts']) copy(path);
    copy('public/_locales/en/messages.json');
    write(
      'src/platform/x.ts',
      `${HEAD}${T}declare const id: 'damaged' | 'seen-by-nobody';\nexport const x = ${call};\n`,
    );
    return run('typescript/bin/tsc', '-p', 'src/platform');
  };

  it.each([
    ['a key without a place', "t('name')"],
    ['a key with its value', "t('exhibit', { letter: 'A' })"],
    ['a key that is put together', "t(messageKey('step', 'open-dispute'))"],
  ])('compile with %s', async (_what, call) => {
    expect(await compile(call)).toMatchObject({ code: 0, output: '' });
  });

  it.each([
    ['a key that has no words', "t('nope')"],
    ['a key that is put together of which one has no words', "t(messageKey('reason', id))"],
    ['no value for a place', "t('exhibit')"],
    ['a value by another name', "t('exhibit', { number: 1 })"],
    ['a value for no place', "t('name', { letter: 'A' })"],
    [
      'keys of one call whose places differ',
      "t(Math.random() > 0.5 ? 'exhibit' : 'exhibit_caption', { letter: 'A', caption: 'x' })",
    ],
  ])('do not compile with %s', async (_what, call) => {
    expect((await compile(call)).code).not.toBe(0);
  });
});

describe('the compiler', { timeout: 60_000 }, () => {
  const compile = (part: string) => run('typescript/bin/tsc', '-p', `src/${part}`);

  it.each([
    ['domain', 'document.title'],
    ['domain', 'location.href'],
    ['domain', 'localStorage.length'],
    ['background', 'document.title'],
    ['background', 'window.name'],
  ])('refuses, in %s, %s', async (part, expression) => {
    copy('tsconfig.json');
    copy(`src/${part}/tsconfig.json`);
    write(`src/${part}/x.ts`, `export const x = ${expression};\n`);
    const { code, output } = await compile(part);
    expect(code).not.toBe(0);
    expect(output).toContain(`Cannot find name '${expression.split('.')[0]}'`);
    write(`src/${part}/x.ts`, "export const x = Temporal.PlainDate.from('2026-01-01').day;\n");
    expect(await compile(part)).toMatchObject({ code: 0, output: '' });
  });
});
