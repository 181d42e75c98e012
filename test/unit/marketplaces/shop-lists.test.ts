import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  apiReaders,
  casePageReaders,
  listingReaders,
  overlayPages,
  pageReaders,
} from '../../../src/marketplaces/in-page.js';
import { dataReaders, shops } from '../../../src/marketplaces/index.js';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
const OPTIONAL = { casePageReaders, listingReaders, overlayPages, apiReaders };

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../../manifest.json'), 'utf8')) as {
  content_scripts: { matches: string[] }[];
};
const domains = new Set(
  manifest.content_scripts.flatMap(({ matches }) =>
    matches.map((match) => match.replace(/^https:\/\/(?:\*|\w+)\.(?=\w+\.\w+\/)/, '').replace(/\/.*$/, '')),
  ),
);
const SUBDOMAINS = ['', 'www.', 'm.', 'de.', 'm.ko.', 'msg.', 'trade.', 'login.', 'passport.', 'acs.', 'www.evil-'];
const SCHEMES = ['https', 'http', 'ftp'];
/** Addresses on and near the hosts that the manifest names, and those that each shop builds itself. */
const addresses = [
  ...[...domains].flatMap((domain) =>
    SUBDOMAINS.flatMap((subdomain) => SCHEMES.map((scheme) => `${scheme}://${subdomain}${domain}/p/order/index.html`)),
  ),
  ...[...domains].map((domain) => `https://www.${domain}.example/`),
  ...shops.flatMap(({ addresses: of, defaultHost }) => [of.orderList(defaultHost), of.signIn(defaultHost)]),
].map((address) => new URL(address));

describe('the two lists of marketplaces', () => {
  it('name the same shops, each once', () => {
    expect(new Set(ids(shops)).size).toBe(shops.length);
    expect(ids(pageReaders)).toEqual(ids(shops));
    expect(ids(dataReaders)).toEqual(ids(shops));
  });

  it.each(Object.entries(OPTIONAL))('%s names no other shop, and none twice', (_name, list) => {
    expect(new Set(ids(list)).size).toBe(list.length);
    expect(ids(shops)).toEqual(expect.arrayContaining(ids(list)));
  });

  it.each(shops.map((shop) => [shop.id, shop] as const))(
    'each reader of %s owns the hosts that the shop owns',
    (id, shop) => {
      const owned = addresses.filter((url) => shop.owns(url));
      expect(owned.length).toBeGreaterThan(2);
      expect(owned.length).toBeLessThan(addresses.length);
      const readers = [pageReaders, dataReaders, casePageReaders, listingReaders, overlayPages].flat();
      for (const reader of readers.filter((one) => one.id === id))
        expect(addresses.filter((url) => reader.owns(url)).map(String)).toEqual(owned.map(String));
    },
  );
});
