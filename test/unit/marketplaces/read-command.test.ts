import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const fixture = (name: string) => join(root, 'test/fixtures/aliexpress', name);
const folder = mkdtempSync(join(tmpdir(), 'redress-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(root, 'test/run/read.mjs'), ...args], { encoding: 'utf8' });
}
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('npm run read', { timeout: 60_000 }, () => {
  it('prints a table', () => {
    const { stdout, status, stderr } = run(fixture('list.usd.json'), fixture('list.en.html'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('2 of 2 orders read');
    expect(stdout).toContain('4 of 5 orders read');
    expect(stdout).toContain('not read: order 4 on the page');
    expect(stdout).toMatch(/total +page-data +1048\.60 USD/);
  });

  it('prints JSON', () => {
    const { stdout, status } = run(
      '--json',
      fixture('tracking.json'),
      '--url',
      'https://www.aliexpress.com/p/tracking/index.html?tradeOrderId=8305000000000051',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      found: 1,
      orders: [{ fields: { refundIfNotDeliveredBefore: '2026-11-20' } }],
    });
  });

  it('says in one line what is wrong with any file', () => {
    const broken = [
      file('empty.json', ''),
      file('spaces.html', ' \n '),
      file(
        'binary.bin',
        Uint8Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256),
      ),
      file('half.json', '{"api": "mtop.aliexpress.trade.buyer.order.list", "data": {'),
      file('other.json', '{"api": "mtop.weather", "data": {}}'),
      file('words.txt', 'just words'),
      file('foreign.html', '<!-- https://shop.example/orders --><p>Orders</p>'),
      join(folder, 'missing.json'),
      folder,
    ];
    const { stdout, stderr, status } = run(...broken);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(broken.length);
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('takes very deep and very large files', () => {
    const deep = file(
      'deep.json',
      `{"api":"mtop.aliexpress.trade.buyer.order.list","data":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_001)}`,
    );
    const nested = file('nested.html', `<html>${'<div class="order-item">'.repeat(1000)}`);
    const large = file(
      'large.json',
      `{"api":"mtop.aliexpress.trade.buyer.order.list","data":"${'x'.repeat(50_000_000)}"}`,
    );
    const huge = file('huge.json', Buffer.alloc(70 * 1024 * 1024, 32));
    for (const path of [deep, nested, large, huge]) {
      const { stdout, stderr } = run(path);
      expect(`${stdout}${stderr}`, path).toMatch(/orders read|: .+/);
      expect(stderr.trim().split('\n').length, stderr.slice(0, 300)).toBeLessThan(2);
    }
  });

  it('says how it is used', () => {
    expect(run().stderr).toContain('Usage:');
    expect(run('--nonsense', 'x').status).toBe(1);
    expect(run('x', '--url', 'no address').stderr).toContain('is not an address');
  });
});
