import { expect, test } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { startServer } from '../support/server.ts';

test.each([
  ['auto', 1],
  // RFC 9110, 15.5.20: the server has not taken it.
  ['fetch', 2],
] as const)(
  'after a 421 a POST is sent again by no transport but a fetch, and an upload by none: %s',
  async (transport, most) => {
    const server = await startServer((_request, response) => response.writeHead(421).end());
    const temps = new TempsClient({ baseUrl: server.url, apiKey: 'tk_test', transport });
    const { error } = await temps.request({
      method: 'POST',
      url: '/things',
      body: { a: 1 },
      throwOnError: false,
    });
    expect(error).toMatchObject({ status: 421, attempts: 1 });
    const sent = server.requests.length;
    expect(sent).toBeLessThanOrEqual(most);
    const call = temps.deployments.uploadStatic({
      path: { project_id: 1 },
      body: { file: new Blob(['PK']) },
    });
    await expect(call).rejects.toMatchObject({ status: 421, attempts: 1 });
    expect(server.requests).toHaveLength(sent + 1);
  },
);
