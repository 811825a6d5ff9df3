import {
  describeValue,
  findOptionIssues,
  isStream,
  nonNegativeProblem,
  objectProblem,
  optional,
  type OptionChecks,
} from '../../checks.ts';
import { TempsConfigError } from '../../errors/index.ts';
import { toBytes } from '../../lib/bytes.ts';
import { eventName, type WebhookEvent } from './events.ts';
import type { RawBody, VerifyWebhookOptions, WebhookHeaders } from './options.ts';
import { isSigned } from './signature.ts';
import { WebhookVerificationError } from './verification-error.ts';

const DEFAULT_TOLERANCE_MS = 300_000;
const TIMESTAMP = 'X-Webhook-Timestamp';
const SIGNATURE = 'X-Webhook-Signature';
const CHECKS: OptionChecks<VerifyWebhookOptions> = {
  // What came with the request is checked later, and refused by another error.
  body: () => undefined,
  headers: () => undefined,
  secret: secretProblem,
  tolerance: optional(nonNegativeProblem),
};

/** Verifies a delivery, for `verifyWebhook`. */
export async function verifyDelivery(options: VerifyWebhookOptions): Promise<WebhookEvent> {
  checkConfig(options);
  const { headers, secret, tolerance = DEFAULT_TOLERANCE_MS } = options;
  const body = readBody(options.body);
  const timestamp = readHeader(headers, TIMESTAMP, 'every delivery of a Temps webhook has it');
  const hint = 'a webhook signs only where it has a secret. Set one on the webhook';
  const signature = readHeader(headers, SIGNATURE, hint);
  if (!/^\d{1,15}$/.test(timestamp))
    throw new WebhookVerificationError('header', `the header ${TIMESTAMP} is not a number of seconds since 1970`);
  if (!(await isSigned(secret, timestamp, body, signature)))
    throw new WebhookVerificationError(
      'signature',
      'the signature does not fit. Either `secret` is not that of this webhook, or `body` is not byte for byte what was received',
    );
  checkAge(Date.now() - Number(timestamp) * 1000, tolerance);
  return readEvent(body);
}

/** Checks what the program chose. */
function checkConfig(options: VerifyWebhookOptions): void {
  const message = objectProblem(options);
  const [issue] = message === undefined ? findOptionIssues(options, CHECKS) : [{ path: ['options'], message }];
  if (issue) throw new TempsConfigError({ option: issue.path.join('.'), problem: `it ${issue.message}` });
}

function secretProblem(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return undefined;
  if (value === undefined || value === null || typeof value === 'string')
    return 'is missing: give the secret that the webhook was created with';
  return `must be a string, not ${describeValue(value)}`;
}

function readBody(body: unknown): RawBody {
  // Test runners have bytes of another realm.
  const raw = typeof body === 'string' ? body : toBytes(body);
  if (raw !== undefined) return raw;
  throw new WebhookVerificationError('body', bodyProblem(body));
}

function bodyProblem(body: unknown): string {
  if (isStream(body)) return '`body` is a stream. Read it first: `await request.text()`';
  if (typeof body === 'object' && body !== null)
    return '`body` is already parsed, and the signature is over its raw bytes. Give the text or bytes as received: `await request.text()`, or `express.raw({ type: "application/json" })` on this route';
  return `\`body\` must be the text or the bytes of the request, not ${describeValue(body)}`;
}

function readHeader(headers: WebhookHeaders, name: string, hint: string): string {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers))
    throw new WebhookVerificationError(
      'header',
      `\`headers\` must be those of the request, not ${describeValue(headers)}`,
    );
  const value = findHeader(headers, name.toLowerCase());
  const text = typeof value === 'string' ? value.trim() : value?.join(', ');
  if (!text) throw new WebhookVerificationError('header', `the header ${name} is missing: ${hint}`);
  return text;
}

/** A header may be named `get`, so its type tells. */
function findHeader(headers: WebhookHeaders, name: string): string | readonly string[] | undefined {
  if ('get' in headers && typeof headers.get === 'function') return headers.get(name) ?? undefined;
  const all = headers as Readonly<Record<string, string | readonly string[] | undefined>>;
  return Object.entries(all).find(([key]) => key.toLowerCase() === name)?.[1];
}

function checkAge(age: number, tolerance: number): void {
  if (Math.abs(age) <= tolerance) return;
  const off = `${Math.round(Math.abs(age) / 1000)} s ${age > 0 ? 'ago' : 'in the future'}`;
  throw new WebhookVerificationError(
    'timestamp',
    `it was signed ${off}, and ${Math.round(tolerance / 1000)} s are tolerated: it was held back or sent again by somebody else, or the clock of this machine is wrong`,
  );
}

/** Reads the event from a body whose signature was verified. */
function readEvent(body: RawBody): WebhookEvent {
  const event = parseObject(typeof body === 'string' ? body : new TextDecoder().decode(body));
  const { event_type, payload, project_id } = event;
  if (typeof event_type !== 'string') throw otherBody('there is no `event_type` in its body');
  return {
    ...event,
    event: eventName(event_type),
    payload: typeof payload === 'object' && payload !== null ? payload : {},
    project_id: typeof project_id === 'number' ? project_id : null,
  } as WebhookEvent;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch (cause) {
    throw otherBody('its body is not JSON', cause);
  }
}

function otherBody(problem: string, cause?: unknown): WebhookVerificationError {
  const text = `it is signed, but ${problem}. Does this address get deliveries of something else?`;
  return new WebhookVerificationError('body', text, cause);
}
