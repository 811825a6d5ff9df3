import { expect, test } from 'vitest';
import { redactBody, headersForLog } from '../../src/observability/redact.ts';
import { redactUrl } from '../../src/redaction/redact-url.ts';

const secretFields: Record<string, unknown> = {
  // In the contract.
  password: 'hunter2',
  passwordHash: 'hunter2',
  api_key_encrypted: 'hunter2',
  cluster_ca_key_encrypted: 'hunter2',
  cloudflare_api_key: 'hunter2',
  webhook_url: 'https://hooks.example.com/hunter2',
  dsn: 'https://hunter2@errors.example.com/1',
  code: 'hunter2',
  recovery_codes: ['hunter2'],
  environmentVariables: { DATABASE_URL: 'hunter2' },
  environment_variables: [['DATABASE_URL', 'hunter2']],
  credentials: { type: 'x', anything: 'hunter2' },
  config: { url: 'hunter2' },
  value: 'hunter2',
  // By their names.
  adminPassword: 'hunter2',
  ssh_key: 'hunter2',
  'x-api-key': 'hunter2',
  env: { A: 'hunter2' },
  envVars: [{ A: 'hunter2' }],
  mfaCode: 123_456,
  smtp_password_encrypted: 'hunter2',
  REFRESH_TOKEN: 'hunter2',
  database_url: 'hunter2',
  // As environment variables are named.
  PGUSER: 'hunter2',
  SMTP_LOGIN: 'hunter2',
  DB_CONN: 'Server=db;Password=hunter2',
};

test.each(Object.entries(secretFields))('%s is redacted', (name, value) => {
  const body = { name: 'web', list: [{ [name]: value, other: 1 }] };
  const shown = { name: 'web', list: [{ [name]: '[redacted]', other: 1 }] };
  expect(redactBody(body)).toEqual(shown);
  expect(redactBody(JSON.stringify(body))).toEqual(shown);
});

test('fields that are no secret are shown', () => {
  const body = { has_secret: true, password: null, key_prefix: 'abc', status: 'ok', items: [1, 'two'], total: 2 };
  expect(redactBody(body)).toEqual(body);
});

test('a text that only looks like JSON is not changed', () => {
  expect(redactBody('[info] started')).toBe('[info] started');
});

test('deep, circular and unreadable values are no failure', () => {
  let deep: unknown = 'x';
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(JSON.stringify(redactBody(deep))).toContain('[too deep]');
  const circular: { self?: unknown } = {};
  circular.self = circular;
  expect(redactBody(circular)).toEqual({ self: '[circular]' });
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(redactBody({ proxy })).toBe('[unreadable]');
});

test('parameters of an address are redacted by their names', () => {
  expect(redactUrl('https://x.test/api/a?page=2&code=hunter2&token=hunter2&q=b#c')).toBe(
    'https://x.test/api/a?page=2&code=[redacted]&token=[redacted]&q=b#c',
  );
});

test('headers that carry credentials are left out', () => {
  const headers: [string, string][] = [
    ['authorization', 'a'],
    ['set-cookie', 'a'],
    ['x-api-key', 'a'],
    ['x-auth-token', 'a'],
    ['x-note', 'of tk_abc, with €'],
  ];
  expect(headersForLog(headers)).toEqual({ 'x-note': 'of [redacted], with €' });
});

test.each([
  ['a form', 'password=hunter2&otp=hunter2&name=web'],
  ['a form of brackets', 'filter%5Botp%5D=hunter2&name=web'],
  ['JSON with a mark', '\uFEFF{"password":"hunter2","name":"web"}'],
  ['JSON that was cut', '{"name":"web","password":"hunter2"'],
  ['JSON in JSON', { text: '{"name":"web","nested":{"otp":"hunter2"}}' }],
  ['JSON in JSON in JSON', { text: JSON.stringify({ name: 'web', text: '[{"password":"hunter2"}]' }) }],
  ['a form in JSON', { text: 'password=hunter2&name=web' }],
])('a secret field of %s is redacted', (_what, body) => {
  const shown = JSON.stringify(redactBody(body));
  expect(shown).not.toContain('hunter2');
  expect(shown).toContain('redacted');
});

test.each(['a=1&b=2', '[1,2', '{"name":"web"', 'x = y & z'])(
  'a text without secret fields is not changed: %s',
  (text) => {
    expect(redactBody(text)).toBe(text);
  },
);
