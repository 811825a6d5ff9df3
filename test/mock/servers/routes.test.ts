import { expect, it } from 'vitest';
import { SERVERS, setUp } from '../support/client.ts';

it.each(SERVERS)(
  'the server of %s has other methods, and names them where the method is wrong',
  async (server) => {
    const { call, status: statusOf } = setUp({ server, scenario: 'demo' });
    expect(await statusOf('PATCH /users/1', { name: 'Ada' })).toBe(200);
    expect(await statusOf('DELETE /projects/1/deployments/25/teardown')).toBe(204);
    for (const line of [
      'PUT /users/1',
      'GET /users/1',
      'PUT /api-keys/1',
      'POST /projects/1/deployments/1/teardown',
    ]) {
      const { status, headers, body } = await call(line, line.startsWith('GET') ? undefined : {});
      expect({ line, status, body }).toEqual({ line, status: 405, body: '' });
      expect(headers.get('allow')).toMatch(/PATCH|DELETE/);
    }
  },
);

it.each(SERVERS)(
  'an unknown path in the API is a 404 of the router of the server of %s, and others its dashboard',
  async (server) => {
    const { call, mock } = setUp({ server });
    for (const line of ['GET /none', 'POST /auth/magic-link/request'])
      expect(await call(line)).toMatchObject({
        status: 404,
        body: { detail: 'No API route matched' },
      });
    const page = await mock.fetch('http://mock.test/console');
    expect(page.headers.get('content-type')).toBe('text/html');
  },
);
