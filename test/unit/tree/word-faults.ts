import type { KeyUse } from './message-keys.js';

export type Messages = Record<string, { message: string }>;
type Dynamic = Readonly<Record<string, readonly string[]>>;

/** The number behind the last `$n`; 0 when nothing is put into the words. */
export function lastPlace(message: string): number {
  return Math.max(0, ...[...message.matchAll(/\$(\d)/g)].map(([, digit]) => Number(digit)));
}

/** The keys of messages.json that one use can ask for. Those that the browser has itself (`@@…`) are left out. */
export function askedBy({ keys, call }: KeyUse, dynamic: Dynamic): string[] {
  const whole = keys
    .filter((key) => !key.startsWith('@@'))
    .flatMap((key) => {
      const ids = dynamic[key] ?? [];
      return key.includes('*') ? ids.map((id) => key.replace('*', id).replaceAll('-', '_')) : [key];
    });
  return call === 'plural' ? whole.flatMap((key) => [`${key}_one`, `${key}_other`]) : whole;
}

/** Everything that is wrong between the calls and the words. */
export function wordFaults(uses: readonly KeyUse[], messages: Messages, dynamic: Dynamic, manifest = ''): string[] {
  const asked = new Map(uses.map((use) => [use, askedBy(use, dynamic)]));
  const ofManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].flatMap(([, key]) => key ?? []);
  const used = new Set([...ofManifest, ...[...asked.values()].flat()]);
  const wildcards = new Set(uses.flatMap(({ keys }) => keys.filter((key) => key.includes('*'))));
  return [
    ...uses.filter(({ keys }) => keys.length === 0).map(({ place }) => `${place}: this key cannot be followed`),
    ...[...wildcards].filter((key) => !Object.hasOwn(dynamic, key)).map((key) => `${key}: not in DYNAMIC_KEYS`),
    ...Object.keys(dynamic)
      .filter((key) => !wildcards.has(key))
      .map((key) => `${key}: in DYNAMIC_KEYS, asked for by nobody`),
    ...ofManifest.filter((key) => !messages[key]).map((key) => `manifest.json: no words for ${key}`),
    ...Object.keys(messages)
      .filter((key) => !used.has(key))
      .map((key) => `messages.json: ${key} is used by nobody`),
    ...[...asked].flatMap(([use, keys]) => faultsOf(use, keys, messages)),
    ...tooFewValues(asked, messages),
  ];
}

function faultsOf({ place, call, values }: KeyUse, keys: readonly string[], messages: Messages): string[] {
  const missing = keys.filter((key) => !messages[key]).map((key) => `${place}: no words for ${key}`);
  if (missing.length > 0 || values === 0) return missing;
  const most = Math.max(0, ...keys.map((key) => lastPlace(messages[key]?.message ?? '')));
  // The number that `plural` chooses by is the first value; words such as "Exhibit $2" may leave it out.
  const unused = call === 'plural' ? values > 1 && most < values : most < values;
  return unused ? [`${place}: ${values} values are given, no words have place $${values}`] : [];
}

/** Words with a place that no call fills. */
function tooFewValues(asked: ReadonlyMap<KeyUse, readonly string[]>, messages: Messages): string[] {
  const most = new Map<string, number>();
  for (const [{ values }, keys] of asked) for (const key of keys) most.set(key, Math.max(values, most.get(key) ?? 0));
  return [...most].flatMap(([key, values]) => {
    const places = lastPlace(messages[key]?.message ?? '');
    return places > values ? [`${key}: has place $${places}, and at most ${values} values are given`] : [];
  });
}
