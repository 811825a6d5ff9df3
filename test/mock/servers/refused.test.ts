import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../support/client.ts';

type Server = 'reference' | '2026-01' | '2026-07';
const REAL = ['2026-01', '2026-07'] as const;
const JULY = ['2026-07'] as const;

const GIT = { ...PROJECT, repo_owner: 'ada', repo_name: 'shop' };
const REPOSITORY = { directory: '/', main_branch: 'main', repo_owner: 'ada', repo_name: 'shop' };
const HOOK = { name: 'On call', config: { url: 'https://oncall.example.com/temps' } };
const MAIL = {
  name: 'On call',
  config: {
    smtp_host: 'smtp.example.com',
    smtp_port: 587,
    username: 'temps',
    password: 'secret',
    from_address: 'temps@example.com',
    to_addresses: ['ada@example.com'],
  },
};
const SMTP = {
  name: 'Mail',
  provider_type: 'smtp',
  region: 'eu',
  smtp_credentials: { host: 'smtp.example.com', port: 587 },
};
const withConfig = (provider: typeof HOOK | typeof MAIL, config: object) => ({
  ...provider,
  config: { ...provider.config, ...config },
});
const withSmtp = (credentials: object) => ({
  ...SMTP,
  smtp_credentials: { ...SMTP.smtp_credentials, ...credentials },
});

const send = async (server: Server, line: string, body?: object) => {
  const { call } = setUp({ server, scenario: 'demo' });
  await call('POST /notification-providers/webhook', HOOK);
  await call('POST /projects/1/images/push', { image_ref: 'acme/hello:1.0' });
  return (await call(line, body)).status;
};

it.each([
  [REAL, 'a preset that it does not know', 'POST /projects/1/settings', { preset: 'nope' }, 400],
  [REAL, 'a preset that it does not know', 'POST /projects/1/git', { ...REPOSITORY, preset: '' }, 400],
  [REAL, 'options of a preset that do not name it', 'POST /projects', { ...GIT, preset_config: {} }, 400],
  [
    REAL,
    'options of another type',
    'POST /projects',
    { ...GIT, preset_config: { preset: 'dockerfile', dockerfilePath: 1 } },
    400,
  ],
  [JULY, 'options of another type', 'POST /projects/1/settings', { preset_config: { buildContext: {} } }, 400],
  [JULY, 'a repository without https', 'POST /projects', { ...GIT, git_url: 'git@git.example.com:a/b' }, 400],
  [
    JULY,
    'a repository that is not public',
    'POST /projects/1/git',
    { ...REPOSITORY, git_url: 'https://10.0.0.1/a' },
    400,
  ],
  [JULY, 'a kind of source that it does not know', 'POST /projects', { ...GIT, source_type: 'GIT' }, 422],
  [JULY, 'a short time to sleep', 'POST /projects/1/settings', { preview_envs_idle_timeout_seconds: 59 }, 400],
  [JULY, 'a long time to wake', 'POST /projects/1/settings', { preview_envs_wake_timeout_seconds: 121 }, 400],
  [REAL, 'a CPU limit below the request of a project', 'PATCH /projects/1/deployment-config', { cpuLimit: 1 }, 400],
  [
    REAL,
    'a memory request above the limit of an environment',
    'PUT /projects/1/environments/1/settings',
    { memory_request: 4_000_000 },
    400,
  ],
  [JULY, 'a project without replicas', 'PATCH /projects/1/deployment-config', { replicas: 0 }, 400],
  [JULY, 'metrics that are kept too long', 'PUT /settings', { monitoring: { retention_raw_days: 31 } }, 400],
  [JULY, 'metrics that are kept too short', 'PUT /settings', { monitoring: { retention_hourly_days: 6 } }, 400],
  [
    JULY,
    'metrics that are kept for too many years',
    'PUT /settings',
    { monitoring: { retention_daily_years: 11 } },
    400,
  ],
  [JULY, 'metrics that are read too often', 'PUT /settings', { monitoring: { scrape_interval_secs: 14 } }, 400],
  [JULY, 'a store of metrics that it does not know', 'PUT /settings', { monitoring: { store: 'nope' } }, 422],
  [JULY, 'an address of its own that is none', 'PUT /settings', { external_url: 'temps.example.com' }, 400],
  [JULY, 'another method', 'POST /notification-providers/webhook', withConfig(HOOK, { method: 'GET' }), 400],
  [
    JULY,
    'another scheme',
    'PUT /notification-providers/webhook/1',
    withConfig(HOOK, { url: 'ftp://example.com' }),
    400,
  ],
  [REAL, 'another tls_mode', 'POST /notification-providers/email', withConfig(MAIL, { tls_mode: 'NONE' }), 422],
  [JULY, 'a mail server without a host', 'POST /email-providers', withSmtp({ host: ' ' }), 400],
  [JULY, 'another encryption', 'POST /email-providers', withSmtp({ encryption: 'SSL' }), 422],
  [REAL, 'a change of nothing', 'PATCH /users/me', {}, 400],
  [REAL, 'a change of nothing, whoever it is', 'PATCH /users/999', { name: null }, 400],
  [REAL, 'an image that is registered', 'POST /projects/2/images/push', { image_ref: 'acme/hello:1.0' }, 400],
  [REAL, 'a redirect to a blank', 'PUT /projects/1/custom-domains/1', { redirect_to: ' ' }, 400],
  [REAL, 'a redirect to the server', 'PUT /projects/1/custom-domains/1', { redirect_to: 'https://localhost/' }, 400],
  [
    REAL,
    'a redirect to itself',
    'PUT /projects/1/custom-domains/1',
    { domain: 'a.example.com', redirect_to: 'a.example.com/b' },
    400,
  ],
  [
    REAL,
    'a service that it does not know',
    'POST /external-services',
    { name: 'a', service_type: 'nope', parameters: {} },
    422,
  ],
  [
    ['2026-01'],
    'a service of July',
    'POST /external-services',
    { name: 'a', service_type: 'minio', parameters: {} },
    422,
  ],
] as const)('%j refuse %s: %s %j is a %i', async (servers, _, line, body, status) => {
  for (const server of servers) expect([server, await send(server, line, body)]).toEqual([server, status]);
});

it.each(REAL)('%s, strict, knows the preset among its options', async (server) => {
  const { mock, call } = setUp({ server, strict: true });
  const preset_config = { preset: 'dockerfile', dockerfilePath: 'Dockerfile' };
  expect((await call('POST /projects', { ...GIT, preset: 'dockerfile', preset_config })).status).toBe(200);
  expect(mock.warnings).toEqual([]);
});
