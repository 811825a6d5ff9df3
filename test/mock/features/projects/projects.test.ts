import { describe, expect, it } from 'vitest';
import { createTempsMock } from '../../../../mock/index.ts';
import { PROJECT, setUp } from '../../support/client.ts';

describe('projects, through the core', () => {
  it('a created project is listed and found by its id', async () => {
    const { call } = setUp();
    const created = await call('POST /projects', PROJECT);
    expect(created).toMatchObject({
      status: 200,
      body: { id: 1, name: 'Shop', slug: 'shop', created_at: '2026-01-15T12:00:00.000Z' },
    });
    expect((await call('GET /projects')).body).toMatchObject({ items: [created.body], total: 1 });
    expect((await call('GET /projects/1')).body).toEqual(created.body);
  });

  it('a deleted project is gone, and the 404 names its id', async () => {
    const { call } = setUp();
    await call('POST /projects', PROJECT);
    expect(await call('DELETE /projects/1')).toMatchObject({ status: 204, body: '' });
    const missing = await call('GET /projects/1');
    expect(missing.headers.get('content-type')).toBe('application/problem+json');
    expect(missing).toMatchObject({
      status: 404,
      body: {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        detail: 'Project 1 not found',
        instance: '/api/projects/1',
      },
    });
  });

  it('an id is never used twice', async () => {
    const { call } = setUp();
    await call('POST /projects', PROJECT);
    await call('DELETE /projects/1');
    expect((await call('POST /projects', PROJECT)).body.id).toBe(2);
  });

  it('deleting a project deletes its environments and variables', async () => {
    const { mock, call } = setUp();
    await call('POST /projects', { ...PROJECT, environment_variables: [['A', '1']] });
    expect([mock.state.environments.size, mock.state.envVars.size]).toEqual([1, 1]);
    await call('DELETE /projects/1');
    expect([mock.state.environments.size, mock.state.envVars.size]).toEqual([0, 0]);
  });

  it('two projects of one name get two slugs', async () => {
    const { call } = setUp();
    await call('POST /projects', PROJECT);
    expect((await call('POST /projects', PROJECT)).body.slug).toBe('shop-2');
  });

  it('a project with a service that does not exist is a 400', async () => {
    const { call } = setUp();
    expect(await call('POST /projects', { ...PROJECT, storage_service_ids: [7] })).toMatchObject({
      status: 400,
      body: { detail: 'body.storage_service_ids: Service 7 not found' },
    });
  });

  it('without a branch, the main branch of the project is deployed', async () => {
    const { call } = setUp();
    await call('POST /projects', { ...PROJECT, main_branch: 'trunk' });
    const { body } = await call('POST /projects/1/trigger-pipeline', { environment_id: 1, tag: 'v1' });
    expect(body).toMatchObject({ branch: 'trunk', tag: 'v1', commit: null });
  });

  it('an update changes what it names and moves updated_at', async () => {
    const { mock, call } = setUp();
    await call('POST /projects', PROJECT);
    mock.clock.advance(60_000);
    const updated = await call('PUT /projects/1', { ...PROJECT, name: 'Store', main_branch: 'trunk' });
    expect(updated.body).toMatchObject({
      name: 'Store',
      slug: 'shop',
      main_branch: 'trunk',
      created_at: '2026-01-15T12:00:00.000Z',
      updated_at: '2026-01-15T12:01:00.000Z',
    });
  });

  it('lists come in pages of 20 unless asked otherwise', async () => {
    const { call } = setUp();
    for (let number = 0; number < 25; number++) await call('POST /projects', PROJECT);
    const first = (await call('GET /projects')).body;
    const second = (await call('GET /projects?page=2')).body;
    expect([first.items.length, second.items.length, second.total]).toEqual([20, 5, 25]);
    expect((await call('GET /projects?page=3&per_page=10')).body.items.map(({ id }: { id: number }) => id)).toEqual([
      21, 22, 23, 24, 25,
    ]);
  });
});

describe('mock', () => {
  it('a mock shares nothing with another one', async () => {
    const [one, two] = [setUp(), setUp()];
    await one.call('POST /projects', PROJECT);
    one.mock.clock.advance(1000);
    one.mock.faults.add({ status: 500 });
    expect((await two.call('GET /projects')).body.total).toBe(0);
    expect(two.mock.clock.iso()).toBe('2026-01-15T12:00:00.000Z');
    expect(two.mock.requests).toHaveLength(1);
  });

  it('a mock is the same for the same seed, another for another', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => {
      const { state } = createTempsMock({ seed, scenario: 'demo' });
      return JSON.stringify([state.deployments.list(), state.visitors.get(1), state.visitors.get(5000)]);
    });
    expect(same).toBe(one);
    expect(other).not.toBe(one);
  });

  it('a mock is as new after reset(), and what was taken from it stays good', async () => {
    const { mock, call } = setUp({ scenario: 'demo' });
    const { state } = mock;
    const before = JSON.stringify(state.deployments.list());
    await call('POST /projects', PROJECT);
    mock.clock.advance(5000);
    mock.faults.add({ status: 500 });
    mock.reset();
    expect(JSON.stringify(state.deployments.list())).toBe(before);
    expect([state.projects.size, mock.requests.length, mock.clock.iso()]).toEqual([3, 0, '2026-01-15T12:00:00.000Z']);
    expect((await call('GET /projects')).status).toBe(200);
  });

  it('a mock takes a scenario of your own, and refuses a name that it does not know', async () => {
    const { call } = setUp({ scenario: ({ state }) => void state.plannedFailures.push({}) });
    expect((await call('GET /projects')).body.total).toBe(0);
    expect(() => createTempsMock({ scenario: 'demoo' as 'demo' })).toThrow(
      'There is no scenario "demoo". Use empty, demo',
    );
  });
});
