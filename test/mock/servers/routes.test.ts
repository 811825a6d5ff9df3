import { describe, expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const JANUARY = () => setUp({ server: '2026-01', scenario: 'demo' });
const JULY = () => setUp({ server: '2026-07', scenario: 'demo' });

describe.each([
  ['2026-01', JANUARY],
  ['2026-07', JULY],
] as const)('the server of %s', (_name, open) => {
  it.each([
    ['PUT /api-keys/1', 'PATCH'],
    ['PUT /visitors/1/session-replays/1/duration', 'POST'],
    ['POST /projects/1/deployments/1/teardown', 'DELETE'],
    ['GET /users/1', 'PATCH'],
    ['PUT /users/1', 'PATCH'],
  ])('responds to %s with a 405 without body, whose Allow has %s', async (line, method) => {
    const { status, body, headers } = await open().call(line, line.startsWith('GET') ? undefined : {});
    expect([status, body]).toEqual([405, '']);
    expect(headers.get('allow')?.split(', ')).toContain(method);
  });

  it('carries out PATCH /users/{id}', async () => {
    expect(await open().call('PATCH /users/1', { name: 'Ada' })).toMatchObject({ status: 200 });
  });

  it('carries out DELETE of a teardown', async () => {
    const { call } = open();
    const { body } = await call('GET /projects/1/deployments');
    expect(await call(`DELETE /projects/1/deployments/${body.deployments[0].id}/teardown`)).toMatchObject({
      status: 204,
    });
  });

  it.each([
    ['GET /projects//deployments', 'Cannot parse `` to a `i32`'],
    ['GET /projects//deployments/1', 'Cannot parse value at index 0 with value `` to a `i32`'],
    ['GET /projects/1/environments//crons/1', 'Cannot parse value at index 1 with value `` to a `i32`'],
  ])('reads an empty part of a path as a parameter, which is no id: %s', async (line, reason) => {
    const { status, body } = await open().call(line);
    expect([status, body]).toEqual([400, `Invalid URL: ${reason}`]);
  });

  it('has nothing whose name is an empty part of a path', async () => {
    const { status, body } = await open().call('GET /domains//challenge-token');
    expect([status, body.detail]).toEqual([404, 'No active DNS challenge found for domain ']);
  });

  it.each(['GET /projects/', 'GET /projects/1/deployments/', 'PUT /users/', 'GET /projects/by-slug/'])(
    'has no route with a slash at its end: %s',
    async (line) => {
      const { call } = open();
      const [{ status, body }, unknown] = [await call(line), await call('GET /none')];
      expect([status, body]).toEqual([unknown.status, unknown.body]);
    },
  );

  it('shows its dashboard outside of the API', async () => {
    const response = await open().mock.fetch('http://mock.test/projects');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
  });

  it('ignores names in the query that it does not know', async () => {
    expect(await open().call('GET /projects?color=red')).toMatchObject({ status: 200 });
  });

  it('sends the bare JSON false as the health of a service', async () => {
    expect(await open().call('GET /external-services/1/health')).toMatchObject({ status: 200, body: false });
  });
});

it.each(['GET /none', 'DELETE /none', 'POST /projects/1/upload/static', 'GET /analytics/visitor-facets'])(
  "January's server responds to %s, which it does not know, with the page of its dashboard",
  async (line) => {
    const { status, body, headers } = await JANUARY().call(line);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(body).toContain('<!doctype html>');
  },
);

it.each(['GET /none', 'GET /auth/magic-link/verify', 'POST /auth/magic-link/request'])(
  "July's server responds to %s, which it does not know, with an empty 404",
  async (line) => {
    const { status, body, headers } = await JULY().call(line);
    expect([status, body, headers.get('content-type')]).toEqual([404, '', null]);
  },
);

it('the server of the reference ignores a slash at the end of a path', async () => {
  expect((await setUp({ scenario: 'demo' }).call('GET /projects/')).status).toBe(200);
});

it.each(['2026-01', '2026-07'] as const)('the server of %s names a request itself', async (server) => {
  const { headers } = await setUp({ server }).call('GET /projects', undefined, { headers: { 'x-request-id': 'mine' } });
  expect(headers.get('x-request-id')).toBe('req_000001');
});

it("July's server has the facets", async () => {
  const { status } = await JULY().call(
    'GET /analytics/visitor-facets?project_id=1&start_date=2026-01-01T00:00:00Z&end_date=2026-02-01T00:00:00Z',
  );
  expect(status).toBe(200);
});

it('a server that there is not is a TypeError that names those there are', () => {
  // @ts-expect-error -- only three names are there
  expect(() => setUp({ server: '2025-01' })).toThrow('expected reference or 2026-01 or 2026-07');
});
