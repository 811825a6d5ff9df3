import { expect, test } from 'vitest';
import { TempsValidationError } from '../../src/index.ts';
import { failure, setUp } from './support.ts';

test('a plan tells by name what a change would do, and changes nothing', async () => {
  const { addVariable, production, variables } = setUp();
  for (const [key, value] of [
    ['LOG_LEVEL', 'info'],
    ['SAME', '1'],
    ['OLD', '1'],
  ] as const)
    addVariable(key, value);
  const before = variables();
  const plan = await production.env.plan({
    LOG_LEVEL: 'debug',
    SAME: '1',
    OLD: null,
    NEW: '1',
    NONE: null,
  });
  expect(plan).toMatchObject({
    set: ['LOG_LEVEL', 'NEW'],
    removed: ['OLD'],
    unchanged: ['SAME', 'NONE'],
    unknown: [],
    split: [],
  });
  expect(variables()).toEqual(before);
});

test('an applied plan changes each variable once', async () => {
  const { addVariable, ids, production, requests, variables } = setUp();
  addVariable('LOG_LEVEL', 'info');
  addVariable('OLD', '1');
  const plan = await production.env.plan({ LOG_LEVEL: 'debug', OLD: null, NEW: '' });
  expect(await plan.apply()).toEqual({ changed: ['OLD', 'LOG_LEVEL', 'NEW'] });
  expect(variables()).toEqual([
    `LOG_LEVEL=debug in ${ids.production}`,
    `NEW= in ${ids.production}`,
  ]);
  const changes = requests().filter((name) => /envVars.(create|update|delete)/.test(name));
  expect(changes).toEqual(['envVars.delete', 'envVars.update', 'envVars.create']);
});

test('a variable that environments share is split, and the others keep it', async () => {
  const { addVariable, ids, production, variables } = setUp();
  const both = [ids.production, ids.staging];
  addVariable('LOG_LEVEL', 'info', both);
  addVariable('OLD', '1', both);
  const plan = await production.env.plan({ LOG_LEVEL: 'debug', OLD: null });
  expect(plan.split).toEqual(['LOG_LEVEL', 'OLD']);
  await plan.apply();
  expect(variables()).toEqual([
    `LOG_LEVEL=debug in ${ids.production}`,
    `LOG_LEVEL=info in ${ids.staging}`,
    `OLD=1 in ${ids.staging}`,
  ]);
});

test('`everywhere` changes a shared variable for all its environments', async () => {
  const { addVariable, ids, production, variables } = setUp();
  addVariable('LOG_LEVEL', 'info', [ids.production, ids.staging]);
  await production.env.set({ LOG_LEVEL: 'debug' }, { everywhere: true });
  expect(variables()).toEqual([`LOG_LEVEL=debug in ${ids.production},${ids.staging}`]);
});

test('a split that fails puts the variable back', async () => {
  const { addVariable, ids, mock, production, variables } = setUp();
  addVariable('LOG_LEVEL', 'info', [ids.production, ids.staging]);
  mock.faults.add({ operation: 'envVars.create', status: 500 });
  const error = await failure(production.env.set({ LOG_LEVEL: 'debug' }));
  expect(error).toMatchObject({ code: 'variables_not_changed' });
  expect(String(error)).toContain('Not changed: LOG_LEVEL (');
  expect(variables()).toEqual([`LOG_LEVEL=info in ${ids.production},${ids.staging}`]);
});

test('a change that fails is told by name, and the others are made', async () => {
  const { ids, mock, production, variables } = setUp();
  mock.faults.add({ operation: 'envVars.create', status: 500, times: 1 });
  const error = await failure(production.env.set({ A: 'hunter2', B: 'hunter3' }));
  expect(String(error)).toMatch(/Not changed: A \(.*\)\. Changed: B$/);
  expect(String(error)).not.toContain('hunter');
  expect(variables()).toEqual([`B=hunter3 in ${ids.production}`]);
});

test('a plan that is not true any more changes nothing', async () => {
  const { addVariable, mock, production, variables } = setUp();
  const { id } = addVariable('LOG_LEVEL', 'info');
  const plan = await production.env.plan({ LOG_LEVEL: 'debug', NEW: '1' });
  mock.state.envVars.update(id, { value: 'warn', updated_at: '2027-01-01T00:00:00.000Z' });
  const before = variables();
  expect(await failure(plan.apply())).toMatchObject({
    code: 'plan_outdated',
    message: expect.stringContaining('LOG_LEVEL') as unknown,
  });
  expect(variables()).toEqual(before);
});

test('a redeploy gives the app its new variables', async () => {
  const { production, mock } = setUp();
  await production.deploy({ image: 'registry.example.com/shop:1' });
  const { changed, deployment } = await production.env.set({ A: '1' }, { redeploy: true });
  expect(changed).toEqual(['A']);
  expect(mock.state.deployments.list().at(-1)?.id).toBe(deployment?.id);
  expect((await production.env.plan({})).isRedeployDue).toBe(false);
});

test('a plan knows that a variable is newer than the live deployment', async () => {
  const { production } = setUp();
  await production.deploy({ image: 'registry.example.com/shop:1' });
  await production.env.set({ A: '1' });
  expect((await production.env.plan({})).isRedeployDue).toBe(true);
});

test('names and values that no process can have are refused before anything is sent', async () => {
  const { production, requests } = setUp();
  await production.ids();
  const before = requests().length;
  const error = await failure(
    production.env.plan({
      '': '1',
      'A B': '1',
      '1A': '1',
      NUL: 'a\0b',
      HUGE: 'x'.repeat(131_072),
    }),
  );
  const issues = TempsValidationError.is(error) ? error.issues : [];
  expect(issues.map(({ path }) => path.join())).toEqual(['', 'A B', '1A', 'NUL', 'HUGE']);
  expect(requests().length).toBe(before);
});

test('a value is read by its name, and an unknown name is refused with the nearest', async () => {
  const { addVariable, production } = setUp();
  addVariable('LOG_LEVEL', 'info');
  expect(await production.env.get('LOG_LEVEL')).toBe('info');
  expect(String(await failure(production.env.get('LOG_LEVL')))).toContain('LOG_LEVEL');
});

test('the variables of an environment are listed without those of others', async () => {
  const { addVariable, ids, production } = setUp();
  addVariable('A', '1');
  addVariable('B', '1', [ids.staging]);
  expect((await production.env.list()).map(({ key }) => key)).toEqual(['A']);
});

test('variables are removed from this environment only', async () => {
  const { addVariable, ids, production, variables } = setUp();
  addVariable('A', '1', [ids.production, ids.staging]);
  expect(await production.env.remove(['A'])).toEqual({ changed: ['A'] });
  expect(variables()).toEqual([`A=1 in ${ids.staging}`]);
});

test('new variables are secrets if the caller says so', async () => {
  const { mock, production } = setUp();
  await production.env.set({ TOKEN: 'hunter2' }, { secret: true });
  expect(mock.state.envVars.list()).toMatchObject([{ key: 'TOKEN', is_secret: true }]);
});
