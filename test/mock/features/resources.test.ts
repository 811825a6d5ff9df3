import { expect, it } from 'vitest';
import { Table } from '../../../mock/store/table.ts';
import { rowsOf, setUp } from '../support/client.ts';

/**
 * The path of a list, what is created there with `hunter2` as its secret, and how it is changed.
 */
type Resource = [path: string, body: object, method?: 'PUT' | 'PATCH', changes?: object];

const hook = { url: 'https://a.example/hook' };
const smtp = { smtp_host: 'smtp.example.com', smtp_port: 587, username: 'a', password: 'hunter2' };
const config = {
  email: { ...smtp, from_address: 'a@example.com', to_addresses: ['b@example.com'] },
  slack: { webhook_url: 'https://hooks.slack.example/services/hunter2' },
  webhook: { ...hook, headers: { 'x-key': 'hunter2' } },
};
const bucket = {
  bucket_name: 'b',
  bucket_path: '',
  region: 'eu',
  access_key_id: 'hunter2',
  secret_key: 'hunter2',
};
const ses = {
  provider_type: 'ses',
  ses_credentials: { access_key_id: 'AKIA', secret_access_key: 'hunter2' },
};
const cloudflare = {
  provider_type: 'cloudflare',
  credentials: { type: 'cloudflare', api_token: 'hunter2' },
};
const notifier = (type: keyof typeof config) => ({
  name: 'Ops',
  provider_type: type,
  config: config[type],
});

const RESOURCES: Resource[] = [
  ['/backups/s3-sources', { name: 'Bucket', ...bucket }, 'PATCH', { region: 'us' }],
  ['/dns-providers', { name: 'DNS', ...cloudflare }, 'PUT', { description: 'Main account' }],
  ['/email-providers', { name: 'SES', region: 'eu', ...ses }],
  ['/ip-access-control', { ip_address: '192.0.2.1', action: 'block' }, 'PATCH', { reason: 'Bot' }],
  [
    '/lb/routes',
    { domain: 'a.example', host: 'a', port: 80 },
    'PUT',
    { host: 'b', port: 8, enabled: false },
  ],
  ['/notification-providers', notifier('email'), 'PUT', { enabled: false }],
  ['/notification-providers', notifier('slack'), 'PUT', { enabled: false }],
  ['/notification-providers', notifier('webhook'), 'PUT', { enabled: false }],
  [
    '/projects/1/custom-domains',
    { domain: 'a.example.com', environment_id: 1 },
    'PUT',
    { domain: 'b.example.com' },
  ],
  ['/projects/1/monitors', { name: 'Up', monitor_type: 'web', environment_id: 1 }],
  [
    '/projects/1/webhooks',
    { ...hook, events: ['domain.created'], secret: 'hunter2' },
    'PUT',
    { enabled: false },
  ],
];

it('a created row is read and changed by what is sent, and is gone once deleted', async () => {
  const { mock, call, read, status } = setUp({ scenario: 'demo' });
  for (const [path, body, method, changes = {}] of RESOURCES) {
    const list = async () => rowsOf(await read(`GET ${path}`));
    const before = await list();
    const row: Record<string, unknown> = await read(`POST ${path}`, body);
    const key = path === '/lb/routes' ? 'domain' : 'id';
    const own = `${path.replace(/.*(?=\/monitors)/, '')}/${String(row[key])}`;
    const listed = await list();
    expect(listed, own).toHaveLength(before.length + 1);
    expect(listed, own).toContainEqual(row);
    expect(await read(`GET ${own}`), own).toEqual(row);
    mock.clock.advance(1000);
    const masked = Object.fromEntries(
      Object.entries(row).filter(([name]) => ['config', 'credentials'].includes(name)),
    );
    const changed = method ? await read(`${method} ${own}`, { ...masked, ...changes }) : row;
    const moved = method && 'updated_at' in row ? { updated_at: mock.clock.iso() } : {};
    expect(changed, own).toEqual({ ...row, ...changes, ...moved });
    expect(await read(`GET ${own}`), own).toEqual(changed);
    const holdsSecret = [row, mock.state.snapshot(), body].map((part) =>
      JSON.stringify(part).includes('hunter2'),
    );
    expect(holdsSecret.slice(0, 2), own).toEqual([false, holdsSecret[2]]);
    await call(`DELETE ${own}`);
    expect([await status(`GET ${own}`), await list()], own).toEqual([404, before]);
  }
});

it('a deleted project takes along all that belongs to it', async () => {
  const { mock, call } = setUp({ scenario: 'demo' });
  await call('POST /projects/1/environments/1/domains', {
    domain: 'own.example.com',
    is_primary: true,
  });
  const file = new FormData();
  file.append('file', new File(['bytes'], 'site.tar.gz', { type: 'application/gzip' }));
  await call('POST /projects/1/upload/static', file);
  const { staticBundles, environmentDomains, credentials } = mock.state;
  expect({
    staticBundles: staticBundles.size,
    environmentDomains: environmentDomains.size,
  }).toEqual({ staticBundles: 1, environmentDomains: 1 });
  for (const id of [1, 2, 3]) await call(`DELETE /projects/${id}`);
  const left = Object.entries(mock.state).filter(
    ([, table]) => table instanceof Table && table.size > 0,
  );
  const names = left.map(([name]) => name).toSorted();
  const ofInstance = `apiKeys auditLogs backupSchedules backups certificates credentials dnsProviders emailDomains
    emailProviders emails gitConnections gitProviders gitRepositories hostContainers ipAccessRules managedDomains
    notificationProviders orders proxyLogs roles routes s3Sources services users`;
  expect(names).toEqual(ofInstance.split(/\s+/));
  // Of requests to hosts that no project has.
  expect(mock.state.proxyLogs.list((row) => row.project_id !== null)).toEqual([]);
  expect(credentials.list((row) => row.project_id !== null)).toEqual([]);
});
