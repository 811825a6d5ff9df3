import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

/** A request to the demo, how its refusal begins, and the body. */
type Row = [line: string, refusal: string, body?: object];

const KEY = { name: 'CI', role_type: 'admin' };
const FUNNEL = { name: 'a', steps: [{ event_name: 'purchase' }] };
const REPOSITORY = {
  directory: '.',
  main_branch: 'a',
  repo_owner: 'a',
  repo_name: 'b',
  git_provider_connection_id: 9,
};
const SCHEDULE = { name: 'a', backup_type: 'full', enabled: true, retention_period: 7, tags: [] };
const SERVICE = { name: 'a', service_type: 'postgres', parameters: {} };
const USER = { username: 'new', roles: [] };

const variable = (changes: object) => ({
  key: 'LOG_LEVEL',
  value: 'x',
  environment_ids: [1],
  ...changes,
});
const custom = (domain: string) => ({ domain, environment_id: 1 });

const block = (refusal: string, ip_address: string): Row => [
  'POST /ip-access-control',
  refusal,
  { ip_address, action: 'block' },
];
const notify = (refusal: string, provider_type: string): Row => [
  'POST /notification-providers',
  refusal,
  {
    name: 'a',
    enabled: true,
    config: { webhook_url: 'https://hooks.slack.example/a' },
    provider_type,
  },
];
const auth_config = { username: 'ada', password: 'x' };
const gitServer = (refusal: string, changes: object = {}): Row => [
  'POST /git-providers',
  refusal,
  {
    name: 'Own',
    provider_type: 'generic',
    auth_method: 'basic',
    is_default: true,
    auth_config,
    ...changes,
  },
];

/** What belongs to another project or environment, or has another name. */
const MISSING: Row[] = [
  ['GET /projects/2/webhooks/1', '404 Webhook 1 not found'],
  ['PUT /projects/2/funnels/1', '404 Funnel 1 not found', FUNNEL],
  ['GET /projects/1/environments/2/crons/1', '404 Cron job 1 not found'],
  ...['id/1', 'guid/VISITOR', '1', '1/info', '1/stats', '1/sessions'].map((path): Row => [
    `GET /analytics/visitors/${path}?project_id=3`,
    '404 Visitor ',
  ]),
  [
    'PUT /analytics/visitors/nobody/enrich?project_id=1',
    '404 Visitor nobody not found',
    { custom_data: {} },
  ],
  [
    'PUT /analytics/visitors/999/enrich?project_id=1',
    '404 Visitor 999 not found',
    { custom_data: {} },
  ],
  ['GET /projects/1/env-vars/NONE/value', '404 Environment variable NONE not found'],
  ['GET /external-services/4/projects/1/environment', '404 '],
  [
    'GET /external-services/1/projects/1/environment/POSTGRES_X',
    '404 Environment variable POSTGRES_X not found',
  ],
  [
    'POST /projects/1/environments/1/deploy/image',
    '404 Image 99 not found',
    { external_image_id: 99 },
  ],
  ['GET /repositories/ada-example/nothing', '404 Repository ada-example/nothing not found'],
  [
    'GET /repositories/1/preset/live?branch=gone',
    '404 Branch of example/storefront gone not found',
  ],
  ['GET /repositories/ada-example/website/tags?connection_id=9', '404 '],
  ['GET /lb/routes/a.example', '404 Load balancer route a.example not found'],
  ['GET /files/a.txt', '404 File a.txt not found'],
  ['GET /files/a%2F..%2F..%2Fetc%2Fpasswd', '403 '],
  ['GET /proxy-logs/request/req-9', '404 Proxy log of request req-9 not found'],
  ['DELETE /users/2/roles/reader', '404 Role of user 2 "reader" not found'],
  ['POST /visitors/1/session-replays/r9/events', '404 Session replay r9 not found', { events: '' }],
];

const MANAGE = 'POST /dns-providers/1/domains';

/** What is there once, or is needed by something else. */
const TAKEN: Row[] = [
  ['POST /api-keys', '409 ', KEY],
  ['PUT /api-keys/1', '409 ', { name: 'Dashboard' }],
  [
    'DELETE /backups/s3-sources/1',
    '409 S3 source 1 is used by backup schedule 1; delete that first',
  ],
  [
    MANAGE,
    '409 The domain example.com is already managed by DNS provider 1',
    { domain: 'Example.com' },
  ],
  ...(
    [
      ['POST /projects/1/custom-domains', custom('Shop.example.com')],
      ['PUT /projects/1/custom-domains/3', { domain: 'shop.example.com' }],
      [
        'POST /projects/1/environments/1/domains',
        { domain: 'shop.example.com', is_primary: false },
      ],
    ] as const
  ).map(([line, body]): Row => [
    line,
    '409 The domain shop.example.com is already custom domain 1 of project 1',
    body,
  ]),
  ...(
    [
      ['POST /projects/1/custom-domains', custom('own.example.com')],
      ['POST /projects/1/environments/2/domains', { domain: 'own.example.com', is_primary: true }],
    ] as const
  ).map(([line, body]): Row => [
    line,
    '409 The domain own.example.com already belongs to environment 1',
    body,
  ]),
  [
    'POST /projects/1/env-vars',
    '409 Environment 1 already has a variable LOG_LEVEL (id 2)',
    variable({}),
  ],
  ['PUT /projects/1/env-vars/2', '409 ', variable({ environment_ids: [1, 2] })],
  [
    'POST /projects/1/environments',
    '409 Project 1 already has an environment "Production"',
    { name: 'Production', branch: 'x' },
  ],
  [
    'DELETE /projects/1/environments/1',
    '400 Environment 1 is the main environment of project 1 and cannot be deleted',
  ],
  ['DELETE /git-providers/1', '400 Git provider 1 is connected to example and cannot be deleted'],
  ['DELETE /git-providers/1/safe-delete', '400 Git provider 1 is used by storefront, api, docs'],
  [
    'DELETE /git-connections/1',
    '400 Git connection 1 is used by storefront, api, docs and cannot be deleted',
  ],
  block(
    '409 body.ip_address: 198.51.100.9/24 already has a rule, the IP access rule 1',
    '198.51.100.9/24',
  ),
  ['PATCH /ip-access-control/2', '400 ', { ip_address: '198.51.100.0/24' }],
  [
    'POST /projects/2/settings',
    '409 body.slug: "storefront" is already taken by project 1',
    { slug: 'storefront' },
  ],
  ['POST /users', '400 body.username: "grace" is already taken', { ...USER, username: 'grace' }],
  [
    'POST /users',
    '400 body.email: "ADA@example.com" is already taken',
    { ...USER, email: 'ADA@example.com' },
  ],
  [
    'POST /projects/1/deployments/1/cancel',
    '400 Deployment 1 is completed and cannot be cancelled',
  ],
  ['POST /projects/2/deployments/22/cancel', '400 Deployment 22 is failed and cannot be cancelled'],
  [
    'POST /projects/2/deployments/22/rollback',
    '400 Deployment 22 is failed: only one that was completed can be rolled back to',
  ],
];

const IMPORT = 'POST /external-services/import';
const BUCKETS =
  'GET /proxy-logs/stats/time-buckets?start_time=2026-01-15T12:00:00Z&end_time=2026-01-15T13:30:00Z';

/** What fits the contract and makes no sense. */
const SENSELESS: Row[] = [
  [
    IMPORT,
    '400 body.container_id: there is no container nope on the host',
    { ...SERVICE, container_id: 'nope' },
  ],
  gitServer('400 body.auth_config.password: got nothing, but basic needs it', {
    auth_config: { username: 'ada' },
  }),
  gitServer('400 body.auth_method: "magic" is not one of pat, oauth', { auth_method: 'magic' }),
  gitServer('400 body.provider_type', { provider_type: 'cvs' }),
  gitServer('400 body.base_url'),
  [
    'POST /projects/1/git',
    '400 body.git_provider_connection_id: Git connection 9 not found',
    REPOSITORY,
  ],
  notify('400 body.config.url', 'webhook'),
  notify('400 body.provider_type: "pigeon" is not one of email, slack, webhook', 'pigeon'),
  ...['10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/a', 'localhost'].map((ip) =>
    block('400 body.ip_address', ip),
  ),
  ['POST /users', '400 body.password: ', { ...USER, password: 'short' }],
  ['PUT /projects/1/webhooks/1', '400 ', { events: ['deployment.exploded'] }],
  [
    'PUT /projects/1/webhooks/1',
    '400 body.url: "ftp://a" is not an http or https URL',
    { url: 'ftp://a' },
  ],
  [
    'POST /email-providers/1/test',
    '400 body.from: "nobody" is not an email address',
    { from: 'nobody' },
  ],
  ['GET /dns/lookup?domain=x', '400 query.domain: "x" is not a domain name'],
  [`${BUCKETS}&bucket_interval=soon`, '400 query.bucket_interval'],
  ['POST /projects/1/custom-domains', '400 body.domain: "no host" is not', custom('no host')],
  ['PUT /projects/1/custom-domains/1', '400 body.domain: "no host" is not', { domain: 'no host' }],
  ['PUT /projects/1/custom-domains/1', '400 ', { redirect_to: 'https://shop.example.com/a' }],
  ['PUT /analytics/visitors/1/enrich?project_id=1', '400 ', { custom_data: 'pro' }],
];

/** A name that every object has is no type, method, field or expression. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty'].flatMap(
  (name): Row[] => [
    notify('400 ', name),
    [`GET /external-services/types/${name}/parameters`, '404 '],
    [`GET /external-services/providers/metadata/${name}`, '404 '],
    ['POST /external-services', '400 ', { ...SERVICE, service_type: name }],
    gitServer('400 ', { auth_method: name }),
    [`GET /external-services?sort_by=${name}`, '400 '],
    ['POST /backups/schedules', '400 ', { ...SCHEDULE, schedule_expression: name }],
  ],
);

it('what is missing or taken is refused with the reason and changes nothing', async () => {
  const { mock, call, read, refusal } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/environments/1/domains', {
    domain: 'own.example.com',
    is_primary: true,
  });
  const { visitor_id } = await read(
    `GET /analytics/visitors/1?project_id=${mock.state.visitors.get(1)?.project_id}`,
  );
  // Its webhooks notice the domain when they are read.
  await call('GET /projects/1/webhooks/1/deliveries');
  const before = JSON.stringify(mock.state.snapshot());
  for (const [line, expected, body] of [...MISSING, ...TAKEN, ...SENSELESS, ...INHERITED]) {
    const found = await refusal(line.replace('VISITOR', visitor_id), body);
    expect
      .soft(found.slice(0, expected.length), `${line} ${JSON.stringify(body)}: ${found}`)
      .toBe(expected);
  }
  expect(JSON.stringify(mock.state.snapshot())).toBe(before);
});
