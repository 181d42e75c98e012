import type { IncomingMessage } from 'node:http';

export interface LoggedRequest {
  at: number;
  method: string;
  host: string;
  path: string;
  query: string;
  origin: string | null;
  referer: string | null;
  /** `Sec-Fetch-Dest` and `Sec-Fetch-Site`: what the browser says that it is for. */
  destination: string | null;
  site: string | null;
  /** Who asked: a navigation, something of the shop's own pages, the test's control channel, or nobody we know. */
  by: 'navigation' | 'page' | 'control' | 'unexplained';
}

/**
 * Tells the shop's own requests from others. Each call of its pages has a number that is used once, so a
 * copy of such a call, made by an extension in the page's name, is unexplained too.
 */
export function requestLog(): {
  entries: LoggedRequest[];
  note(request: IncomingMessage, url: URL): LoggedRequest;
  pageToken(): string;
} {
  const entries: LoggedRequest[] = [];
  const used = new Set<string>();
  const tokens = new Set<string>();
  let pages = 0;

  function author(request: IncomingMessage, url: URL): LoggedRequest['by'] {
    if (url.pathname.startsWith('/__shop/')) return 'control';
    // A preflight is the browser's own, before a call that is judged by itself.
    if (request.method === 'OPTIONS') return 'page';
    const destination = header(request, 'sec-fetch-dest');
    if (destination === 'document') return 'navigation';
    if (url.pathname.startsWith('/kf/') && destination === 'image') return 'page';
    if (header(request, 'x-practice-spa') && header(request, 'sec-fetch-site') === 'same-origin') return 'page';
    const call = url.searchParams.get('pageCall');
    if (!call || used.has(call) || !tokens.has(call.split('.')[0] ?? '')) return 'unexplained';
    used.add(call);
    return 'page';
  }

  return {
    entries,
    note(request, url) {
      const entry: LoggedRequest = {
        at: Date.now(),
        method: request.method ?? 'GET',
        host: url.hostname,
        path: url.pathname,
        query: url.search,
        origin: header(request, 'origin'),
        referer: header(request, 'referer'),
        destination: header(request, 'sec-fetch-dest'),
        site: header(request, 'sec-fetch-site'),
        by: author(request, url),
      };
      entries.push(entry);
      return entry;
    },
    pageToken() {
      pages += 1;
      const token = `p${pages}`;
      tokens.add(token);
      return token;
    },
  };
}

function header(request: IncomingMessage, name: string): string | null {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
}
