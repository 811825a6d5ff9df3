import type { OperationName } from '../../contract/contract.ts';
import { problemTime } from '../errors/standard.ts';

type Columns = readonly (readonly [names: string, operations: readonly OperationName[]])[];

/**
 * Members that real servers send as milliseconds since 1970, anywhere in the body, and the operations that have them.
 */
const MILLISECONDS: Columns = [
  ['audit_date', ['auditLogs.list', 'auditLogs.get']],
  [
    'created_at updated_at',
    [
      'backups.listS3Sources',
      'backups.createS3Source',
      'backups.getS3Source',
      'backups.updateS3Source',
      'platform.listRoutes',
      'platform.createRoute',
      'platform.getRoute',
      'platform.updateRoute',
      'notifications.listProviders',
      'notifications.createProvider',
      'notifications.createEmailProvider',
      'notifications.updateEmailProvider',
      'notifications.createSlackProvider',
      'notifications.updateSlackProvider',
      'notifications.createWebhookProvider',
      'notifications.updateWebhookProvider',
      'notifications.getProvider',
      'notifications.updateProvider',
      'envVars.list',
      'envVars.create',
      'envVars.update',
    ],
  ],
  ['completed_at expires_at started_at', ['backups.runS3Source', 'backups.listScheduleBackups', 'backups.get']],
  [
    'created_at last_run next_run updated_at',
    [
      'backups.listSchedules',
      'backups.createSchedule',
      'backups.getSchedule',
      'backups.disableSchedule',
      'backups.enableSchedule',
    ],
  ],
  [
    'created_at expiration_time last_renewed on_demand_backoff_until updated_at',
    [
      'domains.listCertificates',
      'domains.createCertificate',
      'domains.getCertificateByHost',
      'domains.cancelOrder',
      'domains.finalizeOrder',
      'domains.getCertificate',
      'domains.provisionCertificate',
      'domains.renewCertificate',
      'domains.checkCertificateStatus',
    ],
  ],
  ['created_at expires_at updated_at', ['domains.getOrder', 'domains.listOrders']],
  [
    'created_at last_deployment updated_at',
    [
      'projects.list',
      'projects.create',
      'projects.getBySlug',
      'projects.get',
      'projects.update',
      'projects.updateAutomaticDeploy',
      'projects.updateDeploymentConfig',
      'projects.updateGitSettings',
      'projects.updateSettings',
    ],
  ],
  [
    'created_at expiration_time last_renewed updated_at',
    [
      'domains.listCustomDomains',
      'domains.createCustomDomain',
      'domains.getCustomDomain',
      'domains.updateCustomDomain',
      'domains.linkCustomDomainToCertificate',
    ],
  ],
  [
    'commit_date created_at finished_at started_at',
    ['deployments.list', 'deployments.get', 'deployments.promote', 'deployments.rollback', 'deployments.getLast'],
  ],
  ['captured_at', ['deployments.getCapturedLog', 'deployments.listCapturedLogs']],
  ['created_at finished_at started_at updated_at', ['deployments.listJobs']],
  [
    'created_at estimated_sleep_at last_activity_at updated_at',
    [
      'environments.list',
      'environments.create',
      'environments.get',
      'environments.sleep',
      'environments.updateSettings',
      'environments.wake',
    ],
  ],
  ['created_at', ['domains.list', 'domains.add']],
  ['created_at deleted_at updated_at', ['users.list', 'users.update', 'users.updateSelf', 'users.restore']],
  ['timestamp', ['sessionReplay.getEvents']],
];

/** Members in the format `2026-07-03 09:12:44.120384 UTC`. */
const SPACED: Columns = [
  ['created_at updated_at', ['funnels.create', 'funnels.list', 'funnels.update']],
  [
    'created_at',
    ['monitoring.createDsn', 'monitoring.getOrCreateDsn', 'monitoring.listDsns', 'monitoring.regenerateDsn'],
  ],
  [
    'visitor_first_seen visitor_last_seen',
    ['sessionReplay.get', 'sessionReplay.getEvents', 'sessionReplay.list', 'sessionReplay.listForVisitor'],
  ],
];

/** Operations whose dates have `+00:00` in place of `Z`, and their names. */
const WITH_OFFSET =
  /^(crons|dns|email|externalServices|proxyLogs)\.|^analytics\.getPropertyTimeline$|^deployments\.(listContainers|getContainer(Detail|Metrics))$|^monitoring\.(\w+Error(Group|Event)s?|getErrorDashboardStats)$|^performance\.getMetricsOverTime$|^platform\.\w*IpAccess/;
const NAMES_WITH_OFFSET =
  'bucket created_at deleted_at deployed_at end_time executed_at finished_at first_clicked_at first_opened_at first_seen last_seen last_used_at last_verified_at next_run ready_at sent_at start_time started_at timestamp timestamps updated_at verified_at';
const REPLAYS: Columns = [
  [
    'created_at',
    ['sessionReplay.get', 'sessionReplay.getEvents', 'sessionReplay.list', 'sessionReplay.listForVisitor'],
  ],
];

/** Members in seconds since 1970. */
const SECONDS: Columns = [['created_at expires_at updated_at', ['domains.listOrders']]];

/** Members in the format `2026-07-03 09:00:00`. */
const WITHOUT_ZONE: Columns = [['timestamp', ['analytics.getAggregatedBuckets', 'analytics.getPageHourlySessions']]];

type Write = (time: number) => unknown;

const toSpaced: Write = (time) => new Date(time).toISOString().replace('T', ' ').replace('Z', '000 UTC');

const toOffset: Write = (time) => problemTime(new Date(time).toISOString());

const ALL_WITH_OFFSET = new Map(NAMES_WITH_OFFSET.split(' ').map((name) => [name, toOffset]));

const WRITERS = collect([
  [REPLAYS, toOffset],
  [MILLISECONDS, (time) => time],
  [SPACED, toSpaced],
  [SECONDS, (time) => Math.floor(time / 1000)],
  [WITHOUT_ZONE, (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ')],
]);

/** Returns the functions that write the dates of each operation. Later tables override earlier ones. */
function collect(
  tables: readonly (readonly [Columns, Write])[],
): ReadonlyMap<OperationName, ReadonlyMap<string, Write>> {
  const writers = new Map<OperationName, Map<string, Write>>();
  for (const [table, write] of tables)
    for (const [names, operations] of table)
      for (const operation of operations) {
        const columns = writers.get(operation) ?? new Map<string, Write>();
        for (const name of names.split(' ')) columns.set(name, write);
        writers.set(operation, columns);
      }
  return writers;
}

/** Converts the dates in a body to the formats of real servers. */
export function writeDates(operation: OperationName, body: unknown): unknown {
  const names = WRITERS.get(operation) ?? (WITH_OFFSET.test(operation) ? ALL_WITH_OFFSET : undefined);
  return names ? change(body, names) : body;
}

function change(value: unknown, names: ReadonlyMap<string, Write>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => change(item, names));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const write = names.get(name);
      return [name, write && !isObject(member) ? written(member, write) : change(member, names)];
    }),
  );
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A date, or each one of a list. */
function written(value: unknown, write: Write): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => written(item, write));
  const time = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? value : write(time);
}
