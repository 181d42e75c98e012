/** The envelope that every answer of the site's own data shares: blocks by key, each with its tag. */
export interface Block {
  tag: string;
  key: string;
  fields: object;
}

export function blocksResponse(api: string, blocks: Block[], global: object = {}): object {
  const data = Object.fromEntries(
    blocks.map(({ tag, key, fields }) => [
      `${tag}_${key}`,
      { fields, id: key, position: 'body', status: 'normal', tag, type: tag },
    ]),
  );
  return {
    api,
    v: '1.0',
    ret: ['SUCCESS::ok'],
    traceId: 'practice',
    data: { container: { data: [] }, data, endpoint: { mode: 'pc', protocolVersion: '3.0' }, global },
  };
}

export function expiredResponse(api: string): object {
  return { api, v: '1.0', ret: ['FAIL_SYS_SESSION_EXPIRED::session expired'], data: {} };
}

/** Some regions send every number and boolean as a string. */
export function stringTyped(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(stringTyped);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stringTyped(inner)]));
  }
  return value;
}

/** Every leaf of another type than promised: objects where texts were, texts where lists were. */
export function wrongTyped(value: unknown, depth = 0): unknown {
  if (depth < 4 && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'tag' || key === 'api' ? inner : wrongTyped(inner, depth + 1),
      ]),
    );
  }
  if (typeof value === 'string') return { unexpected: value.length };
  if (typeof value === 'number' || typeof value === 'boolean') return [value];
  if (Array.isArray(value)) return 'a list was here';
  return null;
}
