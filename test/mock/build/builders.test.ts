import { describe, expect, it } from 'vitest';
import type { BuiltStatus } from '../../../mock/index.ts';
import { setUp } from '../support/client.ts';

describe('mock.build', () => {
  it('mock.build puts rows with defaults into an empty mock, and the API reads each of them', async () => {
    const { mock, call } = setUp();
    const { build } = mock;
    const project = build.project({ name: 'Shop' });
    const environment = build.environment({ name: 'preview' });
    const deployment = build.deployment();
    build.envVar({ key: 'LOG_LEVEL', value: 'debug' });
    build.domain({ domain: 'shop.example.com' });
    build.monitor();
    const user = build.user({ name: 'Ada' });
    build.visitor({ country: 'Germany' });
    build.event({ page_path: '/cart' });

    expect((await call('GET /projects/1')).body).toMatchObject({ id: project.id, name: 'Shop', slug: 'shop' });
    const { items } = (await call('GET /projects/1/environments')).body;
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['production', environment.name]);
    expect((await call(`GET /projects/1/deployments/${deployment.id}`)).body).toMatchObject({ status: 'completed' });
    expect((await call('GET /projects/1/env-vars')).body.items).toMatchObject([{ key: 'LOG_LEVEL' }]);
    expect((await call('GET /projects/1/custom-domains')).body.domains).toMatchObject([{ domain: 'shop.example.com' }]);
    expect((await call('GET /projects/1/monitors')).body.items).toHaveLength(1);
    expect((await call(`GET /users/${user.id}`)).body.user).toMatchObject({ name: 'Ada', username: 'user-2' });
    const range = 'project_id=1&start_date=2026-01-15T00:00:00Z&end_date=2026-01-16T00:00:00Z';
    expect((await call(`GET /analytics/visitors?${range}`)).body.total_count).toBe(2);
    expect(mock.state.visitors.get(1)?.country_code).toBe('DE');
    expect(mock.state.events.list()).toMatchObject([{ visitor_id: 2, page_path: '/cart', event_type: 'page_view' }]);
  });

  it('mock.build makes what is missing: a deployment in an empty mock comes with its project and environment', () => {
    const { mock } = setUp();
    expect(mock.build.deployment()).toMatchObject({ project_id: 1, environment_id: 1, branch: 'main' });
    expect([mock.state.projects.size, mock.state.environments.size]).toEqual([1, 1]);
  });

  it('mock.build goes to the project that is named, and to the latest where none is', () => {
    const { build } = setUp().mock;
    const first = build.project();
    const second = build.project();
    expect([build.envVar().project_id, build.envVar({ project_id: first.id }).project_id]).toEqual([
      second.id,
      first.id,
    ]);
    expect(build.deployment({ environment_id: 1 }).project_id).toBe(first.id);
  });

  it('mock.build refuses an id that does not exist', () => {
    const { build } = setUp().mock;
    build.project();
    expect(() => build.deployment({ project_id: 7 })).toThrow('mock.build: there is no project 7');
    expect(() => build.monitor({ environment_id: 7 })).toThrow('mock.build: there is no environment 7');
    expect(() => build.event({ visitor_id: 7 })).toThrow('mock.build: there is no visitor 7');
  });

  it.each<BuiltStatus>(['pending', 'running', 'completed', 'failed', 'cancelled', 'paused'])(
    'a deployment stands where it is told to: %s',
    async (status) => {
      const { mock, call } = setUp();
      mock.build.deployment({ status });
      expect((await call('GET /projects/1/deployments/1')).body.status).toBe(status);
    },
  );

  it('a status that no deployment can be built in is refused', () => {
    expect(() => setUp().mock.build.deployment({ status: 'done' as 'failed' })).toThrow(
      'mock.build.deployment: status: got "done", expected one of pending, running, completed, failed, cancelled, paused',
    );
  });

  it('a deployment that is built takes no failure that is planned for one to come', () => {
    const { mock } = setUp();
    mock.deployments.failNext({ job: 'build' });
    expect(mock.build.deployment().failure).toBeNull();
    expect(mock.state.plannedFailures).toHaveLength(1);
  });

  it('the events of a visitor are of one session', () => {
    const { build } = setUp().mock;
    const { id } = build.visitor();
    const sessions = ['/', '/cart'].map((page_path) => build.event({ visitor_id: id, page_path }).session_id);
    expect(new Set(sessions).size).toBe(1);
  });

  it('many visitors have countries as they come', () => {
    const { mock } = setUp();
    mock.build.visitors({ count: 200 });
    const countries = Array.from({ length: 200 }, (_, index) => mock.state.visitors.get(index + 1)?.country);
    expect(new Set(countries).size).toBeGreaterThan(5);
  });
});

describe('scenario', () => {
  it('extends another one, and comes back with it on a reset', () => {
    const { mock } = setUp({ scenario: ['demo', ({ build }) => void build.project({ name: 'Shop' })] });
    const names = () => mock.state.projects.list().map(({ name }) => name);
    expect(names()).toEqual(['Storefront', 'API', 'Docs', 'Shop']);
    mock.build.project({ name: 'Blog' });
    mock.reset();
    expect(names()).toEqual(['Storefront', 'API', 'Docs', 'Shop']);
  });

  it('a scenario that does not exist is refused in a list too', () => {
    expect(() => setUp({ scenario: JSON.parse('["demo", "huge"]') })).toThrow('There is no scenario "huge"');
  });
});
