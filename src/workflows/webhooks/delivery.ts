import {
  always,
  checkOptions,
  describeValue,
  idProblem,
  msProblem,
  objectProblem,
  textProblem,
  throwIssues,
  type OptionChecks,
} from '../../checks.ts';
import { joinBytes, toBytes } from '../../lib/bytes.ts';
import { eventName, type WebhookEvent } from './events.ts';
import {
  WebhookVerificationError,
  type SignedWebhook,
  type SignWebhookOptions,
  type VerifyWebhookOptions,
  type WebhookHeaders,
} from './options.ts';

const VERIFYING: OptionChecks<VerifyWebhookOptions> = {
  // What came with the request is refused by another error.
  body: () => undefined,
  headers: () => undefined,
  secret: always(
    (value) =>
      textProblem(value) &&
      `${textProblem(value)}: give the secret that the webhook was created with`,
  ),
  tolerance: msProblem,
};

export async function verifyDelivery(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const what = 'the options of verifyWebhook';
  // A text may be the delivery or the secret, which no message may show.
  const message = 'must be an object with body, headers and secret';
  if (objectProblem(options)) throwIssues(what, [{ path: ['options'], message }]);
  const given = checkOptions(what, options, VERIFYING);
  const { headers, secret, tolerance = 300_000 } = given;
  const body =
    typeof given.body === 'string' ? new TextEncoder().encode(given.body) : toBytes(given.body);
  if (body === undefined)
    throw new WebhookVerificationError(
      'body',
      `\`body\` must be the text or the bytes of the request as received, not parsed and no stream, since the signature is over its bytes: it is ${describeValue(given.body)}. Give \`await request.text()\`, or use \`express.raw({ type: "application/json" })\` on this route`,
    );
  const timestamp = readHeader(headers, 'X-Webhook-Timestamp');
  const signature = readHeader(headers, 'X-Webhook-Signature');
  if (!(await isSigned(secret, signedBytes(timestamp, body), signature)))
    throw new WebhookVerificationError(
      'signature',
      'the signature does not fit. Either `secret` is not that of this webhook, or `body` is not byte for byte what was received',
    );
  const age = Date.now() - Number(timestamp) * 1000;
  const distance = Math.abs(age);
  if (!(distance <= tolerance))
    throw new WebhookVerificationError(
      'timestamp',
      `it was signed ${Math.round(distance / 1000)} s ${age === distance ? 'ago' : 'in the future'}, and ${Math.round(tolerance / 1000)} s are tolerated: it was held back or sent again by somebody else, or the clock of this machine is wrong`,
    );
  const sent = parseEvent(new TextDecoder().decode(body));
  const { event_type, payload, project_id } = sent;
  return {
    ...sent,
    event: eventName(event_type),
    payload: payload ?? {},
    project_id: project_id ?? null,
  };
}

function parseEvent(text: string): WebhookEvent {
  try {
    const event: unknown = JSON.parse(text);
    if (typeof event === 'object' && event !== null) return event as WebhookEvent;
  } catch {
    // Without the engine's error, which quotes the text.
  }
  throw new WebhookVerificationError('body', 'it is signed, but no JSON object: it is no event');
}

/** A header may be named `get`, so its type tells. */
function readHeader(headers: WebhookHeaders, name: string): string {
  const value =
    typeof headers?.get === 'function'
      ? headers.get(name)
      : Object.entries(Object(headers) as object).find(
          ([key]) => key.toLowerCase() === name.toLowerCase(),
        )?.[1];
  const text = String(value ?? '').trim();
  if (text === '')
    throw new WebhookVerificationError(
      'header',
      `\`headers\` has no ${name}. A webhook signs its deliveries only if it has a secret: set one on the webhook`,
    );
  return text;
}

const SIGNING: OptionChecks<SignWebhookOptions> = {
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
async function isSigned(secret: string, signed: BufferSource, signature: string): Promise<boolean> {
  const hex = /^sha256=([\da-f]{64})$/i.exec(signature)?.[1];
  if (hex === undefined) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.verify('HMAC', await importKey(secret), bytes, signed);
}

export async function signDelivery(options: SignWebhookOptions): Promise<SignedWebhook> {
  const {
    secret,
    event_type,
    payload = {},
    id = crypto.randomUUID(),
    timestamp = new Date(),
  } = checkOptions('the options of signWebhookForTest', options, SIGNING);
  // `null` stays: the event is about no project.
  const { project_id = 1 } = options;
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
function signedBytes(timestamp: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  return joinBytes(new TextEncoder().encode(`${timestamp}.`), body);
}

function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return crypto.subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'sign',
    'verify',
  ]);
}
