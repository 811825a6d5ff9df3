import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { TempsError, type TempsResponseError } from '../../src/errors/index.ts';
import { connect, ProjectsNamespace } from '../../src/index.ts';
import { fakeFetch, json } from '../support/call.ts';

/** As the platform makes them: with dots, dashes and underscores; and one of a shape that nobody knows. */
const TOKENS = ['tk_live.a1-B2_c3.D4', 'dt_9f-8e.7d_6c', 'opaque.Zm9v-YmFy_42'];

type Responses = Parameters<typeof fakeFetch>;

/** Servers, proxies and fetches that repeat the token in every place that can reach an error. */
const exits: [string, (token: string) => Responses, object?][] = [
  ...[400, 401, 403, 404, 409, 413, 418, 422, 429, 500].map((status): [string, (token: string) => Responses] => [
    `a ${status}`,
    (token) => [
      json(
        {
          type: `about:${token}`,
          title: `bad ${token}`,
          detail: `Bearer ${token} is bad`,
          instance: `/x?token=${token}`,
          errors: [{ token, [token]: 1 }],
        },
        status,
        {
          'x-request-id': token,
          'x-echo': `Bearer ${token}`,
          'set-cookie': `session=${token}`,
          'retry-after': '99999',
        },
      ),
    ],
  ]),
  ['a failure as text', (token) => [new Response(`no: ${token}`, { status: 500 })]],
  [
    'a dashboard',
    (token) => [new Response(`<html>${token}</html>`, { headers: { 'content-type': `text/html; x=${token}` } })],
  ],
  ['broken JSON', (token) => [new Response(`{"token":"${token}"`)]],
  ['broken JSON that begins with it', (token) => [new Response(token)]],
  [
    'a redirect',
    (token) => [new Response(null, { status: 302, headers: { location: `https://evil.test/?token=${token}` } })],
  ],
  [
    'a connection error',
    (token) => [
      new TypeError(`failed for ${token}`, {
        cause: Object.assign(new Error(`socket of ${token}`), { headers: { authorization: `Bearer ${token}` } }),
      }),
    ],
  ],
  [
    'a connection error that shows the request',
    (token) => [Object.assign(new Error('failed'), { request: { url: `https://x/?a=${token}`, headers: [token] } })],
  ],
  ['an abort', () => [json({})], { abort: true }],
  ['a header that no request can carry', () => [json({})], { headers: { 'x-note': '€' } }],
];

test.each(TOKENS.flatMap((token) => exits.map(([exit, give, input]) => [exit, token, give, input] as const)))(
  '%s shows nothing of %s',
  async (_exit, token, give, input = {}) => {
    const controller = new AbortController();
    if ('abort' in input) controller.abort(new Error(`left with ${token}`));
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: token,
      maxRetries: 0,
      fetch: fakeFetch(...give(token)).fetch,
    });
    const headers = 'headers' in input ? { 'x-note': `€ ${token}` } : {};
    const error: unknown = await temps
      .request({ method: 'GET', url: '/things', query: { q: token }, signal: controller.signal, headers })
      .catch((reason: unknown) => reason);
    expect(TempsError.is(error)).toBe(true);
    for (const shown of everyWayToShow(error as TempsError)) expect(shown).not.toContain(token);
  },
);

test.each(TOKENS)('a client shows nothing of %s', (token) => {
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: token });
  for (const shown of [
    inspect(temps, { depth: 9, showHidden: true }),
    JSON.stringify(temps),
    inspect(temps.projects, { depth: 9, showHidden: true }),
  ]) {
    expect(shown).not.toContain(token);
  }
});

test.each(TOKENS)(
  'what `connect` gives shows nothing of %s or of a header, also with hooks and after a call',
  async (token) => {
    const { fetch } = fakeFetch(json({ items: [], total: 0 }));
    const headers = { 'x-api-key': 'of-a-gateway' };
    const fetchOptions = { proxy: 'https://of-a-gateway@proxy.test' };
    const options = { baseUrl: 'https://temps.test', apiKey: token, fetch, headers, fetchOptions, onRequest: () => {} };
    const connection = connect(options);
    await new ProjectsNamespace(connection).list();
    for (const shown of [
      inspect(connection, { depth: 9, showHidden: true }),
      JSON.stringify(connection),
      JSON.stringify(Object.values({ ...connection })),
    ]) {
      expect(shown).not.toContain(token);
      expect(shown).not.toContain('of-a-gateway');
    }
  },
);

/** What a call sends in fields for secrets, each of another shape. */
const SENT = {
  password: 'hunter2!',
  code: '123456',
  environment_variables: { API: 'sk_live/42+x', LIST: [{ value: 'p@ss"word' }] },
};

const echoes: [string, (texts: string) => Response][] = [
  ['a problem', (texts) => json({ title: texts, detail: texts, errors: [{ path: texts, message: texts }] }, 422)],
  ['a text', (texts) => new Response(`Failed to deserialize the JSON body: ${texts}`, { status: 400 })],
  ['a page', (texts) => new Response(`<html>${encodeURIComponent(texts)}</html>`, { headers: HTML })],
  ['broken JSON', (texts) => new Response(`{"a":${JSON.stringify(texts)}`)],
  ['headers', (texts) => json({}, 409, { 'x-echo': encodeURIComponent(texts), 'x-request-id': texts })],
];
const HTML = { 'content-type': 'text/html' };

describe.each(echoes)('a server that repeats in %s what it was sent', (_where, respond) => {
  test('an error does not show the values of secret fields that a server repeats', async () => {
    const values = ['hunter2!', '123456', 'sk_live/42+x', 'p@ss"word', 'query-s3cret', 'Zm9v-YmFy'];
    const printed: unknown[] = [];
    const print = (...line: unknown[]): void => void printed.push(...line);
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: 'tk_1',
      maxRetries: 0,
      fetch: fakeFetch(respond(values.join(' ; '))).fetch,
      logLevel: 'debug',
      logger: { debug: print, info: print, warn: print, error: print },
    });
    const error: unknown = await temps
      .request({
        method: 'POST',
        url: '/things',
        query: { filter: { token: 'query-s3cret' }, name: 'shown' },
        headers: { 'x-api-key': 'Bearer Zm9v-YmFy' },
        body: { name: 'shop', ...SENT },
      })
      .catch((reason: unknown) => reason);
    expect(TempsError.is(error)).toBe(true);
    const shown = everyWayToShow(error as TempsError).concat(printed.map((line) => inspect(line, { depth: 9 })));
    for (const text of shown)
      for (const value of values)
        for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
          expect(text).not.toContain(form);
    expect((error as TempsResponseError).url).toContain('name=shown');
  });
});

test('words and short values that were sent as a secret are not redacted', async () => {
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    maxRetries: 0,
    fetch: fakeFetch(json({ detail: 'the port 5432 of production is in use' }, 409)).fetch,
  });
  const body = { environment_variables: { PORT: '5432', STAGE: 'production' } };
  await expect(temps.request({ method: 'POST', url: '/things', body })).rejects.toThrow(
    'the port 5432 of production is in use',
  );
});

test('values of other headers are not redacted', async () => {
  const detail = 'application/json, application/problem+json is no type for shop-backend-1';
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    maxRetries: 0,
    fetch: fakeFetch(json({ detail }, 409)).fetch,
    onRequest: ({ headers }) => void (headers['x-note'] = 'shop-backend-1'),
  });
  await expect(temps.request({ method: 'POST', url: '/things', body: {} })).rejects.toThrow(detail);
});

test.each(['dsn', 'otp', 'code', 'filter[password]', 'webhook_url'])(
  'the parameter %s of an address is in no error',
  async (name) => {
    const { fetch } = fakeFetch(new TypeError('broken', { cause: new Error('ECONNRESET') }));
    const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_1', maxRetries: 0, fetch });
    const url = `/things?${encodeURIComponent(name)}=abc&b=2`;
    const error: unknown = await temps.request({ method: 'GET', url }).catch((reason: unknown) => reason);
    expect((error as TempsResponseError).url).toContain('=[redacted]&b=2');
    for (const text of everyWayToShow(error as TempsError)) expect(text).not.toContain('=abc');
  },
);

test('a token of an earlier attempt, or of a header of the client, is in nothing that is shown', async () => {
  const tokens = ['first.Zm9v-1', 'second.Zm9v-2'];
  const printed: unknown[] = [];
  const print = (...line: unknown[]): void => void printed.push(...line);
  let count = 0;
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: () => tokens[count++] ?? '',
    headers: { 'x-api-key': 'client.Zm9v-3' },
    maxRetries: 1,
    fetch: fakeFetch(json({}, 429, { 'retry-after': '0' }), json({ detail: 'first.Zm9v-1 client.Zm9v-3' }, 400)).fetch,
    logLevel: 'debug',
    logger: { debug: print, info: print, warn: print, error: print },
  });
  const error: unknown = await temps.request({ method: 'GET', url: '/things' }).catch((reason: unknown) => reason);
  expect(count).toBe(2);
  for (const text of everyWayToShow(error as TempsError).concat(printed.map((line) => inspect(line, { depth: 9 }))))
    expect(text).not.toContain('Zm9v');
});

/** Headers by which gateways take credentials. */
const GATEWAY_HEADERS = [
  'x-auth',
  'x-auth-key',
  'tailscale-auth',
  'x-basic-auth',
  'authentication',
  'x-access-key',
  'apikey',
  'x-key',
  'ocp-apim-subscription-key',
  'x-functions-key',
  'x-pangolin-key',
  'cf-access-client-secret',
  'x-signature',
  'cf-access-jwt-assertion',
  'x-goog-iap-jwt-assertion',
  'x-amzn-oidc-data',
  'x-ms-client-principal',
  'x-session',
  'x-session-id',
  'x-vercel-protection-bypass',
  'p-access-token-id',
  'x-user-token-v2',
];

test.each(GATEWAY_HEADERS)('a credential in the header %s is in nothing that is shown', async (name) => {
  const printed: unknown[] = [];
  const print = (...line: unknown[]): void => void printed.push(...line);
  const echo = json({ detail: 'no gateway.Zm9v-1' }, 400, { [name]: 'other.Zm9v-2' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    headers: { [name]: 'gateway.Zm9v-1' },
    fetch: fakeFetch(echo).fetch,
    logLevel: 'debug',
    logger: { debug: print, info: print, warn: print, error: print },
  });
  const error: unknown = await temps.request({ method: 'GET', url: '/things' }).catch((reason: unknown) => reason);
  for (const text of everyWayToShow(error as TempsError).concat(printed.map((line) => inspect(line, { depth: 9 }))))
    expect(text).not.toContain('Zm9v');
});

test('a header that holds no credential is shown', async () => {
  const printed: unknown[] = [];
  const print = (...line: unknown[]): void => void printed.push(...line);
  const headers = {
    'idempotency-key': 'order-4711',
    'x-auth-type': 'api-key',
    'x-request-id': 'r-1',
    'x-cache-key': 'a',
  };
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    headers,
    fetch: fakeFetch(json({})).fetch,
    logLevel: 'debug',
    logger: { debug: print, info: print, warn: print, error: print },
  });
  await temps.request({ method: 'GET', url: '/things' });
  const shown = inspect(printed, { depth: 9 });
  for (const value of Object.values(headers)) expect(shown).toContain(`'${value}'`);
});

describe.each([
  ['Bearer other.Zm9v-1', ['other.Zm9v-1']],
  ['Token other.Zm9v-2', ['other.Zm9v-2']],
  [
    `Basic ${btoa('deploy-1:p\xc3\xa4ss:Zm9v-3')}`,
    [btoa('deploy-1:p\xc3\xa4ss:Zm9v-3'), 'deploy-1:p\xe4ss:Zm9v-3', 'p\xe4ss:Zm9v-3'],
  ],
])('Authorization header %s', (authorization, values) => {
  test.each<[string, (authorization: string) => object]>([
    [
      'a hook sets',
      (value) => ({
        onRequest: ({ headers }: { headers: Record<string, string> }) => void (headers['authorization'] = value),
      }),
    ],
    [
      'a hook sets with all others',
      (value) => ({
        onRequest: (info: { headers: object }) => void (info.headers = { authorization: value, 'x-note': value }),
      }),
    ],
    ['the call gives', (value) => ({ headers: { authorization: value } })],
  ])('an Authorization header that %s is in nothing that is shown', async (_who, settings) => {
    const printed: unknown[] = [];
    const print = (...line: unknown[]): void => void printed.push(...line);
    const text = [authorization, ...values].join(' ; ');
    const temps = new TempsClient({
      baseUrl: 'https://temps.test',
      apiKey: 'tk_1',
      maxRetries: 1,
      fetch: fakeFetch(
        json({ detail: text }, 429, { 'retry-after': '0', 'x-echo': encodeURIComponent(text) }),
        new TypeError(text),
      ).fetch,
      logLevel: 'debug',
      logger: { debug: print, info: print, warn: print, error: print },
    });
    const error: unknown = await temps
      .request({ method: 'GET', url: '/things', ...settings(authorization) })
      .catch((reason: unknown) => reason);
    const shown = everyWayToShow(error as TempsError).concat(printed.map((line) => inspect(line, { depth: 9 })));
    for (const value of [authorization, ...values])
      for (const form of [value, encodeURIComponent(value)])
        expect(shown.filter((one) => one.includes(form))).toEqual([]);
    expect(shown.join()).toContain('[redacted]');
  });
});

function everyWayToShow(error: TempsError): string[] {
  const chain: unknown[] = [];
  for (let link: unknown = error; link instanceof Error; link = link.cause) chain.push(link);
  return chain.flatMap((link) => [
    String(link),
    (link as Error).message,
    (link as Error).stack ?? '',
    JSON.stringify(link) ?? '',
    inspect(link, { depth: 9, showHidden: true, getters: true }),
  ]);
}
