import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { allSecrets } from '../../src/redaction/sent-secrets.ts';

test('finds what was sent in the fields of secrets', () => {
  const body = { user: 'ada', nested: [{ password: 'hunter2-Zx81' }] };
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1', 'hunter2-Zx81']);
});

test.each([
  ['bytes', new Uint8Array(4)],
  ['a buffer', Buffer.from('text')],
  ['a Node stream', Readable.from(['text'])],
  ['a web stream', new Blob(['text']).stream()],
])('does not look into %s', (_, value) => {
  const body = Object.assign(value, { password: 'hunter2-Zx81' });
  expect(allSecrets({ secret: 'tk_1', sent: { body: { file: body } } })).toEqual(['tk_1']);
  expect(allSecrets({ secret: 'tk_1', sent: { body } })).toEqual(['tk_1']);
});
