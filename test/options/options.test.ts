import { expect, onTestFinished, test, vi } from 'vitest';
import own from '../../package.json' with { type: 'json' };
import {
  connect,
  TempsClient,
  TempsConfigError,
  type TempsClientOptions,
} from '../../src/index.ts';
import { resolveOptions } from '../../src/options/resolve.ts';

const baseUrl = 'https://temps.test';
const apiKey = 'tk_1';

/** The headers of one call. */
async function sent(options: TempsClientOptions): Promise<Headers> {
  let headers = new Headers();
  const fetch = (request: Request): Promise<Response> => {
    headers = request.headers;
    return Promise.resolve(Response.json({ items: [], total: 0 }));
  };
  await new TempsClient({ baseUrl, fetch, ...options }).projects.list();
  return headers;
}

function environment(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
}

function refusal(options: object): TempsConfigError {
  try {
    connect(options);
  } catch (error) {
    if (TempsConfigError.is(error)) return error;
  }
  throw new Error(`the options were taken: ${JSON.stringify(options)}`);
}

test('the token comes from the option, else from the first variable that is set', async () => {
  const variables = { TEMPS_API_TOKEN: '  ', TEMPS_TOKEN: 'dt_2', TEMPS_API_KEY: 'dt_3' };
  environment(variables);
  expect((await sent({})).get('authorization')).toBe('Bearer dt_2');
  environment({ TEMPS_API_TOKEN: 'dt_1' });
  expect((await sent({})).get('authorization')).toBe('Bearer dt_1');
  environment({ TEMPS_API_TOKEN: '', TEMPS_TOKEN: '' });
  expect((await sent({})).get('authorization')).toBe('Bearer dt_3');
  expect((await sent({ apiKey: 'tk_option' })).get('authorization')).toBe('Bearer tk_option');
});

test('no token is sent if the option is null, whatever the environment has', async () => {
  environment({ TEMPS_API_TOKEN: 'tk_environment' });
  expect((await sent({ apiKey: null })).has('authorization')).toBe(false);
});

test('a token that no header can carry is refused, also that of a function', async () => {
  for (const token of ['tk_with space', 'tk_line\nbreak', 'tk_ü']) {
    expect.soft(refusal({ baseUrl, apiKey: token }).option).toBe('apiKey');
    await expect
      .soft(sent({ apiKey: () => token }))
      .rejects.toThrow('`apiKey`: it is empty, or has a space');
  }
  await expect(sent({ apiKey: () => undefined as unknown as string })).rejects.toThrow(
    '`apiKey`: the function must return a string, not undefined',
  );
  await expect(sent({ apiKey: () => Promise.reject(new Error('vault')) })).rejects.toThrow(
    '`apiKey`: the function that returns it failed',
  );
});

test('the last token that a function gave is known, to be hidden', async () => {
  const { token, tokens } = resolveOptions({ baseUrl, apiKey: () => ' tk_9\n' });
  expect({ token: await token(), tokens }).toEqual({ token: 'tk_9', tokens: ['tk_9'] });
});

test('what is missing is reported together, with every place that was looked at', () => {
  const [address, token] = [
    ['options.baseUrl', 'TEMPS_API_URL'],
    ['options.apiKey', 'TEMPS_API_TOKEN', 'TEMPS_TOKEN', 'TEMPS_API_KEY'],
  ];
  expect(refusal({ apiKey }).lookedAt).toEqual(address);
  expect(refusal({ baseUrl }).lookedAt).toEqual(token);
  const error = refusal({});
  expect(error.message).toMatch(/`baseUrl`: missing.*`apiKey`, an API key/);
  expect(error.lookedAt).toEqual([...(address ?? []), ...(token ?? [])]);
});

/** What no client can be made with. */
const REFUSED: readonly (readonly [option: string, value: unknown, message: string])[] = [
  ['baseUrl', 5, 'it must be a string that is not empty, not 5'],
  ['apiKey', { key: 'tk_1' }, 'it must be a string that is not empty, not an object'],
  ['timeout', '3', 'it must be a number of milliseconds that is not negative, not the string "3"'],
  ['timeout', -1, 'not negative'],
  ['deadline', Number.NaN, 'not negative'],
  ['maxRetries', -1, 'not negative'],
  ['throwOnError', 'no', 'true or false'],
  ['validate', 'none', 'must be true, false, or { requests: boolean'],
  ['validate', { responses: 'shout' }, 'must be true, false'],
  ['headers', new Headers(), 'a plain object, not a Headers'],
  ['headers', { 'x-a': 'b\nc' }, 'headers.x-a'],
  ['baseUrl', null, 'it must be a string that is not empty, not null'],
  ['fetch', 'node-fetch', 'a function'],
  ['transport', 'http', 'one of auto, fetch'],
  ['logger', { log: () => {} }, 'must have the methods `debug`, `info` and `warn`'],
  ['logLevel', 'loud', 'one of off, error, warn, info, debug'],
  ['onRequest', {}, 'a function'],
  ['onResponse', 1, 'a function'],
  ['onRetry', [], 'a function'],
  ['url', 'x', 'it is unknown: did you mean `baseUrl`?'],
  ['retries', 1, 'it is unknown: did you mean `maxRetries`?'],
  ['maxRetry', 1, 'it is unknown: did you mean `maxRetries`?'],
  ['signal', 1, 'it is unknown: there are baseUrl, apiKey, timeout, deadline,'],
  ...['redirect', 'method', 'headers', 'body', 'signal'].map(
    (name) =>
      [
        'fetchOptions',
        { [name]: undefined },
        `not have \`${name}\`, which the client sets for each call`,
      ] as const,
  ),
];

test('a bad option is refused by an error that names it and what would be right', () => {
  const temps = new TempsClient({ baseUrl, apiKey });
  for (const [option, value, message] of REFUSED) {
    const error = refusal({ baseUrl, apiKey, [option]: value });
    expect.soft(error.option).toMatch(new RegExp(`^${option}`));
    expect.soft(error.message).toContain(message);
    expect.soft(() => temps.withOptions({ [option]: value }), option).toThrow(TempsConfigError);
  }
  expect(refusal([]).message).toBe('Option `options`: they must be a plain object, not an array');
});

test('the settings of a client are the options, else the defaults', () => {
  const given = { timeout: 5, deadline: 6, maxRetries: 7, throwOnError: false } as const;
  expect(resolveOptions({ baseUrl, apiKey, ...given })).toMatchObject(given);
  environment({ TEMPS_TRANSPORT: '' });
  for (const hook of ['onRequest', 'onResponse', 'onRetry'])
    expect.soft(resolveOptions({ baseUrl, apiKey, [hook]: () => {} }).hooks, hook).toHaveLength(1);
  const defaults = {
    hooks: [],
    timeout: undefined,
    deadline: 0,
    maxRetries: 2,
    throwOnError: true,
    transport: 'auto',
  };
  expect(resolveOptions({ baseUrl, apiKey })).toMatchObject(defaults);
  environment({ TEMPS_TRANSPORT: 'fetch' });
  expect(resolveOptions({ baseUrl, apiKey }).transport).toBe('fetch');
});

test('an option that is undefined or null has its default, and the User-Agent has the version of the package', async () => {
  const none = { headers: undefined, timeout: undefined, maxRetries: null, logger: null } as object;
  expect((await sent({ apiKey, ...none })).get('user-agent')).toMatch(
    `temps-sdk-node/${own.version}`,
  );
});

test('the headers of the client are sent with every request, and one that is null removes a header', async () => {
  expect((await sent({ apiKey, headers: { 'X-Team': 'web' } })).get('x-team')).toBe('web');
  for (const name of ['Authorization', 'user-agent', 'x-team'])
    expect.soft((await sent({ apiKey, headers: { [name]: null } })).has(name), name).toBe(false);
});

const breakOff = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
const refuse = (): Promise<Response> =>
  Promise.resolve(Response.json({ detail: 'Expired' }, { status: 401 }));

async function place(temps: TempsClient): Promise<string> {
  return String(await temps.projects.list().catch((error: unknown) => error)).replace(
    /.*Check the token/,
    '',
  );
}

test('the errors of a call name the variable or the option that the token comes from', async () => {
  environment({ TEMPS_API_URL: `${baseUrl}/api/`, TEMPS_TOKEN: 'tk_2' });
  const temps = new TempsClient({ fetch: refuse });
  expect(await place(temps)).toBe(' of TEMPS_TOKEN');
  expect(await place(temps.withOptions({ timeout: 5 }).withOptions({ baseUrl }))).toBe(
    ' of TEMPS_TOKEN',
  );
  expect(await place(temps.withOptions({ apiKey }))).toBe(' of options.apiKey');
  expect(await place(temps.withOptions({ apiKey: () => apiKey }))).toBe(' of options.apiKey');
  expect(await place(temps.withOptions({ apiKey: null }))).toBe(
    ' of `apiKey`, TEMPS_API_TOKEN, TEMPS_TOKEN or TEMPS_API_KEY',
  );
});

test('the error of a connection names the variable that the address comes from', async () => {
  environment({ TEMPS_API_URL: `${baseUrl}/api/` });
  const temps = new TempsClient({ apiKey, fetch: breakOff, maxRetries: 0 }).withOptions({
    timeout: 5,
  });
  await expect(temps.projects.list()).rejects.toThrow('that TEMPS_API_URL is right');
});

test('the error of a bad variable names it', () => {
  environment({ TEMPS_LOG: 'loud' });
  expect(refusal({ baseUrl, apiKey }).lookedAt).toEqual(['options.logLevel', 'TEMPS_LOG']);
  environment({ TEMPS_TOKEN: 'bearer tk_1' });
  expect(refusal({ baseUrl }).message).toBe(
    'Option `apiKey`: leave out "Bearer", which the client adds. Looked at: TEMPS_TOKEN.',
  );
});
