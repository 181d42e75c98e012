/** What one route answers; the server writes it out. */
export interface ShopAnswer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  delayMs?: number;
}

export function html(body: string, status = 200): ShopAnswer {
  return { status, type: 'text/html; charset=utf-8', body };
}

export function svg(body: string): ShopAnswer {
  return { status: 200, type: 'image/svg+xml', body, headers: { 'cache-control': 'max-age=3600' } };
}

export function json(value: unknown, status = 200): ShopAnswer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function redirect(to: string, cookie?: string): ShopAnswer {
  return {
    status: 302,
    type: 'text/plain',
    body: '',
    headers: { location: to, ...(cookie ? { 'set-cookie': cookie } : {}) },
  };
}
