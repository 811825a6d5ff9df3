import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { allSecrets } from '../../src/redaction/sent-secrets.ts';

function formWith(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}

test('the values that a call sent in secret fields are found in bodies, queries and forms', () => {
  const values: readonly unknown[] = [
    { user: 'ada', nested: [{ password: 'hunter2-Zx81' }] },
    { environment_variables: { API: 'hunter2-Zx81' } },
    { password: ' hunter2-Zx81\n' },
    new URLSearchParams({ user: 'ada', password: 'hunter2-Zx81' }),
    formWith('password', 'hunter2-Zx81'),
  ];
  for (const body of values) expect.soft(allSecrets({ sent: { body } })).toEqual(['hunter2-Zx81']);
  expect(allSecrets({ sent: { query: { filter: { token: 'hunter2-Zx81' } } } })).toEqual([
    'hunter2-Zx81',
  ]);
});

const nested = (depth: number, inner: unknown): unknown =>
  depth === 0 ? inner : { a: nested(depth - 1, inner) };

test('a secret is found below eight others, and one that contains itself is no harm', () => {
  const holder: Record<string, unknown> = { password: 'hunter2-Zx81' };
  holder['self'] = holder;
  expect(allSecrets({ sent: { body: nested(8, holder) } })).toEqual(['hunter2-Zx81']);
  expect(allSecrets({ sent: { body: nested(9, holder) } })).toEqual([]);
});

test('a credential in a header is found also without its scheme', () => {
  expect(
    allSecrets({ sent: { headers: { 'x-api-key': 'Token Zm9v-YmFy', accept: 'text/html' } } }),
  ).toEqual(
    ['Token Zm9v-YmFy', 'Token%20Zm9v-YmFy', 'Zm9v-YmFy'].sort((a, b) => b.length - a.length),
  );
});

test('plain words, short values and other headers are not secret: they occur in texts by chance', () => {
  const headers = {
    'idempotency-key': 'order-4711',
    'x-auth-type': 'api-key',
    'x-cache-key': 'a1',
    'x-note': 'shop-backend-1',
  };
  const body = { environment_variables: { PORT: '5432', STAGE: 'production' } };
  expect(allSecrets({ sent: { body, headers } })).toEqual([]);
});

test('files and streams are not searched', () => {
  for (const file of [new Uint8Array(9), Readable.from(['text']), new Blob(['text']).stream()])
    expect
      .soft(allSecrets({ sent: { body: Object.assign(file, { password: 'hunter2-Zx81' }) } }))
      .toEqual([]);
});
