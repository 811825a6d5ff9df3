import { expect, test } from 'vitest';
import { TempsClient, TempsValidationError } from '../../src/index.ts';
import { failure, setUp } from './support.ts';

async function messages(lines: AsyncIterable<{ message: string }>): Promise<string[]> {
  const read: string[] = [];
  for await (const { message } of lines) read.push(message);
  return read;
}

const IMAGE = { image: 'registry.example.com/shop:1' };

test('a handle sends nothing until a method is called', () => {
  const { production, requests } = setUp();
  expect(production).toMatchObject({ project: 'storefront', environment: 'production' });
  expect(requests()).toEqual([]);
});

test('the names of a handle are looked up once', async () => {
  const { production, ids, requests } = setUp();
  const found = { project_id: ids.project_id, environment_id: ids.production };
  expect(await production.ids()).toEqual(found);
  expect(await production.ids()).toEqual(found);
  expect(requests()).toEqual(['projects.getBySlug', 'environments.list']);
});

test('a handle deploys to its environment, and tells what is live there', async () => {
  const { production, staging } = setUp();
  expect(await production.current()).toBeUndefined();
  const { id } = await production.deploy(IMAGE);
  expect(await production.current()).toMatchObject({ id, status: 'completed' });
  expect(await staging.current()).toBeUndefined();
});

test('a handle rolls back, and deploys what is live once more', async () => {
  const { production, mock } = setUp();
  const { id: first } = await production.deploy(IMAGE);
  await production.deploy({ image: 'registry.example.com/shop:2' });
  await production.rollback({ to: first });
  const { id } = await production.redeploy();
  const { metadata } = mock.state.deployments.get(id) ?? {};
  expect(metadata?.externalImageRef).toBe(IMAGE.image);
  expect(await production.current()).toMatchObject({ id });
});

test('an environment where nothing is live cannot be deployed once more', async () => {
  const { production } = setUp();
  expect(await failure(production.redeploy())).toMatchObject({ code: 'redeploy_no_source' });
});

test('a handle gives the log of its containers', async () => {
  const { mock, production } = setUp();
  await production.deploy(IMAGE);
  const { url, close } = await mock.listen();
  const temps = new TempsClient({ baseUrl: url, apiKey: mock.token });
  const { project, environment } = production;
  const handle = temps.project(project).environment(environment);
  const lines = await messages(handle.logs({ follow: false }));
  const same = await messages(temps.logs({ project, environment, follow: false }));
  await close();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines).toEqual(same);
});

test('an unknown environment is refused by its name before anything is changed', async () => {
  const { shop, requests } = setUp();
  const error = await failure(shop.environment('produktion').deploy(IMAGE));
  expect(TempsValidationError.is(error) && error.message).toContain('"production"');
  expect(requests().some((name) => name.startsWith('deployments.'))).toBe(false);
});

test('the environments of a project are listed', async () => {
  const { shop } = setUp();
  const names = (await shop.environments.list()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(['production', 'staging']);
});
