import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  TempsAbortError,
  TempsConfigError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsTimeoutError,
  TempsValidationError,
  readProblem,
  toApiError,
} from '../../src/errors/index.ts';
import { redactHeaders, redactSecrets } from '../../src/redaction/redact-text.ts';

const API_KEY = 'tk_9f8e7d6c5b4a39281706f5e4d3c2b1a0.Zx-Yw_81==';
const DEPLOYMENT_TOKEN = 'dt_a1b2c3d4-e5f6-7890.abcd-EF01_23';
const CUSTOM = 's3cr3t/of+the~client';
/** Long enough to be recognised, short enough to find half a token. */
const TRACES = [
  '9f8e7d6c',
  'Zx-Yw_81',
  'a1b2c3d4',
  'EF01_23',
  's3cr3t',
  'the~client',
  encodeURIComponent(CUSTOM),
  'login-pw',
];

const dirty = `Bearer ${API_KEY}, ${DEPLOYMENT_TOKEN}; ${CUSTOM} ${encodeURIComponent(CUSTOM)}\\n${API_KEY}`;
const url = `https://user:login-pw@temps.example.com/api/x/${DEPLOYMENT_TOKEN}?token=${CUSTOM}&q=${encodeURIComponent(`Bearer ${API_KEY}`)}`;

const dirtyCause = () => {
  const inner = Object.assign(new Error(`inner ${dirty}`), {
    code: 'ECONNRESET',
    options: { headers: { authorization: `Basic login-pw`, a: [dirty] } },
  });
  return new TypeError(`Headers.append: "Bearer ${API_KEY}" is an invalid header value`, {
    cause: new AggregateError([inner, dirty], dirty, { cause: inner }),
  });
};
const common = () => ({ method: 'GET', url, attempts: 1, cause: dirtyCause(), secret: CUSTOM });
const headers = () =>
  new Headers({
    Authorization: API_KEY,
    'Set-Cookie': 'session=login-pw',
    Cookie: 'a=login-pw',
    'Proxy-Authorization': 'Basic login-pw',
    'X-Api-Key': 'login-pw',
    Location: url,
    'x-kept': 'yes',
  });

const apiError = (status: number) => {
  const body = {
    type: `urn:${dirty}`,
    title: dirty,
    detail: dirty,
    instance: url,
    slug: dirty,
    [API_KEY]: 1,
    request: { headers: { Authorization: 'login-pw' }, list: [[dirty]] },
  };
  return toApiError({
    ...common(),
    problem: readProblem(JSON.stringify(body), status, dirty, null),
    headers: headers(),
    requestId: dirty,
  });
};

const cases: [string, () => TempsError][] = [
  ['TempsError', () => new TempsError(dirty, { cause: dirtyCause(), secret: CUSTOM })],
  [
    'TempsConfigError',
    () => new TempsConfigError({ ...common(), option: 'apiKey', problem: dirty, lookedAt: ['TEMPS_API_TOKEN', dirty] }),
  ],
  ['TempsConnectionError', () => new TempsConnectionError({ ...common(), reason: dirty })],
  ['TempsTimeoutError', () => new TempsTimeoutError({ ...common(), limit: 'attempt', ms: 1 })],
  ['TempsAbortError', () => new TempsAbortError(common())],
  [
    'TempsResponseError',
    () =>
      new TempsResponseError({
        ...common(),
        problem: dirty,
        body: dirty,
        response: new Response('', { headers: { 'content-type': dirty } }),
      }),
  ],
  [
    'TempsValidationError',
    () => new TempsValidationError({ ...common(), what: dirty, issues: [{ path: ['body', API_KEY], message: dirty }] }),
  ],
  ...[400, 401, 403, 404, 409, 413, 418, 422, 429, 500].map((status): [string, () => TempsError] => [
    `the ${status} error`,
    () => apiError(status),
  ]),
];

const leaks = (text: unknown) => TRACES.filter((trace) => String(text).includes(trace));

function chain(error: unknown): unknown[] {
  if (!(error instanceof Error)) return error === undefined ? [] : [error];
  return [error, ...chain(error.cause), ...((error as { errors?: unknown[] }).errors ?? []).flatMap(chain)];
}

describe.each(cases)('token in %s', (_, make) => {
  test('the message of an error does not show the token', () => expect(leaks(make().message)).toEqual([]));
  test('the stack of an error does not show the token', () => expect(leaks(make().stack)).toEqual([]));
  test('String() of an error does not show the token', () => expect(leaks(make())).toEqual([]));
  test('toJSON() of an error does not show the token', () =>
    expect(leaks(inspect(make().toJSON(), { depth: 10 }))).toEqual([]));
  test('JSON.stringify of an error does not show the token', () => expect(leaks(JSON.stringify(make()))).toEqual([]));
  test('util.inspect of an error does not show the token', () =>
    expect(leaks(inspect(make(), { depth: 10, showHidden: true }))).toEqual([]));

  test('no field of an error shows the token', () => {
    const fields = Object.values(make()).map((value: unknown) =>
      inspect(value instanceof Headers ? [...value] : value, { depth: 10 }),
    );
    expect(leaks(fields)).toEqual([]);
  });

  test('no cause of an error shows the token', () => {
    const links = chain(make());
    expect(links.length).toBeGreaterThan(3);
    expect(
      leaks(
        links.map((link) => (link instanceof Error ? `${link.message} ${link.stack} ${JSON.stringify(link)}` : link)),
      ),
    ).toEqual([]);
  });
});

test('headers with credentials are removed, and the others stay', () => {
  const kept = redactHeaders(headers());
  expect([...kept.keys()]).toEqual(['location', 'x-kept']);
  expect(kept.get('x-kept')).toBe('yes');
});

test('fields that were added later are redacted in toJSON', () => {
  expect(leaks(JSON.stringify(Object.assign(new TempsError('x'), { log: [`Bearer ${API_KEY}`] })))).toEqual([]);
});

describe('redactSecrets', () => {
  test.each([
    ['tk_abc', '[redacted]'],
    ['(dt_a-b.c_d)', '([redacted])'],
    ['Authorization: Bearer abc.def-123', 'Authorization: Bearer [redacted]'],
    ['bearer   abc', 'bearer   [redacted]'],
    ['a%20tk_abc', 'a%20[redacted]'],
    ['%2Ftk_abc', '%2F[redacted]'],
    [String.raw`"line\ntk_abc"`, String.raw`"line\n[redacted]"`],
    ['x=tk_abc&y=1', 'x=[redacted]&y=1'],
    ['postgres://app:pass@db/x', 'postgres://[redacted]@db/x'],
    ['redis://:pass@db/x', 'redis://[redacted]@db/x'],
    ['https://u:p@ss@db/x', 'https://[redacted]@db/x'],
    ['mysql://app:p/ss@db/x', 'mysql://[redacted]@db/x'],
    ['mysql://app:p1?2#3@4@db/x', 'mysql://[redacted]@db/x'],
    ['https://ghp_abcdefGHIJKLMNOP1234@github.com/o/r.git', 'https://[redacted]@github.com/o/r.git'],
    ['/x?page_token=abc&a=1', '/x?page_token=[redacted]&a=1'],
    ['/x?a=1&client_secret=abc', '/x?a=1&client_secret=[redacted]'],
    ['/x?secret_key=abc&private_key=def', '/x?secret_key=[redacted]&private_key=[redacted]'],
    ['/x?filter[password]=abc', '/x?filter[password]=[redacted]'],
    ['/x?filter%5Bapi_key%5D=abc#a', '/x?filter%5Bapi_key%5D=[redacted]#a'],
  ])('redactSecrets redacts all of %s', (text, expected) => {
    expect(redactSecrets(text)).toBe(expected);
  });

  test.each([
    'Missing Bearer token',
    'a Bearer token is required',
    'Bearer authentication failed',
    'Bearer realm="temps"',
    'libgtk_3',
    'created_dt_utc',
    'an API key starts with tk_',
    'https://temps.example.com:3000/a@b',
    'https://temps.example.com:3000?mail=a@b',
    'http://[::1]:3000/a@b',
    'file:///C:/node_modules/@temps-sdk/node-sdk/dist/index.js:1:2',
    'ssh://git@github.com/o/r.git',
    '{"url":"https://temps.example.com","mail":"a@b"}',
  ])('redactSecrets does not change %s', (text) => {
    expect(redactSecrets(text)).toBe(text);
  });

  test('redactSecrets redacts a given secret of any shape, but no short word', () => {
    expect(redactSecrets('key hunter2!', 'hunter2!')).toBe('key [redacted]');
    expect(redactSecrets('a b c', 'b')).toBe('a b c');
    expect(redactSecrets('abc', '')).toBe('abc');
  });

  test.each(['0123-cut', 'a/b+c.0123'])(
    'redactSecrets redacts the start of a secret that was cut off (%s)',
    (secret) => {
      for (const shape of [secret, encodeURIComponent(secret)])
        expect(redactSecrets(`see ${shape.slice(0, -2)}`, secret)).toMatch(/^(see )?\[redacted[^+%]*\]$/);
    },
  );

  test.each([
    [String.raw`see abcd1234\u002`, 'abcd1234/efgh5678'],
    [String.raw`see abcd1234\\`.slice(0, -1), 'abcd1234"efgh5678'],
    ['see abcd1234%2', 'abcd1234/efgh5678'],
    ['see abcd1234&quo', 'abcd1234"efgh5678'],
    ['see abcd1234&#x2', 'abcd1234/efgh5678'],
  ])('redactSecrets redacts a secret that was cut off within its first escape: %s', (text, secret) => {
    expect(redactSecrets(text, secret)).toBe('see [redacted]');
  });

  test.each<[string, (character: string) => string]>([
    ['JSON that escapes slashes', (c) => (c === '/' ? String.raw`\/` : c)],
    ['JSON that escapes every character', (c) => String.raw`\u00${c.charCodeAt(0).toString(16)}`],
    ['JSON in JSON', (c) => (/\W/.test(c) ? String.raw`\\u00${c.charCodeAt(0).toString(16).toUpperCase()}` : c)],
    ['a script', (c) => String.raw`\x${c.charCodeAt(0).toString(16)}`],
    ['a script of today', (c) => String.raw`\u{${c.charCodeAt(0).toString(16)}}`],
    ['a URL in small letters', (c) => (/\W/.test(c) ? `%${c.charCodeAt(0).toString(16)}` : c)],
    ['a URL in a URL', (c) => `%25${c.charCodeAt(0).toString(16)}`],
    ['a page', (c) => (/\W/.test(c) ? `&#x${c.charCodeAt(0).toString(16)};` : c)],
    ['a page with decimal numbers', (c) => `&#${c.charCodeAt(0)};`],
    ['a page in a page', (c) => `&amp;#${c.charCodeAt(0)};`],
    ['a page with names', (c) => ({ '"': '&quot;', '&': '&amp;', '/': '&sol;' })[c] ?? c],
  ])('redactSecrets redacts a secret written in %s, also if it was cut off', (_where, write) => {
    const secret = 's3cr3t/of+the~client"&=';
    const written = Array.from(secret, write).join('');
    const shown = [`<a>${written}</a>`, `%%${written}`, `a\\${written}`, `&#${written}`];
    for (let length = written.length - 1; length > written.length / 2; length--)
      shown.push(`see ${written.slice(0, length)}`);
    for (const text of shown.map((one) => redactSecrets(one, secret))) {
      expect(text).toContain('[redacted');
      expect(text).not.toMatch(/s3cr|u0073|x73|u\{73|%73|%2573|client/i);
    }
  });

  test('redactSecrets finds a secret after the beginning of an escape', () => {
    for (const text of [
      String.raw`%ab\/c+d`,
      '%ab%2Fc+d',
      String.raw`a \ab\u002fc+d`,
      '&#ab&#47;c+d',
      String.raw`%41 %ab\/c+d`,
    ])
      expect(redactSecrets(text, 'ab/c+d')).toMatch(/^[^/+]*\[redacted[^/+]*$/);
  });

  test('redactSecrets finds a secret in UTF-8 beside bytes that are not UTF-8', () => {
    const secret = 'p\u00e4ss/w\u00f6rt\u{1F600}\u20ac';
    const written = encodeURIComponent(encodeURIComponent(secret));
    for (const other of ['%E9', '%c3%28', '%ed%a0%80', '%f4%90%80%80', '%c3'])
      expect(redactSecrets(`caf${other} ${written} ${other}`, secret)).toContain('[redacted');
  });

  test('redactSecrets redacts a secret among characters of two units', () => {
    const secret = 's3cr3t/of+the~client';
    const written = [secret, encodeURIComponent(secret), secret.replaceAll('/', String.raw`\/`)];
    for (const emoji of ['😀', '😀😀😀', '𝒳'.repeat(50)])
      for (const one of [...written, secret.replaceAll('/', '&#47;'), secret.replaceAll('+', String.raw`\\u002b`)])
        for (const [before, after] of [
          [emoji, '%20'],
          [emoji, ` ${emoji} %20 end`],
          ['%41 ', emoji],
        ])
          expect(redactSecrets(`${before}${one}${after}`, secret)).not.toMatch(/s3cr3t|client/);
    for (const one of written) expect(redactSecrets(`😀 ${one} %20`, secret)).toBe('😀 [redacted] %20');
  });

  test('redactSecrets redacts several secrets, each in any form', () => {
    const secrets = ['tok/en.of+it', 'pa$$/word', 'postgres://u:p@h/db'];
    const text = secrets.flatMap((secret) => [secret, encodeURIComponent(secret)]).join(' | ');
    expect(redactSecrets(text, secrets)).toBe(Array.from({ length: 6 }, () => '[redacted]').join(' | '));
    expect(redactSecrets('no scheme postgres', secrets)).toBe('no scheme postgres');
  });

  test.each([40, 3000, 20_000])(
    'redactSecrets redacts a secret of %i characters beside and within escapes',
    (length) => {
      const secret = `eyJ${'aB3/d+e.'.repeat(length)}`.slice(0, length);
      const { user } = process.cpuUsage();
      expect(redactSecrets('GET /a?b=1&c=2%20', secret)).toBe('GET /a?b=1&c=2%20');
      expect(redactSecrets(`a=1&b=${encodeURIComponent(secret)};`, secret)).toBe('a=1&b=[redacted];');
      expect(redactSecrets(`a=1&b=${encodeURIComponent(encodeURIComponent(secret))};`, secret)).toBe(
        '[redacted: it holds a secret in an escaped form]',
      );
      expect(process.cpuUsage().user - user).toBeLessThan(1_000_000);
    },
  );

  test('a response that is no JSON does not show the token by its escapes', () => {
    const body = String.raw`{"detail": "no s3cr3t\u002fof\/the, s3cr3t/of\/the"`;
    const problem = readProblem(body, 400, '', null);
    const call = { method: 'GET', url: 'https://temps.test/api/x', attempts: 1, secret: 's3cr3t/of/the' };
    const error = toApiError({ ...call, problem, headers: new Headers() });
    expect(error.message).toBe('GET /x: 400 [redacted: it holds a secret in an escaped form]');
    expect(JSON.stringify(error) + inspect(error)).not.toContain('s3cr3t');
  });

  test('redactSecrets takes bounded time for any text with escapes', () => {
    // Of the processor: a busy machine may take longer.
    const { user } = process.cpuUsage();
    const secret = `tk_${'ab/='.repeat(12)}`;
    for (const piece of [
      '\\\\',
      '%c3',
      '%E9caf',
      '%ED%A0%80',
      '%25',
      '&amp;',
      't\\\\',
      'tk_',
      'tk_ab/',
      String.raw`\u0074k_`,
      '&#0',
    ])
      redactSecrets(piece.repeat(30_000), secret);
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
  });

  test('redactSecrets redacts a text with too many escapes as a whole', () => {
    const { user } = process.cpuUsage();
    for (const piece of ['&amp;', '%25', '&#116;', '\\\\'])
      for (const end of ['', 'tk%5Fabcdefgh'])
        expect(redactSecrets(piece.repeat(1_500_000) + end, 'tk_abcdefgh')).toBe(
          '[redacted: it holds a secret in an escaped form]',
        );
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
    const text = 'a &amp; b '.repeat(150_000);
    expect(redactSecrets(text, 'tk_abcdefgh')).toBe(text);
  });

  test('redactSecrets takes bounded time for any text', () => {
    const { user } = process.cpuUsage();
    for (const piece of ['tk_', 'Bearer ', '//a:', '//a:b', '?token=', '%20', 'a', 'Bearer\t'])
      redactSecrets(piece.repeat(100_000));
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000);
  });
});

test('redactSecrets takes bounded time for hundreds of long secrets', () => {
  const secrets = Array.from({ length: 300 }, (_, index) => `${index}-${'certificate/'.repeat(340)}`);
  const texts = Array.from({ length: 800 }, (_, index) => `member %41 ${index} ${'of a longer text '.repeat(40)}`);
  const { user: before } = process.cpuUsage();
  for (const text of texts) expect(redactSecrets(text, secrets)).toBe(text);
  // Microseconds of the processor, whatever else it does: a minute before, a second now.
  expect(process.cpuUsage().user - before).toBeLessThan(5_000_000);
});
