import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { EnvironmentOptions, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { placeOf } from './test/run/browser-places.mjs';

const root = import.meta.dirname;
/** Everything is built once, into the Chromium folder; the Firefox folder differs by its manifest alone. */
const chrome = resolve(root, process.env.REDRESS_DIST ?? 'dist', 'chrome');
const firefox = resolve(root, process.env.REDRESS_DIST ?? 'dist', 'firefox');

/** A classic, self-contained script: no module, no chunk, no `import(`. */
function classicScript(name: string, entry: string, footer = ''): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: chrome,
      emptyOutDir: false,
      copyPublicDir: false,
      target: ['chrome144', 'firefox140'],
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, entry),
        output: { format: 'iife', entryFileNames: `${name}.js`, codeSplitting: false, postFooter: footer },
      },
    },
  };
}

const page = (path: string) => resolve(root, 'src/ui', path);

const environments: Record<string, EnvironmentOptions> = {
  pages: {
    consumer: 'client',
    build: {
      outDir: chrome,
      emptyOutDir: false,
      target: ['chrome144', 'firefox140'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: [
          page('popup/popup.html'),
          page('panel/panel.html'),
          page('overview/overview.html'),
          page('workspace/case.html'),
          page('options/options.html'),
          page('page-copy/page-copy.html'),
        ],
        output: { entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name].js' },
      },
    },
  },
  background: classicScript('background', 'src/background/background.ts'),
  content: classicScript('content', 'src/content/reading/content.ts'),
  beside: classicScript('beside', 'src/content/overlay/overlay.ts'),
  // It runs as the page itself: a name of its own keeps the extension's address out of the stacks that the page sees.
  pageData: classicScript('page-data', 'src/content/main-world/intercept.ts', '//# sourceURL=orders.js'),
  capture: classicScript('capture', 'src/content/capture/capture.ts'),
  listing: classicScript('listing', 'src/content/reading/listing.ts'),
};

/** Puts the pages at the top of the package, as the manifest names them. */
function pagesAtTop(): Plugin {
  return {
    name: 'redress:pages-at-top',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.fileName.endsWith('.html')) file.fileName = basename(file.fileName);
      }
    },
  };
}

/**
 * Takes `dangerouslySetInnerHTML` out of Preact: page text may enter our pages as text only, and Firefox's linter
 * warns of the one assignment. The build fails when Preact has changed so that there is nothing to take out.
 */
function textOnly(): Plugin {
  return {
    name: 'redress:text-only',
    transform: {
      filter: { id: /preact\/dist\/preact\.(mjs|module\.js|js)$/ },
      handler(code) {
        const without = code.replace(/\b\w+\.innerHTML=\w+\.__html/g, '0');
        if (without === code) this.error('Preact writes innerHTML in another way: look at it anew.');
        return { code: without, map: null };
      },
    },
  };
}

async function writeManifests() {
  const manifest = JSON.parse(await readFile(join(root, 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const {
    browser_specific_settings,
    minimum_chrome_version,
    message_serialization,
    background,
    side_panel,
    sidebar_action,
    ...shared
  } = { ...manifest, version };
  // A public key gives the test build a fixed id; a released package gets its id from the store.
  const key = process.env.REDRESS_KEY ? { key: process.env.REDRESS_KEY } : {};
  const forChrome = {
    ...shared,
    ...key,
    minimum_chrome_version,
    // As Firefox always does it: half as long on the page's thread for what the page's data tells. Before 148 it is JSON.
    message_serialization,
    side_panel,
    background: { service_worker: background.service_worker },
  };
  // The panel beside the page is a sidebar there, and needs no permission.
  const forFirefox = {
    ...shared,
    browser_specific_settings,
    sidebar_action,
    permissions: shared.permissions.filter((permission: string) => permission !== 'sidePanel'),
    background: { scripts: background.scripts },
  };
  await writeFile(join(chrome, 'manifest.json'), JSON.stringify(forChrome, null, 2));
  await writeFile(join(firefox, 'manifest.json'), JSON.stringify(forFirefox, null, 2));
}

/** After each environment: what it wrote goes to the Firefox folder too, and only that. */
function bothBrowsers(): Plugin {
  return {
    name: 'redress:both-browsers',
    buildStart() {
      this.addWatchFile(join(root, 'manifest.json'));
    },
    async writeBundle(_options, bundle) {
      for (const fileName of Object.keys(bundle)) {
        await mkdir(dirname(join(firefox, fileName)), { recursive: true });
        await cp(join(chrome, fileName), join(firefox, fileName));
      }
      if (this.environment.name === 'pages') await cp(join(root, 'public'), firefox, { recursive: true });
      await mkdir(firefox, { recursive: true });
      await writeManifests();
    },
  };
}

export default defineConfig({
  root,
  publicDir: resolve(root, 'public'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [textOnly(), pagesAtTop(), bothBrowsers()],
  environments: process.env.VITEST ? {} : environments,
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name].js' } } },
  builder: {
    async buildApp(builder) {
      await rm(chrome, { recursive: true, force: true });
      await rm(firefox, { recursive: true, force: true });
      for (const name of Object.keys(environments)) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // A busy machine is slow, not wrong: no test is about time.
          testTimeout: 60_000,
          include: ['test/unit/**/*.test.ts'],
          setupFiles: ['temporal-polyfill/global'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          testTimeout: 60_000,
          include: ['test/browser-tests/**/*.test.{ts,tsx}'],
          setupFiles: ['test/browser-tests/set-up.ts'],
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: placeOf('chromium') ?? '', args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          // Browsers wait more than they work: two at a time. Each file has a browser, a shop and a profile of its own.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['test/e2e/build-first.ts'],
          setupFiles: ['temporal-polyfill/global'],
        },
      },
    ],
  },
});
