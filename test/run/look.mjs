import { build, ensure, runTypeScript } from './ensure.mjs';

ensure('chromium', 'firefox');
build();
process.exit(await runTypeScript('test/look/look.ts', process.argv.slice(2)));
