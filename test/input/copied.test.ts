import { describe, expect, test } from 'vitest';
import { TempsClient } from '../../src/index.ts';
import { copyGiven } from '../../src/input/given.ts';
import { createTempsMock } from '../../mock/index.ts';

const open = () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
  const paths = (): string[] => mock.requests.map(({ path }) => path);
  return { mock, temps, paths };
};

describe('an object of the caller that is used again changes no call that was made with it', () => {
  test('of temps.deploy', async () => {
    const { temps, paths } = open();
    const controller = new AbortController();
    const { signal } = controller;
    const options = { project_id: 1, environment_id: 1, image: 'registry.example.com/app:1', signal };
    const started = [1, 2].map((environment_id) => {
      options.environment_id = environment_id;
      return temps.deploy(options);
    });
    for (const one of started) for await (const event of one) if (event.type === 'deployment') break;
    controller.abort();
    const starts = paths().filter((path) => path.endsWith('/deploy/image'));
    expect(starts.toSorted()).toEqual([1, 2].map((id) => `/api/projects/1/environments/${id}/deploy/image`));
  });

  test('of temps.runtimeEnv and temps.logs', async () => {
    const { mock, temps } = open();
    const scope = { project_id: 1, environment_id: 1, source: 'platform' as const, keys: ['LOG_LEVEL'] };
    const reading = temps.runtimeEnv(scope);
    scope.project_id = 2;
    await reading;
    const [latest] = await temps.deployments.list({ path: { project_id: 1 } }).toArray({ limit: 1 });
    const of = { project_id: 1, deployment_id: latest?.id ?? 0, follow: false };
    const lines = temps.logs(of);
    of.project_id = 2;
    for await (const _ of lines);
    const urls = mock.requests.map(({ path }) => path).join('\n');
    expect(urls).not.toContain('projects/2');
    expect(urls).toContain('/jobs');
    expect(urls).toContain('env-vars');
  });

  test('of a call with `validate`, whose schemas are loaded first', async () => {
    const { temps, paths } = open();
    const strict = temps.withOptions({ validate: 'requests' });
    const path = { project_id: 1 };
    const calls = [1, 2, 3].map((id) => {
      path.project_id = id;
      return strict.projects.get({ path });
    });
    await Promise.all(calls);
    expect(paths().toSorted()).toEqual([1, 2, 3].map((id) => `/api/projects/${id}`));
  });
});

test('instances of classes are not copied, nor what cannot be read', () => {
  const blob = new Blob(['a']);
  const broken = {
    get bad(): never {
      throw new Error('unreadable');
    },
  };
  const copy = copyGiven({ blob, deep: { list: [{ a: 1 }] }, broken });
  expect(copy.blob).toBe(blob);
  expect(copy.broken).toBe(broken);
  expect(copy.deep).toEqual({ list: [{ a: 1 }] });
});
