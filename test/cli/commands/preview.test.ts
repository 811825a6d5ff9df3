import { expect, test } from 'vitest';
import { makeKey, setUp } from './support.ts';

const UP = 'preview up pr-42 -p storefront --image registry.test/shop:pr-42';

test('preview up makes one environment and prints its address, however often it runs', async () => {
  const { mock, run } = setUp();
  for (let time = 0; time < 2; time++) {
    const { code, out } = await run(UP);
    expect.soft(code).toBe(0);
    expect.soft(out).toMatch(/\nDeployment \d+ is live: https?:\S+\n$/);
  }
  expect(mock.state.environments.list().map(({ slug }) => slug)).toEqual(['production', 'pr-42']);
});

test('preview down removes the environment, and a second time is no failure', async () => {
  const { mock, run } = setUp();
  await run(UP);
  expect(await run('preview down pr-42 -p storefront')).toMatchObject({
    code: 0,
    out: 'The preview pr-42 is removed\n',
  });
  expect(await run('preview down pr-42 -p storefront')).toMatchObject({
    code: 0,
    out: 'There is no preview pr-42\n',
  });
  expect(mock.state.environments.list().map(({ slug }) => slug)).toEqual(['production']);
});

test('a preview that lacks variables of another environment is warned of by name', async () => {
  const { addVariable, run } = setUp();
  addVariable('DATABASE_URL', 'hunter2');
  const { out } = await run(`${UP} --from production`);
  expect(out).toContain('Warning: the preview lacks variables of production: DATABASE_URL.');
  expect(out).not.toContain('hunter2');
});

test('--copy-env shares the variables with the preview', async () => {
  const { addVariable, mock, run, ids } = setUp();
  addVariable('DATABASE_URL', '1');
  const { out } = await run(`${UP} --from production --copy-env`);
  expect(out).not.toContain('lacks variables');
  const [, preview] = mock.state.environments.list();
  expect(mock.state.envVars.list()[0]?.environment_ids).toEqual([ids.production, preview?.id]);
});

test('preview needs its words, and --copy-env its --from', async () => {
  const { mock, run } = setUp();
  for (const line of [
    'preview',
    'preview up -p storefront',
    'preview sideways pr-42 -p storefront',
  ])
    expect.soft((await run(line)).code, line).toBe(2);
  expect((await run(`${UP} --copy-env`)).err).toContain('--copy-env needs --from');
  expect(mock.requests).toEqual([]);
});

const RIGHTS = ['projects:read', 'environments:read', 'deployments:read'];

test.each([
  { lacks: 'deployments:create', has: ['environments:create', 'environments:write'], line: UP },
  { lacks: 'environments:create', has: ['deployments:create'], line: UP },
  {
    lacks: 'environments:write',
    has: ['environments:create', 'deployments:create'],
    line: `${UP} --from production --copy-env`,
  },
  {
    lacks: 'projects:write',
    has: ['environments:create', 'deployments:create'],
    line: 'preview up pr-42 -p storefront --branch pr-42',
  },
])('a key without $lacks makes no preview', async ({ lacks, has, line }) => {
  for (const server of ['2026-07', '2026-08'] as const) {
    const { mock, run } = setUp({ server });
    const { api_key } = await makeKey(mock, [...RIGHTS, ...has]);
    const { code, err } = await run(line, { env: { TEMPS_API_TOKEN: api_key } });
    expect.soft(code, server).toBe(3);
    expect.soft(err).toContain(lacks);
    expect.soft(mock.state.environments.list().map(({ slug }) => slug)).toEqual(['production']);
  }
});

test('the address of a preview is the one that stays', async () => {
  const { run } = setUp({ server: '2026-07' });
  const { out } = await run(`${UP} --json`);
  expect(JSON.parse(out)).toMatchObject({ url: 'https://storefront-pr-42.temps.example' });
});
