import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import contract from '../../../openapi.json' with { type: 'json' };
import { setUp } from '../support/client.ts';

const open = (server: '2026-01' | '2026-07') => setUp({ server, scenario: 'demo' });
/** The known values of a query parameter in the contract. */
function enumOf(path: '/projects/{project_id}/events/properties/timeline', name: string): string[] {
  const found = contract.paths[path].get.parameters.find((parameter) => 'name' in parameter && parameter.name === name);
  return (found as { schema: { anyOf: { enum?: string[] }[] } }).schema.anyOf[0]?.enum ?? [];
}
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Real servers take these requests at the host of an app only. */
const APP = { 'x-forwarded-host': 'storefront-production.temps.example' };

describe.each(['2026-01', '2026-07'] as const)('server of %s', (server) => {
  it('a real server starts no session replay without the cookie of a visitor', async () => {
    const { call } = open(server);
    const init = (headers = {}) =>
      call('POST /_temps/session-replay/init', { sessionId: 's' }, { headers: { ...APP, ...headers } });
    expect(await init()).toMatchObject({ status: 400, body: { title: 'Visitor ID is required', type: '' } });
    const range = 'start_date=2025-01-01T00:00:00Z&end_date=2027-01-01T00:00:00Z';
    const { body } = await call(`GET /analytics/visitors?project_id=1&limit=1&${range}`);
    const cookie = `_temps_visitor_id=${body.visitors[0].visitor_id}`;
    expect(await init({ cookie })).toMatchObject({ status: 201 });
  });

  it.each([
    ['%%%', 'Invalid base64 encoding'],
    [base64('plain'), 'Decompression failed'],
    [deflateSync('{').toString('base64'), 'Invalid JSON data'],
  ])('a real server says of replay events %s: %s', async (events, title) => {
    const { call, mock } = open(server);
    const sessionId = mock.state.sessionReplays.list()[0]?.session_replay_id;
    const { status, body } = await call('POST /_temps/session-replay/events', { sessionId, events }, { headers: APP });
    expect([status, body.title]).toEqual([400, title]);
  });

  it('a real server refuses an id of an email that is no UUID, and does not find others', async () => {
    const { call } = open(server);
    expect(await call('GET /emails/7')).toMatchObject({ status: 400 });
    expect(await call('GET /emails/00000000-0000-4000-8000-000000000000')).toMatchObject({ status: 404 });
  });

  it('a real server fails to create a user with an address that is taken, or a second one without an address', async () => {
    const { call } = open(server);
    const create = async (user: object): Promise<number> =>
      (await call('POST /users', { username: 'grace', password: 'Passw0rd!x', roles: ['user'], ...user })).status;
    expect(await create({ email: 'edsger@example.com' })).toBe(201);
    expect(await create({ email: 'edsger@example.com' })).toBe(500);
    expect([await create({}), await create({ username: 'edsger' })]).toEqual([201, 500]);
  });

  it.each(['aggregated-buckets?', 'events/properties/timeline?group_by=browser&'])(
    'a real server takes buckets of %s of the sizes that the contract names, and fails without a number',
    async (path) => {
      const { call } = open(server);
      const range = 'start_date=2026-01-01T00:00:00Z&end_date=2026-01-08T00:00:00Z';
      const status = async (size: string): Promise<number> =>
        (await call(`GET /projects/1/${path}${range}&bucket_size=${encodeURIComponent(size)}`)).status;
      const named = enumOf('/projects/{project_id}/events/properties/timeline', 'bucket_size');
      expect(await Promise.all(named.map(status))).toEqual(named.map(() => 200));
      expect(await status('day')).toBe(500);
    },
  );

  it('a real server has no values of a property for a project that does not exist, which is no error', async () => {
    const { call } = open(server);
    const range = 'group_by=browser&start_date=2026-01-01T00:00:00Z&end_date=2026-01-08T00:00:00Z';
    const ask = async (what: string): Promise<unknown> =>
      (await call(`GET /projects/99999/events/properties/${what}?${range}`)).body;
    expect(await ask('breakdown')).toEqual({ property: 'browser', items: [], total: 0 });
    expect(await ask('timeline')).toEqual({ property: 'browser', bucket_size: '1 day', items: [] });
  });

  it('a real server does not find repositories of a name that there is not', async () => {
    const { status, body } = await open(server).call('GET /repositories/nobody/nothing/all');
    expect([status, body.detail]).toEqual([404, 'No repositories named nobody/nothing found in any git provider']);
  });

  it('a real server does not delete the production environment, and says so', async () => {
    const { status, body } = await open(server).call('DELETE /projects/1/environments/1');
    expect([status, body.detail]).toEqual([400, 'Cannot delete production environment']);
  });
});

it("July's server says which variable is taken", async () => {
  const { call } = open('2026-07');
  const variable = { key: 'TAKEN', value: 'v', environment_ids: [1] };
  await call('POST /projects/1/env-vars', variable);
  const { status, body } = await call('POST /projects/1/env-vars', variable);
  expect([status, body.title]).toEqual([409, 'Environment Variable Already Exists']);
});

it.each([
  [{}, 'Missing Image Reference'],
  [{ image_ref: 'no image !' }, 'Invalid Image Reference'],
  [{ image_ref: 'app:1', health_check_path: 'up' }, 'Invalid Health Check Path'],
])("July's server names what is wrong with an image: %j", async (body, title) => {
  const { call } = open('2026-07');
  const { status, body: problem } = await call('POST /projects/1/environments/1/deploy/image', body);
  expect([status, problem.title]).toEqual([400, title]);
});
