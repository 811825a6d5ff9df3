import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { serializeBody } from '../../src/request/body.ts';
import { formData } from '../../src/request/form-data.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import { fakeFetch, fail, json, POST, settings, succeed } from '../support/call.ts';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

test.each([
  ['JSON', { a: 1, b: undefined, c: null }, undefined, '{"a":1,"c":null}', 'application/json'],
  ['JSON text', 'a', undefined, '"a"', 'application/json'],
  ['text', 'a', 'text', 'a', 'text/plain;charset=UTF-8'],
  ['a form in the address style', { a: '1 2', b: undefined }, 'urlencoded', 'a=1+2', undefined],
  ['an array in such a form', { a: ['1', 2, null], b: [] }, 'urlencoded', 'a=1&a=2', undefined],
] as const)('%s', (_law, body, kind, content, contentType) => {
  const wire = serializeBody(body, kind);
  expect(wire.content instanceof URLSearchParams ? wire.content.toString() : wire.content).toBe(content);
  expect(wire.contentType).toBe(contentType);
});

test.each([
  ['a circular body', circular, undefined],
  ['a BigInt', { id: 1n }, undefined],
  ['a function', () => {}, undefined],
  [
    'a toJSON that fails',
    {
      toJSON: () => {
        throw new Error('no');
      },
    },
    undefined,
  ],
  ['a form that is text', 'a', 'multipart'],
  ['a form that is a list', [], 'multipart'],
  ['a circular part of a form', { circular }, 'multipart'],
  ['a line break in a file name', { file: new File([], 'a\r\nb') }, 'multipart'],
  ['a number as a binary body', 5, 'binary'],
  ['an address as a binary body', new URL('https://x.test'), 'binary'],
  ['a line break in a file name of a given form', formWith(new File([], 'a\nb')), 'multipart'],
] as const)('%s is refused before anything is sent', async (_law, body, kind) => {
  const { fetch, requests } = fakeFetch(json({}));
  const error = await fail(settings({ fetch }), { ...POST, format: { bodyType: kind } }, { body });
  expect(TempsValidationError.is(error) && error.issues[0]?.path[0]).toBe('body');
  expect(requests).toEqual([]);
});

test('a body on a GET is refused before anything is sent', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  expect(TempsValidationError.is(await fail(settings({ fetch }), { ...POST, method: 'GET' }, { body: {} }))).toBe(true);
  expect(requests).toEqual([]);
});

test.each(['json', 'text', 'multipart', 'binary', 'urlencoded'] as const)(
  'undefined and null are no body, whatever its type: %s',
  async (bodyType) => {
    const { fetch, requests } = fakeFetch(json({}));
    for (const body of [undefined, null])
      await succeed(settings({ fetch }), { ...POST, format: { bodyType } }, { body });
    for (const request of requests) {
      expect(request.body).toBeNull();
      expect(request.headers.get('content-type')).toBeNull();
    }
  },
);

test.each([{}, { requiresBody: true }] as const)(
  'null is sent where the contract has it among the values of the body: %j',
  async (format) => {
    const { fetch, requests } = fakeFetch(json({}));
    await succeed(settings({ fetch }), { ...POST, format: { ...format, takesNull: true } }, { body: null });
    expect(await requests[0]?.text()).toBe('null');
    expect(requests[0]?.headers.get('content-type')).toBe('application/json');
  },
);

test('a required body that may be null may not be left out, and one that may not be null is not null', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const refusals = [
    await fail(settings({ fetch }), { ...POST, format: { requiresBody: true, takesNull: true } }, {}),
    await fail(settings({ fetch }), { ...POST, format: { requiresBody: true } }, { body: null }),
  ];
  for (const error of refusals) expect(String(error)).toContain('`body` is required');
  expect(requests).toEqual([]);
});

test('a form has a part for each item, objects as JSON, dates as dates, nothing for what is not set', () => {
  const form = formData({
    list: [1, 'b'],
    object: { a: 1 },
    date: new Date(0),
    no: false,
    unset: undefined,
    none: null,
  });
  expect([...form]).toEqual([
    ['list', '1'],
    ['list', 'b'],
    ['object', '{"a":1}'],
    ['date', '1970-01-01T00:00:00.000Z'],
    ['no', 'false'],
  ]);
});

test('a file part has a name', () => {
  const form = formData({ named: new File(['a'], 'a.tar'), blob: new Blob(['b']) });
  expect([...form].map(([name, part]) => [name, (part as File).name])).toEqual([
    ['named', 'a.tar'],
    ['blob', 'blob'],
  ]);
});

test.each([
  ['bytes', () => new TextEncoder().encode('ab'), 'application/octet-stream', true],
  ['a text', () => 'ab', 'application/octet-stream', true],
  ['a Blob', () => new Blob(['ab'], { type: 'x/y' }), 'x/y', true],
  ['a web stream', () => new Blob(['ab']).stream(), 'application/octet-stream', false],
  ['a Node stream', () => Readable.from([Buffer.from('ab')]), 'application/octet-stream', false],
])('a binary body is sent from %s, and again unless it is a stream', async (_law, body, type, isSentAgain) => {
  const { fetch, requests } = fakeFetch(json({}, 503), json({}));
  const bodies: string[] = [];
  const client = settings({
    fetch: async (request) => {
      bodies.push(await request.clone().text());
      return (await fetch?.(request)) ?? new Response();
    },
  });
  await client.clock.until(
    call(client, { ...POST, method: 'PUT', format: { bodyType: 'binary' } }, { body: body(), throwOnError: false }),
  );
  expect(bodies).toEqual(isSentAgain ? ['ab', 'ab'] : ['ab']);
  expect(requests[0]?.headers.get('content-type')).toBe(type);
});

test('a given FormData is sent as it is', async () => {
  const form = formWith(new File(['a'], 'a.tar', { type: 'x/y' }));
  form.append('note', 'b');
  const sent: [string, FormDataEntryValue][] = [];
  const client = settings({
    fetch: async (request) => {
      sent.push(...(await request.formData()));
      return json({});
    },
  });
  await succeed(client, { ...POST, format: { bodyType: 'multipart', files: { file: {} } } }, { body: form });
  expect(sent.map(([name, part]) => [name, part instanceof File ? [part.name, part.type] : part])).toEqual([
    ['file', ['a.tar', 'x/y']],
    ['note', 'b'],
  ]);
});

test('an upload tells fetch to follow no redirect, so that Node keeps no copy of its body', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  await succeed(
    { ...settings(), fetch },
    { ...POST, format: { bodyType: 'multipart' } },
    { body: { file: new Blob(['a']) } },
  );
  expect(requests[0]?.redirect).toBe('error');
  expect(requests[0]?.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/);
});

function formWith(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

test.each<[string, unknown, string]>([
  ['a FormData', new FormData(), 'multipart'],
  ['URLSearchParams', new URLSearchParams('a=1'), 'urlencoded'],
  ['a Blob', new Blob(['a']), 'binary'],
  ['a stream', new ReadableStream(), 'binary'],
  ['a Node stream', new PassThrough(), 'binary'],
  ['a stream of a file', createReadStream('package.json').on('error', () => {}), 'binary'],
  ['an async generator', (async function* () {})(), 'binary'],
  ['an ArrayBuffer', new ArrayBuffer(1), 'binary'],
  ['bytes', new Uint8Array(1), 'binary'],
])('%s is not sent as the JSON that it would make, and the error names the way to send it', (_what, body, type) => {
  expect(() => serializeBody(body)).toThrow(`\`body\` is not JSON: send it with \`bodyType: '${type}'\``);
});

class Hidden {
  #state = 1;
  read(): number {
    return this.#state;
  }
}

class Shown {
  a = 1;
}

test.each([
  ['a Promise', Promise.resolve({ a: 1 })],
  ['a Map', new Map([['a', 1]])],
  ['a Set', new Set(['a'])],
  ['a Headers', new Headers({ a: '1' })],
  ['an Error', new Error('a')],
  ['an Array Iterator', [1].values()],
  ['a Hidden', new Hidden()],
])('%s is not sent as the empty object that it would make', (what, body) => {
  expect(() => serializeBody(body)).toThrow(`\`body\` is ${what}, of which JSON has nothing`);
  expect(() => serializeBody({ list: [{ a: {} }, { a: body }] })).toThrow(
    `\`body.list.1.a\` is ${what}, of which JSON has nothing`,
  );
  expect(() => formData({ part: { a: body } })).toThrow(`\`body.part.a\` is ${what}, of which JSON has nothing`);
});

test.each([
  ['a Node stream', new PassThrough()],
  ['a web stream', new Blob(['a']).stream()],
  ['bytes', Uint8Array.of(1)],
  ['a buffer', Buffer.from('a')],
])('%s as a part of a form is not sent as the JSON that it would make', (_what, part) => {
  expect(() => formData({ part })).toThrow('`body.part` must be a Blob to be sent as a file');
  expect(() => formData({ part: ['a', part] })).toThrow('`body.part` must be a Blob');
});

test('a stream within JSON is refused by its name', () => {
  const source = new PassThrough();
  expect(() => serializeBody({ a: [source] })).toThrow('`body.a.0` is a stream, of which JSON has nothing');
  expect(() => formData({ part: { source, name: 'a.zip' } })).toThrow('`body.part.source` is a stream');
});

test.each([
  ['a Uint8Array', Uint8Array.of(1, 2)],
  ['an empty Uint8Array', new Uint8Array()],
  ['a Float64Array', Float64Array.of(0.5)],
  ['a DataView', new DataView(new ArrayBuffer(1))],
  ['a Buffer', Buffer.from('a')],
])('bytes within JSON are not sent as the object that it would make of them: %s', (_what, bytes) => {
  const words = 'is bytes, of which JSON has nothing: send their base64';
  expect(() => serializeBody({ a: [bytes] })).toThrow(`\`body.a.0\` ${words}`);
  expect(() => formData({ part: { bytes } })).toThrow(`\`body.part.bytes\` ${words}`);
});

test.each([
  ['an ArrayBuffer', new ArrayBuffer(1)],
  ['a Blob', new Blob(['a'])],
])('%s within JSON is refused by its name', (what, a) => {
  expect(() => serializeBody({ a })).toThrow(`\`body.a\` is ${what}, of which JSON has nothing`);
});

test('an object that looks like bytes is sent', () => {
  const body = { a: { '0': 1 }, b: { type: 'Buffer', data: [1] } };
  expect(serializeBody(body).content).toBe(JSON.stringify(body));
});

test.each([
  ['an object', { b: 1 }],
  ['a Blob', new Blob(['a'])],
  ['a Map', new Map()],
  ['an array', [['x']]],
])('%s in the address style is refused: it has no text', (what, a) => {
  expect(() => serializeBody({ a }, 'urlencoded')).toThrow(`\`a\` must be text, not ${what}`);
});

test.each([
  [Number.NaN, 'must be a finite number, not NaN'],
  [-Infinity, 'must be a finite number, not -Infinity'],
  [new Date('never'), 'must be a valid date'],
])('%s is not sent as the null that JSON makes of it', (value, problem) => {
  expect(() => serializeBody(value)).toThrow(`\`body\` ${problem}`);
  expect(() => serializeBody({ a: [{ b: value }] })).toThrow(`\`body.a.0.b\` ${problem}`);
  expect(() => formData({ part: [[value]] })).toThrow(`\`body.part.0\` ${problem}`);
});

test('NaN and Infinity are refused in a form and in a URL-encoded body', () => {
  expect(() => formData({ part: Number.NaN })).toThrow('`body.part` must be a finite number, not NaN');
  expect(() => serializeBody({ a: Infinity }, 'urlencoded')).toThrow('`a` must be a finite number, not Infinity');
});

test.each([
  {},
  Object.create(null) as object,
  [],
  { toJSON: () => ({}) },
  Object.assign(new Map(), { toJSON: () => ({}) }),
  { a: {}, b: null, c: [undefined], d: 'null {}', e: new Date(0), f: Object('') as object },
  new Shown(),
  Object.assign(new Hidden(), { a: undefined }),
  { a: new Hidden().read() },
])('a JSON value is sent as JSON.stringify writes it: %j', (body) => {
  expect(serializeBody(body).content).toBe(JSON.stringify(body));
});

test.each([new Uint8Array(1), new URLSearchParams('a=1'), new Map()])('%o is refused as a form', (body) => {
  expect(() => formData(body)).toThrow('must be an object with a member for each part of the form');
});
