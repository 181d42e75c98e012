// Firefox's own linter over the Firefox package: nothing at all may be found, notices included.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { giveUp, ROOT } from './ensure.mjs';

const linter = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
const args = ['lint', '--source-dir', join(ROOT, 'dist/firefox'), '--no-config-discovery', '--output=json'];
const { stdout, stderr } = spawnSync(process.execPath, [linter, ...args], { cwd: ROOT, encoding: 'utf8' });
let summary;
try {
  const found = JSON.parse(stdout);
  summary = found.summary;
  for (const { _type, code, message, file } of [...found.errors, ...found.warnings, ...found.notices]) {
    console.log(`${_type} ${code} ${file ?? ''}: ${message}`);
  }
} catch {
  giveUp(`web-ext lint could not be read: ${stdout}${stderr}`);
}
console.log(`  ${summary.errors} errors, ${summary.warnings} warnings, ${summary.notices} notices`);
if (summary.errors + summary.warnings + summary.notices > 0) process.exit(1);
