import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { createLog, type Logger, type LogLevel } from '../../src/observability/logger.ts';
import { TempsClient } from '../../src/index.ts';
import { resolveOptions } from '../../src/options/resolve.ts';
import { fakeFetch, GET, json, POST, settings, TOKEN } from '../support/call.ts';

function recorder(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string, details?: unknown) =>
    void lines.push(
      `${level}: ${message}${details === undefined ? '' : ` ${inspect(details, { depth: 9, breakLength: Infinity })}`}`,
    );
  return { lines, logger: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') } };
}

async function logged(
  level: LogLevel,
  response: Parameters<typeof fakeFetch>,
  ...[operation, input]: [Parameters<typeof call>[1], Parameters<typeof call>[2]?]
): Promise<string[]> {
  const { logger, lines } = recorder();
  const client = settings({ fetch: fakeFetch(...response).fetch, log: createLog(logger, level), throwOnError: false });
  await client.clock.until(call(client, operation, input));
  return lines;
}

test('info: a call is one line with method, route, status, milliseconds, attempt and request id', async () => {
  const operation = { ...GET, route: '/things/{id}' };
  expect(
    await logged('info', [json({}, 503), json({}, 200, { 'x-request-id': 'req_1' })], operation, { path: { id: 7 } }),
  ).toEqual(['info: GET /things/{id} 200 250 ms, attempt 2, request req_1']);
});

test('info: the token is not in the line, even if the server repeats it', async () => {
  const lines = await logged('info', [json({}, 200, { 'x-request-id': TOKEN })], GET);
  expect(lines).toEqual(['info: GET /things 200 0 ms, attempt 1, request [redacted]']);
});

test.each([
  ['a failed response', [json({}, 404)], 'info: GET /things 404 0 ms, attempt 1'],
  ['no response', [new TypeError('fetch failed')], 'info: GET /things TempsConnectionError 750 ms, attempt 3'],
  ['a response that is none', [new Response('<html>')], 'info: GET /things 200 TempsResponseError 0 ms, attempt 1'],
] as const)('info: %s is one line', async (_law, response, line) => {
  expect(await logged('info', [...response], GET)).toEqual([line]);
});

test.each(['off', 'error', 'warn'] as const)('%s: a call is not logged', async (level) => {
  expect(await logged(level, [json({}, 500)], GET)).toEqual([]);
});

test('debug: headers and bodies of each attempt are logged', async () => {
  const lines = await logged('debug', [json({ id: 7 }, 200, { 'x-a': '1' })], POST, { body: { name: 'web' } });
  expect(lines).toEqual([
    "debug: POST https://temps.test/api/things attempt 1 { headers: { accept: 'application/json', 'content-type': 'application/json' }, body: { name: 'web' } }",
    "debug: POST https://temps.test/api/things 200 after 0 ms { headers: { 'content-type': 'application/json', 'x-a': '1' } }",
    'debug: POST https://temps.test/api/things settled { body: { id: 7 } }',
    'info: POST /things 200 0 ms, attempt 1',
  ]);
});

const addTrace: CallHooks['onRequest'] = ({ headers }) => void (headers['x-trace'] = 'abc');

test('debug: changes of hooks are logged', async () => {
  const { logger, lines } = recorder();
  await call(
    settings({ fetch: fakeFetch(json({})).fetch, log: createLog(logger, 'debug'), hooks: [{ onRequest: addTrace }] }),
    GET,
  );
  expect(lines[0]).toContain("'x-trace': 'abc'");
});

test('debug: the log says why and when an attempt is retried', async () => {
  const lines = await logged('debug', [json({}, 503), json({})], GET);
  expect(lines.filter((line) => line.includes('retry in'))).toEqual([
    expect.stringMatching(/retry in 250 ms, because of GET \/things: 503/),
  ]);
});

test.each([
  'password',
  'admin_password',
  'value',
  'secret',
  'webhook_secret',
  'token',
  'access_token',
  'api_key',
  'apiKey',
  'secret_key',
  'credentials',
])('debug: %s is redacted in what is sent and what is settled', async (name) => {
  const body = { name: 'web', nested: [{ [name]: 'hunter2' }] };
  const lines = (await logged('debug', [json(body)], POST, { body })).join('\n');
  expect(lines).not.toContain('hunter2');
  expect(lines.match(/name: 'web'/g)).toHaveLength(2);
});

test.each([
  ['a form', 'multipart', { password: 'hunter2' }, '[redacted]'],
  ['a given form', 'multipart', formWith('password', 'hunter2'), '[FormData]'],
  ['a file', 'binary', new Blob(['hunter2']), '[Blob]'],
] as const)('debug: no secret of %s is shown', async (_law, body, given, shown) => {
  const lines = await logged('debug', [json({})], { ...POST, format: { bodyType: body } }, { body: given });
  expect(lines.join('\n')).not.toContain('hunter2');
  expect(lines[0]).toContain(shown);
});

test('debug: the token is in no line, whatever the server or the caller repeats', async () => {
  for (const token of [TOKEN, 'no-known-shape-0123']) {
    const { logger, lines } = recorder();
    const echo = json({ echo: token, list: [`Bearer ${token}`] }, 400, { 'x-echo': token, 'x-request-id': token });
    const client = settings({
      fetch: fakeFetch(echo).fetch,
      token: () => token,
      log: createLog(logger, 'debug'),
      throwOnError: false,
    });
    await call(client, POST, {
      query: { token },
      body: { note: token, [token]: 1 },
      headers: { 'x-note': `see ${token}` },
    });
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('\n')).not.toContain(token);
  }
});

test('the level comes from TEMPS_LOG, and the option wins', () => {
  vi.stubEnv('TEMPS_LOG', 'debug');
  const options = { baseUrl: 'https://temps.test', apiKey: 'tk_a' };
  expect(resolveOptions(options).log).toBeDefined();
  expect(resolveOptions({ ...options, logLevel: 'off' }).log).toBeUndefined();
  vi.unstubAllEnvs();
});

test.each<[string, () => void]>([
  [
    'throws',
    () => {
      throw new Error('disk full');
    },
  ],
  ['rejects', () => Promise.reject(new Error('disk full')) as unknown as void],
  ['never ends', () => new Promise(() => {}) as unknown as void],
])('a logger that %s changes neither a call nor the client', async (_what, log) => {
  const { fetch, requests } = fakeFetch(json({ a: 1 }));
  const temps = new TempsClient({
    baseUrl: `http://${crypto.randomUUID()}.test`,
    apiKey: TOKEN,
    fetch,
    logLevel: 'debug',
    logger: { debug: log, info: log, warn: log, error: log },
  });
  const { data } = await temps.request({ method: 'POST', url: '/things', body: {} });
  expect([data, requests.length]).toEqual([{ a: 1 }, 1]);
  // An unhandled rejection would come by now, and fail the run.
  await new Promise((resolve) => setImmediate(resolve));
});

function formWith(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}
