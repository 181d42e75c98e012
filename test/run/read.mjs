// npm run read -- FILE… [--json] [--url URL]: what Redress reads from a saved page or a captured answer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A page that takes longer is no page of a shop. */
const SECONDS = 60;
const root = join(import.meta.dirname, '../..');
const needed = ['tsx', 'jsdom'].find((name) => !existsSync(join(root, 'node_modules', name)));
if (needed) {
  console.error(`${needed} is not installed yet. Run \`npm start\` or \`npm test\` once, or \`npm ci\`.`);
  process.exit(1);
}
const reader = join(root, 'test/read/read.ts');
const loader = join(root, 'node_modules/tsx/dist/esm/index.mjs');
const args = ['--import', `file://${loader}`, reader, ...process.argv.slice(2)];
const { status, signal, error } = spawnSync(process.execPath, args, { stdio: 'inherit', timeout: SECONDS * 1000 });
if (error?.code === 'ETIMEDOUT') console.error(`Stopped: reading took longer than ${SECONDS} seconds.`);
else if (signal) console.error(`Stopped: the reader ended by ${signal}, perhaps out of memory.`);
process.exit(status ?? 1);
