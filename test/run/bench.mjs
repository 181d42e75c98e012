import { build, ensure, ensureRivals, runTypeScript } from './ensure.mjs';

ensure('chromium', 'firefox');
const parts = process.argv.slice(2);
if (parts.length === 0 || parts.includes('capture')) ensureRivals();
build();
process.exit(await runTypeScript('test/bench/bench.ts', parts));
