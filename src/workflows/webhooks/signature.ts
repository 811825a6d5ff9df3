import { TempsConfigError } from '../../errors/index.ts';

/** A raw request body. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The signed bytes: `<timestamp>.<raw body>`. */
function signedBytes(timestamp: string, body: RawBody): Uint8Array<ArrayBuffer> {
  const start = new TextEncoder().encode(`${timestamp}.`);
  const rest = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return bytes;
}

function importKey(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  // Pages that came over plain http, and jsdom, have none.
  if (!globalThis.crypto?.subtle)
    throw new TempsConfigError({ option: 'crypto', problem: 'webhooks need WebCrypto, which is not here' });
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    use,
  ]);
}

/** Makes the value of the signature header. */
export async function sign(secret: string, timestamp: string, body: RawBody): Promise<string> {
  const key = await importKey(secret, 'sign');
  const signature = await crypto.subtle.sign('HMAC', key, signedBytes(timestamp, body));
  const hex = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0'));
  return `sha256=${hex.join('')}`;
}

/** Compares in constant time, as WebCrypto's `verify` does. */
export async function isSigned(secret: string, timestamp: string, body: RawBody, signature: string): Promise<boolean> {
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature.trim())?.[1];
  if (hex === undefined) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await importKey(secret, 'verify');
  return crypto.subtle.verify('HMAC', key, bytes, signedBytes(timestamp, body));
}
