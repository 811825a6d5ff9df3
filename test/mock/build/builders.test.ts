import { expect, it } from 'vitest';
import { column, setUp } from '../support/client.ts';

it('mock.build puts rows with defaults into an empty mock, and the API reads each of them', async () => {
  const { mock, read } = setUp();
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

  expect(await read('GET /projects/1')).toMatchObject({
    id: project.id,
    name: 'Shop',
    slug: 'shop',
  });
  const { items } = await read('GET /projects/1/environments');
  expect(column(items, 'name')).toEqual(['production', environment.name]);
  expect(await read(`GET /projects/1/deployments/${deployment.id}`)).toMatchObject({
    status: 'completed',
  });
  expect((await read('GET /projects/1/env-vars')).items).toMatchObject([{ key: 'LOG_LEVEL' }]);
  expect((await read('GET /projects/1/custom-domains')).domains).toMatchObject([
    { domain: 'shop.example.com' },
  ]);
  expect((await read('GET /projects/1/monitors')).items).toHaveLength(1);
  expect((await read(`GET /users/${user.id}`)).user).toMatchObject({
    name: 'Ada',
    username: 'user-2',
  });
  const range = 'project_id=1&start_date=2026-01-15T00:00:00Z&end_date=2026-01-16T00:00:00Z';
  expect((await read(`GET /analytics/visitors?${range}`)).total_count).toBe(2);
  expect(mock.state.visitors.get(1)?.country_code).toBe('DE');
  expect(mock.state.events.list()).toMatchObject([
    { visitor_id: 2, page_path: '/cart', event_type: 'page_view' },
  ]);
});

it('mock.build makes what is missing in the project that is named, or else in the latest', () => {
  const { mock } = setUp();
  const { build, state } = mock;
  expect(build.deployment()).toMatchObject({ project_id: 1, environment_id: 1, branch: 'main' });
  expect({ projects: state.projects.size, environments: state.environments.size }).toEqual({
    projects: 1,
    environments: 1,
  });
  const second = build.project();
  expect([build.envVar().project_id, build.envVar({ project_id: 1 }).project_id]).toEqual([
    second.id,
    1,
  ]);
  expect(build.deployment({ environment_id: 1 }).project_id).toBe(1);
  expect(() => build.deployment({ project_id: 7 })).toThrow('mock.build: there is no project 7');
  expect(() => build.monitor({ environment_id: 7 })).toThrow(
    'mock.build: there is no environment 7',
  );
  expect(() => build.event({ visitor_id: 7 })).toThrow('mock.build: there is no visitor 7');
});

it('a deployment that is built stands where it is told to, and takes no failure that is planned for one to come', async () => {
  const { mock, read } = setUp();
  mock.deployments.failNext({ job: 'build' });
  for (const status of [
    'pending',
    'running',
    'completed',
    'failed',
    'cancelled',
    'paused',
  ] as const) {
    const { id } = mock.build.deployment({ status });
    expect((await read(`GET /projects/1/deployments/${id}`)).status).toBe(status);
  }
  expect(mock.state.plannedFailures).toHaveLength(1);
  expect(() => mock.build.deployment({ status: 'done' as 'failed' })).toThrow(
    'mock.build.deployment: status: got "done", expected one of pending, running, completed, failed, cancelled, paused',
  );
});

it('the events of a visitor are of one session, and many visitors have countries as they come', () => {
  const { mock } = setUp();
  const { id } = mock.build.visitor();
  const sessions = ['/', '/cart'].map(
    (page_path) => mock.build.event({ visitor_id: id, page_path }).session_id,
  );
  expect(new Set(sessions).size).toBe(1);
  mock.build.visitors({ count: 200 });
  const countries = Array.from(
    { length: 200 },
    (_, index) => mock.state.visitors.get(index + 1)?.country,
  );
  expect(new Set(countries).size).toBeGreaterThan(5);
});

it('a field that a row does not have is refused with its name, as is one of another type', () => {
  const { mock } = setUp({ scenario: 'demo' });
  const build = mock.build as unknown as Record<string, (fields: unknown) => unknown>;
  const refused: [run: () => unknown, words: string][] = [
    [() => build['project']?.({ name: 5 }), 'build.project: name: got 5, expected a string'],
    [() => build['project']?.({ nam: 'a' }), 'build.project: nam is unknown. Did you mean name?'],
    [() => build['environment']?.({ name: [] }), 'build.environment: name: got [], expected'],
    [
      () => build['deployment']?.({ brnch: 'a' }),
      'build.deployment: brnch is unknown. Did you mean',
    ],
    [
      () => build['envVar']?.({ is_secret: 'yes' }),
      'envVar: is_secret: got "yes", expected a boolean',
    ],
    [
      () => build['visitor']?.({ contry: 'DE' }),
      'build.visitor: contry is unknown. Did you mean country?',
    ],
    [() => build['event']?.({ page: '/' }), 'build.event: page is unknown'],
    [
      () => mock.state.projects.update(1, { nam: 'a' } as object),
      'mock.state: nam is unknown. Did you mean name?',
    ],
  ];
  for (const [run, words] of refused) {
    expect(run, words).toThrow(TypeError);
    expect(run).toThrow(words);
  }
  expect(mock.state.projects.get(1)).not.toHaveProperty('nam');
});
