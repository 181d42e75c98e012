// Installs what a fresh machine lacks, says what it is doing, and is done in no time when nothing is missing.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, placeOf } from './browser-places.mjs';

export const ROOT = join(import.meta.dirname, '../..');

/** Prints one sentence and ends: what is missing is the reader's to mend. */
export function giveUp(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}

function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  return status === 0;
}

function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(`Redress needs Node 20.19 or newer; this is ${process.version}. Install it from nodejs.org or your system.`);
}

/** Installs the packages of a folder by its lock file, unless these very ones are there already. */
function ensurePackages(folder, what) {
  const mark = join(folder, 'node_modules/.redress-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log(`Installing ${what} by the lock file (a minute, once) …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  if (!run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })) {
    giveUp('npm ci failed: see above. It needs the npm registry and about 400 MB.');
  }
  writeFileSync(mark, lock);
}

/** What only the benchmark of captures compares with. */
export function ensureRivals() {
  ensurePackages(join(ROOT, 'test/bench/capture/rivals'), 'what captures are compared with');
}

/** Installs Debian's packages where that may be done without asking: as root on Debian. */
function installThroughApt(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installing ${packages[0]} through apt (once) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}

function ensureBrowser(name) {
  if (placeOf(name)) return;
  const { variable, package: debian } = BROWSERS[name];
  if (process.env[variable]) giveUp(`${variable} is set to ${process.env[variable]}, where there is no browser.`);
  installThroughApt(debian, 'fonts-noto-core', 'fonts-noto-cjk');
  if (!placeOf(name))
    giveUp(`Redress needs ${name} here. Install it (Debian: apt install ${debian}) or set ${variable} to its path.`);
}

/** A screen that nobody sees, and a hand that presses real keys on it. Elsewhere than on Linux there is none. */
export function ensureScreen() {
  if (process.platform !== 'linux') return;
  const missing = () => ['xvfb', 'xdotool'].filter((name) => !existsSync(`/usr/bin/${PROGRAMS[name]}`));
  if (missing().length > 0) installThroughApt(...missing());
  if (missing().length > 0)
    console.log(`Without ${missing().join(' and ')}, no real keys are pressed in Chromium: those tests are left out.`);
}

/** Debian's packages by the programs that are in them. */
const PROGRAMS = { xvfb: 'Xvfb', xdotool: 'xdotool' };

/** Everything that `browsers` need: Node, packages, browsers. */
export function ensure(...browsers) {
  ensureNode();
  ensurePackages(ROOT, 'packages');
  for (const name of browsers) ensureBrowser(name);
}

/** Runs a TypeScript file of the project, with the `Temporal` that Node 20 lacks, and resolves with its exit code. Ctrl-C is the file's to handle. */
export function runTypeScript(file, args) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', 'temporal-polyfill/global', join(ROOT, file), ...args],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  // Both get the signal from the terminal: wait until the child has closed its browser.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((done) => child.on('close', (code, signal) => done(signal ? 130 : (code ?? 1))));
}

/** Builds both packages. Says nothing unless it fails. */
export function build() {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) giveUp('The build failed: see above.');
}
