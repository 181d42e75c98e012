// The whole check, from a clean checkout: what is missing is installed, then lint, types, build, tests in Node and in
// real browsers. Stops at the first part that fails.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensure, ensureScreen, giveUp, ROOT } from './ensure.mjs';

ensure('chromium', 'firefox');
ensureScreen();

const bin = (path) => [process.execPath, join(ROOT, 'node_modules', path)];
const report = (name) => join(ROOT, `node_modules/.cache/${name}.json`);
const vitest = (name, ...projects) => [
  ...bin('vitest/vitest.mjs'),
  'run',
  ...projects.map((project) => `--project=${project}`),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
];

const parts = [
  ['Lint', [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['Types', [process.execPath, join(ROOT, 'test/run/typecheck.mjs')]],
  ['Dead code', [...bin('knip/bin/knip.js')]],
  ['Build', [...bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn']],
  ['Firefox lint', [process.execPath, join(ROOT, 'test/run/lint-firefox.mjs')]],
  ['Tests in Node and in the browser', vitest('quick', 'unit', 'browser')],
  ['Tests of the whole extension', vitest('e2e', 'e2e')],
];

let passed = 0;
let failed = 0;
for (const [name, [command, ...args]] of parts) {
  console.log(`\n— ${name}`);
  const began = Date.now();
  const file = args.at(-1)?.startsWith('--outputFile.json=') ? args.at(-1).split('=')[1] : null;
  if (file) rmSync(file, { force: true });
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, REDRESS_BUILT: '1' },
  });
  if (file) {
    const counted = JSON.parse(readFileSync(file, 'utf8'));
    passed += counted.numPassedTests;
    failed += counted.numFailedTests;
  }
  if (status !== 0) giveUp(`${name} failed.`);
  console.log(`  ${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
