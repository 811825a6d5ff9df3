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
      expect([line, status, body]).toEqual([line, 405, '']);
      expect(headers.get('allow')).toMatch(/PATCH|DELETE/);
    }
  },
);

it('an unknown path is the page of the dashboard in January, and a 404 without a body in July', async () => {
  for (const line of ['GET /none', 'POST /analytics/visitor-facets']) {
    const { status, headers, body } = await setUp({ server: '2026-01' }).call(line);
    expect([line, status, headers.get('content-type')]).toEqual([line, 200, 'text/html']);
    expect(body).toMatch(/^<!doctype html>/);
  }
  const { call, mock } = setUp({ server: '2026-07' });
  expect(await call('GET /none')).toMatchObject({ status: 404, body: '' });
  expect(await call('POST /auth/magic-link/request')).toMatchObject({ status: 404, body: '' });
  expect((await mock.fetch('http://mock.test/console')).headers.get('content-type')).toBe(
    'text/html',
  );
});
