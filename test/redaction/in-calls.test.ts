import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import type { TempsError } from '../../src/errors/index.ts';
import {
  connect,
  ProjectsNamespace,
  type RequestOptions,
  type TempsClientOptions,
} from '../../src/index.ts';
import { fakeFetch, json } from '../support/call.ts';

/**
 * As the platform makes them: with dots, dashes and underscores; and one of a shape that nobody
 * knows.
 */
const TOKENS = ['tk_live.a1-B2_c3.D4', 'dt_9f-8e.7d_6c', 'opaque.Zm9v-YmFy_42'];

type Responses = Parameters<typeof fakeFetch>;

/**
 * Everything that is shown of a call that fails: its error in every form, with all causes, and the
 * log at `debug`.
 */
async function everythingShown(
  responses: Responses,
  { client, ...options }: Partial<RequestOptions> & { client?: TempsClientOptions } = {},
): Promise<{ error: TempsError; shown: string }> {
  const shown: unknown[] = [];
  const print = (...line: unknown[]): void =>
    void shown.push(...line.map((part) => inspect(part, { depth: 9 })));
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_1',
    maxRetries: 0,
    fetch: fakeFetch(...responses).fetch,
    logLevel: 'debug',
    logger: { debug: print, info: print, warn: print, error: print },
    ...client,
  });
  const error = (await temps
    .request({ method: 'GET', url: '/things', ...options })
    .catch((reason: unknown) => reason)) as TempsError;
  for (let link: unknown = error; link instanceof Error; link = link.cause)
    shown.push(
      String(link),
      link.message,
      link.stack,
      JSON.stringify(link),
      inspect(link, { depth: 9, showHidden: true, getters: true }),
    );
  return { error, shown: shown.join('\n') };
}

/** Servers, proxies and fetches that repeat the token in every place that can reach an error. */
function exits(token: string): Record<string, Responses> {
  const problem = {
    type: `about:${token}`,
    title: `bad ${token}`,
    detail: `Bearer ${token} is bad`,
    instance: `/x?token=${token}`,
    errors: [{ token, [token]: 1 }],
  };
  const headers = {
    'x-request-id': token,
    'x-echo': `Bearer ${token}`,
    'set-cookie': `session=${token}`,
    location: `https://evil.test/?token=${token}`,
  };
  const cause = Object.assign(new Error(`socket of ${token}`), {
    headers: { authorization: `Bearer ${token}` },
  });
  const request = { url: `https://x/?a=${token}`, headers: [token] };
  return {
    ...Object.fromEntries(
      [400, 401, 403, 404, 409, 418, 429, 500].map((s) => [s, [json(problem, s, headers)]]),
    ),
    'a failure as text': [new Response(`no: ${token}`, { status: 500 })],
    'a dashboard': [
      new Response(`<html>${token}</html>`, {
        headers: { 'content-type': `text/html; x=${token}` },
      }),
    ],
    'broken JSON': [new Response(`{"token":"${token}"`)],
    'a redirect': [new Response(null, { status: 302, headers })],
    'a connection error': [new TypeError(`failed for ${token}`, { cause })],
    'a connection error with the request': [Object.assign(new Error('failed'), { request })],
  };
}

test('the token is in no error and no log line, whatever a server repeats', async () => {
  for (const token of TOKENS)
    for (const [exit, responses] of Object.entries(exits(token))) {
      const { error, shown } = await everythingShown(responses, {
        query: { q: token },
        client: { apiKey: token },
      });
      expect.soft(error, exit).toBeInstanceOf(Error);
      expect.soft(shown.includes(token), `${exit} shows ${token}`).toBe(false);
    }
});

test('the token is in no error of an abort or of a header that no request can carry', async () => {
  for (const token of TOKENS) {
    const signal = AbortSignal.abort(new Error(`left with ${token}`));
    const aborted = await everythingShown([json({})], { signal, client: { apiKey: token } });
    const refused = await everythingShown([json({})], {
      headers: { 'x-note': `€ ${token}` },
      client: { apiKey: token },
    });
    expect.soft(aborted.shown + refused.shown).not.toContain(token);
  }
});

test('neither a client nor what `connect` gives shows the token or a header', async () => {
  for (const apiKey of TOKENS) {
    const headers = { 'x-api-key': 'of-a-gateway' };
    const { fetch } = fakeFetch(json({ items: [], total: 0 }));
    const options = { baseUrl: 'https://temps.test', apiKey, fetch, headers, onRequest: () => {} };
    const connection = connect(options);
    await new ProjectsNamespace(connection).list();
    const temps = new TempsClient(options);
    for (const value of [connection, temps, temps.projects, { ...connection }])
      for (const shown of [inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value)]) {
        expect.soft(shown).not.toContain(apiKey);
        expect.soft(shown).not.toContain('of-a-gateway');
      }
  }
});

test('the values that a call sent in secret fields are in no error and no log line, even if a server repeats them', async () => {
  const values = [
    'hunter2!',
    '123456',
    'sk_live/42+x',
    'p@ss"word',
    'query-s3cret',
    'Zm9v-YmFy',
    '1234567890',
    'correcthorsebatt',
  ];
  const texts = values.join(' ; ');
  const echoes: Record<string, Response> = {
    'a problem': json(
      { title: texts, detail: texts, errors: [{ path: texts, message: texts }] },
      422,
    ),
    'a text': new Response(`Failed to deserialize the JSON body: ${texts}`, { status: 400 }),
    'a page': new Response(`<html>${encodeURIComponent(texts)}</html>`, {
      headers: { 'content-type': 'text/html' },
    }),
    'broken JSON': new Response(`{"a":${JSON.stringify(texts)}`),
    headers: json({}, 409, { 'x-echo': encodeURIComponent(texts), 'x-request-id': texts }),
  };
  for (const [echo, response] of Object.entries(echoes)) {
    const { shown } = await everythingShown([response], {
      method: 'POST',
      query: { filter: { token: 'query-s3cret' }, name: 'shown' },
      headers: { 'x-api-key': 'Bearer Zm9v-YmFy', 'x-auth-token': 1_234_567_890 },
      body: {
        name: 'shop',
        password: 'hunter2!',
        code: '123456',
        secret: 'correcthorsebatt',
        environment_variables: { API: 'sk_live/42+x', LIST: [{ value: 'p@ss"word' }] },
      },
    });
    expect.soft(shown).toContain('name=shown');
    for (const value of values)
      for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)])
        expect.soft(shown.includes(form), `${echo} shows ${form}`).toBe(false);
  }
});

test('a token of an earlier attempt is in nothing that is shown', async () => {
  const tokens = ['first.Zm9v-1', 'second.Zm9v-2'];
  // Without a log, no hook has seen the headers of the first attempt.
  for (const logLevel of ['debug', 'off'] as const) {
    let count = 0;
    const { shown } = await everythingShown(
      [json({}, 429, { 'retry-after': '0' }), json({ detail: 'first.Zm9v-1, second.Zm9v-2' }, 400)],
      { client: { apiKey: () => tokens[count++] ?? '', maxRetries: 1, logLevel } },
    );
    expect(count).toBe(2);
    expect(shown).not.toContain('Zm9v');
  }
});

/** Headers by which gateways take credentials. */
const GATEWAY_HEADERS =
  'x-auth x-auth-key tailscale-auth x-basic-auth authentication x-access-key apikey x-key ocp-apim-subscription-key ' +
  'x-functions-key x-pangolin-key cf-access-client-secret x-signature cf-access-jwt-assertion x-goog-iap-jwt-assertion ' +
  'x-amzn-oidc-data x-ms-client-principal x-session x-session-id x-vercel-protection-bypass p-access-token-id x-user-token-v2';

test('a credential in a header of a gateway is in nothing that is shown', async () => {
  for (const name of GATEWAY_HEADERS.split(' ')) {
    const echo = json({ detail: 'no gateway.Zm9v-1' }, 400, { [name]: 'other.Zm9v-2' });
    const { shown } = await everythingShown([echo], {
      client: { headers: { [name]: 'gateway.Zm9v-1' } },
    });
    expect.soft(shown.includes('Zm9v'), name).toBe(false);
  }
});

const set: TempsClientOptions['onRequest'] = (info) =>
  void (info.headers = { authorization: 'Token other.Zm9v-1', 'x-note': 'other.Zm9v-1' });

test('an Authorization header that the call gives or a hook sets is in nothing that is shown', async () => {
  for (const options of [
    { headers: { authorization: 'Token other.Zm9v-1' } },
    { client: { onRequest: set } },
  ]) {
    const echo = json({ detail: 'Token other.Zm9v-1' }, 400, {
      'x-echo': encodeURIComponent('other.Zm9v-1'),
    });
    const { shown } = await everythingShown([echo], options);
    expect.soft(shown).not.toContain('Zm9v');
    expect.soft(shown).toContain('[redacted]');
  }
});
