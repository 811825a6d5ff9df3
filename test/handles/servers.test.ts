import { describe, expect, test } from 'vitest';
import { failure, SERVERS, setUp, type Intercept } from './support.ts';

type World = ReturnType<typeof setUp>;

const IMAGE = { image: 'registry.example.com/shop:1' };

const previews = ({ mock }: World): number[] =>
  mock.state.environments.list(({ slug }) => slug === 'pr-42').map(({ id }) => id);

const changes = ({ mock }: World): string[] =>
  mock.requests.filter(({ method }) => method !== 'GET').map(({ operation }) => String(operation));

/**
 * Lets four creations through before any of them is answered. They are spelled so that the server
 * makes three environments of one address and fails for the fourth, as real ones do in a race.
 */
function raceOfFour(): Intercept {
  const spellings = ['pr-42', 'PR-42', 'Pr-42', 'pr-42'];
  const waiting: (() => void)[] = [];
  return async ({ path, method, body }, next) => {
    if (method !== 'POST' || !path.endsWith('/environments')) return next();
    const sent = { ...(JSON.parse(body) as object), name: spellings[waiting.length] };
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === spellings.length) for (const go of waiting) go();
    });
    return next(JSON.stringify(sent));
  };
}

describe.each(SERVERS)('on the server of %s', (server) => {
  test('an environment that is ensured twice is made once', async () => {
    const world = setUp({ server });
    const first = await world.shop.environments.ensure('PR 42');
    const second = await world.shop.environments.ensure('pr-42');
    expect(await second.ids()).toEqual(await first.ids());
    expect(previews(world)).toHaveLength(1);
    expect(changes(world)).toEqual(['environments.create']);
  });

  test('of four that are made at once, the oldest stays', async () => {
    const world = setUp({ server, intercept: raceOfFour() });
    const made = await Promise.all([1, 2, 3, 4].map(() => world.shop.environments.ensure('pr-42')));
    const ids = await Promise.all(made.map((handle) => handle.ids()));
    const [oldest] = previews(world);
    expect(previews(world)).toEqual([oldest]);
    expect(ids.map(({ environment_id }) => environment_id)).toEqual(Array(4).fill(oldest));
    expect(changes(world).filter((name) => name === 'environments.create')).toHaveLength(4);
  });

  test('a name that is used again has none of its old variables', async () => {
    const world = setUp({ server });
    const { addVariable, ids, shop, variables } = world;
    const first = await shop.environments.ensure('pr-42');
    const { environment_id } = await first.ids();
    addVariable('SHARED', '1', [ids.staging, environment_id]);
    await first.env.set({ OWN: '1' });
    await first.remove();
    const again = await shop.environments.ensure('pr-42');
    expect((await again.ids()).environment_id).toBe(environment_id);
    expect(variables()).toEqual([`SHARED=1 in ${ids.staging}`]);
  });

  test('old variables that the token may not remove are refused before anything is made', async () => {
    const world = setUp({ server, role: 'user' });
    const { mock, shop, addVariable } = world;
    const { environment_id } = await (await shop.environments.ensure('pr-42')).ids();
    addVariable('OWN', '1', [environment_id]);
    const path = `/projects/1/environments/${environment_id}`;
    const headers = { authorization: `Bearer ${mock.token}` };
    await mock.fetch(`https://temps.test/api${path}`, { method: 'DELETE', headers });
    const before = changes(world).length;
    const error = await failure(shop.environments.ensure('pr-42'));
    expect(error).toMatchObject({ status: 403 });
    expect(String(error)).toContain('environments:delete');
    expect(previews(world)).toEqual([]);
    expect(changes(world).slice(before)).toEqual(['envVars.delete']);
  });

  test('a shared variable is split, and the others keep it as it was', async () => {
    const { addVariable, ids, mock, production, variables } = setUp({ server });
    const { id } = addVariable('LOG_LEVEL', 'info', [ids.production, ids.staging]);
    mock.state.envVars.update(id, { include_in_preview: false });
    const plan = await production.env.plan({ LOG_LEVEL: 'debug' });
    expect(plan.split).toEqual(['LOG_LEVEL']);
    await plan.apply();
    expect(variables()).toEqual([
      `LOG_LEVEL=debug in ${ids.production}`,
      `LOG_LEVEL=info in ${ids.staging}`,
    ]);
    expect(mock.state.envVars.list().map((row) => row.include_in_preview)).toEqual([false, false]);
  });

  test('a deployment whose containers are gone after a collision is not live', async () => {
    let areGone = false;
    const { production, mock } = setUp({
      server,
      intercept: ({ path }, next) =>
        areGone && path.endsWith('/containers')
          ? Promise.resolve(Response.json({ containers: [], total: 0 }))
          : next(),
    });
    const { id } = await production.deploy(IMAGE);
    expect(await production.current()).toMatchObject({ id });
    areGone = true;
    expect(await production.current()).toBeUndefined();
    expect(mock.state.deployments.get(id)?.torn_down_at).toBeNull();
  });

  test('a redeploy makes the live image current once more, with the changed variable', async () => {
    const { mock, production } = setUp({ server });
    const { id } = await production.deploy(IMAGE);
    const { changed, deployment } = await production.env.set({ A: '1' }, { redeploy: true });
    expect(changed).toEqual(['A']);
    expect(deployment?.id).toBeGreaterThan(id);
    const current = await production.current();
    expect(current).toMatchObject({ id: deployment?.id, status: 'completed' });
    expect((await production.env.plan({})).isRedeployDue).toBe(false);
    const starts = mock.requests.filter(({ path }) => path.endsWith('/deploy/image'));
    const image = { image_ref: IMAGE.image };
    expect(starts.map(({ body }) => body)).toMatchObject([image, image]);
  });

  test('a key that may not remove is refused before anything is changed', async () => {
    const world = setUp({ server, role: 'user' });
    const { addVariable, production, staging, variables } = world;
    addVariable('OLD', '1');
    const before = variables();
    const plan = await production.env.plan({ NEW: '1', OLD: null });
    for (const refused of [plan.apply(), staging.remove()]) {
      const error = await failure(refused);
      expect.soft(error).toMatchObject({ status: 403 });
      expect.soft(String(error)).toContain('environments:delete');
    }
    expect(variables()).toEqual(before);
    expect(changes(world)).toEqual(['envVars.delete', 'environments.delete']);
  });

  test('a key that may only read is told which permission it lacks', async () => {
    const { shop, production } = setUp({ server, role: 'reader' });
    const create = await failure(shop.environments.ensure('pr-42'));
    expect(String(create)).toContain('environments:create');
    const set = await failure(production.env.set({ NEW: '1' }));
    expect(String(set)).toContain('environments:create');
    expect(String(await failure(production.deploy(IMAGE)))).toContain('deployments:create');
  });
});

const VALUES = [
  { server: '2026-07', role: 'admin', unknown: ['BOTH'], value: 'ambiguous_variable' },
  { server: '2026-07', role: 'user', unknown: ['BOTH'], value: 'ambiguous_variable' },
  { server: '2026-08', role: 'admin', unknown: ['SECRET'], value: 'of production' },
  { server: '2026-08', role: 'user', unknown: ['BOTH', 'ONE', 'SECRET'], value: 'api' },
] as const;

test.each(VALUES)(
  'a plan on $server tells a key of the role $role what it may know',
  async ({ server, role, unknown, value }) => {
    const { addVariable, ids, production } = setUp({ server, role });
    addVariable('BOTH', 'of production');
    addVariable('BOTH', 'of staging', [ids.staging]);
    addVariable('ONE', '1');
    addVariable('SECRET', 'x', [ids.production], true);
    const plan = await production.env.plan({ BOTH: 'of production', ONE: '1', SECRET: 'x' });
    expect(plan.unknown).toEqual(unknown);
    expect(plan.set).toEqual([]);
    const read = production.env.get('BOTH').catch((error: { code: string }) => error.code);
    expect(await read).toBe(value);
  },
);
