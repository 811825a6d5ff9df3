import { expect, test } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { startServer, type TestServer } from '../support/server.ts';

type Transport = 'auto' | 'fetch';

async function setUp(transport: Transport): Promise<{ temps: TempsClient; server: TestServer }> {
  const server = await startServer((_request, response) => response.writeHead(421).end());
  return { temps: new TempsClient({ baseUrl: server.url, apiKey: 'tk_test', transport }), server };
}

test.each<[Transport, number]>([
  ['auto', 1],
  // RFC 9110, 15.5.20: the server has not taken it.
  ['fetch', 2],
])('after a 421, a POST is sent again by no transport but a fetch: %s', async (transport, most) => {
  const { temps, server } = await setUp(transport);
  const { error } = await temps.request({ method: 'POST', url: '/things', body: { a: 1 }, throwOnError: false });
  expect(error).toMatchObject({ status: 421, attempts: 1 });
  expect(server.requests.length).toBeLessThanOrEqual(most);
});

test.each<Transport>(['auto', 'fetch'])('after a 421, an upload is not sent again: %s', async (transport) => {
  const { temps, server } = await setUp(transport);
  const body = { file: new Blob(['a']) };
  const call = temps.deployments.uploadStatic({ path: { project_id: 1 }, body });
  await expect(call).rejects.toMatchObject({ status: 421, attempts: 1 });
  expect(server.requests).toHaveLength(1);
});
