import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const ROUTE = { host: '10.0.0.12', enabled: true };
const GIT = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
const CASES = [
  ['POST /projects', { ...GIT, exposed_port: 65_536 }],
  ['PUT /projects/1', { ...GIT, exposed_port: 0 }],
  ['PATCH /projects/1/deployment-config', { cpuRequest: -1 }],
  ['PUT /projects/1/custom-domains/1', { status_code: 999 }],
  ['PUT /lb/routes/grafana.example.com', { ...ROUTE, port: 0 }],
  ['PUT /lb/routes/grafana.example.com', { ...ROUTE, port: 65_536 }],
] as const;

const send = async (server: 'reference' | '2026-01' | '2026-07', line: string, body: object) => {
  const { call } = setUp({ server, scenario: 'demo' });
  await call('POST /lb/routes', { domain: 'grafana.example.com', host: '10.0.0.12', port: 3000 });
  return call(line, body);
};

it.each(CASES)('real servers take numbers of any size where they do not check it: %s %j', async (line, body) => {
  for (const server of ['2026-01', '2026-07'] as const)
    expect([server, (await send(server, line, body)).status]).toEqual([server, 200]);
  expect((await send('reference', line, body)).status).toBe(400);
});

it.each(['2026-01', '2026-07'] as const)('%s takes thresholds of notifications below 0', async (server) => {
  const { call } = setUp({ server });
  const { body: preferences } = await call('GET /notification-preferences');
  const changed = { ...preferences, error_threshold: -1 };
  expect((await call('PUT /notification-preferences', { preferences: changed })).status).toBe(200);
});

it.each(['2026-01', '2026-07'] as const)('%s takes the status code 0 of a redirect for none', async (server) => {
  const { status, body } = await send(server, 'PUT /projects/1/custom-domains/1', { status_code: 0 });
  expect([status, body.status_code]).toEqual([200, null]);
});
