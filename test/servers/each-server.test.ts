import { describe, expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsApiError, TempsClient, TempsUnsupportedError } from '../../src/index.ts';

const SERVERS = ['reference', '2026-01', '2026-07'] as const;
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function clientOf(server: (typeof SERVERS)[number]): TempsClient {
  const mock = createTempsMock({ server, scenario: 'demo' });
  return new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch, maxRetries: 0 });
}

describe.each(SERVERS)('server %s', (server) => {
  const temps = clientOf(server);

  test('every project, deployment, environment and user comes once, with ISO dates', async () => {
    const projects = await temps.projects.list().toArray();
    expect(projects.length).toBeGreaterThan(0);
    expect(new Set(projects.map(({ id }) => id)).size).toBe(projects.length);
    for (const { created_at, updated_at } of projects) expect([created_at, updated_at]).toSatisfy(areIso);

    const path = { project_id: projects[0]?.id ?? 0 };
    const deployments = await temps.deployments.list({ path }).toArray({ concurrency: 3 });
    expect(new Set(deployments.map(({ id }) => id)).size).toBe(deployments.length);
    expect(deployments.map(({ created_at }) => created_at)).toSatisfy(areIso);

    const { data } = await temps.environments.list({ path });
    expect(data.items.map(({ created_at }) => created_at)).toSatisfy(areIso);
    expect(await temps.environments.list({ path }).toArray()).toHaveLength(data.total);
    expect((await temps.users.list()).data.items.length).toBeGreaterThan(0);
  });

  test('pages have the requested length, and the list goes on', async () => {
    const { data } = await temps.apiKeys.list({ query: { per_page: 1 } });
    expect(data.items.length).toBeLessThanOrEqual(1);
    expect(await temps.apiKeys.list({ query: { per_page: 1 } }).toArray()).toHaveLength(data.total);
  });

  test('a user is read and changed, an API key is changed', async () => {
    const [first] = await temps.users.list().toArray();
    const user_id = first?.user.id ?? 0;
    expect((await temps.users.get({ path: { user_id } })).data.user.id).toBe(user_id);
    const { data } = await temps.users.update({ path: { user_id }, body: { name: 'Ada' } });
    expect(data.user.name).toBe('Ada');
    const { data: key } = await temps.apiKeys.create({ body: { name: 'one', role_type: 'reader' } });
    expect((await temps.apiKeys.update({ path: { id: key.id }, body: { name: 'two' } })).data.name).toBe('two');
  });

  test('a deployment is torn down, and a missing one is a 404', async () => {
    const [project] = await temps.projects.list().toArray();
    const project_id = project?.id ?? 0;
    const [deployment] = await temps.deployments.list({ path: { project_id } }).toArray({ limit: 1 });
    await temps.deployments.teardown({ path: { project_id, deployment_id: deployment?.id ?? 0 } });
    const { error } = await temps.deployments.teardown({
      path: { project_id, deployment_id: 999_999 },
      throwOnError: false,
    });
    expect(TempsApiError.is(error) && error.status).toBe(404);
  });

  test('facets are returned, or the error says which server has them', async () => {
    const { data, error } = await temps.analytics.getVisitorFacets({
      query: { project_id: 1, start_date: '2025-12-15T00:00:00Z', end_date: '2026-01-16T00:00:00Z' },
      throwOnError: false,
    });
    const facets = data?.country.length ?? 0;
    const isAbsent =
      TempsUnsupportedError.is(error) && error.message.includes('servers from that of July 2026 on have');
    expect([facets > 0, isAbsent]).toEqual(server === '2026-01' ? [false, true] : [true, false]);
  });

  test('a refused field is in `issues`', async () => {
    const { error } = await temps.request({
      method: 'POST',
      url: '/api-keys',
      body: { role_type: 'reader' },
      throwOnError: false,
    });
    expect(TempsApiError.is(error) && error.issues[0]?.path).toEqual(['body', 'name']);
  });
});

function areIso(dates: readonly string[]): boolean {
  return dates.every((date) => ISO.test(date));
}
