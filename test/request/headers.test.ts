import { expect, test } from 'vitest';
import type { ClientSettings } from '../../src/call/types.ts';
import { mergeHeaders, sharedHeaders, type HeaderValues } from '../../src/request/headers.ts';
import type { CallFormat, ResponseType } from '../../src/request/operation.ts';
import { TempsClient, TempsConfigError, TempsValidationError } from '../../src/index.ts';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

const BASE = 'https://temps.test';

test('later headers win whatever the case of their names, and nothing removes one', () => {
  expect(mergeHeaders([{ Accept: 'a' }, { ACCEPT: 'b' }])).toEqual({ accept: 'b' });
  expect(mergeHeaders([{ accept: 'a', x: '1' }, { Accept: null }])).toEqual({ x: '1' });
  expect(mergeHeaders([{ accept: 'a' }, { accept: undefined }])).toEqual({});
  expect(mergeHeaders([undefined, null, { x: '1' }])).toEqual({ x: '1' });
});

test('numbers and booleans are sent as their text', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const headers = { 'x-count': 3, 'x-zero': 0, 'x-part': -1.5, 'x-on': true, 'x-off': false };
  await succeed(settings({ fetch }), GET, { headers });
  const sent = requests[0]?.headers;
  expect(Object.keys(headers).map((name) => sent?.get(name))).toEqual([
    '3',
    '0',
    '-1.5',
    'true',
    'false',
  ]);
});

test('a header that no request can carry is refused by its name, before anything is sent', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const onlyText = 'must be a string or number';
  const connection = 'is set by the connection: leave it out';
  const rows: [name: string, value: unknown, message: string][] = [
    ['content-length', '3', connection],
    ['Transfer-Encoding', 'chunked', connection],
    ['expect', '100-continue', connection],
    ['host', 'elsewhere.test', connection],
    ['keep-alive', 'timeout=5', connection],
    ['upgrade', 'h2c', connection],
    ['connection', 'upgrade', connection],
    ['x', 'a\r\nauthorization: b', 'must not contain a line break'],
    ['x', 'a\n', 'must not contain a line break'],
    ['x', 'a\0', 'another control character'],
    ['x', 'a\u007f', 'another control character'],
    ['x', '€', 'beyond Latin-1'],
    ['a:b', 'c', 'is not a valid header name'],
    ['a b', 'c', 'is not a valid header name'],
    ['', 'c', 'is not a valid header name'],
    ['x', Number.NaN, onlyText],
    ['x', 1n, onlyText],
    ['x', ['a'], onlyText],
    ['x', {}, onlyText],
    ['x', new Date(0), onlyText],
  ];
  for (const [name, value, message] of rows) {
    const headers = { [name]: value } as Record<string, string>;
    const byCall = await fail(settings({ fetch }), POST, { body: {}, headers });
    const onRequest: CallHooks['onRequest'] = (info) => void Object.assign(info.headers, headers);
    const byHook = await fail(settings({ fetch, hooks: [{ onRequest }] }), POST, { body: {} });
    for (const error of [byCall, byHook]) {
      const issues = TempsValidationError.is(error) ? error.issues : error;
      const expected = {
        path: ['headers', name],
        message: expect.stringContaining(message) as string,
      };
      expect.soft(issues, `${name}: ${String(value)}`).toEqual([expected]);
    }
    const client = (): unknown => new TempsClient({ baseUrl: BASE, apiKey: TOKEN, headers });
    expect.soft(client, `${name}: ${String(value)}`).toThrow(TempsConfigError);
  }
  const lost = new Headers({ x: 'a' }) as unknown as Record<string, string>;
  expect(TempsValidationError.is(await fail(settings({ fetch }), GET, { headers: lost }))).toBe(
    true,
  );
  expect(requests).toEqual([]);
});

test.each(['multipart/form-data', 'multipart/form-data; boundary=x', null])(
  'the content type of a form cannot be replaced by a call or a hook: %j',
  async (type) => {
    const { fetch, requests } = fakeFetch(json({}));
    const form = { ...POST, format: { bodyType: 'multipart' } } as const;
    const byCall = await fail(settings({ fetch }), form, {
      body: { a: 'b' },
      headers: { 'Content-Type': type },
    });
    const onRequest: CallHooks['onRequest'] = ({ headers }) =>
      void Object.assign(headers, { 'content-type': type });
    const byHook = await fail(settings({ fetch, hooks: [{ onRequest }] }), form, {
      body: { a: 'b' },
    });
    for (const error of [byCall, byHook])
      expect(TempsValidationError.is(error) && error.issues[0]?.path).toEqual([
        'headers',
        'content-type',
      ]);
    expect(requests).toEqual([]);
    const client = settings({ fetch, headers: { 'content-type': 'application/json' } });
    await succeed(client, form, { body: { a: 'b' } });
    expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
  },
);

test('a connection may be asked to close or to stay', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  for (const connection of ['close', 'keep-alive'])
    await succeed(settings({ fetch }), GET, { headers: { connection } });
  expect(requests).toHaveLength(2);
});

test('a hook is shown the length of an upload, and may leave it', async () => {
  const { fetch } = fakeFetch(json({}));
  const seen: (string | undefined)[] = [];
  const onRequest: CallHooks['onRequest'] = ({ headers }) =>
    void seen.push(headers['content-length']);
  const binary = { ...POST, format: { bodyType: 'binary' } } as const;
  await succeed(settings({ fetch, hooks: [{ onRequest }] }), binary, { body: new Uint8Array(5) });
  expect(seen).toEqual(['5']);
});

test('the token is sent, unless the client or the call has a header in its place', async () => {
  const rows: [
    what: string,
    client: Partial<ClientSettings>,
    own: HeaderValues,
    expected: string | null,
  ][] = [
    ['the token', {}, {}, `Bearer ${TOKEN}`],
    ['a header of the client', { headers: { authorization: 'Basic x' } }, {}, 'Basic x'],
    ['a header of the call', {}, { Authorization: 'Basic x' }, 'Basic x'],
    ['null', {}, { authorization: null }, null],
    ['no token', { token: () => undefined }, {}, null],
  ];
  for (const [what, client, headers, expected] of rows) {
    const { fetch, requests } = fakeFetch(json({}));
    await succeed(settings({ fetch, ...client }), GET, { headers });
    expect.soft(requests[0]?.headers.get('authorization'), what).toBe(expected);
  }
});

test('a body has the content type of its kind unless its operation or the call has another', async () => {
  const patch = 'application/merge-patch+json';
  const png = new Blob(['a;b'], { type: 'image/png' });
  const rows: [format: CallFormat, body: unknown, headers: HeaderValues, sent: string | null][] = [
    [{}, undefined, {}, null],
    [{}, { a: null }, {}, 'application/json'],
    [{ contentType: patch }, { a: null }, {}, patch],
    [
      { contentType: patch },
      { a: null },
      { 'Content-Type': 'application/x+json' },
      'application/x+json',
    ],
    [{ bodyType: 'text' }, 'a;b', {}, 'text/plain;charset=UTF-8'],
    [{ bodyType: 'text', contentType: 'text/csv' }, 'a;b', {}, 'text/csv'],
    [{ bodyType: 'binary' }, 'a;b', {}, 'application/octet-stream'],
    [{ bodyType: 'binary', contentType: 'application/pdf' }, 'a;b', {}, 'application/pdf'],
    [{ bodyType: 'binary', contentType: 'application/pdf' }, png, {}, 'image/png'],
  ];
  for (const [format, body, headers, sent] of rows) {
    const { fetch, requests } = fakeFetch(json({}));
    await succeed(settings({ fetch }), { ...POST, format }, { body, headers });
    expect.soft(requests[0]?.headers.get('content-type'), JSON.stringify(format)).toBe(sent);
  }
});

test('the accept header names what the operation returns, then a problem', async () => {
  const rows: [type: ResponseType | undefined, first: string, end: RegExp][] = [
    [undefined, 'application/json', /, application\/problem\+json$/],
    ['none', 'application/json', /, application\/problem\+json$/],
    ['text', 'text/plain', /, application\/problem\+json, \*\/\*;q=0\.1$/],
    ['html', 'text/html', /, application\/problem\+json, \*\/\*;q=0\.1$/],
    ['blob', 'application/octet-stream', /, application\/problem\+json, \*\/\*;q=0\.1$/],
    ['stream', 'application/octet-stream', /, application\/problem\+json, \*\/\*;q=0\.1$/],
    ['events', 'text/event-stream', /, application\/problem\+json$/],
    ['auto', 'application/json', /, application\/problem\+json, \*\/\*;q=0\.9$/],
  ];
  const requests: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    requests.push(request);
    return json({});
  };
  // One client, which shares the headers of its calls.
  const client = settings({ fetch, headers: {} });
  for (const [responseType] of rows) await succeed(client, { ...GET, format: { responseType } });
  for (const [at, [type, first, end]] of rows.entries()) {
    const accept = requests[at]?.headers.get('accept') ?? '';
    expect.soft(accept.split(', ')[0], type).toBe(first);
    expect.soft(accept, type).toMatch(end);
  }
  expect(client.sharedHeaders.size).toBe(rows.length);
  await succeed(client, GET, { headers: { Accept: 'text/csv' } });
  await succeed(settings({ fetch, headers: { accept: 'application/x+json' } }), GET);
  expect(requests.slice(-2).map(({ headers }) => headers.get('accept'))).toEqual([
    'text/csv',
    'application/x+json',
  ]);
});

test('the headers of calls with one token are made once, and those of a hundred tokens are kept', () => {
  const made: ReturnType<typeof settings>['sharedHeaders'] = new Map();
  const share = (token: number) =>
    sharedHeaders(made, { secret: `tk_${token}`, client: {}, call: undefined });
  const sizes = Array.from({ length: 250 }, (_, token) => (share(token), made.size));
  expect([Math.max(...sizes), share(249) === share(249)]).toEqual([100, true]);
});
