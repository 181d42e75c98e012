import { build, ensure, runTypeScript } from './ensure.mjs';

ensure('chromium', 'firefox');
build();
process.exit(await runTypeScript('test/bench/bench.ts', process.argv.slice(2)));
