// Runs the reliability matrix several times a row, and a hundred lives on a simulated clock; prints a table.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, ensure } from './ensure.mjs';

const root = join(import.meta.dirname, '../..');
const times = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'redress-reliability-report-'));
const rows = new Map();
let failed = false;

function run(project, files, env = {}) {
  const report = join(folder, 'report.json');
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--project', project, '--reporter=json', `--outputFile=${report}`, ...files];
  spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, REDRESS_BUILT: '1', ...env },
  });
  for (const { name, message, assertionResults } of JSON.parse(readFileSync(report, 'utf8')).testResults) {
    const where = name.includes('firefox') ? 'Firefox' : name.includes('e2e') ? 'Chromium' : 'simulated clock';
    if (message) console.log(`${where}: ${message}`);
    for (const { title, status, failureMessages } of assertionResults) {
      const row = rows.get(`${where}: ${title}`) ?? { passed: 0, runs: 0 };
      row.runs++;
      if (status === 'passed') row.passed++;
      else {
        failed = true;
        console.log(`${where}: ${title}: ${status} ${failureMessages?.join(' ') ?? ''}`);
      }
      rows.set(`${where}: ${title}`, row);
    }
  }
}

ensure('chromium', 'firefox');
build();
for (let time = 1; time <= times; time++) {
  console.log(`Round ${time} of ${times} …`);
  run('e2e', ['test/e2e/reminders/reliability.test.ts', 'test/e2e/reminders/reliability-firefox.test.ts']);
}
run('browser', ['test/browser-tests/usecases/remind.test.ts'], { VITE_LIVES: '100' });
for (const [row, { passed, runs }] of rows) console.log(`${String(passed).padStart(3)} of ${runs}  ${row}`);
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
