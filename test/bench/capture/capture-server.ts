import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { shopCertificate } from '../../shop/shop-certificate.js';
import { capturePage } from './capture-page.js';

export interface CaptureServer {
  port: number;
  spki: string;
  close(): Promise<void>;
}

/** Serves the pages that are captured, at the shop's own host. */
export async function startCaptureServer(): Promise<CaptureServer> {
  const { key, cert, spki } = await shopCertificate();
  const server = createServer({ key, cert }, (request, response) => {
    const url = new URL(request.url ?? '/', 'https://x');
    const picture = /^\/picture\/(\d+)\.svg$/.exec(url.pathname)?.[1];
    if (picture) {
      response.writeHead(200, { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' });
      response.end(pictureOf(Number(picture)));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(capturePage(url.searchParams));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    spki,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function pictureOf(n: number): string {
  const stripes = Array.from(
    { length: 16 },
    (_, i) =>
      `<rect x="${i * 40}" width="20" height="300" fill="hsl(${(n * 47 + i * 23) % 360} 60% ${40 + (i % 4) * 10}%)"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="300"><rect width="640" height="300" fill="#eef"/>${stripes.join('')}<text x="20" y="160" font-size="48">${n}</text></svg>`;
}
