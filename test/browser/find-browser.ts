import { accessSync, constants } from 'node:fs';

/** The binary itself: Debian's /usr/bin/chromium is a script that adds flags of its own, so it comes last. */
const chromiumPlaces = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/usr/bin/chromium',
];
const firefoxPlaces = [
  '/usr/lib/firefox-esr/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/usr/lib64/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

export function findChromium(): string {
  return find('Chromium', 'CHROMIUM_PATH', chromiumPlaces);
}

export function findFirefox(): string {
  return find('Firefox', 'FIREFOX_PATH', firefoxPlaces);
}

function find(name: string, variable: string, places: string[]): string {
  const asked = process.env[variable];
  if (asked) {
    if (runs(asked)) return asked;
    throw new Error(`${variable} says "${asked}", but no program is there.`);
  }
  const found = places.find(runs);
  if (!found)
    throw new Error(`No ${name} was found: install one, or name it in ${variable}. Looked at ${places.join(', ')}.`);
  return found;
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
