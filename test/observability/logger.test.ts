import { inspect } from 'node:util';
import { expect, test, vi } from 'vitest';
import { call } from '../../src/call/call.ts';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { createLog, type Logger, type LogLevel } from '../../src/observability/logger.ts';
import { resolveOptions } from '../../src/options/resolve.ts';
import { fakeFetch, GET, json, POST, settings, TOKEN } from '../support/call.ts';

function recorder(): { logger: Logger; lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (message: string, details?: unknown) =>
    void lines.push(
      `${level}: ${message}${details === undefined ? '' : ` ${inspect(details, { depth: 9, breakLength: Infinity })}`}`,
    );
  return {
    lines,
    logger: {
      debug: write('debug'),
      info: write('info'),
      warn: write('warn'),
      error: write('error'),
    },
  };
}

async function logged(
  level: LogLevel,
  response: Parameters<typeof fakeFetch>,
  ...[operation, input]: [Parameters<typeof call>[1], Parameters<typeof call>[2]?]
): Promise<string[]> {
  const { logger, lines } = recorder();
  const client = settings({
    fetch: fakeFetch(...response).fetch,
    log: createLog(logger, level),
    throwOnError: false,
  });
  await client.clock.until(call(client, operation, input));
  return lines;
}

test('info: a call is one line with route and status, milliseconds and request id', async () => {
  const operation = { ...GET, route: '/things/{id}' };
  expect(
    await logged('info', [json({}, 503), json({}, 200, { 'x-request-id': 'req_1' })], operation, {
      path: { id: 7 },
    }),
  ).toEqual(['info: GET /things/{id} 200 250 ms, attempt 2, request req_1']);
});

/** What comes of a call, and its line. */
const LINES: readonly (readonly [Parameters<typeof fakeFetch>, line: string])[] = [
  [[json({}, 404)], 'info: GET /things 404 0 ms, attempt 1'],
  [
    [json({}, 200, { 'x-request-id': TOKEN })],
    'info: GET /things 200 0 ms, attempt 1, request [redacted]',
  ],
  [[new TypeError('fetch failed')], 'info: GET /things TempsConnectionError 750 ms, attempt 3'],
  [[new Response('<html>')], 'info: GET /things 200 TempsResponseError 0 ms, attempt 1'],
];

test('info: a call that fails is one line too, without the token', async () => {
  for (const [response, line] of LINES)
    expect.soft(await logged('info', response, GET)).toEqual([line]);
});

test('a call is not logged at the levels off, error and warn', async () => {
  for (const level of ['off', 'error', 'warn'] as const)
    expect.soft(await logged(level, [json({}, 500)], GET), level).toEqual([]);
});

test('debug: headers and bodies of each attempt are logged', async () => {
  const lines = await logged('debug', [json({ id: 7 }, 200, { 'x-a': '1' })], POST, {
    body: { name: 'web' },
  });
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
    settings({
      fetch: fakeFetch(json({})).fetch,
      log: createLog(logger, 'debug'),
      hooks: [{ onRequest: addTrace }],
    }),
    GET,
  );
  expect(lines[0]).toContain("'x-trace': 'abc'");
});

test('debug: the log says why and when an attempt is retried', async () => {
  const lines = await logged('debug', [json({}, 503), json({})], GET);
  expect(lines.filter((line) => line.includes('retry in'))).toEqual([
    expect.stringMatching(/retry in 250 ms, because of GET \/things: HTTP 503/),
  ]);
});

/** Bodies with a secret, how they are sent, and what is shown of it. */
const BODIES: readonly (readonly [
  body: unknown,
  shown: string,
  bodyType?: 'multipart' | 'binary',
])[] = [
  [{ nested: [{ password: 'hunter2' }] }, '[redacted]'],
  [{ value: 'hunter2' }, '[redacted]'],
  [{ password: 'hunter2' }, '[redacted]', 'multipart'],
  [formWith('password', 'hunter2'), '[FormData]', 'multipart'],
  [new Blob(['hunter2']), '[Blob]', 'binary'],
];

test('debug: a secret is in no line, neither of what is sent nor of what comes back', async () => {
  for (const [body, shown, bodyType = 'json'] of BODIES) {
    const response = json(bodyType === 'json' ? body : {});
    const lines = await logged('debug', [response], { ...POST, format: { bodyType } }, { body });
    expect.soft(lines.join('\n'), shown).not.toContain('hunter2');
    expect.soft(lines[0]).toContain(shown);
  }
});

/** Loggers that fail, or take longer than any call. */
const BAD_LOGGERS: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new Error('the disk is full');
  },
  rejects: () => Promise.reject(new Error('the disk is full')),
  'never ends': () => new Promise(() => {}),
};

test('no call fails by its logger or waits for it', async () => {
  for (const [name, write] of Object.entries(BAD_LOGGERS))
    for (const level of ['info', 'debug'] as const) {
      const logger = { debug: write, info: write, warn: write, error: write };
      const client = settings({
        fetch: fakeFetch(json({ id: 7 })).fetch,
        log: createLog(logger, level),
      });
      const { data } = await call(client, POST, { body: {} });
      expect.soft(data, `${name} at ${level}`).toEqual({ id: 7 });
    }
});

test('a logger whose warn fails does not keep a client from being made', () => {
  const write = BAD_LOGGERS['throws'] as () => void;
  const logger = { debug: write, info: write, warn: write, error: write };
  const options = { baseUrl: 'http://plain-http.test', apiKey: 'tk_a', logger };
  expect(resolveOptions(options).baseUrl).toBe('http://plain-http.test/api');
});

test('the level comes from TEMPS_LOG, and the option wins', () => {
  vi.stubEnv('TEMPS_LOG', 'debug');
  const options = { baseUrl: 'https://temps.test', apiKey: 'tk_a' };
  expect(resolveOptions(options).log).toBeDefined();
  expect(resolveOptions({ ...options, logLevel: 'off' }).log).toBeUndefined();
  vi.unstubAllEnvs();
});

function formWith(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}
