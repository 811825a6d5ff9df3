import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import {
  isSecretInLog,
  redactHeaders,
  redactText,
  redactValue,
} from '../../src/redaction/redact.ts';
import { allSecrets } from '../../src/redaction/sent-secrets.ts';

const API_KEY = 'tk_9f8e7d6c5b4a39281706f5e4d3c2b1a0.Zx-Yw_81==';
/** Of no known shape, as a token of a gateway may be. */
const OPAQUE = 's3cr3t/of+the~"client';
const SECRETS = allSecrets({ secret: OPAQUE });

/** What is hidden in a text without any secret that is known. */
const HIDDEN: Readonly<Record<string, string>> = {
  tk_abc: '[redacted]',
  '(dt_a-b.c_d)': '([redacted])',
  'Authorization: Bearer abc.def-123': 'Authorization: Bearer [redacted]',
  'bearer   abc1': 'bearer   [redacted]',
  'a%20tk_abc': 'a%20[redacted]',
  '%2Ftk_abc': '%2F[redacted]',
  [String.raw`"line\ntk_abc"`]: String.raw`"line\n[redacted]"`,
  'x=tk_abc&y=1': 'x=[redacted]&y=1',
  'postgres://app:pass@db/x': 'postgres://[redacted]@db/x',
  'redis://:pass@db/x': 'redis://[redacted]@db/x',
  'https://u:p@ss@db/x': 'https://[redacted]@db/x',
  'https://ghp_abcdefGHIJKLMNOP1234@github.com/o/r.git': 'https://[redacted]@github.com/o/r.git',
  '/x?page_token=abc&a=1': '/x?page_token=[redacted]&a=1',
  '/x?a=1&client_secret=abc#a': '/x?a=1&client_secret=[redacted]#a',
  '/x?filter[password]=abc&dsn=a': '/x?filter[password]=[redacted]&dsn=[redacted]',
  '/x?filter%5Bapi_key%5D=abc': '/x?filter%5Bapi_key%5D=[redacted]',
  'https://s3.test/a?X-Amz-Signature=abc&code=2':
    'https://s3.test/a?X-Amz-Signature=[redacted]&code=[redacted]',
};

const SHOWN = [
  'Missing Bearer token',
  'a Bearer token is required',
  'Bearer realm="temps"',
  'libgtk_3',
  'created_dt_utc',
  'an API key starts with tk_',
  'https://temps.example.com:3000/a@b',
  'http://[::1]:3000/a@b?mail=a@b&page=2',
  'file:///C:/node_modules/@temps-sdk/node-sdk/dist/index.js:1:2',
  'ssh://git@github.com/o/r.git',
  '{"url":"https://temps.example.com","mail":"a@b"}',
];

test('anything that looks like a token or a login is hidden in a text, and nothing else', () => {
  for (const [text, clean] of Object.entries(HIDDEN))
    expect.soft(redactText(text), text).toBe(clean);
  for (const text of SHOWN) expect.soft(redactText(text)).toBe(text);
});

test('a known secret is hidden as it is, in JSON and in a URL', () => {
  const texts = [OPAQUE, JSON.stringify(OPAQUE), encodeURIComponent(OPAQUE)].join(' | ');
  expect(redactText(texts, SECRETS)).toBe('[redacted] | "[redacted]" | [redacted]');
  const nested = allSecrets({ secret: 'abcdef', sent: { tokens: ['abcdef-and-more'] } });
  expect(redactText('abcdef-and-more', nested)).toBe('[redacted]');
});

test('a short secret is not hidden, since ordinary words would be', () => {
  expect(redactText('a b c', allSecrets({ secret: 'b' }))).toBe('a b c');
  expect(redactText('abc', allSecrets({ secret: '' }))).toBe('abc');
  expect(redactText('an abc', allSecrets({ secret: 'abc' }))).toBe('an abc');
  expect(redactText('an abcd', allSecrets({ secret: 'abcd' }))).toBe('an [redacted]');
});

test('headers that carry credentials are left out, and the others are cleaned', () => {
  const headers: [string, string][] = [
    ['authorization', 'a'],
    ['Set-Cookie', 'a'],
    ['x-api-key', 'a'],
    ['x-auth-token', 'a'],
    ['x-note', 'of tk_abc, with €'],
  ];
  expect(redactHeaders(headers)).toEqual([['x-note', 'of [redacted], with €']]);
});

test('a value without a secret is returned as the same object', () => {
  const value = {
    a: [1, { b: 'c' }],
    error: new Error('x'),
    headers: new Headers({ a: 'b' }),
    when: new Date(),
  };
  expect(redactValue(value, SECRETS)).toBe(value);
});

test('a value with a secret is copied, and the original stays', () => {
  const value = { a: [`Bearer ${API_KEY}`], [API_KEY]: 1, when: new Date(0) };
  expect(redactValue(value)).toEqual({
    a: ['Bearer [redacted]'],
    '[redacted]': 1,
    when: new Date(0),
  });
  expect(value.a).toEqual([`Bearer ${API_KEY}`]);
});

test('a circular value, one that occurs twice and a member called __proto__ do no harm', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  expect(redactValue(circular)).toEqual({ self: '[circular]' });
  const twice = { n: 1 };
  expect(redactValue([twice, twice, API_KEY])).toEqual([twice, twice, '[redacted]']);
  const value = redactValue(JSON.parse(`{"__proto__":{"a":"${API_KEY}"}}`) as object);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test('a redacted copy of an error keeps its class and code, its stack and its inner errors', () => {
  class Plain extends RangeError {}
  const error = Object.assign(new Plain(API_KEY), { code: 'E1' });
  const copy = redactValue(error);
  expect(copy).toBeInstanceOf(Plain);
  expect(copy).toMatchObject({ name: 'RangeError', message: '[redacted]', code: 'E1' });
  const property = { enumerable: false, writable: true, configurable: true };
  expect(Object.getOwnPropertyDescriptor(copy, 'message')).toMatchObject(property);
  expect(copy.stack).toBe(error.stack?.replace(API_KEY, '[redacted]'));
  const aggregate = redactValue(
    new AggregateError([API_KEY, new Error('b')], 'x', { cause: API_KEY }),
  );
  expect(aggregate).toMatchObject({
    message: 'x',
    cause: '[redacted]',
    errors: ['[redacted]', { message: 'b' }],
  });
  const dom = redactValue(new DOMException(API_KEY, 'TimeoutError'));
  expect({ name: dom.name, message: dom.message, code: dom.code }).toEqual({
    name: 'TimeoutError',
    message: '[redacted]',
    code: 23,
  });
});

class Holder {
  readonly token = OPAQUE;
}

/** Things that a cause may have with it, and what is shown of them. */
const THINGS: readonly (readonly [unknown, unknown])[] = [
  [new Request('https://x.test', { headers: { 'x-a': OPAQUE } }), '[Request]'],
  [new Response('', { headers: { 'x-a': OPAQUE } }), '[Response]'],
  [new Map([[OPAQUE, OPAQUE]]), '[Map]'],
  [new URL(`https://x.test/${OPAQUE}`), '[URL]'],
  [new Holder(), '[Holder]'],
  [Promise.resolve(OPAQUE), '[Promise]'],
  [new TextEncoder().encode(OPAQUE), '[Uint8Array]'],
  [Symbol(OPAQUE), '[symbol]'],
  [() => OPAQUE, '[function]'],
  [runInNewContext(`({ a: ${JSON.stringify(OPAQUE)} })`), { a: '[redacted]' }],
];

test('nothing is shown of what is neither data nor an error, but its kind', () => {
  for (const [thing, shown] of THINGS) {
    expect.soft(redactValue({ a: [thing] }, SECRETS)).toEqual({ a: [shown] });
    const error = redactValue(Object.assign(new Error('x'), { thing }), SECRETS);
    expect
      .soft(inspect(error, { depth: 9, showHidden: true }), inspect(shown))
      .not.toContain('s3cr3t');
  }
  const foreign = redactValue(
    runInNewContext(`new TypeError(${JSON.stringify(OPAQUE)})`) as Error,
    SECRETS,
  );
  expect(foreign.message).toBe('[redacted]');
});

/**
 * Fields that are secret in a log: by the contract, by their names, or named like a variable of the
 * environment.
 */
const SECRET_FIELDS: Readonly<Record<string, unknown>> = {
  password: 'hunter2',
  passwordHash: 'hunter2',
  api_key_encrypted: 'hunter2',
  webhook_url: 'https://hooks.example.com/hunter2',
  dsn: 'https://hunter2@errors.example.com/1',
  code: 'hunter2',
  recovery_codes: ['hunter2'],
  environmentVariables: { DATABASE_URL: 'hunter2' },
  environment_variables: [['DATABASE_URL', 'hunter2']],
  credentials: { type: 'x', anything: 'hunter2' },
  value: 'hunter2',
  adminPassword: 'hunter2',
  ssh_key: 'hunter2',
  'x-api-key': 'hunter2',
  env: { A: 'hunter2' },
  mfaCode: 123_456,
  REFRESH_TOKEN: 'hunter2',
  database_url: 'hunter2',
  PGUSER: 'hunter2',
  DB_CONN: 'Server=db;Password=hunter2',
};

test('secret fields are hidden in a log, and flags and empty ones are shown', () => {
  for (const [name, value] of Object.entries(SECRET_FIELDS)) {
    const body = { name: 'web', list: [{ [name]: value, other: 1 }] };
    const shown = { name: 'web', list: [{ [name]: '[redacted]', other: 1 }] };
    expect.soft(redactValue(body, [], isSecretInLog)).toEqual(shown);
  }
  const body = {
    has_secret: true,
    password: null,
    key_prefix: 'abc',
    status: 'ok',
    items: [1, 'two'],
    total: 2,
  };
  expect(redactValue(body, [], isSecretInLog)).toBe(body);
});

test('an error shows its own `code` and `value`, which the contract marks elsewhere', () => {
  const problem = { code: 'TAKEN', value: 'shop', dsn: 'a' };
  expect(redactValue(problem)).toEqual({ ...problem, dsn: '[redacted]' });
});
