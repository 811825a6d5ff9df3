import type { Demo, Inputs } from './index.ts';

/** Databases, backups, DNS, e-mail, notifications and the platform. */
export const services: Inputs = {
  'backups.get': ({ mock }) => ({ path: { id: mock.state.backups.list()[0]?.backup_id } }),
  'backups.deleteS3Source': async ({ temps }) => {
    for (const { id } of await temps.backups.listSchedules().toArray())
      await temps.backups.deleteSchedule({ path: { id } });
    // July's server keeps the default, which is the first, as long as there are others.
    return { path: { id: 2 } };
  },
  // Real servers fail where a name has no record.
  'dns.lookupARecords': () => ({ query: { domain: 'storefront-staging.temps.example' } }),
  'dns.removeManagedDomain': () => ({ path: { provider_id: 1, domain: 'example.com' } }),
  'dns.verifyManagedDomain': () => ({ path: { provider_id: 1, domain: 'example.com' } }),
  'email.createProvider': () => ({
    body: {
      name: 'Amazon SES',
      provider_type: 'ses',
      region: 'eu-central-1',
      ses_credentials: { access_key_id: 'AKIA0000000000000000', secret_access_key: 'secret' },
    },
  }),
  'email.testProvider': () => ({ body: { from: 'ops@mail.example.com' } }),
  'email.send': () => ({
    body: {
      from: 'ops@mail.example.com',
      to: ['ada@example.com'],
      subject: 'Hello',
      text: 'It works.',
    },
  }),
  'email.get': ({ mock }) => ({ path: { id: mock.state.emails.list()[0]?.email_id } }),
  'externalServices.getBySlug': () => ({ path: { slug: 'main-database' } }),
  'externalServices.import': ({ mock }) => ({
    body: {
      container_id: mock.state.hostContainers.list()[0]?.container_id,
      name: 'Legacy',
      service_type: 'postgres',
      parameters: {},
    },
  }),
  'externalServices.delete': unlinked,
  'externalServices.linkProject': async (demo) => ({
    ...(await unlinked(demo)),
    body: { project_id: 3 },
  }),
  'notifications.createProvider': () => ({
    body: {
      name: 'Chat',
      provider_type: 'webhook',
      config: { url: 'https://chat.example.com/hook' },
    },
  }),
  'notifications.updateSlackProvider': provider('slack'),
  'notifications.updateWebhookProvider': provider('webhook'),
  'platform.getFile': ({ mock }) => ({ path: { file_path: [...mock.state.files.keys()][0] } }),
  'platform.getRoute': route,
  'platform.updateRoute': route,
  'platform.deleteRoute': route,
};

async function unlinked({ temps }: Demo): Promise<{ path: { id: number } }> {
  const { data } = await temps.externalServices.create({
    body: {
      name: 'Spare',
      service_type: 'postgres',
      parameters: { database: 'app', username: 'ada' },
    },
  });
  return { path: { id: data.id } };
}

function provider(type: string) {
  return ({ mock }: Demo) => ({
    path: { id: mock.state.notificationProviders.find((row) => row.provider_type === type)?.id },
  });
}

function route({ mock }: Demo): { path: { domain: string | undefined } } {
  return { path: { domain: mock.state.routes.list()[0]?.domain } };
}
