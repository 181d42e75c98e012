import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  port: number;
  /** Hosts that were asked for and not let through; the browser's own services are not counted. */
  refused: string[];
  close(): Promise<void>;
}

/** Firefox has no host mapping: a proxy that knows the shop's hosts, and nothing else, does the same. */
export async function startConnectProxy(shopPort: number): Promise<ConnectProxy> {
  const refused: string[] = [];
  const open = new Set<Socket>();
  const track = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  };
  const server = createServer((_request, response) => response.writeHead(403).end());
  server.on('connection', track);
  server.on('connect', (request, socket) => {
    const client = socket as Socket;
    const host = (request.url ?? '').replace(/:\d+$/, '');
    if (!/(^|\.)aliexpress\.(com|us)$/.test(host)) {
      if (!/(^|\.)(mozilla\.(com|org|net)|firefox\.com)$/.test(host)) refused.push(host);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const shop = connect(shopPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      shop.pipe(client).pipe(shop);
    });
    track(shop);
    client.on('close', () => shop.destroy());
    shop.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refused,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
