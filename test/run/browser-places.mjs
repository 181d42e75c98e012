// Where Chromium and Firefox are found, for every script that starts one.
import { existsSync } from 'node:fs';

/** Debian's /usr/bin/chromium is a wrapper with flags of its own: the binary behind it comes first. */
export const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    package: 'chromium',
    places: [
      '/usr/lib/chromium/chromium',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    places: [
      '/usr/lib/firefox-esr/firefox-esr',
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox/firefox',
      '/usr/bin/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:/Program Files/Mozilla Firefox/firefox.exe',
    ],
  },
};

/** The path of a browser, or null. A path given by its variable goes before the usual places. */
export function placeOf(name) {
  const { variable, places } = BROWSERS[name];
  const given = process.env[variable];
  if (given) return existsSync(given) ? given : null;
  return places.find((place) => existsSync(place)) ?? null;
}
