import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { allSecrets } from '../../src/redaction/sent-secrets.ts';

test('values that were sent in secret fields are found', () => {
  const body = { user: 'ada', nested: [{ password: 'hunter2-Zx81' }] };
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1', 'hunter2-Zx81']);
});

test.each<[what: string, body: unknown]>([
  ['JSON', '{"user":"ada","password":"hunter2-Zx81"}'],
  ['JSON after a byte order mark', '\uFEFF {"password":"hunter2-Zx81"}'],
  ['a form', 'user=ada&password=hunter2-Zx81'],
  ['JSON in JSON', { note: '[{"password":"hunter2-Zx81"}]' }],
  ['a form in a form', new URLSearchParams({ form: 'password=hunter2-Zx81' })],
  ['bytes', new TextEncoder().encode('{"password":"hunter2-Zx81"}')],
  ['what `toJSON` makes', { toJSON: () => ({ password: 'hunter2-Zx81' }) }],
])('values of secret fields are found in a text: %s', (_, body) => {
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1', 'hunter2-Zx81']);
});

test('a secret is found if the server trims it or changes its line breaks', () => {
  const line = 'MIIEvQIBADANBgkqhkiG9w0B';
  const body = { password: ' hunter2-Zx81\n', private_key: `-----BEGIN KEY-----\r\n${line}\r\nshort\r\n` };
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(
    expect.arrayContaining(['hunter2-Zx81', '-----BEGIN KEY-----', line]),
  );
});

test.each(['a=b', '{"password":"hunter2-', '{', `{"password":"hunter2-Zx81","a":"${'a'.repeat(300_000)}"}`])(
  'nothing is found in a text without secret fields, or that is too long: %.30s',
  (body) => {
    expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1']);
  },
);

test.each([
  ['many bytes', new Uint8Array(300_000)],
  ['a Node stream', Readable.from(['text'])],
  ['a web stream', new Blob(['text']).stream()],
])('no secrets are searched in %s', (_, value) => {
  const body = Object.assign(value, { password: 'hunter2-Zx81' });
  expect(allSecrets({ secret: 'tk_1', sent: { body: { file: body } } })).toEqual(['tk_1']);
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1']);
});
