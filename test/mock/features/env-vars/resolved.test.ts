import { expect, it } from 'vitest';
import { setUp } from '../../support/client.ts';

interface Variable {
  key: string;
  value_preview: string;
  source: { type: string };
  environments: { id: number }[];
}

/** Project 2 of the demo, linked to a new Redis. */
async function linked() {
  const demo = setUp({ scenario: 'demo' });
  const { body } = await demo.call('POST /external-services', {
    name: 'Sessions',
    service_type: 'redis',
    parameters: {},
  });
  await demo.call(`POST /external-services/${body.id}/projects`, { project_id: 2 });
  const list = async (query = ''): Promise<Variable[]> =>
    (await demo.call(`GET /projects/2/env-vars/resolved${query}`)).body.items;
  return { ...demo, service: body.id, list };
}

it('the variables of linked services come after those of the project, for every environment', async () => {
  const { list, service } = await linked();
  const variables = await list();
  expect(variables.every(({ value_preview }) => value_preview === '***')).toBe(true);
  const redis = variables.find(({ key }) => key === 'REDIS_URL');
  expect(redis).toMatchObject({
    source: { type: 'integration', service: { service_id: service, service_name: 'Sessions', service_type: 'redis' } },
    environments: [{ id: 3 }, { id: 4 }],
  });
  const types = variables.map(({ source }) => source.type);
  expect(types).toEqual(types.toSorted().toReversed());
});

it('a variable of the project stands in place of the one of the service, and says so', async () => {
  const { list, call } = await linked();
  await call('POST /projects/2/env-vars', { key: 'REDIS_URL', value: 'redis://own', environment_ids: [3] });
  const found = (await list()).filter(({ key }) => key === 'REDIS_URL');
  expect(found).toMatchObject([
    { source: { type: 'manual', overrides_service: { service_name: 'Sessions' } }, environments: [{ id: 3 }] },
  ]);
});

it('with an environment, only its variables of the project are there', async () => {
  const { list } = await linked();
  const manual = (await list('?environment_id=4')).filter(({ source }) => source.type === 'manual');
  expect(manual.map(({ environments }) => environments)).toMatchObject(manual.map(() => [{ id: 4 }]));
});

it("July's server sends them bare, and January's has another route there", async () => {
  const july = setUp({ scenario: 'demo', server: '2026-07' });
  expect(Array.isArray((await july.call('GET /projects/1/env-vars/resolved')).body)).toBe(true);
  const january = setUp({ scenario: 'demo', server: '2026-01' });
  expect((await january.call('GET /projects/1/env-vars/resolved')).status).toBe(405);
});
