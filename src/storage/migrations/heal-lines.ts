// Lines that versions before 9 wrote twice: once from the page's data, and again, without a number, from its pictures
// or from words of another language.

interface Line {
  key: string;
  fields: Record<string, unknown>;
  sources: Record<string, unknown>;
}

/** The lines without their ghosts, and the key that each ghost's key has become. */
export interface HealedLines<L> {
  lines: L[];
  keys: ReadonlyMap<string, string>;
}

/**
 * Joins each ghost to its line. `used` has the keys that cases are about: such a key stays, as the key of the joined
 * line, and two lines with cases of their own stay two.
 */
export function healLines<L extends Line>(lines: readonly L[], used: ReadonlySet<string>): HealedLines<L> {
  const healed: L[] = [];
  const keys = new Map<string, string>();
  const counts = new Map<string, number>();
  const numbered = lines.filter(({ fields }) => fields.lineId !== undefined);
  for (const line of [...numbered, ...lines.filter((one) => !numbered.includes(one))]) {
    const at = line.fields.lineId === undefined ? ownerOf(line, healed, counts) : -1;
    const owner = healed[at];
    if (!owner || (used.has(owner.key) && used.has(line.key))) {
      healed.push(line);
      continue;
    }
    const key = used.has(line.key) ? line.key : owner.key;
    const gone = key === line.key ? owner.key : line.key;
    healed[at] = {
      ...owner,
      key,
      fields: { ...line.fields, ...owner.fields },
      sources: { ...line.sources, ...owner.sources },
    };
    keys.set(gone, key);
  }
  const order = (line: L) => lines.findIndex(({ key }) => key === line.key);
  return { lines: healed.sort((a, b) => order(a) - order(b)), keys };
}

/** The line that a line without a number repeats; -1 for a line of its own. */
function ownerOf(line: Line, healed: readonly Line[], counts: Map<string, number>): number {
  const { productId, pictureUrl, variant } = line.fields;
  if (typeof productId !== 'string') return -1;
  const alike = healed.flatMap(({ fields }, index) => (fields.productId === productId ? [index] : []));
  const by = (field: string, value: unknown) =>
    value === undefined ? undefined : alike.find((index) => healed[index]?.fields[field] === value);
  const sure = by('pictureUrl', pictureUrl) ?? by('variant', variant);
  if (sure !== undefined) return sure;
  const numbered = alike.filter((index) => healed[index]?.fields.lineId !== undefined);
  if (numbered.length === 0) return -1;
  // Every visit repeated the lines of a product in their order.
  const count = counts.get(productId) ?? 0;
  counts.set(productId, count + 1);
  return numbered[count % numbered.length] ?? -1;
}
