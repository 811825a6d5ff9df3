import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { TempsResponseError } from '../../src/errors/index.ts';
import type { ResponseType } from '../../src/request/operation.ts';
import { readBody } from '../../src/response/read-body.ts';
import { send } from '../../src/transport/choose.ts';
import { RequestHeaders } from '../../src/transport/request.ts';
import type { TransportResponse } from '../../src/transport/transport.ts';
import { fromWeb } from '../../src/transport/web-response.ts';
import { settings } from '../support/call.ts';
import { sendJson, startServer } from '../support/server.ts';

const MEGABYTE = 1024 ** 2;
const CONTEXT = { method: 'GET', url: 'https://temps.test/api/things', attempts: 1 };

/** The head of what a server sends. */
async function ask(respond: (response: ServerResponse) => void): Promise<TransportResponse> {
  const server = await startServer((_request, response) => respond(response));
  const request = {
    method: 'GET',
    url: server.url,
    headers: new RequestHeaders({}),
    body: undefined,
  } as const;
  const cancellation = {
    signal: new AbortController().signal,
    onCancel: () => {},
    race: <T>(running: Promise<T>) => running,
  };
  return send(settings({ fetch: undefined }), { ...request, redirect: 'manual' }, cancellation);
}

async function read(
  response: TransportResponse,
  type: ResponseType,
  maxBytes: number,
): Promise<unknown> {
  return readBody(response, type, CONTEXT, maxBytes);
}

function isTooLarge(error: unknown): boolean {
  return TempsResponseError.is(error) && error.code === 'response_too_large';
}

/** Sends without end, and stops when the other side is gone. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const fill = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, '1')));
    response.once('drain', fill);
  };
  fill();
}

test('a body that is larger than the limit is read no further, and its connection is given up', async () => {
  for (const type of ['json', 'text', 'blob', 'none'] as const) {
    let closed: Promise<unknown> | undefined;
    const response = await ask((sent) => {
      closed = once(sent, 'close');
      flood(sent);
    });
    await expect(read(response, type, MEGABYTE)).rejects.toSatisfy(isTooLarge);
    await closed;
  }
});

test('the limit counts what was compressed by its size when decompressed', async () => {
  const bomb = gzipSync(Buffer.alloc(20 * MEGABYTE, ' '));
  expect(bomb.length).toBeLessThan(MEGABYTE);
  const response = await ask(
    (sent) => void sent.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  await expect(read(response, 'json', 10 * MEGABYTE)).rejects.toSatisfy(isTooLarge);
});

const sendHundred = (response: ServerResponse): void => sendJson(response, 'x'.repeat(98));

test('a body of just the limit is read', async () => {
  expect(await read(await ask(sendHundred), 'json', 100)).toHaveLength(98);
  await expect(read(await ask(sendHundred), 'json', 99)).rejects.toSatisfy(isTooLarge);
});

/** A response that comes in these pieces. */
function inPieces(...pieces: Uint8Array[]): TransportResponse {
  const start = (stream: ReadableStreamDefaultController): void => {
    for (const piece of pieces) stream.enqueue(piece);
    stream.close();
  };
  return fromWeb(new Response(new ReadableStream({ start })));
}

test('a body may have 256 MiB, and not a byte more', async () => {
  const reading = readBody(inPieces(new Uint8Array(256 * MEGABYTE + 1)), 'blob', CONTEXT);
  await expect(reading).rejects.toThrow('a body of more than 268435456 bytes');
});

test('a body is whole, in whatever pieces it comes', async () => {
  const text = '{"€":"😀"}';
  const bytes = new TextEncoder().encode(text);
  for (let at = 1; at < bytes.length; at++)
    expect
      .soft(await readBody(inPieces(bytes.slice(0, at), bytes.slice(at)), 'text', CONTEXT), `${at}`)
      .toBe(text);
  expect(
    await readBody(inPieces(...Array.from(bytes, (byte) => Uint8Array.of(byte))), 'text', CONTEXT),
  ).toBe(text);
});
