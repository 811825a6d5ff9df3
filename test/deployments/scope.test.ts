import { expect, test } from 'vitest';
import { createTempsMock, type ServerName } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';
import { SERVERS } from '../servers/workflows/servers.ts';
import { findProject, findScope } from '../../src/deployments/scope.ts';

const WHAT = { what: 'the deployment' };

function open(server: ServerName = 'reference') {
  const mock = createTempsMock({ scenario: 'demo', server });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const [project] = mock.state.projects.list();
  if (!project) throw new Error('the demo has no project');
  return { mock, temps, project, sent: () => mock.requests.map(({ operation }) => operation) };
}

test('an id is taken as it is without a request, also as text', async () => {
  const { temps, sent } = open();
  expect(await findProject(temps, 7, WHAT)).toBe(7);
  expect(await findProject(temps, '7', WHAT)).toBe(7);
  expect(await findScope(temps, { project: 7, environment: '12' }, WHAT)).toEqual({
    project_id: 7,
    environment_id: 12,
  });
  expect(sent()).toEqual([]);
});

test('a slug or a name is one request, remembered for the lifetime of the client', async () => {
  const { temps, project, sent } = open();
  const [one] = (await temps.environments.list({ path: { project_id: project.id } })).data.items;
  for (let time = 0; time < 2; time++) {
    const scope = await findScope(
      temps,
      { project: project.slug, environment: one?.slug ?? '' },
      WHAT,
    );
    expect(scope).toEqual({ project_id: project.id, environment_id: one?.id });
  }
  const byName = await findScope(
    temps,
    { project: project.slug, environment: one?.name ?? '' },
    WHAT,
  );
  expect(byName.environment_id).toBe(one?.id);
  expect(sent().slice(1, 3)).toEqual(['projects.getBySlug', 'environments.list']);
  expect(
    sent()
      .slice(3)
      .filter((operation) => operation !== 'environments.list'),
  ).toEqual([]);
});

test.each(SERVERS)(
  'an unknown name is refused with the nearest ones, five at most: %s',
  async (server) => {
    const { mock, temps, project } = open(server);
    await expect(findProject(temps, 'storfront', WHAT)).rejects.toThrow(
      `Refused the deployment: \`project\` is "storfront", and there is no such project: there are "storefront"`,
    );
    for (let number = 0; number < 101; number++) mock.build.project({ name: `Shop ${number}` });
    const { message } = (await findProject(temps, 'shop-77x', WHAT).catch(
      (error: unknown) => error,
    )) as Error;
    expect(message).toMatch(/there are "shop-77", (?:"shop-\d+", ){3}"shop-\d+" and 9\d others$/);
    await expect(
      findScope(temps, { project: project.id, environment: 'prod' }, WHAT),
    ).rejects.toThrow('there are "production"');
    await expect(findProject(temps, 'storfront', WHAT)).rejects.toMatchObject({
      code: 'validation',
      cause: { status: 404 },
    });
  },
);

test('a display name counts if it is the only one, whatever its case', async () => {
  const { mock, temps } = open();
  const { id } = mock.build.project({ name: 'Book Shop Q27' });
  const environment_id = mock.state.environments.find((one) => one.project_id === id)?.id;
  for (const [project, environment] of [
    ['Book Shop Q27', 'Production'],
    ['book shop q27', 'PRODUCTION'],
    ['BOOK-SHOP-Q27', 'production'],
  ] as const)
    expect
      .soft(await findScope(temps, { project, environment }, WHAT), project)
      .toEqual({ project_id: id, environment_id });
  mock.build.project({ name: 'Twins' });
  const other = mock.build.project({ name: 'TWINS' });
  expect(await findProject(temps, 'TWINS', WHAT)).toBe(other.id);
  await expect(findProject(temps, 'tWINs', WHAT)).rejects.toThrow('there is no such project');
});

test('a numeric project that does not exist is told as a missing project, not environment', async () => {
  for (const server of SERVERS) {
    const { temps } = open(server);
    const error: unknown = await findScope(
      temps,
      { project: 999, environment: 'production' },
      WHAT,
    ).catch((reason: unknown) => reason);
    expect
      .soft(error, server)
      .toMatchObject({ code: 'validation', issues: [{ path: ['project'] }] });
    expect
      .soft((error as Error).message, server)
      .toContain('`project` is "999", and there is no such project: there are "');
  }
});
