import {
  always,
  checkOptions,
  idProblem,
  objectProblem,
  textProblem,
  type OptionChecks,
} from '../../checks.ts';
import { joinBytes } from '../../lib/bytes.ts';
import { eventName } from './events.ts';
import type { SignedWebhook, SignWebhookOptions } from './options.ts';

const CHECKS: OptionChecks<SignWebhookOptions> = {
  secret: always(textProblem),
  event_type: always(textProblem),
  id: textProblem,
  project_id: idProblem,
  timestamp: (at) =>
    at instanceof Date && !Number.isNaN(at.getTime()) ? undefined : 'must be a valid Date',
  payload: objectProblem,
};

/**
 * Whether the bytes are signed with this secret. Compares in constant time, as WebCrypto's `verify`
 * does.
 */
export async function isSigned(
  secret: string,
  signed: BufferSource,
  signature: string,
): Promise<boolean> {
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature)?.[1];
  if (hex === undefined) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', await importKey(secret), bytes, signed);
}

export async function signDelivery(options: SignWebhookOptions): Promise<SignedWebhook> {
  const given = checkOptions('the options of signWebhookForTest', options, CHECKS);
  const {
    secret,
    event_type,
    payload = {},
    id = crypto.randomUUID(),
    timestamp = new Date(),
  } = given;
  const project_id = options.project_id === undefined ? 1 : options.project_id;
  const body = JSON.stringify({
    id,
    event_type,
    timestamp: timestamp.toISOString(),
    project_id,
    payload,
  });
  const known = eventName(event_type);
  const seconds = String(Math.floor(timestamp.getTime() / 1000));
  const bytes = signedBytes(seconds, new TextEncoder().encode(body));
  const signature = new Uint8Array(
    await crypto.subtle.sign('HMAC', await importKey(secret), bytes),
  );
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
export function signedBytes(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes(new TextEncoder().encode(`${timestamp}.`), body);
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
}
