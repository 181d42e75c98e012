// One program a runtime, so that `document` does not compile where it does not exist. Two at a time, for two cores.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folders = readdirSync(join(root, 'src'))
  .map((name) => `src/${name}`)
  .concat('test')
  .filter((folder) => existsSync(join(root, folder, 'tsconfig.json')));

const check = (folder) =>
  new Promise((done) => {
    const tsc = spawn(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty'], {
      cwd: root,
      stdio: 'inherit',
    });
    tsc.on('close', (code) => done(code === 0));
  });

let ok = true;
const next = async () => {
  for (let folder = folders.shift(); folder; folder = folders.shift()) ok = (await check(folder)) && ok;
};
await Promise.all([next(), next()]);
process.exit(ok ? 0 : 1);
