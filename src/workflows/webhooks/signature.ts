import {
  checkOptions,
  describeValue,
  idProblem,
  objectProblem,
  optional,
  textProblem,
  type OptionChecks,
} from '../../checks.ts';
import { TempsConfigError } from '../../errors/index.ts';
import { eventName } from './events.ts';
import type { RawBody, SignedWebhook, SignWebhookOptions } from './options.ts';

const CHECKS: OptionChecks<SignWebhookOptions> = {
  secret: textProblem,
  event_type: textProblem,
  id: optional(textProblem),
  project_id: optional(idProblem),
  timestamp: optional((value) =>
    value instanceof Date && value.getTime() > 0 ? undefined : `must be a valid Date, not ${describeValue(value)}`,
  ),
  payload: optional(objectProblem),
};

/** Whether a body is signed with this secret. Compares in constant time, as WebCrypto's `verify` does. */
export async function isSigned(secret: string, timestamp: string, body: RawBody, signature: string): Promise<boolean> {
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature)?.[1];
  if (hex === undefined) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await importKey(secret, 'verify');
  return crypto.subtle.verify('HMAC', key, bytes, signedBytes(timestamp, body));
}

/** Makes a signed delivery, for `signWebhookForTest`. */
export async function signDelivery(options: SignWebhookOptions): Promise<SignedWebhook> {
  const given = checkOptions('the options of signWebhookForTest', options, CHECKS);
  const { secret, event_type, payload = {}, id = crypto.randomUUID(), timestamp = new Date() } = given;
  const project_id = options.project_id === undefined ? 1 : options.project_id;
  const body = JSON.stringify({ id, event_type, timestamp: timestamp.toISOString(), project_id, payload });
  const known = eventName(event_type);
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  const key = await importKey(secret, 'sign');
  const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, signedBytes(seconds, body)));
  return {
    body,
    headers: {
      'Content-Type': 'application/json',
      // Spelled with a dot, even if the body is not.
      'X-Webhook-Event': known === 'unknown' ? event_type : known,
      'X-Webhook-Delivery': crypto.randomUUID(),
      'X-Webhook-Timestamp': seconds,
      'X-Webhook-Signature': `sha256=${Array.from(signature, (byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    },
  };
}

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
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [use]);
}
