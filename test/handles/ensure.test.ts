import { expect, test } from 'vitest';
import { failure, setUp } from './support.ts';

const slugs = ({ mock }: ReturnType<typeof setUp>): string[] =>
  mock.state.environments.list().map(({ slug }) => slug);

test('an environment is made once, whatever its name looks like', async () => {
  const world = setUp();
  const first = await world.shop.environments.ensure('PR 42');
  const second = await world.shop.environments.ensure('pr-42');
  expect(await second.ids()).toEqual(await first.ids());
  expect(slugs(world)).toEqual(['production', 'staging', 'pr-42']);
});

test('two that make the same environment at once get the same one', async () => {
  const world = setUp();
  const made = await Promise.all([1, 2].map(() => world.shop.environments.ensure('pr-42')));
  const [first, second] = await Promise.all(made.map((one) => one.ids()));
  expect(first).toEqual(second);
  expect(slugs(world).filter((slug) => slug === 'pr-42')).toHaveLength(1);
});

test('the name is sent as the address that the servers make of it', async () => {
  const world = setUp();
  await world.shop.environments.ensure('feature/Größe#7');
  expect(slugs(world)).toContain('feature-grosse-7');
});

test('a name without a letter or digit is refused before anything is sent', async () => {
  const { shop, requests } = setUp();
  expect(await failure(shop.environments.ensure('/#'))).toMatchObject({ code: 'validation' });
  expect(requests()).toEqual([]);
});

test('a new environment shares the variables of another, secrets included', async () => {
  const { addVariable, ids, shop, variables } = setUp();
  addVariable('A', '1', [ids.staging]);
  addVariable('SECRET', 'x', [ids.staging], true);
  const preview = await shop.environments.ensure('pr-42', { from: 'staging' });
  const { environment_id } = await preview.ids();
  const shared = [
    `A=1 in ${ids.staging},${environment_id}`,
    `SECRET=x in ${ids.staging},${environment_id}`,
  ];
  expect(variables()).toEqual(shared);
  await shop.environments.ensure('pr-42', { from: 'staging' });
  expect(variables()).toEqual(shared);
});

test('a variable of its own is not replaced by a shared one', async () => {
  const { addVariable, ids, shop, variables } = setUp();
  addVariable('A', 'of staging', [ids.staging]);
  const preview = await shop.environments.ensure('pr-42');
  await preview.env.set({ A: 'of its own' });
  await shop.environments.ensure('pr-42', { from: 'staging' });
  const { environment_id } = await preview.ids();
  expect(variables()).toEqual([
    `A=of its own in ${environment_id}`,
    `A=of staging in ${ids.staging}`,
  ]);
});

test('an environment is removed with its deployments, and a second time is no error', async () => {
  const world = setUp();
  const preview = await world.shop.environments.ensure('pr-42');
  await preview.deploy({ image: 'registry.example.com/shop:pr-42' });
  expect(await preview.remove()).toBe(true);
  expect(slugs(world)).not.toContain('pr-42');
  expect(await preview.remove()).toBe(false);
  expect(await world.shop.environment('pr-42').remove()).toBe(false);
});

test('a handle that removed its environment finds the one that is made again', async () => {
  const { shop, temps, mock } = setUp();
  const preview = shop.environment('pr-42');
  const other = temps.project('storefront').environment('PR-42');
  await shop.environments.ensure('pr-42');
  const { environment_id: before } = await preview.ids();
  expect((await other.ids()).environment_id).toBe(before);
  await preview.remove();
  await expect(preview.ids()).rejects.toMatchObject({ code: 'validation' });

  const again = await (await shop.environments.ensure('pr-42')).ids();
  expect(again.environment_id).not.toBe(before);
  expect([await preview.ids(), await other.ids()]).toEqual([again, again]);
  const { id } = await preview.deploy({ image: 'registry.example.com/shop:pr-42' });
  expect(mock.state.deployments.get(id)?.environment_id).toBe(again.environment_id);
});

test('an environment is removed by the name that it was asked for', async () => {
  const world = setUp();
  await world.shop.environments.ensure('PR 42');
  expect(await world.shop.environment('PR 42').remove()).toBe(true);
  expect(slugs(world)).toEqual(['production', 'staging']);
});

test('an unknown environment to share from is refused before anything is made', async () => {
  const world = setUp();
  const error = await failure(world.shop.environments.ensure('pr-42', { from: 'stagin' }));
  expect(String(error)).toContain('"staging"');
  expect(slugs(world)).toEqual(['production', 'staging']);
});
