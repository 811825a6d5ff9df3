import { expect, test } from 'vitest';
import type { ResponseType } from '../../src/request/operation.ts';
import { fakeFetch, GET, json, settings, succeed } from '../support/call.ts';

const client = (fetch: ReturnType<typeof fakeFetch>['fetch'], headers = {}) => settings({ fetch, headers });
const returning = (responseType: ResponseType) => ({ ...GET, format: { responseType } });

/** The `accept` header of a call whose operation returns this. */
async function accepted(responseType: ResponseType | undefined, headers: Record<string, string> = {}): Promise<string> {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(client(fetch), responseType ? returning(responseType) : GET, { headers });
  return requests[0]?.headers.get('accept') ?? '';
}

test.each([
  [undefined, 'application/json'],
  ['json', 'application/json'],
  ['none', 'application/json'],
  ['text', 'text/plain'],
  ['html', 'text/html'],
  ['blob', 'application/octet-stream'],
  ['stream', 'application/octet-stream'],
  ['events', 'text/event-stream'],
] as const)('the accept header of an operation that returns %s names %s first', async (responseType, first) => {
  expect((await accepted(responseType)).split(', ')[0]).toBe(first);
});

test.each([undefined, 'none', 'text', 'html', 'blob', 'stream', 'events', 'auto'] as const)(
  'a failure may come as a problem where an operation returns %s',
  async (responseType) => {
    expect((await accepted(responseType)).split(', ')).toContain('application/problem+json');
  },
);

test.each(['text', 'html', 'blob', 'stream', 'auto'] as const)(
  'what is read whatever its type, %s, accepts any other type before it has none at all',
  async (responseType) => {
    expect(await accepted(responseType)).toMatch(/, \*\/\*;q=0\.\d$/);
  },
);

test('the accept header of a call wins', async () => {
  expect(await accepted('text', { Accept: 'text/csv' })).toBe('text/csv');
});

test('the accept header of a client wins over what an operation returns', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(client(fetch, { accept: 'application/vnd.temps+json' }), GET);
  expect(requests[0]?.headers.get('accept')).toBe('application/vnd.temps+json');
});

test('a client tells apart the accept headers of calls that return different things', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const shared = client(fetch);
  await succeed(shared, GET);
  await succeed(shared, returning('text'));
  await succeed(shared, GET);
  expect(requests.map((request) => request.headers.get('accept')?.split(',')[0])).toEqual([
    'application/json',
    'text/plain',
    'application/json',
  ]);
});
