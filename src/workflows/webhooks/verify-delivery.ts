import { nonNegativeProblem, objectProblem } from '../../input/checks.ts';
import { describeValue } from '../../input/describe-value.ts';
import { TempsConfigError } from '../../errors/index.ts';
import { readHeader, type WebhookHeaders } from './headers.ts';
import { readEvent } from './read-event.ts';
import type { WebhookEvent } from './events.ts';
import { isSigned } from './signature.ts';
import { WebhookVerificationError } from './verification-error.ts';
import type { VerifyWebhookOptions } from './options.ts';

const DEFAULT_TOLERANCE_MS = 300_000;

const TIMESTAMP = 'X-Webhook-Timestamp';
const SIGNATURE = 'X-Webhook-Signature';

/** Implements `verifyWebhook`. The body must not change meanwhile. */
export async function verifyDelivery(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  const { body, headers, secret, tolerance } = readOptions(options);
  checkGiven(body, headers);
  checkBody(body);
  const timestamp = requireHeader(headers, TIMESTAMP, secret, 'every delivery of a Temps webhook has it');
  const hint = 'a webhook signs only where it has a secret. Set one on the webhook';
  const signature = requireHeader(headers, SIGNATURE, secret, hint);
  if (!/^\d{1,15}$/.test(timestamp))
    throw verificationError('header', `the header ${TIMESTAMP} is not a number of seconds since 1970`);
  if (!(await isSigned(secret, timestamp, body, signature)))
    throw verificationError(
      'signature',
      'the signature does not fit. Either `secret` is not that of this webhook, or `body` is not byte for byte what was received',
    );
  checkAge(Date.now() - Number(timestamp) * 1000, tolerance);
  return readEvent(body);
}

/** Checks the options, and fills in the defaults. */
function readOptions(options: VerifyWebhookOptions): Required<VerifyWebhookOptions> & { tolerance: number } {
  try {
    const problem = objectProblem(options);
    if (problem !== undefined) throw new TempsConfigError({ option: 'options', problem: `it ${problem}` });
    const { body, headers, secret, tolerance } = options;
    const read = { body, headers, secret, tolerance: tolerance ?? DEFAULT_TOLERANCE_MS };
    checkOptions(secret, read.tolerance);
    return read;
  } catch (cause) {
    if (TempsConfigError.is(cause)) throw cause;
    throw new TempsConfigError({ option: 'options', problem: 'it cannot be read: a getter or a proxy threw', cause });
  }
}

/** Throws if the body or the headers are missing. */
function checkGiven(body: unknown, headers: unknown): void {
  const missing = [...(isMissing(body) ? ['`body`'] : []), ...(isMissing(headers) ? ['`headers`'] : [])];
  if (missing.length === 0) return;
  const verb = missing.length === 1 ? 'is' : 'are';
  throw verificationError(
    isMissing(body) ? 'body' : 'header',
    `${missing.join(' and ')} ${verb} missing. Pass what the request had: its raw body, and its headers`,
  );
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null;
}

function checkOptions(secret: unknown, tolerance: unknown): void {
  if (secret !== undefined && secret !== null && typeof secret !== 'string')
    throw new TempsConfigError({ option: 'secret', problem: `it must be a string, not ${describeValue(secret)}` });
  if (!secret?.trim())
    throw new TempsConfigError({
      option: 'secret',
      problem: 'missing. Give the secret that the webhook was created with',
      lookedAt: ['options.secret'],
    });
  const problem = nonNegativeProblem(tolerance, 'a number of milliseconds');
  if (problem) throw new TempsConfigError({ option: 'tolerance', problem: `it ${problem}` });
}

function checkBody(body: unknown): void {
  if (typeof body === 'string' || body instanceof Uint8Array || body instanceof ArrayBuffer) return;
  const isStream = typeof body === 'object' && body !== null && ('getReader' in body || Symbol.asyncIterator in body);
  if (isStream) throw verificationError('body', '`body` is a stream. Read it first: `await request.text()`');
  if (typeof body !== 'object')
    throw verificationError(
      'body',
      `\`body\` must be the text or the bytes of the request, not ${describeValue(body)}`,
    );
  throw verificationError(
    'body',
    '`body` is already parsed, and the signature is over its raw bytes. Give the text or bytes as received: `await request.text()`, or `express.raw({ type: "application/json" })` on this route',
  );
}

function requireHeader(headers: WebhookHeaders, name: string, secret: string, hint: string): string {
  if (typeof headers !== 'object')
    throw verificationError('header', `\`headers\` must be those of the request, not ${describeValue(headers)}`);
  const value = tryRead(headers, name.toLowerCase(), secret);
  if (!value) throw verificationError('header', `the header ${name} is missing: ${hint}`);
  return value;
}

/** Reads a header from what a framework passes as headers, which may be anything. */
function tryRead(headers: WebhookHeaders, name: string, secret: string): string | undefined {
  try {
    return readHeader(headers, name)?.trim();
  } catch (cause) {
    const problem = `\`headers\` cannot be read: ${cause instanceof Error ? cause.message : describeValue(cause)}`;
    const message = `Refused the webhook delivery: ${problem}`;
    throw new WebhookVerificationError({ reason: 'header', message, cause, secret });
  }
}

function checkAge(age: number, tolerance: number): void {
  if (Math.abs(age) <= tolerance) return;
  const off = `${Math.round(Math.abs(age) / 1000)} s ${age > 0 ? 'ago' : 'in the future'}`;
  throw verificationError(
    'timestamp',
    `it was signed ${off}, and ${Math.round(tolerance / 1000)} s are tolerated: it was held back or sent again by somebody else, or the clock of this machine is wrong`,
  );
}

function verificationError(reason: WebhookVerificationError['reason'], problem: string): WebhookVerificationError {
  return new WebhookVerificationError({ reason, message: `Refused the webhook delivery: ${problem}` });
}
