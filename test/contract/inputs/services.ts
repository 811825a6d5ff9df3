import type { Demo, Inputs } from './index.ts';

/** Databases, backups, DNS, e-mail, notifications and the platform. */
export const services: Inputs = {
  'backups.get': ({ mock }) => ({ path: { id: mock.state.backups.list()[0]?.backup_id } }),
  // January's server asks for the source, both count seconds in the expression.
  'backups.createSchedule': () => ({
    body: {
      name: 'Nightly',
      backup_type: 'full',
      schedule_expression: '0 0 3 * * *',
      retention_period: 14,
      s3_source_id: 1,
      enabled: true,
      tags: [],
    },
  }),
  'backups.runExternalServiceBackup': () => ({ body: { s3_source_id: 1 } }),
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
    body: { from: 'ops@mail.example.com', to: ['ada@example.com'], subject: 'Hello', text: 'It works.' },
  }),
  'email.get': ({ mock }) => ({ path: { id: mock.state.emails.list()[0]?.email_id } }),
  'externalServices.create': () => ({ body: SPARE }),
  'externalServices.getBySlug': () => ({ path: { slug: 'main-database' } }),
  'externalServices.import': ({ mock }) => ({
    body: {
      container_id: mock.state.hostContainers.list()[0]?.container_id,
      name: 'Legacy',
      service_type: 'postgres',
      parameters: {},
    },
  }),
  'externalServices.getProviderMetadata': () => ({ path: { service_type: 'postgres' } }),
  'externalServices.getTypeParameters': () => ({ path: { service_type: 'postgres' } }),
  'externalServices.delete': unlinked,
  'externalServices.linkProject': async (demo) => ({ ...(await unlinked(demo)), body: { project_id: 3 } }),
  'externalServices.getEnvironmentVariable': async ({ temps }) => {
    const { data } = await temps.externalServices.getProjectEnvironment({ path: { id: 1, project_id: 1 } });
    return { path: { var_name: data[0]?.name } };
  },
  'externalServices.upgrade': () => ({ body: { docker_image: 'postgres:19' } }),
  'notifications.createProvider': () => ({
    body: { name: 'Chat', provider_type: 'webhook', config: { url: 'https://chat.example.com/hook' } },
  }),
  'notifications.updateSlackProvider': provider('slack'),
  'notifications.updateWebhookProvider': provider('webhook'),
  'platform.getFile': ({ mock }) => ({ path: { file_path: [...mock.state.files.keys()][0] } }),
  'platform.getRoute': route,
  'platform.updateRoute': route,
  'platform.deleteRoute': route,
};

/** Real servers want the database and the user. */
const SPARE = { name: 'Spare', service_type: 'postgres', parameters: { database: 'app', username: 'ada' } };

async function unlinked({ temps }: Demo): Promise<{ path: { id: number } }> {
  const { data } = await temps.externalServices.create({
    body: SPARE,
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
