import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The whole check has built already and says so; a test run by itself builds what it tests. */
export default function buildFirst(): void {
  if (process.env.REDRESS_BUILT === '1') return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  // The build must not take itself for a test.
  const { VITEST, NODE_ENV, ...env } = process.env;
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit', env });
}
