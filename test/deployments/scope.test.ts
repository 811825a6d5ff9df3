import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';
import { findProject, findScope } from '../../src/deployments/scope.ts';

const WHAT = { what: 'the deployment' };

function open() {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  const [project] = mock.state.projects.list();
  if (!project) throw new Error('the demo has no project');
  return { mock, temps, project, sent: () => mock.requests.map(({ operation }) => operation) };
}

test('an id, also as text, is taken as it is, without a request', async () => {
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

test('an unknown name is refused with the known ones, a hundred at most', async () => {
  const { mock, temps, project } = open();
  await expect(findProject(temps, 'storfront', WHAT)).rejects.toThrow(
    `Refused the deployment: \`project\` is "storfront", and there is no such project: there are "`,
  );
  for (let number = 0; number < 101; number++) mock.build.project({ name: `Shop ${number}` });
  const { message } = (await findProject(temps, 'storfront', WHAT).catch(
    (error: unknown) => error,
  )) as Error;
  expect(message.split('", "')).toHaveLength(100);
  await expect(
    findScope(temps, { project: project.id, environment: 'prod' }, WHAT),
  ).rejects.toThrow('there are "production"');
  await expect(findProject(temps, 'storfront', WHAT)).rejects.toMatchObject({
    code: 'validation',
    cause: { status: 404 },
  });
});
