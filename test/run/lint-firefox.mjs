// Firefox's own linter over the Firefox package: nothing may be found, notices included, but what is expected below.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { giveUp, ROOT } from './ensure.mjs';

const linter = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
const args = ['lint', '--source-dir', join(ROOT, 'dist/firefox'), '--no-config-discovery', '--output=json'];
const { stdout, stderr } = spawnSync(process.execPath, [linter, ...args], { cwd: ROOT, encoding: 'utf8' });
/**
 * Firefox for Android knows `data_collection_permissions` from 142 on, and the desktop from 140. Redress does not run on
 * Android, which has no menus, shortcuts or windows; a manifest cannot say so, only not name it.
 */
const EXPECTED = ['KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION'];
let all;
try {
  const { errors, warnings, notices } = JSON.parse(stdout);
  all = [...errors, ...warnings, ...notices];
} catch {
  giveUp(`web-ext lint could not be read: ${stdout}${stderr}`);
}
const found = all.filter(({ code }) => !EXPECTED.includes(code));
for (const { _type, code, message, file } of found) console.log(`${_type} ${code} ${file ?? ''}: ${message}`);
const gone = EXPECTED.filter((expected) => !all.some(({ code }) => code === expected));
for (const code of gone) console.log(`${code} is expected and no longer found: take it off the list`);
console.log(`  ${found.length} found, ${EXPECTED.length - gone.length} expected`);
if (found.length + gone.length > 0) process.exit(1);
