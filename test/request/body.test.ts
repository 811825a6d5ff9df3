import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { formFields, serializeBody } from '../../src/request/body.ts';
import type { BodyType } from '../../src/request/operation.ts';
import { TempsValidationError } from '../../src/errors/index.ts';
import { fakeFetch, fail, json, POST, settings, succeed } from '../support/call.ts';

const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
const date = new Date(0);
const iso = '1970-01-01T00:00:00.000Z';

class Shown {
  a = 1;
}

test('a body is written by its type, and JSON as JSON.stringify writes it', () => {
  const rows: [kind: BodyType, body: unknown, content: string, contentType: string][] = [
    ['text', 'a', 'a', 'text/plain;charset=UTF-8'],
    ['text', { a: 1 }, '{"a":1}', 'text/plain;charset=UTF-8'],
    ['urlencoded', { a: '1 2', b: undefined, c: null }, 'a=1+2', FORM],
    ['urlencoded', { a: ['1', 2, false], b: [] }, 'a=1&a=2&a=false', FORM],
    [
      'urlencoded',
      { at: date, o: { b: 1 } },
      `at=${encodeURIComponent(iso)}&o=%7B%22b%22%3A1%7D`,
      FORM,
    ],
    ['urlencoded', 'a=b', 'a=b', FORM],
    ['urlencoded', new URLSearchParams('a=b'), 'a=b', FORM],
  ];
  for (const [kind, body, content, contentType] of rows) {
    const wire = serializeBody(body, { bodyType: kind });
    expect
      .soft({ content: String(wire.content), contentType: wire.contentType }, content)
      .toEqual({ content, contentType });
  }
  const values = [
    { a: 1, b: undefined, c: null },
    'a',
    {},
    Object.create(null) as object,
    [],
    { toJSON: () => ({}) },
    Object.assign(new Map(), { toJSON: () => ({}) }),
    { a: {}, b: null, c: [undefined], d: 'null {}', e: date },
    { a: { '0': 1 }, b: { type: 'Buffer', data: [1] } },
    new Shown(),
  ];
  for (const body of values)
    expect.soft(serializeBody(body, {})).toEqual({
      content: JSON.stringify(body),
      contentType: 'application/json',
    });
});

test('the fields of a form are texts, with objects as JSON and an item each of a list', () => {
  const body = {
    list: [1, 'b', null, undefined],
    object: { a: 1 },
    date,
    no: false,
    unset: undefined,
    none: null,
  };
  expect([...formFields(body)]).toEqual([
    ['list', '1'],
    ['list', 'b'],
    ['object', '{"a":1}'],
    ['date', iso],
    ['no', 'false'],
  ]);
});

/** The issue that a body is refused with. */
function refusal(run: () => unknown): string {
  try {
    run();
    return 'not refused';
  } catch (error) {
    return TempsValidationError.is(error)
      ? error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join()
      : String(error);
  }
}

test('what is no JSON is refused, and the error names the way to send it', () => {
  const rows: [body: unknown, type: BodyType][] = [
    [new FormData(), 'multipart'],
    [new URLSearchParams('a=1'), 'urlencoded'],
    [new Blob(['a']), 'binary'],
    [new ReadableStream(), 'binary'],
    [Readable.from(['a']), 'binary'],
    [(async function* () {})(), 'binary'],
    [new ArrayBuffer(1), 'binary'],
    [new Uint8Array(1), 'binary'],
  ];
  for (const [body, type] of rows)
    expect
      .soft(refusal(() => serializeBody(body, {})))
      .toBe(`body is not JSON: send it with \`bodyType: '${type}'\``);
});

const nothing = (what: string): string => `is ${what}, of which JSON has nothing`;

/** All that it knows is private. */
class Sealed {
  readonly #secret = 1;
  reveal(): number {
    return this.#secret;
  }
}

test('what JSON would lose without a word is refused by its place, in a body and in the part of a form', () => {
  const rows: [value: unknown, message: string][] = [
    [Promise.resolve(1), nothing('a Promise')],
    [new Map([['a', 1]]), nothing('a Map')],
    [new Headers({ a: '1' }), nothing('a Headers')],
    [new Sealed(), nothing('a Sealed')],
    [new Error('a'), nothing('an Error')],
    [new Blob(['a']), nothing('a Blob')],
    [new ArrayBuffer(1), nothing('an ArrayBuffer')],
    [Readable.from(['a']), nothing('a Readable')],
    [Uint8Array.of(1, 2), nothing('an Uint8Array')],
    [new DataView(new ArrayBuffer(1)), nothing('a DataView')],
    [Buffer.from('a'), nothing('a Buffer')],
    [Number.NaN, 'must be a finite number, not NaN'],
    [-Infinity, 'must be a finite number, not -Infinity'],
    [new Date('never'), 'must be a valid date'],
  ];
  for (const [value, message] of rows) {
    expect
      .soft(refusal(() => serializeBody({ list: [{ a: {} }, { a: value }] }, {})))
      .toBe(`body.list.1.a ${message}`);
    expect.soft(refusal(() => formFields({ part: { a: value } }))).toBe(`body.part.a ${message}`);
  }
});

test('a part of a form has a text, or is a Blob', () => {
  for (const part of [
    Readable.from(['a']),
    new Blob(['a']).stream(),
    Uint8Array.of(1),
    Buffer.from('a'),
  ])
    for (const body of [{ part }, { part: ['a', part] }])
      expect
        .soft(refusal(() => formFields(body)))
        .toBe('body.part must be a Blob to be sent as a file');
  expect(refusal(() => serializeBody({ a: new Blob(['a']) }, { bodyType: 'urlencoded' }))).toMatch(
    /^body\.a must be text, not a /,
  );
  for (const body of [
    Uint8Array.of(1),
    new URLSearchParams('a=1'),
    new Map(),
    new Blob(['a']),
    'a',
    [],
  ])
    expect
      .soft(refusal(() => formFields(body)))
      .toContain('body must be an object with a member for each part of the form');
});

test('a binary body is neither a number nor null nor an address', () => {
  for (const body of [5, null, new URL('file:///dev/null')])
    expect
      .soft(refusal(() => serializeBody(body, { bodyType: 'binary' })))
      .toBe('body must be bytes, a text, a Blob, or a stream');
});

const circular: Record<string, unknown> = {};
circular['self'] = circular;

test('what cannot be written is refused before anything is sent', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const rows: [what: string, body: unknown, kind?: BodyType][] = [
    ['a circular body', circular],
    ['a BigInt', { id: 1n }],
    ['a function', () => {}],
    ['a circular part of a form', { circular }, 'multipart'],
    ['a number as a binary body', 5, 'binary'],
    ['an address as a binary body', new URL('https://x.test'), 'binary'],
  ];
  for (const [what, body, kind] of rows) {
    const error = await fail(
      settings({ fetch }),
      { ...POST, format: { bodyType: kind } },
      { body },
    );
    expect.soft(TempsValidationError.is(error) && error.issues[0]?.path[0], what).toBe('body');
    expect.soft(String(error), what).toContain('Refused the body: ');
  }
  const onGet = await fail(settings({ fetch }), { ...POST, method: 'GET' }, { body: {} });
  expect(TempsValidationError.is(onGet)).toBe(true);
  expect(requests).toEqual([]);
});

test('undefined and null are no body, whatever its type', async () => {
  for (const bodyType of ['json', 'text', 'multipart', 'binary', 'urlencoded'] as const)
    for (const body of [undefined, null]) {
      const { fetch, requests } = fakeFetch(json({}));
      await succeed(settings({ fetch }), { ...POST, format: { bodyType } }, { body });
      const [request] = requests;
      expect
        .soft(
          { body: request?.body, 'content-type': request?.headers.get('content-type') },
          bodyType,
        )
        .toEqual({ body: null, 'content-type': null });
    }
});

test('null is sent where the contract has it among the values of the body, and a required body may not be left out', async () => {
  const { fetch, requests } = fakeFetch(json({}));
  const client = settings({ fetch });
  for (const format of [{ takesNull: true }, { takesNull: true, requiresBody: true }] as const)
    await succeed(client, { ...POST, format }, { body: null });
  const sent = requests.map(
    async (request) => `${request.headers.get('content-type')}: ${await request.text()}`,
  );
  expect(await Promise.all(sent)).toEqual(Array(2).fill('application/json: null'));
  for (const error of [
    await fail(client, { ...POST, format: { requiresBody: true, takesNull: true } }, {}),
    await fail(client, { ...POST, format: { requiresBody: true } }, { body: null }),
  ])
    expect(String(error)).toContain('`body` is required');
  expect(requests).toHaveLength(2);
});

test('a binary body is sent with its type, and again unless it is a stream', async () => {
  const rows: [what: string, body: () => unknown, type: string, isSentAgain: boolean][] = [
    ['bytes', () => new TextEncoder().encode('ab'), 'application/octet-stream', true],
    ['a text', () => 'ab', 'application/octet-stream', true],
    ['a Blob', () => new Blob(['ab'], { type: 'x/y' }), 'x/y', true],
    ['a web stream', () => new Blob(['ab']).stream(), 'application/octet-stream', false],
    ['a Node stream', () => Readable.from([Buffer.from('ab')]), 'application/octet-stream', false],
  ];
  for (const [what, body, type, isSentAgain] of rows) {
    const sent: unknown[] = [];
    const client = settings({
      fetch: async (request) => {
        sent.push([request.headers.get('content-type'), await request.text()]);
        return json({}, sent.length === 1 ? 503 : 200);
      },
    });
    const put = { ...POST, method: 'PUT', format: { bodyType: 'binary' } } as const;
    await client.clock.until(call(client, put, { body: body(), throwOnError: false }));
    expect.soft(sent, what).toEqual((isSentAgain ? [1, 2] : [1]).map(() => [type, 'ab']));
  }
});

test('a given FormData is sent as it is', async () => {
  const form = new FormData();
  form.append('file', new File(['a'], 'a.tar', { type: 'x/y' }));
  form.append('note', 'b');
  const sent: unknown[] = [];
  const client = settings({
    fetch: async (request) => {
      for (const [name, part] of await request.formData())
        sent.push([name, part instanceof File ? [part.name, part.type] : part]);
      return json({});
    },
  });
  await succeed(
    client,
    { ...POST, format: { bodyType: 'multipart', files: { file: {} } } },
    { body: form },
  );
  expect(sent).toEqual([
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
