import { runInNewContext } from 'node:vm';
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, expectTypeOf, it, vi } from 'vitest';
import {
  signWebhookForTest,
  TempsConfigError,
  TempsError,
  verifyWebhook,
  WebhookVerificationError,
  type WebhookEvent,
  type WebhookHeaders,
} from '../../../src/index.ts';

const secret = 'whsec_test';
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-15T12:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const delivery = () =>
  signWebhookForTest({ secret, event_type: 'deployment.failed', payload: { deployment_id: 7 }, id: 'evt_1' });

const signedAt = (age: number) =>
  signWebhookForTest({ secret, event_type: 'x', timestamp: new Date(Date.now() - age) });

const refusal = async (options: Parameters<typeof verifyWebhook>[0]): Promise<WebhookVerificationError> => {
  const error: unknown = await verifyWebhook(options).catch((reason: unknown) => reason);
  if (WebhookVerificationError.is(error)) return error;
  throw new Error('it was not refused', { cause: error });
};

it('a signed delivery returns its event', async () => {
  expect(await verifyWebhook({ ...(await delivery()), secret })).toEqual({
    id: 'evt_1',
    event: 'deployment.failed',
    event_type: 'deployment.failed',
    timestamp: '2026-01-15T12:00:00.000Z',
    project_id: 1,
    payload: { deployment_id: 7 },
  });
});

it('a delivery is signed as on the platform: HMAC-SHA256 of "<timestamp>.<raw body>"', async () => {
  const { body, headers } = await delivery();
  const hex = createHmac('sha256', secret)
    .update(`${Date.UTC(2026, 0, 15, 12) / 1000}.${body}`)
    .digest('hex');
  expect(headers['X-Webhook-Signature']).toBe(`sha256=${hex}`);
});

it('a signed delivery is verified whatever its bytes are', async () => {
  const secrets = fc.string().filter((text) => text.trim() !== '');
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), secrets, async (text, anySecret) => {
      const signed = await signWebhookForTest({ secret: anySecret, event_type: 'x', payload: { text } });
      expect((await verifyWebhook({ ...signed, secret: anySecret })).payload).toEqual({ text });
    }),
  );
});

it('a body may be text or bytes of any kind', async () => {
  const { body, headers } = await delivery();
  const bytes = new TextEncoder();
  const bodies = [
    Buffer.from(body),
    bytes.encode(`--${body}--`).subarray(2, -2),
    bytes.encode(body).buffer,
    // Bytes of another realm, as test runners have them.
    runInNewContext('Uint8Array.from(bytes)', { bytes: Buffer.from(body) }) as Uint8Array,
  ];
  for (const given of bodies) expect.soft((await verifyWebhook({ body: given, headers, secret })).id).toBe('evt_1');
});

it('headers may be `Headers`, or an object with names in any case and arrays of values', async () => {
  const { body, headers } = await delivery();
  const entries = Object.entries(headers);
  const kinds: WebhookHeaders[] = [
    new Headers(headers),
    Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value])),
    Object.fromEntries(entries.map(([name, value]) => [name, [value]])),
  ];
  for (const given of kinds) expect.soft((await verifyWebhook({ body, headers: given, secret })).id).toBe('evt_1');
});

it('an event has the name of the contract in either spelling, and `event_type` stays as it was sent', async () => {
  for (const [event_type, event] of [
    ['deployment.succeeded', 'deployment.succeeded'],
    ['deployment_succeeded', 'deployment.succeeded'],
    ['email_bounced', 'email.bounced'],
    ['volcano.erupted', 'unknown'],
  ] as const) {
    const signed = await signWebhookForTest({ secret, event_type });
    expect.soft(await verifyWebhook({ ...signed, secret })).toMatchObject({ event, event_type });
  }
});

it('the type of the payload follows from `event`', () => {
  expectTypeOf<Extract<WebhookEvent, { event: 'deployment.failed' }>['payload']['deployment_id']>().toEqualTypeOf<
    number | undefined
  >();
  expectTypeOf<Extract<WebhookEvent, { event: 'domain.provisioned' }>['payload']['domain']>().toEqualTypeOf<
    string | undefined
  >();
  // @ts-expect-error -- there is no such event
  const none: WebhookEvent['event'] = 'domain.exploded';
  expect(none).not.toBe('unknown');
});

it('a delivery with another secret or body is refused: the signature does not fit', async () => {
  const signed = await delivery();
  for (const change of [{ secret: 'whsec_other' }, { body: '{"id":"evt_2"}' }, { body: `${signed.body} ` }]) {
    const error = await refusal({ ...signed, secret, ...change });
    expect.soft(error.reason, JSON.stringify(change)).toBe('signature');
    expect.soft(error.message, JSON.stringify(change)).toContain('the signature does not fit');
  }
});

it('a delivery with a malformed signature is refused', async () => {
  const { body, headers } = await delivery();
  const malformed = [
    'sha256=',
    'sha256=zz',
    'sha1=00',
    '0'.repeat(64),
    ...[64, 63].map((n) => `sha256=${'0'.repeat(n)}`),
  ];
  for (const signature of malformed) {
    const error = await refusal({ body, headers: { ...headers, 'X-Webhook-Signature': signature }, secret });
    expect(error.reason, signature).toBe('signature');
  }
});

it('a delivery is refused if any byte of its body or signature is changed', async () => {
  const { body, headers } = await delivery();
  const signature = headers['X-Webhook-Signature'] ?? '';
  await fc.assert(
    fc.asyncProperty(fc.nat(body.length - 1), fc.integer({ min: 7, max: signature.length - 1 }), async (at, digit) => {
      const bytes = Buffer.from(body);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect((await refusal({ body: bytes, headers, secret })).reason).toBe('signature');
      const other = signature[digit] === '0' ? '1' : '0';
      const changed = signature.slice(0, digit) + other + signature.slice(digit + 1);
      const changedHeaders = { ...headers, 'X-Webhook-Signature': changed };
      expect((await refusal({ body, headers: changedHeaders, secret })).reason).toBe('signature');
    }),
  );
});

it('a delivery without one of its headers is refused', async () => {
  const { body, headers } = await delivery();
  for (const [name, message] of [
    ['X-Webhook-Timestamp', 'the header X-Webhook-Timestamp is missing'],
    ['X-Webhook-Signature', 'the header X-Webhook-Signature is missing: a webhook signs only where it has a secret'],
  ] as const) {
    const { [name]: _, ...rest } = headers;
    const error = await refusal({ body, headers: rest, secret });
    expect.soft(error.reason, name).toBe('header');
    expect.soft(error.message, name).toContain(message);
  }
});

it('a delivery whose timestamp is no number of seconds is refused', async () => {
  const { body, headers } = await delivery();
  const error = await refusal({ body, headers: { ...headers, 'X-Webhook-Timestamp': '2026-01-15' }, secret });
  expect([error.reason, error.message]).toEqual([
    'header',
    'Refused the webhook delivery: the header X-Webhook-Timestamp is not a number of seconds since 1970',
  ]);
});

it('a delivery with a changed timestamp is refused, since that is signed too', async () => {
  const { body, headers } = await delivery();
  const later = String(Number(headers['X-Webhook-Timestamp']) + 1);
  expect((await refusal({ body, headers: { ...headers, 'X-Webhook-Timestamp': later }, secret })).reason).toBe(
    'signature',
  );
});

it('a delivery may be five minutes off, and no more', async () => {
  for (const age of [5 * MINUTE, -5 * MINUTE])
    await expect(verifyWebhook({ ...(await signedAt(age)), secret })).resolves.toMatchObject({ event_type: 'x' });
  for (const [age, message] of [
    [5 * MINUTE + 1000, '301 s ago'],
    [-5 * MINUTE - 1000, '301 s in the future'],
  ] as const) {
    const error = await refusal({ ...(await signedAt(age)), secret });
    expect.soft(error.reason).toBe('timestamp');
    expect.soft(error.message).toContain(`it was signed ${message}, and 300 s are tolerated`);
  }
});

it('the option `tolerance` says how old a delivery may be', async () => {
  const timestamp = new Date(Date.now() - 2000);
  const signed = await signWebhookForTest({ secret, event_type: 'x', timestamp });
  expect((await refusal({ ...signed, secret, tolerance: 1000 })).reason).toBe('timestamp');
  vi.setSystemTime(new Date('2030-01-01'));
  await expect(verifyWebhook({ ...signed, secret, tolerance: Infinity })).resolves.toMatchObject({ event_type: 'x' });
});

it('a delivery whose body is not raw is refused', async () => {
  const { headers } = await delivery();
  for (const [body, message] of [
    [{ id: 'evt_1' }, '`body` is already parsed'],
    [undefined, '`body` must be the text or the bytes of the request, not undefined'],
    [new ReadableStream(), '`body` is a stream'],
  ] as const) {
    // A caller without types can do this.
    const error = await refusal({ body: body as unknown as string, headers, secret });
    expect.soft(error.reason, message).toBe('body');
    expect.soft(error.message).toContain(message);
  }
});

it('a delivery whose headers are missing is refused', async () => {
  const { body } = await delivery();
  for (const headers of [undefined, null, ['X-Webhook-Timestamp']]) {
    // A caller without types can do this.
    const error = await refusal({ body, headers: headers as unknown as WebhookHeaders, secret });
    expect.soft([error.reason, error.message]).toEqual(['header', expect.stringContaining('`headers` must be those')]);
  }
});

it('a signed delivery whose body is no event is refused', async () => {
  const timestamp = String(Date.now() / 1000);
  for (const body of ['not JSON', '[]', '{}', 'null', '{"event_type":7}']) {
    const hex = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    const headers = { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': `sha256=${hex}` };
    const error = await refusal({ body, headers, secret });
    expect.soft(error.reason, body).toBe('body');
    expect.soft(error.message, body).toContain('it is signed, but');
  }
});

it('a refused delivery is a TempsError that does not show the secret', async () => {
  const error = await refusal({ ...(await delivery()), secret: 'whsec_wrong' });
  expect(TempsError.is(error)).toBe(true);
  expect(JSON.stringify(error) + error.stack).not.toContain('whsec_');
  expect(error.toJSON()).toMatchObject({ name: 'WebhookVerificationError', code: 'webhook', reason: 'signature' });
});

it('a bad option is refused, and so is an unknown one with the nearest name', async () => {
  const rows: [object, string][] = [
    [{ secret: '' }, 'Option `secret`: it is missing: give the secret that the webhook was created with'],
    [{ secret: ' \n' }, 'Option `secret`: it is missing'],
    [{ secret: Buffer.from(secret) }, 'Option `secret`: it must be a string, not a Buffer'],
    [{ tolerance: -1 }, 'Option `tolerance`'],
    [{ tolerance: Number.NaN }, 'Option `tolerance`'],
    [{ tolerence: 1 }, 'did you mean `tolerance`?'],
  ];
  for (const [options, message] of rows) {
    const error: unknown = await verifyWebhook({ ...(await delivery()), secret, ...options }).catch((reason) => reason);
    expect.soft(String(error), message).toContain(message);
    expect.soft(TempsConfigError.is(error), message).toBe(true);
  }
  const misspelled: object = { event: 'x' };
  await expect(signWebhookForTest({ secret, event_type: 'x', ...misspelled })).rejects.toThrow(
    'did you mean `event_type`?',
  );
});

it('signWebhookForTest refuses an event that no header can have', async () => {
  for (const event_type of ['a\r\nb: c', 'é', ' '])
    await expect.soft(signWebhookForTest({ secret, event_type })).rejects.toThrow('the options of signWebhookForTest');
});
