import { expect, it } from 'vitest';
import { setUp } from '../support/client.ts';

const REAL = ['2026-01', '2026-07'] as const;
const JULY = ['2026-07'] as const;
const HOOK = { url: 'https://hooks.example.com/temps', events: ['deployment.created'] };
const GIT = { directory: '/', repo_owner: 'example', repo_name: 'storefront', git_provider_connection_id: 1 };

const send = async (server: (typeof REAL)[number], line: string, body?: object) => {
  const { call } = setUp({ server, scenario: 'demo' });
  await call('POST /projects/1/webhooks', HOOK);
  return (await call(line, body)).status;
};

it.each([
  [REAL, 'an environment for a DSN', 'POST /projects/1/dsns', { environment_id: 999 }, 500],
  [REAL, 'a deployment for a DSN', 'POST /projects/1/dsns/get-or-create', { deployment_id: 999 }, 500],
  [
    REAL,
    'an email provider for a domain',
    'POST /email-domains',
    { domain: 'mail.example.com', provider_id: 999 },
    500,
  ],
  [REAL, 'a connection', 'POST /projects/1/settings', { git_provider_connection_id: 999 }, 500],
  [REAL, 'a branch', 'POST /projects/1/git', { ...GIT, main_branch: 'nope' }, 400],
  [REAL, 'a branch that is there', 'POST /projects/1/git', { ...GIT, main_branch: 'develop' }, 200],
  [REAL, 'an environment for a custom domain', 'PUT /projects/1/custom-domains/1', { environment_id: 999 }, 500],
  [REAL, 'a certificate', 'POST /projects/1/custom-domains/1/link-certificate/999', undefined, 500],
  [REAL, 'a project for a webhook', 'POST /projects/999/webhooks', HOOK, 500],
  [REAL, 'the project of a webhook', 'GET /projects/2/webhooks/1/deliveries', undefined, 404],
  [REAL, 'a webhook', 'GET /projects/1/webhooks/999/deliveries', undefined, 200],
  [REAL, 'a role to remove', 'DELETE /users/999/roles/reader', undefined, 400],
  [REAL, 'a role to assign', 'POST /users/999/roles', { user_id: 999, role_type: 'reader' }, 400],
  [JULY, 'the same user twice', 'POST /users/999/roles', { user_id: 998, role_type: 'user' }, 400],
  [JULY, 'a hash of at least seven digits', 'GET /repository/999/commits/abc123', undefined, 400],
  [
    JULY,
    'a health check from the root',
    'POST /projects/1/environments/1/deploy/static',
    { static_bundle_id: 999, health_check_path: 'up' },
    400,
  ],
  [
    JULY,
    'a health check on its own host',
    'POST /projects/1/environments/1/deploy/image',
    { image_ref: 'a/b:1', health_check_path: '/@example.com' },
    400,
  ],
] as const)('%j want %s: %s %j is a %i', async (servers, _, line, body, status) => {
  for (const server of servers) expect([server, await send(server, line, body)]).toEqual([server, status]);
});

it.each(REAL)('%s disconnects a project from Git with the connection 0', async (server) => {
  const { call } = setUp({ server, scenario: 'demo' });
  const settings = { git_provider_connection_id: 0 };
  for (const [line, body] of [
    ['POST /projects/1/settings', settings],
    ['POST /projects/2/git', { ...GIT, main_branch: 'main', ...settings }],
  ] as const) {
    const answer = await call(line, body);
    expect([answer.status, answer.body.git_provider_connection_id]).toEqual([200, null]);
  }
});

it("July's server makes a project that gets a repository one from Git", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const project = {
    name: 'Images',
    directory: '/',
    main_branch: 'main',
    preset: 'dockerfile',
    storage_service_ids: [],
  };
  const { body } = await call('POST /projects', { ...project, source_type: 'docker_image' });
  const { body: changed } = await call(`POST /projects/${body.id}/git`, { ...GIT, main_branch: 'main' });
  expect([body.source_type, changed.source_type]).toEqual(['docker_image', 'git']);
});

it("July's server refuses an upload with a health check of another host", async () => {
  const { call } = setUp({ server: '2026-07', scenario: 'demo' });
  const form = new FormData();
  form.set('file', new Blob(['BZh9']), 'image.tar');
  const line = 'POST /projects/1/environments/1/deploy/image-upload?health_check_path=';
  expect((await call(`${line}up`, form)).body.title).toBe('Invalid Health Check Path');
  expect((await call(`${line}/up`, form)).status).toBe(202);
});

it("July's server takes credentials of other types and any topology", async () => {
  const { call } = setUp({ server: '2026-07' });
  const provider = {
    name: 'Mail',
    provider_type: 'ses',
    region: 'eu-central-1',
    ses_credentials: { access_key_id: 'a', secret_access_key: 'b' },
    smtp_credentials: { host: 'smtp.example.com', port: 587 },
  };
  expect((await call('POST /email-providers', provider)).status).toBe(201);
  const service = { name: 'cache', service_type: 'redis', parameters: {}, topology: 'nope' };
  expect((await call('POST /external-services', service)).status).toBe(201);
});
