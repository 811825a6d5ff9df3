import { expect, test } from 'vitest';
import { mergeHeaders } from '../../src/request/headers.ts';
import { TempsClient, TempsConfigError, TempsValidationError } from '../../src/index.ts';
import type { CallHooks } from '../../src/observability/hooks.ts';
import { fakeFetch, fail, GET, json, POST, settings, succeed, TOKEN } from '../support/call.ts';

const BASE = 'https://temps.test';

test.each([
  ['later sets win, whatever the case of the name', [{ Accept: 'a' }, { ACCEPT: 'b' }], { accept: 'b' }],
  ['null removes', [{ accept: 'a', x: '1' }, { Accept: null }], { x: '1' }],
  ['undefined removes', [{ accept: 'a' }, { accept: undefined }], {}],
  ['a set may be missing', [undefined, null, { x: '1' }], { x: '1' }],
])('%s', (_law, sets, expected) => {
  expect(mergeHeaders(...sets)).toEqual(expected);
});

test('numbers and booleans are sent as their text', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const headers = { 'x-count': 3, 'x-zero': 0, 'x-part': -1.5, 'x-on': true, 'x-off': false };
  await succeed(settings({ fetch }), GET, { headers });
  const sent = requests[0]?.headers;
  expect(Object.keys(headers).map((name) => sent?.get(name))).toEqual(['3', '0', '-1.5', 'true', 'false']);
});

test('a number as a secret header is not shown where the server repeats it', async () => {
  const { fetch } = fakeFetch(json({ detail: 'no key 1234567890' }, 403));
  const error = await fail(settings({ fetch }), GET, { headers: { 'X-Api-Key': 1_234_567_890 } });
  expect(String(error)).toContain('no key');
  expect(String(error)).not.toContain('1234567890');
});

test.each([Number.NaN, Infinity, 1n, ['a'], {}, new Date(0)])(
  'a value without a text of its own is refused before anything is sent: %s',
  async (value) => {
    const { fetch, requests } = fakeFetch(json({}));
    const error = await fail(settings({ fetch }), GET, { headers: { x: value as never } });
    expect(String(error)).toContain('`headers.x` must be a string or number');
    expect(requests).toEqual([]);
  },
);

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
  ['content-length', '3'],
  ['Transfer-Encoding', 'chunked'],
  ['expect', '100-continue'],
  ['host', 'elsewhere.test'],
  ['keep-alive', 'timeout=5'],
  ['upgrade', 'h2c'],
  ['connection', 'upgrade'],
  ['x', 'a\u0001'],
  ['x', 'a\u007f'],
  ['x', '€'],
  ['a:b', 'c'],
  ['', 'c'],
])('a header that no request can carry is refused by its name, before anything is sent: %j', async (name, value) => {
  const { fetch, requests } = fakeFetch(json({}));
  const byCall = await fail(settings({ fetch }), POST, { body: {}, headers: { [name]: value } });
  const onRequest: CallHooks['onRequest'] = ({ headers }) => void (headers[name] = value);
  const byHook = await fail(settings({ fetch }), POST, { body: {}, onRequest });
  for (const error of [byCall, byHook])
    expect(TempsValidationError.is(error) && error.issues[0]?.path).toEqual(['headers', name]);
  const client = (): unknown => new TempsClient({ baseUrl: BASE, apiKey: TOKEN, headers: { [name]: value } });
  expect(client).toThrow(TempsConfigError);
  expect(client).toThrow(`headers.${name}`);
  expect(requests).toEqual([]);
});

test.each(['multipart/form-data', 'multipart/form-data; boundary=x', null])(
  'the content type of a form, which has its boundary, cannot be replaced by a call or a hook: %j',
  async (type) => {
    const { fetch, requests } = fakeFetch(json({}));
    const form = { ...POST, format: { bodyType: 'multipart' } } as const;
    const byCall = await fail(settings({ fetch }), form, { body: { a: 'b' }, headers: { 'Content-Type': type } });
    const onRequest: CallHooks['onRequest'] = ({ headers }) => void Object.assign(headers, { 'content-type': type });
    const byHook = await fail(settings({ fetch }), form, { body: { a: 'b' }, onRequest });
    for (const error of [byCall, byHook])
      expect(TempsValidationError.is(error) && error.issues[0]?.path).toEqual(['headers', 'content-type']);
    expect(requests).toEqual([]);
  },
);

test('a content type of the client does not replace that of a form', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const client = settings({ fetch, headers: { 'content-type': 'application/json' } });
  await succeed(client, { ...POST, format: { bodyType: 'multipart' } }, { body: { a: 'b' } });
  expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
});

test('the log of a stream with such a header is refused in the same way', async () => {
  const temps = new TempsClient({ baseUrl: 'http://127.0.0.1:1', apiKey: TOKEN });
  const path = { project_id: 1, deployment_id: 2, job_id: 'build' };
  const lines = temps.deployments.tailJobLogs({ path, headers: { x: 'a\u0001' } })[Symbol.asyncIterator]();
  await expect(lines.next()).rejects.toThrow(TempsValidationError);
});

test.each(['close', 'keep-alive'])('a connection may be asked to %s', async (connection) => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(settings({ fetch }), GET, { headers: { connection } });
  expect(requests).toHaveLength(1);
});

test('a hook is shown the length of an upload, and may leave it', async () => {
  const { fetch } = fakeFetch(json({}));
  const seen: (string | undefined)[] = [];
  await succeed(
    settings({ fetch }),
    { ...POST, format: { bodyType: 'binary' } },
    { body: new Uint8Array(5), onRequest: ({ headers }) => void seen.push(headers['content-length']) },
  );
  expect(seen).toEqual(['5']);
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

test.each([
  ['as its operation says', undefined, 'application/merge-patch+json'],
  ['as the call says', { 'Content-Type': 'application/vnd.temps+json' }, 'application/vnd.temps+json'],
])('a JSON body of another content type is sent %s', async (_, headers, type) => {
  const { fetch, requests } = fakeFetch(json({}));
  const format = { contentType: 'application/merge-patch+json' };
  await succeed(settings({ fetch }), { ...POST, format }, { body: { a: null }, headers });
  expect(requests.map((request) => request.headers.get('content-type'))).toEqual([type]);
  expect(await requests[0]?.text()).toBe('{"a":null}');
});

test.each([
  ['text', 'a;b', 'text/csv', 'text/csv'],
  ['text', 'a;b', undefined, 'text/plain;charset=UTF-8'],
  ['binary', 'a;b', 'application/pdf', 'application/pdf'],
  ['binary', new Blob(['a;b'], { type: 'image/png' }), 'application/pdf', 'image/png'],
  ['binary', 'a;b', undefined, 'application/octet-stream'],
] as const)('a %s body of %o that is declared as %s is sent as %s', async (bodyType, body, contentType, sent) => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(settings({ fetch }), { ...POST, format: { bodyType, contentType } }, { body });
  expect(requests.map((request) => request.headers.get('content-type'))).toEqual([sent]);
});
