import { expect, test } from 'vitest';
import { mergeHeaders } from '../../src/request/headers.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

test.each([
  ['later sets win, whatever the case of the name', [{ Accept: 'a' }, { ACCEPT: 'b' }], { accept: 'b' }],
  ['null removes', [{ accept: 'a', x: '1' }, { Accept: null }], { x: '1' }],
  ['undefined removes', [{ accept: 'a' }, { accept: undefined }], {}],
  ['a set may be missing', [undefined, null, { x: '1' }], { x: '1' }],
])('%s', (_law, sets, expected) => {
  expect(mergeHeaders(...sets)).toEqual(expected);
});

test.each([
  ['a line break', { x: 'a\r\nauthorization: b' }],
  ['a line break at the end, which Node would trim', { x: 'a\n' }],
  ['a NUL', { x: 'a\0' }],
  ['a Headers object, whose entries would be lost', new Headers({ x: 'a' }) as unknown as Record<string, string>],
  ['a character that no header can carry', { x: '€' }],
  ['a name that no header can have', { 'a b': 'c' }],
])('%s is refused before anything is sent', async (_law, headers) => {
  const { fetch, requests } = fakeFetch(json({}));
  expect(TempsValidationError.is(await fail(settings({ fetch }), GET, { headers }))).toBe(true);
  expect(requests).toEqual([]);
});

test.each([
  ['the token is sent', {}, {}, `Bearer ${TOKEN}`],
  ['a header of the client replaces the token', { authorization: 'Basic x' }, {}, 'Basic x'],
  ['a header of the call replaces the token', {}, { Authorization: 'Basic x' }, 'Basic x'],
  ['null sends none', {}, { authorization: null }, null],
])('authorization: %s', async (_law, headers, own, expected) => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(settings({ fetch, headers }), GET, { headers: own });
  expect(requests[0]?.headers.get('authorization')).toBe(expected);
});

test('a client without token sends no authorization', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(settings({ fetch, token: () => undefined }), GET);
  expect(requests[0]?.headers.has('authorization')).toBe(false);
});

test('a content type is sent only where there is a body', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const client = settings({ fetch });
  await succeed(client, POST, { body: { a: 1 } });
  await succeed(client, POST);
  expect(requests.map(({ headers }) => headers.get('content-type'))).toEqual(['application/json', null]);
});
