import { expect, test } from 'vitest';
import { connect, Namespace } from '../../src/index.ts';
import { fail, fakeFetch, GET, settings } from '../support/call.ts';

/**
 * A namespace as `temps-codegen` writes it for an operation whose response the contract does not
 * describe.
 */
class Things extends Namespace {
  get() {
    return this._call<unknown, true>('GET', '/things', undefined, { responseType: 'auto' });
  }
}

async function read(
  body: BodyInit | null,
  headers: Record<string, string>,
  status = 200,
): Promise<unknown> {
  const response = new Response(body, { status, headers });
  if (headers['content-type'] === undefined) response.headers.delete('content-type');
  const fetch = (): Promise<Response> => Promise.resolve(response);
  const { data } = await new Things(
    connect({ baseUrl: 'https://temps.test', apiKey: 'tk_x', fetch }),
  ).get();
  return data;
}

test('a body that the contract does not describe is read by its content type', async () => {
  const xml = '<a>ü</a>';
  const rows: [type: string | undefined, body: string | null, data: unknown][] = [
    ['application/json', '{"id":1}', { id: 1 }],
    ['application/vnd.temps+json; charset=utf-8', '{"id":1}', { id: 1 }],
    ['text/plain', 'pong', 'pong'],
    ...[
      'application/xml',
      'application/soap+xml',
      'image/svg+xml',
      'application/x-yaml',
      'text/csv',
    ].map((type): [string, string, string] => [type, xml, xml]),
    [undefined, '', undefined],
  ];
  for (const [type, body, data] of rows)
    expect
      .soft(await read(body, type === undefined ? {} : { 'content-type': type }), type)
      .toEqual(data);
  for (const status of [204, 205]) expect.soft(await read(null, {}, status)).toBeUndefined();
});

test('a file is read as a Blob, byte by byte', async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80]);
  for (const type of [
    'application/zip',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document; charset=binary',
    'application/x-jsonbox',
  ]) {
    const data = await read(bytes, { 'content-type': type });
    expect.soft(new Uint8Array(await (data as Blob).arrayBuffer()), type).toEqual(bytes);
  }
});

test.each(['text/event-stream', 'application/x-ndjson'])(
  '%s that never ends does not hang the call',
  async (type) => {
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
  },
);

test('a page is no success of a call without a body', async () => {
  for (const [type, page] of [
    ['', '<!DOCTYPE html><title>Temps</title>'],
    ['application/xhtml+xml', '<?xml version="1.0"?><html/>'],
    ['text/html', ''],
  ] as const) {
    const { fetch } = fakeFetch(() => {
      const response = new Response(page, { headers: { 'content-type': type } });
      if (type === '') response.headers.delete('content-type');
      return response;
    });
    const error = await fail(settings({ fetch }), {
      ...GET,
      method: 'DELETE',
      format: { responseType: 'none' },
    });
    expect.soft(String(error), type).toContain('an HTML page where an API response was expected');
  }
});
