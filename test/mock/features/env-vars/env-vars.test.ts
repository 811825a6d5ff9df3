import { expect, it } from 'vitest';
import type { ResolvedEnvironmentVariable } from '../../../../generated/types.gen.ts';
import { setUp, setUpProject } from '../../support/client.ts';

const VARIABLES = '/projects/1/env-vars';

/** API_KEY, which is `live` in production and `test` in staging. */
async function setUpVariables() {
  const tools = await setUpProject();
  const { call, read } = tools;
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  await call(`POST ${VARIABLES}`, { key: 'API_KEY', value: 'live', environment_ids: [1] });
  await call(`POST ${VARIABLES}`, { key: 'API_KEY', value: 'test', environment_ids: [2] });
  const value = async (key: string, query = '') =>
    (await read(`GET ${VARIABLES}/${key}/value${query}`)).value;
  return { ...tools, value };
}

it('variables are listed with their values masked, and read one by one', async () => {
  const { read, value } = await setUpVariables();
  const variables = await read(`GET ${VARIABLES}`);
  const production = {
    id: 1,
    key: 'API_KEY',
    value: '***',
    environments: [{ id: 1, name: 'production' }],
  };
  expect(variables).toMatchObject({ total: 2, items: [production, { id: 2 }] });
  expect(JSON.stringify(variables)).not.toContain('live');
  expect(await read(`GET ${VARIABLES}?environment_id=2`)).toMatchObject({
    total: 1,
    items: [{ id: 2 }],
  });
  expect([await value('API_KEY'), await value('API_KEY', '?environment_id=2')]).toEqual([
    'live',
    'test',
  ]);
});

it('a variable keeps the value and may keep the key that an update leaves out', async () => {
  const { call, read, value } = await setUpVariables();
  const update = (changes: object) =>
    read(`PUT ${VARIABLES}/1`, { environment_ids: [1], ...changes });
  expect(await update({ key: 'API_KEY', value: null, is_secret: true })).toMatchObject({
    is_secret: true,
  });
  expect(await value('API_KEY', '?environment_id=1')).toBe('live');
  await update({ key: 'TOKEN', value: 'new' });
  expect(await value('TOKEN')).toBe('new');
  await call(`DELETE ${VARIABLES}/1`);
  expect(await value('TOKEN')).toBeUndefined();
});

/** Project 2 of the demo, linked to a new Redis. */
async function linked() {
  const demo = setUp({ scenario: 'demo' });
  const sessions = { name: 'Sessions', service_type: 'redis', parameters: {} };
  const service = (await demo.read('POST /external-services', sessions)).id;
  await demo.call(`POST /external-services/${service}/projects`, { project_id: 2 });
  const list = async (query = ''): Promise<ResolvedEnvironmentVariable[]> =>
    (await demo.read(`GET /projects/2/env-vars/resolved${query}`)).items;
  return { ...demo, service, list };
}

it('the variables of linked services come after those of the project, for every environment or for one', async () => {
  const { list, service } = await linked();
  const variables = await list();
  expect(variables.every(({ value_preview }) => value_preview === '***')).toBe(true);
  expect(variables.find(({ key }) => key === 'REDIS_URL')).toMatchObject({
    source: {
      type: 'integration',
      service: { service_id: service, service_name: 'Sessions', service_type: 'redis' },
    },
    environments: [{ id: 3 }, { id: 4 }],
  });
  const types = variables.map(({ source }) => source.type);
  expect(types).toEqual(types.toSorted().toReversed());
  const manual = (await list('?environment_id=4')).filter(({ source }) => source.type === 'manual');
  expect(manual.length).toBeGreaterThan(0);
  expect(manual.map(({ environments }) => environments)).toMatchObject(
    manual.map(() => [{ id: 4 }]),
  );
});

it('a variable of the project stands in place of the one of the service, and says so', async () => {
  const { list, call } = await linked();
  await call('POST /projects/2/env-vars', {
    key: 'REDIS_URL',
    value: 'redis://own',
    environment_ids: [3],
  });
  const found = (await list()).filter(({ key }) => key === 'REDIS_URL');
  const source = { type: 'manual', overrides_service: { service_name: 'Sessions' } };
  expect(found).toMatchObject([{ source, environments: [{ id: 3 }] }]);
});
