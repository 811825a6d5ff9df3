import { runInNewContext } from 'node:vm';
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  signWebhookForTest,
  TempsError,
  TempsValidationError,
  verifyWebhook,
  WebhookVerificationError,
  type WebhookHeaders,
} from '../../../src/index.ts';

const secret = 'whsec_test';
const MINUTE = 60_000;

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') }),
);
afterEach(() => void vi.useRealTimers());

const delivery = () =>
  signWebhookForTest({
    secret,
    event_type: 'deployment.failed',
    payload: { deployment_id: 7 },
    id: 'evt_1',
  });

const signedAt = (age: number) =>
  signWebhookForTest({ secret, event_type: 'x', timestamp: new Date(Date.now() - age) });

/** The signature of the platform: HMAC-SHA256 of "<timestamp>.<raw body>". */
const sign = (timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

const refusal = async (
  options: Parameters<typeof verifyWebhook>[0],
): Promise<WebhookVerificationError> => {
  const error: unknown = await verifyWebhook(options).catch((reason: unknown) => reason);
  if (WebhookVerificationError.is(error)) return error;
  throw new Error('it was not refused', { cause: error });
};

it('a delivery is signed as on the platform, and returns its event', async () => {
  const { body, headers } = await delivery();
  expect(headers['X-Webhook-Signature']).toBe(sign(`${Date.UTC(2026, 0, 15, 12) / 1000}`, body));
  expect(await verifyWebhook({ body, headers, secret })).toEqual({
    id: 'evt_1',
    event: 'deployment.failed',
    event_type: 'deployment.failed',
    timestamp: '2026-01-15T12:00:00.000Z',
    project_id: 1,
    payload: { deployment_id: 7 },
  });
});

it('a signed delivery is verified whatever its bytes are', async () => {
  const secrets = fc.string().filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), secrets, async (text, anySecret) => {
      const signed = await signWebhookForTest({
        secret: anySecret,
        event_type: 'x',
        payload: { text },
      });
      expect((await verifyWebhook({ ...signed, secret: anySecret })).payload).toEqual({ text });
    }),
  );
});

it('a body may be text or bytes of any kind, and headers `Headers` or an object in any case', async () => {
  const { body, headers } = await delivery();
  const bytes = new TextEncoder();
  const bodies = [
    Buffer.from(body),
    bytes.encode(`--${body}--`).subarray(2, -2),
    bytes.encode(body).buffer,
    // Bytes of another realm, as test runners have them.
    runInNewContext('Uint8Array.from(bytes)', { bytes: Buffer.from(body) }) as Uint8Array,
  ];
  for (const given of bodies)
    expect.soft((await verifyWebhook({ body: given, headers, secret })).id).toBe('evt_1');
  const entries = Object.entries(headers);
  const kinds: WebhookHeaders[] = [
    new Headers(headers),
    Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value])),
    Object.fromEntries(entries.map(([name, value]) => [name, [value]])),
  ];
  for (const given of kinds)
    expect.soft((await verifyWebhook({ body, headers: given, secret })).id).toBe('evt_1');
});

it('an event has the dotted name of the contract or is unknown', async () => {
  const payload = { sandbox_id: 1 };
  for (const [event_type, event, header] of [
    ['deployment.succeeded', 'deployment.succeeded', 'deployment.succeeded'],
    ['deployment_succeeded', 'deployment.succeeded', 'deployment.succeeded'],
    ['email_bounced', 'email.bounced', 'email.bounced'],
    ['volcano.erupted', 'unknown', 'volcano.erupted'],
  ] as const) {
    const signed = await signWebhookForTest({ secret, event_type, payload, project_id: null });
    expect.soft(signed.headers['X-Webhook-Event']).toBe(header);
    expect
      .soft(await verifyWebhook({ ...signed, secret }))
      .toMatchObject({ event, event_type, payload, project_id: null });
  }
});

it('an event without `project_id` is about no project', async () => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const body = JSON.stringify({ id: 'evt_1', event_type: 'domain.created', timestamp: '' });
  const headers = {
    'x-webhook-timestamp': timestamp,
    'x-webhook-signature': sign(timestamp, body),
  };
  expect(await verifyWebhook({ body, headers, secret })).toMatchObject({
    event: 'domain.created',
    project_id: null,
    payload: {},
  });
});

it('a signed body that is no JSON object is refused without quoting it', async () => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  for (const body of ['hello, tk_secret', '{"a":', 'null', '"text"', '']) {
    const headers = {
      'x-webhook-timestamp': timestamp,
      'x-webhook-signature': sign(timestamp, body),
    };
    const error = await refusal({ body, headers, secret });
    expect
      .soft({ reason: error.reason, cause: error.cause }, body)
      .toEqual({ reason: 'body', cause: undefined });
    expect.soft(error.message, body).not.toContain('tk_secret');
  }
});

it('a delivery that is forged, old or no raw body is refused with the reason', async () => {
  const { body, headers } = await delivery();
  const {
    'X-Webhook-Timestamp': timestamp = '',
    'X-Webhook-Signature': signature = '',
    ...rest
  } = headers;
  const unsigned =
    '`headers` has no X-Webhook-Signature. A webhook signs its deliveries only if it has a secret';
  const table: [given: object, reason: string, message: string][] = [
    [{ secret: 'whsec_other' }, 'signature', 'the signature does not fit'],
    [{ body: '{"id":"evt_2"}' }, 'signature', 'the signature does not fit'],
    [{ body: `${body} ` }, 'signature', 'the signature does not fit'],
    // It is signed too.
    ...[`${Number(timestamp) + 1}`, '2026-01-15'].map((other): [object, string, string] => [
      { headers: { ...headers, 'X-Webhook-Timestamp': other } },
      'signature',
      '',
    ]),
    ...[
      'sha256=',
      'sha256=zz',
      'sha1=00',
      '0'.repeat(64),
      ...[64, 63].map((n) => `sha256=${'0'.repeat(n)}`),
    ].map((malformed): [object, string, string] => [
      { headers: { ...headers, 'X-Webhook-Signature': malformed } },
      'signature',
      '',
    ]),
    [{ headers: { ...rest, 'X-Webhook-Timestamp': timestamp } }, 'header', unsigned],
    [
      { headers: { ...rest, 'X-Webhook-Signature': signature } },
      'header',
      '`headers` has no X-Webhook-Timestamp',
    ],
    [{ headers: undefined }, 'header', '`headers` has no X-Webhook-Timestamp'],
    [
      { body: { id: 'evt_1' } },
      'body',
      'not parsed and no stream, since the signature is over its bytes: it is an object',
    ],
    [{ body: undefined }, 'body', 'it is undefined'],
    [{ body: new ReadableStream() }, 'body', 'it is a ReadableStream. Give `await request.text()`'],
    [
      await signedAt(5 * MINUTE + 1000),
      'timestamp',
      'it was signed 301 s ago, and 300 s are tolerated',
    ],
    [
      await signedAt(-5 * MINUTE - 1000),
      'timestamp',
      'it was signed 301 s in the future, and 300 s are tolerated',
    ],
  ];
  for (const [given, reason, message] of table) {
    const error = await refusal({ body, headers, secret, ...given });
    const row = `${JSON.stringify(given)} ${message}`;
    expect.soft(error.reason, row).toBe(reason);
    expect.soft(error.message, row).toContain(message);
  }
  for (const age of [5 * MINUTE, -5 * MINUTE])
    expect
      .soft(await verifyWebhook({ ...(await signedAt(age)), secret }))
      .toMatchObject({ event_type: 'x' });
});

it('a delivery is refused if any byte of its body or signature is changed', async () => {
  const { body, headers } = await delivery();
  const signature = headers['X-Webhook-Signature'] ?? '';
  await fc.assert(
    fc.asyncProperty(
      fc.nat(body.length - 1),
      fc.integer({ min: 7, max: signature.length - 1 }),
      async (at, digit) => {
        const bytes = Buffer.from(body);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        expect((await refusal({ body: bytes, headers, secret })).reason).toBe('signature');
        const other = signature[digit] === '0' ? '1' : '0';
        const changed = signature.slice(0, digit) + other + signature.slice(digit + 1);
        const changedHeaders = { ...headers, 'X-Webhook-Signature': changed };
        expect((await refusal({ body, headers: changedHeaders, secret })).reason).toBe('signature');
      },
    ),
  );
});

it('the option `tolerance` says how old a delivery may be', async () => {
  const signed = await signedAt(2000);
  expect((await refusal({ ...signed, secret, tolerance: 1000 })).reason).toBe('timestamp');
  const old = await refusal({ ...(await signedAt(2_000_000)), secret, tolerance: 1_000_000 });
  expect(old.message).toContain('it was signed 2000 s ago, and 1000 s are tolerated');
  const atLimit = await signedAt(5 * MINUTE);
  vi.setSystemTime(Date.now() + 1);
  expect((await refusal({ ...atLimit, secret })).reason).toBe('timestamp');
  vi.setSystemTime(new Date('2030-01-01'));
  await expect(verifyWebhook({ ...signed, secret, tolerance: Infinity })).resolves.toMatchObject({
    event_type: 'x',
  });
});

it('a refused delivery is a TempsError that does not show the secret', async () => {
  const error = await refusal({ ...(await delivery()), secret: 'whsec_wrong' });
  expect(TempsError.is(error)).toBe(true);
  expect(JSON.stringify(error) + error.stack).not.toContain('whsec_');
  expect(error.toJSON()).toMatchObject({
    name: 'WebhookVerificationError',
    code: 'webhook',
    reason: 'signature',
  });
});

it('a bad option is refused, and so is an unknown one with the nearest name', async () => {
  const rows: [object, string][] = [
    [{ secret: '' }, '`secret` must be a string that is not empty'],
    [{ secret: ' \n' }, '`secret` must be a string that is not empty'],
    [
      { secret: Buffer.from(secret) },
      'not a Buffer: give the secret that the webhook was created with',
    ],
    [{ tolerance: -1 }, '`tolerance`'],
    [{ tolerance: Number.NaN }, '`tolerance`'],
    [{ tolerence: 1 }, 'did you mean `tolerance`?'],
  ];
  for (const [options, message] of rows) {
    const error: unknown = await verifyWebhook({ ...(await delivery()), secret, ...options }).catch(
      (reason) => reason,
    );
    expect.soft(TempsValidationError.is(error) && error.message, message).toContain(message);
  }
  for (const at of [new Date('noon'), '2026-01-15']) {
    const timestamp: object = { timestamp: at };
    await expect(signWebhookForTest({ secret, event_type: 'x', ...timestamp })).rejects.toThrow(
      'must be a valid Date',
    );
  }
  const misspelled: object = { event: 'x' };
  await expect(signWebhookForTest({ secret, event_type: 'x', ...misspelled })).rejects.toThrow(
    'did you mean `event_type`?',
  );
});
