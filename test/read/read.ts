import 'temporal-polyfill/global';
import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCasePage, missingCaseFields } from '../../src/domain/cases/missing-case-fields.js';
import { missingIn, readSaved, type SavedReading, Unreadable } from './saved.js';
import { tableOf } from './table.js';

const USAGE = 'Usage: npm run read -- FILE… [--json] [--url URL]';
const MAX_BYTES = 64 * 1024 * 1024;

process.stdout.on('error', () => process.exit(0));

function options(): { files: string[]; json: boolean; url: string | undefined } {
  const { values, positionals } = parsed();
  if (positionals.length === 0) throw new Unreadable(USAGE);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new Unreadable(`${values.url} is not an address. ${USAGE}`);
  return { files: positionals, json: values.json, url: values.url };
}

function parsed() {
  try {
    const options = { json: { type: 'boolean', default: false }, url: { type: 'string' } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch {
    throw new Unreadable(USAGE);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EISDIR: 'this is a folder',
    EACCES: 'the file may not be opened',
    ENOTDIR: 'there is no such file',
  };
  const said = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason';
  return known[code] ?? `${said}`;
}

function readFileAt(file: string, url: string | undefined): SavedReading {
  const stat = statSync(file);
  if (stat.isDirectory()) throw new Unreadable('this is a folder');
  if (!stat.isFile()) throw new Unreadable('this is not a file');
  if (stat.size > MAX_BYTES) throw new Unreadable(`the file is larger than ${MAX_BYTES / 1024 / 1024} MB`);
  return readSaved(readFileSync(file), url);
}

function main(): number {
  let failed = 0;
  const { files, json, url } = options();
  const told: unknown[] = [];
  files.forEach((file, index) => {
    try {
      const saved = readFileAt(file, url);
      const { page, orders, cases = [] } = saved.reading;
      const missing = Object.fromEntries([
        ...orders.map((order) => [order.orderId, missingIn(order)]),
        ...cases.map((one) => [one.caseNumber ?? one.lineId, isCasePage(page) ? missingCaseFields(one, page) : []]),
      ]);
      if (json) told.push({ file, kind: saved.kind, url: saved.url, missing, ...saved.reading, ...saved.beside });
      else console.log(`${index ? '\n' : ''}${tableOf(file, saved)}`);
    } catch (error) {
      failed++;
      console.error(`${file}: ${reasonOf(error)}`);
    }
  });
  if (json && told.length) console.log(JSON.stringify(files.length === 1 ? told[0] : told, null, 2));
  return failed ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
}
