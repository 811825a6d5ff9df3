import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { TempsClient } from '../../../src/index.ts';
import { createTempsMock, type Snapshot, type TempsMock } from '../../../mock/index.ts';
import { main } from '../../../mock/cli/main.ts';
import { UsageError } from '../../../mock/cli/usage.ts';
import { SERVER_NAMES } from '../../../mock/servers/names.ts';

/** Runs `temps-mock import` against a mock over HTTP, with one of its tokens. */
async function importFrom(mock: TempsMock, token = mock.token) {
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const folder = mkdtempSync(join(tmpdir(), 'temps-import-'));
  process.env['TEMPS_API_URL'] = server.url;
  process.env['TEMPS_API_TOKEN'] = token;
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
    delete process.env['TEMPS_API_URL'];
    delete process.env['TEMPS_API_TOKEN'];
  });
  const file = join(folder, 'shop.json');
  const printed: string[] = [];
  await main(['import', '--output', file], (text) => printed.push(text));
  const text = readFileSync(file, 'utf8');
  return { text, snapshot: JSON.parse(text) as Snapshot, printed: printed.join('\n') };
}

/** What workflows read: the project and environment by name, variables, the deployments, a rollback. */
async function readAll(temps: TempsClient) {
  const [shop] = await temps.projects.list().toArray();
  const path = { project_id: shop?.id ?? 0 };
  const environments = await temps.environments.list({ path }).toArray();
  const deployments = await temps.deployments.list({ path }).toArray({ limit: 10 });
  const live = await temps.waitForDeployment({
    project: 'storefront',
    deployment_id: deployments.find(({ status }) => status === 'completed')?.id ?? 0,
  });
  const variables = await temps.envVars.list({ path }).toArray();
  const monitors = await temps.monitoring.listMonitors({ path }).toArray();
  return {
    shop: [shop?.id, shop?.name, shop?.slug],
    environments: environments.map(({ id, name, branch }) => [id, name, branch]),
    deployments: deployments.map(({ id, status, branch, environment_id }) => [
      id,
      status,
      branch,
      environment_id,
    ]),
    live: [live.id, live.status, live.commit_hash],
    variables: variables.map(({ key }) => key).toSorted(),
    monitors: monitors.map(({ name }) => name).toSorted(),
  };
}

function clientOf(mock: TempsMock): TempsClient {
  return new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
}

it('a mock of what was imported answers the reads of workflows as the instance does, on each server', async () => {
  for (const server of SERVER_NAMES) {
    const instance = createTempsMock({ scenario: 'demo', server });
    const { snapshot, text, printed } = await importFrom(instance);
    const copy = createTempsMock({ snapshot });
    expect(await readAll(clientOf(copy)), server).toEqual(await readAll(clientOf(instance)));
    for (const secret of ['postgres://', 'whsec_demo', 'hooks.slack.example'])
      expect(text).not.toContain(secret);
    expect(copy.state.visitors.size).toBe(0);
    expect(printed).toContain('3 projects, 6 environments');
    expect(printed).toContain('values of variables');
  }
});

it('a permission that the token lacks is a line of what was left out, and a wrong token is the end', async () => {
  const mock = createTempsMock({ scenario: 'demo' });
  const { printed, snapshot } = await importFrom(mock, mock.tokens.apiReader);
  expect(printed).toMatch(/environments of storefront: .*403/);
  expect(createTempsMock({ snapshot }).state.projects.size).toBe(3);
  const failure = await importFrom(mock, 'tk_wrong').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UsageError);
  expect((failure as Error).message).toMatch(/^Failed to import: .*401/);
});
