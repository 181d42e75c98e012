import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** Names that the browser is sent to the shop with. */
const names = ['aliexpress.com', '*.aliexpress.com', 'aliexpress.us', '*.aliexpress.us', 'localhost'];

/** A throw-away certificate: a browser trusts it only when told its `spki`, for one run. */
export async function shopCertificate(): Promise<{ key: string; cert: string; spki: string }> {
  const made = await generate([{ name: 'commonName', value: 'practice shop' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      {
        name: 'subjectAltName',
        altNames: [...names.map((value) => ({ type: 2 as const, value })), { type: 7, ip: '127.0.0.1' }],
      },
    ],
  });
  const spki = new X509Certificate(made.cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key: made.private, cert: made.cert, spki: createHash('sha256').update(spki).digest('base64') };
}
