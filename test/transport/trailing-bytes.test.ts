import { brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { call } from '../../src/call/call.ts';
import { GET, settings } from '../support/call.ts';
import { startServer } from '../support/server.ts';

test.each([
  ['deflate', deflateSync],
  ['deflate', deflateRawSync],
  ['br', brotliCompressSync],
])('bytes after the end of a body in %s are left out, and the body is read (%o)', async (coding, compress) => {
  const server = await startServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': coding });
    response.end(Buffer.concat([compress('{"id":1}'), Buffer.from('\r\n')]));
  });
  const { data } = await call(settings({ baseUrl: `${server.url}/api`, fetch: undefined, timeout: 0 }), GET);
  expect(data).toEqual({ id: 1 });
  expect(server.requests).toHaveLength(1);
});
