import { expect, test } from 'vitest';
import { connect, Namespace, TempsResponseError } from '../../src/index.ts';

/** A namespace as `temps-codegen` writes it for an operation whose response the contract does not describe. */
class Things extends Namespace {
  get() {
    return this._call<unknown, true>('GET', '/things', undefined, { responseType: 'auto' });
  }
}

async function read(body: BodyInit | null, headers: Record<string, string>, status = 200): Promise<unknown> {
  const fetch = (): Promise<Response> => Promise.resolve(new Response(body, { status, headers }));
  const { data } = await new Things(connect({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch })).get();
  return data;
}

test('JSON is read as its value', async () => {
  expect(await read('{"id":1}', { 'content-type': 'application/json' })).toEqual({ id: 1 });
  expect(await read('{"id":1}', { 'content-type': 'application/vnd.temps+json; charset=utf-8' })).toEqual({ id: 1 });
});

test('text is read as text', async () => {
  expect(await read('pong', { 'content-type': 'text/plain' })).toBe('pong');
});

test.each([
  'application/zip',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document; charset=binary',
  'application/x-jsonbox',
])('a file of the type %s is read as a Blob, byte by byte', async (type) => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]);
  const data = await read(bytes, { 'content-type': type });
  expect(data).toBeInstanceOf(Blob);
  expect(new Uint8Array(await (data as Blob).arrayBuffer())).toEqual(bytes);
});

test.each(['application/xml', 'application/soap+xml', 'image/svg+xml', 'application/x-yaml', 'text/csv'])(
  '%s is read as text',
  async (type) => expect(await read('<a>ü</a>', { 'content-type': type })).toBe('<a>ü</a>'),
);

test.each([204, 205])('a %d is read as nothing', async (status) => {
  expect(await read(null, {}, status)).toBeUndefined();
});

test('no body is read as nothing', async () => {
  expect(await read('', {})).toBeUndefined();
});

test.each(['text/event-stream', 'application/x-ndjson'])('%s that never ends does not hang the call', async (type) => {
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
  });
  const data = (await read(endless, { 'content-type': type })) as ReadableStream<Uint8Array>;
  const chunks: string[] = [];
  for await (const chunk of data) {
    chunks.push(new TextDecoder().decode(chunk));
    break;
  }
  expect(chunks).toEqual(['data: 1\n\n']);
});

test('the page of a dashboard is an error', async () => {
  await expect(read('<!doctype html><title>x</title>', { 'content-type': 'text/html' })).rejects.toThrow(
    TempsResponseError,
  );
});

test('JSON that is broken is an error', async () => {
  await expect(read('{"id":', { 'content-type': 'application/json' })).rejects.toThrow(TempsResponseError);
});
