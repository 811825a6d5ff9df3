import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

const REAL = ['2026-01', '2026-07'] as const;
const JANUARY = ['2026-01'] as const;
const JULY = ['2026-07'] as const;

const SETTINGS = 'PUT /projects/1/environments/1/settings';
const ROUTE = { domain: 'new.example.com', host: '10.0.0.12', port: 3000 };
const PROVIDER = { name: 'Git', provider_type: 'github', auth_method: 'pat', is_default: false };
const SCHEDULE = {
  name: 'Nightly',
  backup_type: 'full',
  schedule_expression: '0 0 3 * * *',
  s3_source_id: 1,
  enabled: true,
  tags: [],
};
const GIT = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
const DATES = 'start_date=2026-01-01T00:00:00Z&end_date=2026-01-02T00:00:00Z';
const TIMES = 'start_time=2026-01-01T00:00:00Z&end_time=2026-01-02T00:00:00Z';

const send = async (server: (typeof REAL)[number], line: string, body?: object) => {
  const { call } = setUp({ server, scenario: 'demo' });
  await call('POST /lb/routes', { ...ROUTE, domain: 'lb.example.com' });
  return (await call(line, body)).status;
};

it.each([
  [REAL, 'a route for what is no host', 'POST /lb/routes', { ...ROUTE, domain: 'no host' }, 201],
  [
    REAL,
    'a domain of an app that is none',
    'POST /projects/1/environments/1/domains',
    { domain: 'no host', is_primary: true },
    201,
  ],
  [
    REAL,
    'a custom domain that is none',
    'POST /projects/1/custom-domains',
    { domain: 'no host', environment_id: 1 },
    201,
  ],
  [REAL, 'a managed domain that is none', 'POST /dns-providers/1/domains', { domain: 'no host' }, 201],
  [
    REAL,
    'a challenge that it does not know',
    'POST /domains',
    { domain: 'new.example.com', challenge_type: 'nope' },
    201,
  ],
  [REAL, 'a kind of route that it does not know', 'POST /lb/routes', { ...ROUTE, route_type: 'nope' }, 201],
  [
    REAL,
    'another kind of route',
    'PUT /lb/routes/lb.example.com',
    { ...ROUTE, enabled: true, route_type: 'nope' },
    200,
  ],
  [REAL, 'a status of errors that it does not know', 'PUT /projects/1/error-groups/1', { status: 'nope' }, 200],
  [REAL, 'an address of a user that is none', 'PATCH /users/2', { email: 'nope' }, 200],
  [REAL, 'a blank name of a key', 'POST /api-keys', { name: ' ', role_type: 'user' }, 201],
  [REAL, 'an address of itself that is none', 'POST /projects/1/dsns', { name: 'Web', base_url: 'nope' }, 201],
  [REAL, 'a disk that is more than full', 'PUT /settings', { disk_space_alert: { threshold_percent: 101 } }, 200],
  [JANUARY, 'any address of its own', 'PUT /settings', { external_url: 'temps.example.com' }, 200],
  [REAL, 'no address of another user', 'PATCH /users/2', { email: 'admin@example.com' }, 500],
  [
    JULY,
    'an image by its name, whatever its id',
    'POST /projects/1/environments/1/deploy/image',
    { image_ref: 'acme/hello:1.0', external_image_id: 999 },
    202,
  ],
  [REAL, 'a CPU below 0', SETTINGS, { cpu_request: -1 }, 200],
  [JANUARY, 'replicas below 0', 'PATCH /projects/1/deployment-config', { replicas: -1 }, 200],
  [JULY, 'no replicas below 0', 'PATCH /projects/1/deployment-config', { replicas: -1 }, 400],
  [
    JANUARY,
    'backups that are kept for less than no time',
    'POST /backups/schedules',
    { ...SCHEDULE, retention_period: -1 },
    201,
  ],
  [JANUARY, 'a password for an app of any type', SETTINGS, { security: { passwordProtection: 1 } }, 200],
  [JULY, 'no such password', SETTINGS, { security: { passwordProtection: 1 } }, 422],
  [
    REAL,
    'options of a preset that are none, to change a project',
    'PUT /projects/1',
    { ...GIT, preset_config: 1 },
    200,
  ],
  [JANUARY, 'the role of the user in the body', 'POST /users/999/roles', { user_id: 2, role_type: 'user' }, 200],
  [REAL, 'any order of connections', 'GET /git-connections?direction=nope', undefined, 200],
  [REAL, 'any order of repositories', 'GET /repositories?direction=ASC', undefined, 200],
  [REAL, 'any order of errors', 'GET /projects/1/error-groups?sort_order=nope', undefined, 200],
  [REAL, 'any order of requests', 'GET /proxy-logs?sort_order=', undefined, 200],
  [REAL, 'any kind of rule', 'GET /ip-access-control?action=nope', undefined, 200],
  [REAL, 'any text for a yes', 'GET /users?include_deleted=maybe', undefined, 200],
  [REAL, 'any size of buckets of events', `GET /projects/1/events/timeline?bucket_size=nope&${DATES}`, undefined, 200],
  [
    REAL,
    'any size of buckets of a page',
    `GET /analytics/page-hourly-sessions?project_id=1&page_path=/&bucket_interval=nope&${TIMES}`,
    undefined,
    200,
  ],
  [JULY, 'any size of buckets of errors', `GET /projects/1/error-time-series?bucket=nope&${TIMES}`, undefined, 200],
  [
    REAL,
    'a range that ends before it starts',
    'GET /monitors/1/uptime?start_time=2026-01-02T00:00:00Z&end_time=2026-01-01T00:00:00Z',
    undefined,
    200,
  ],
  [REAL, 'any host', 'GET /domains/nope.example/http-challenge-debug', undefined, 200],
  [JULY, 'what is no address', 'GET /ip-access-control/check/nope', undefined, 200],
  [JANUARY, 'nothing that is no address', 'GET /ip-access-control/check/nope', undefined, 500],
  [REAL, 'no page that is given twice', 'GET /projects/1/deployments?page=1&page=1', undefined, 400],
  [REAL, 'no size that is given twice', 'GET /git-connections?per_page=1&per_page=2', undefined, 400],
  [
    REAL,
    'no dates of errors that are none, which it ignores',
    'GET /projects/1/error-groups?start_date=nope',
    undefined,
    400,
  ],
  [REAL, 'no environment as text', 'POST /projects/1/trigger-pipeline', { branch: 'main', environment_id: '1' }, 422],
  [REAL, 'no key that is no object', 'POST /git-providers', { ...PROVIDER, auth_config: 'x' }, 400],
  [REAL, 'no options of a preset that are none', 'POST /projects', { ...GIT, preset_config: 1 }, 400],
  [JULY, 'no such options for a project', 'POST /projects/1/settings', { preset_config: 'x' }, 400],
] as const)('%j take %s: %s %j is a %i', async (servers, _, line, body, status) => {
  for (const server of servers) expect([server, await send(server, line, body)]).toEqual([server, status]);
});

it.each(REAL)('%s reads any kind of JSON', async (server) => {
  const { call } = setUp({ server, scenario: 'demo' });
  const post = async (type: string) =>
    (await call('POST /projects/1/environments', { name: type, branch: 'x' }, { headers: { 'content-type': type } }))
      .status;
  expect([
    await post('application/problem+json'),
    await post('application/vnd.api+json'),
    await post('text/json'),
  ]).toEqual([201, 201, 415]);
});
