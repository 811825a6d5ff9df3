import { expect, it } from 'vitest';
import { SERVERS, setUpImages } from '../support/client.ts';

const VARIABLES = '/projects/1/env-vars';

/** A project with a second environment, and the variable A of both. */
async function setUpVariables(server: (typeof SERVERS)[number]) {
  const tools = await setUpImages({ server });
  const { call } = tools;
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  const created = await call(`POST ${VARIABLES}`, {
    key: 'A',
    value: 'one',
    environment_ids: [1, 2],
    include_in_preview: false,
  });
  return { ...tools, created };
}

it.each(SERVERS)('%s refuses a key that an environment has, on creation alone', async (server) => {
  const { read, refusal, status } = await setUpVariables(server);
  const other = { key: 'A', value: 'two', environment_ids: [2] };
  expect(await refusal(`POST ${VARIABLES}`, other)).toContain('409 ');
  await read(`POST ${VARIABLES}`, { ...other, key: 'B' });
  expect(await status(`PUT ${VARIABLES}/2`, other)).toBe(200);
  expect(await status(`POST ${VARIABLES}`, { ...other, key: 'C', environment_ids: [9] })).toBe(500);
  expect(await status(`POST ${VARIABLES}`, { ...other, key: 'C', environment_ids: [] })).toBe(201);
});

it.each(SERVERS)(
  '%s fails to give a variable to an environment that nobody has',
  async (server) => {
    const { read, refusal } = await setUpVariables(server);
    const update = { key: 'A', environment_ids: [2, 9] };
    expect(await refusal(`PUT ${VARIABLES}/1`, update)).toBe('500 An internal error occurred');
    expect((await read(`GET ${VARIABLES}`))[0].environments).toHaveLength(2);
  },
);

it.each(SERVERS)(
  '%s replaces the environments of a variable, and keeps its value',
  async (server) => {
    const { mock, call, read } = await setUpVariables(server);
    await call(`PUT ${VARIABLES}/1`, { key: 'A', environment_ids: [2] });
    expect(await read(`GET ${VARIABLES}`)).toMatchObject([
      { id: 1, include_in_preview: true, environments: [{ id: 2 }] },
    ]);
    expect(mock.state.envVars.get(1)?.value).toBe('one');
    expect(await call(`PUT ${VARIABLES}/1`, { key: 'A' })).toMatchObject({ status: 422 });
  },
);

it.each(SERVERS)('%s deletes a variable from all environments, also twice', async (server) => {
  const { read, status } = await setUpVariables(server);
  expect(await status(`DELETE ${VARIABLES}/1?environment_id=1`)).toBe(204);
  expect(await read(`GET ${VARIABLES}`)).toEqual([]);
  expect(await status(`DELETE ${VARIABLES}/1`)).toBe(204);
});

it("July's server gives the value of the row that was not changed last", async () => {
  const { mock, call, read } = await setUpVariables('2026-07');
  await call(`PUT ${VARIABLES}/1`, { key: 'A', environment_ids: [1] });
  await call(`POST ${VARIABLES}`, { key: 'A', value: 'two', environment_ids: [2] });
  const value = async () => (await read(`GET ${VARIABLES}/A/value?environment_id=2`)).value;
  expect(await value()).toBe('one');
  mock.clock.advance(1);
  await call(`PUT ${VARIABLES}/1`, { key: 'A', environment_ids: [1] });
  expect(await value()).toBe('two');
});

it.each(SERVERS)('%s keeps a secret a secret, and with a value', async (server) => {
  const { call, status } = await setUpVariables(server);
  const secret = { key: 'S', value: 'x', environment_ids: [1], is_secret: true };
  expect(await status(`POST ${VARIABLES}`, { ...secret, value: '' })).toBe(400);
  await call(`POST ${VARIABLES}`, secret);
  expect(await status(`PUT ${VARIABLES}/2`, { ...secret, is_secret: false })).toBe(400);
});
