import { describe, expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const MINUTE = 60_000;
const REPOSITORY = { repo_owner: 'ada', repo_name: 'shop' };

/** A deployed shop, and its container's environment. */
async function setUpShop(server: '2026-01' | '2026-07', variables: readonly (readonly [string, string])[] = []) {
  const tools = setUp({ server });
  await tools.call('POST /projects', { ...PROJECT, ...REPOSITORY, environment_variables: variables });
  tools.mock.clock.advance(MINUTE);
  const read = async (): Promise<Record<string, string>> => {
    const { containers } = (await tools.call('GET /projects/1/environments/1/containers')).body;
    const path = `/projects/1/environments/1/containers/${containers[0].container_id}`;
    const list: { key: string; value: string }[] = (await tools.call(`GET ${path}`)).body.environment_variables;
    return Object.fromEntries(list.map(({ key, value }) => [key, value]));
  };
  return { ...tools, read };
}

describe.each(['2026-01', '2026-07'] as const)('container of the server of %s', (server) => {
  it('a container of a real server has the address and token of the server, and no ids', async () => {
    const variables = await (await setUpShop(server)).read();
    expect(variables).toMatchObject({
      HOST: '0.0.0.0',
      PORT: '3000',
      TEMPS_API_URL: 'https://temps.example/api',
      TEMPS_API_TOKEN: '***',
      SENTRY_DSN: expect.stringMatching(/^https:\/\/\w{32}@temps\.example\/1$/),
      NEXT_PUBLIC_SENTRY_DSN: expect.any(String),
    });
    for (const name of ['TEMPS_PROJECT_ID', 'TEMPS_ENVIRONMENT_ID', 'TEMPS_DEPLOYMENT_ID'])
      expect(variables).not.toHaveProperty(name);
  });

  it('a container of a real server has the variables of linked services instead of those of users, and the port of the server', async () => {
    const own = [
      ['REDIS_HOST', 'mine'],
      ['PORT', '1'],
      ['HOST', '127.0.0.1'],
    ] as const;
    const { mock, call, read } = await setUpShop(server, own);
    const service = { name: 'Cache', service_type: 'redis', parameters: {} };
    const { id } = (await call('POST /external-services', service)).body;
    await call(`POST /external-services/${id}/projects`, { project_id: 1 });
    await call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', commit: 'a' });
    mock.clock.advance(MINUTE);
    expect(await read()).toMatchObject({ REDIS_HOST: 'redis-cache', PORT: '3000', HOST: '127.0.0.1' });
  });

  it('a container of a real server shows no value whose name sounds like a secret, and every other', async () => {
    const own = [
      ['SESSION_KEY', 'a'],
      ['DATABASE_URL', 'b'],
    ] as const;
    expect(await (await setUpShop(server, own)).read()).toMatchObject({ SESSION_KEY: '***', DATABASE_URL: 'b' });
  });

  it('a container of a real server has the variables that there were when it was deployed', async () => {
    const { mock, call, read } = await setUpShop(server);
    await call('POST /projects/1/env-vars', { key: 'LATE', value: 'x', environment_ids: [1] });
    expect(await read()).not.toHaveProperty('LATE');
    await call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main', commit: 'a' });
    mock.clock.advance(MINUTE);
    expect(await read()).toMatchObject({ LATE: 'x' });
  });
});

const ONLY_JULY = [
  'CRON_SECRET',
  'NEXT_PUBLIC_TEMPS_ASSET_PREFIX',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_EXPORTER_OTLP_PROTOCOL',
  'OTEL_SERVICE_NAME',
  'OTEL_SERVICE_VERSION',
  'SENTRY_AUTH_TOKEN',
  'SENTRY_ORG',
  'SENTRY_PROJECT',
  'SENTRY_RELEASE',
  'SENTRY_URL',
  'TEMPS_ASSET_PREFIX',
];

it("only July's containers have variables for crons, traces, releases and assets", async () => {
  const january = Object.keys(await (await setUpShop('2026-01')).read());
  const july = Object.keys(await (await setUpShop('2026-07')).read());
  expect(july.filter((name) => !january.includes(name)).toSorted()).toEqual(ONLY_JULY);
});

it("July's container has the release of a user rather than its own", async () => {
  const { read } = await setUpShop('2026-07', [['SENTRY_RELEASE', 'mine']]);
  expect(await read()).toMatchObject({ SENTRY_RELEASE: 'mine' });
});
