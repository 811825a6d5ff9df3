const encoder = new TextEncoder();

/** A raw request body. */
export type RawBody = string | Uint8Array | ArrayBuffer;

/** The signed bytes: `<timestamp>.<raw body>`. */
function signedBytes(timestamp: string, body: RawBody): Uint8Array<ArrayBuffer> {
  const start = encoder.encode(`${timestamp}.`);
  const rest = typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body);
  const bytes = new Uint8Array(start.length + rest.length);
  bytes.set(start);
  bytes.set(rest, start.length);
  return bytes;
}

function importKey(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

/** Makes the value of the signature header. */
export async function sign(secret: string, timestamp: string, body: RawBody): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', await importKey(secret, 'sign'), signedBytes(timestamp, body));
  const hex = Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0'));
  return `sha256=${hex.join('')}`;
}

/** Compares in constant time, as WebCrypto's `verify` does. */
export async function isSigned(secret: string, timestamp: string, body: RawBody, signature: string): Promise<boolean> {
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature.trim())?.[1];
  if (hex === undefined) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', await importKey(secret, 'verify'), bytes, signedBytes(timestamp, body));
}
