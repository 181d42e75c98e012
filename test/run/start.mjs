// `npm start`: a browser with Redress in a fresh profile, on the practice shop's My Orders. `--firefox` for Firefox.
import { build, ensure, runTypeScript } from './ensure.mjs';

const args = process.argv.slice(2);
ensure(args.includes('--firefox') ? 'firefox' : 'chromium');
console.log('Building …');
build();
process.exit(await runTypeScript('test/tour/tour.ts', args));
