import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { formatVariables } from '../../../src/cli/commands/env.ts';
import { makeFolder, makeKey, setUp } from './support.ts';

const { folder, remove } = makeFolder();
afterAll(remove);

test('env list shows names and never values', async () => {
  const { addVariable, run, scope } = setUp();
  addVariable('LOG_LEVEL', 'hunter2');
  const { code, out } = await run(`env list ${scope}`);
  expect(code).toBe(0);
  expect(out).toMatch(/^LOG_LEVEL {2}\S+Z {2}production\n$/);
  expect((await run(`env list ${scope} --json`)).out).not.toContain('hunter2');
});

// What looks like a token or a command of a CI runner is somebody's value here.
const VALUE = '::1 tk_0123456789abcdef0123456789abcdef';

test('env get prints the value alone as it is, also on GitHub', async () => {
  const { addVariable, run, scope } = setUp();
  addVariable('LOG_LEVEL', VALUE);
  for (const GITHUB_ACTIONS of ['', 'true'])
    expect
      .soft(await run(`env get LOG_LEVEL ${scope}`, { env: { GITHUB_ACTIONS } }))
      .toEqual({ code: 0, out: `${VALUE}\n`, err: '' });
  const { out } = await run(`env get LOG_LEVEL ${scope} --json`);
  expect(JSON.parse(out)).toEqual({ LOG_LEVEL: VALUE, error: null });
});

test('env set and env rm change variables by name, and show no value', async () => {
  const { addVariable, run, scope, variables } = setUp();
  addVariable('OLD', '1');
  const { code, out } = await run(`env set LOG_LEVEL=debug A=b=c ${scope}`);
  expect(code).toBe(0);
  expect(out).toContain('Changed: LOG_LEVEL, A\n');
  expect(out).not.toContain('debug');
  await run(`env rm OLD ${scope}`);
  expect(variables()).toEqual(['LOG_LEVEL=debug', 'A=b=c']);
});

test('env set --redeploy deploys what is live once more', async () => {
  const { mock, run, scope } = setUp();
  await run(`--image registry.test/shop:1 ${scope}`);
  const { code, out } = await run(`env set A=1 ${scope} --redeploy --json`);
  expect(code).toBe(0);
  const deployment_id = mock.state.deployments.list().at(-1)?.id;
  expect(JSON.parse(out)).toMatchObject({ changed: ['A'], deployment_id, error: null });
  expect(mock.state.deployments.size).toBe(2);
});

test('without --redeploy, the command says that the app keeps its old values', async () => {
  const { run, scope } = setUp();
  const { out } = await run(`env set A=1 ${scope}`);
  expect(out).toContain('The app that runs keeps its old values until the next deployment');
});

test('env pull writes a file for its owner alone, and not over another', async () => {
  const { addVariable, run, scope } = setUp();
  addVariable('LOG_LEVEL', 'info');
  addVariable('TEXT', `it's "a" # b`);
  const file = join(folder, 'pulled.env');
  expect(await run(`env pull ${file} ${scope}`)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(parseEnv(readFileSync(file, 'utf8'))).toEqual({ LOG_LEVEL: 'info', TEXT: `it's "a" # b` });
  const again = await run(`env pull ${file} ${scope}`);
  expect(again).toMatchObject({ code: 2 });
  expect(again.err).toContain(`${file} cannot be written, since it exists. Add --force.`);
  expect((await run(`env pull ${file} ${scope} --force`)).code).toBe(0);
});

test('env push shows the plan, and changes nothing unless somebody says yes', async () => {
  const { addVariable, run, scope, variables } = setUp();
  addVariable('SAME', '1');
  const file = join(folder, 'pushed.env');
  writeFileSync(file, '# of the shop\nSAME=1\nNEW="a b"\n');
  const nobody = await run(`env push ${file} ${scope}`);
  expect(nobody).toMatchObject({ code: 2 });
  expect(nobody.out).toBe('To set: NEW\nUnchanged: SAME\n');
  expect(nobody.err).toContain('Add --yes');
  const no = await run(`env push ${file} ${scope}`, { ask: () => Promise.resolve(false) });
  expect(no.out).toContain('Nothing was changed');
  expect(variables()).toEqual(['SAME=1']);
  await run(`env push ${file} ${scope}`, { ask: () => Promise.resolve(true) });
  expect(variables()).toEqual(['SAME=1', 'NEW=a b']);
});

test('env push --yes asks nobody', async () => {
  const { run, scope, variables } = setUp();
  const file = join(folder, 'yes.env');
  writeFileSync(file, 'NEW=1\n');
  expect(await run(`env push ${file} ${scope} --yes`)).toMatchObject({ code: 0 });
  expect(variables()).toEqual(['NEW=1']);
});

test('a file that is missing and words that are none are refused before anything is sent', async () => {
  const { mock, run, scope } = setUp();
  const lines = [
    `env push ${join(folder, 'none.env')} ${scope}`,
    `env set LOG_LEVEL ${scope}`,
    `env rm ${scope}`,
    `env get ${scope}`,
    `env lst ${scope}`,
  ];
  for (const line of lines) expect.soft((await run(line)).code, line).toBe(2);
  expect(mock.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  expect(existsSync(join(folder, 'none.env'))).toBe(false);
});

test('a permission that a change lacks is the exit code 3', async () => {
  const { addVariable, mock, run, scope } = setUp();
  addVariable('OLD', '1');
  const env = { TEMPS_API_TOKEN: mock.tokens.user };
  const { code, err } = await run(`env rm OLD ${scope}`, { env });
  expect(code).toBe(3);
  expect(err).toContain('environments:delete');
});

test('a permission that a part of a change lacks is the exit code 3, and says what was changed', async () => {
  const { addVariable, mock, run, scope } = setUp();
  addVariable('OLD', '1');
  const { api_key } = await makeKey(mock, [
    'projects:read',
    'environments:read',
    'environments:write',
    'deployments:read',
  ]);
  const env = { TEMPS_API_TOKEN: api_key };
  const { code, err } = await run(`env set OLD=2 NEW=1 ${scope}`, { env });
  expect(code).toBe(3);
  expect(err).toMatch(/Not changed: NEW \(.*environments:create.*\)\. Changed: OLD\n/);
});

test('a file of variables is read as it was written, whatever the values', () => {
  const values = { A: '', B: 'a b', C: 'line\nline', D: `'"`, E: '#x', F: '$HOME', G: ' a ' };
  expect(parseEnv(formatVariables(values))).toEqual(values);
});
