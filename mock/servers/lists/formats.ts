import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** How a server reads which page is wanted. */
export interface Paging {
  readonly size: 'per_page' | 'page_size' | 'limit';
  readonly usual: number;
  readonly max?: number;
  /** A size or page outside of the bounds becomes the nearest one inside. Otherwise only `max` holds. */
  readonly clamps?: true;
  /** Numbers below 0 are read as well. Otherwise they are none. */
  readonly signed?: true;
  /** What a size of 0 does. @default an empty page */
  readonly zero?: 'drop';
  /** What a page before the first one does. @default the first page */
  readonly early?: 'drop';
}

/** How a list looks on the wire. */
export interface ListFormat {
  /** Left out: the server knows no pages and sends the whole list. */
  readonly paging?: Paging;
  /** Where the items are; `[]` is a bare array. Left out: the envelope is the reference's. */
  readonly items?: string;
  /** The envelope's other members. */
  readonly members?: readonly ('total' | 'page' | 'per_page' | 'page_size' | 'last_updated' | 'total_count')[];
}

const WHOLE: ListFormat = { items: '[]' };
const CLAMPED: Paging = { size: 'page_size', usual: 20, max: 100, clamps: true };
const PAGED_BARE: ListFormat = { items: '[]', paging: CLAMPED };
const GIT: ListFormat = { paging: { size: 'per_page', usual: 30, max: 100 } };
const NEVER_EMPTY: ListFormat = { paging: { size: 'page_size', usual: 20, max: 100, zero: 'drop' } };
const REPLAYS: ListFormat = { paging: { size: 'per_page', usual: 50, max: 100 } };

type Formats = Partial<Record<OperationName, ListFormat>>;

const BOTH: Formats = {
  'apiKeys.list': { items: 'api_keys', members: ['total'], paging: CLAMPED },
  'backups.listS3SourceBackups': { items: 'backups', members: ['last_updated'] },
  'backups.listS3Sources': WHOLE,
  'backups.listSchedules': WHOLE,
  'deployments.list': {
    items: 'deployments',
    members: ['total', 'page', 'per_page'],
    paging: { size: 'per_page', usual: 10, signed: true, zero: 'drop', early: 'drop' },
  },
  'deployments.listCapturedLogs': { items: 'logs' },
  'deployments.listContainers': { items: 'containers', members: ['total'] },
  'deployments.listExternalImages': NEVER_EMPTY,
  'deployments.listJobs': { items: 'jobs', members: ['total'] },
  'domains.list': WHOLE,
  'email.list': { paging: { size: 'page_size', usual: 20, max: 100, zero: 'drop', early: 'drop' } },
  'envVars.list': WHOLE,
  'envVars.listResolved': WHOLE,
  'environments.list': WHOLE,
  'externalServices.listAvailableContainers': WHOLE,
  'externalServices.listTypes': WHOLE,
  'git.listConnectionRepositories': GIT,
  'git.listConnections': GIT,
  'git.listRepositories': GIT,
  'monitoring.listErrorEvents': NEVER_EMPTY,
  'monitoring.listErrorGroups': NEVER_EMPTY,
  'monitoring.listIncidentUpdates': WHOLE,
  'monitoring.listIncidents': {
    items: 'incidents',
    members: ['total'],
    paging: { size: 'page_size', usual: 20, max: 100, zero: 'drop', early: 'drop' },
  },
  'monitoring.listMonitors': WHOLE,
  'projects.list': {
    items: 'projects',
    members: ['total', 'page', 'per_page'],
    paging: { size: 'per_page', usual: 10, signed: true, early: 'drop' },
  },
  'proxyLogs.list': NEVER_EMPTY,
  'sessionReplay.list': REPLAYS,
  'sessionReplay.listForVisitor': REPLAYS,
  'users.list': WHOLE,
  'webhooks.listDeliveries': { items: '[]', paging: { size: 'limit', usual: 50, max: 100 } },
};

const OWN: Readonly<Record<RealServerName, Formats>> = {
  '2026-01': {
    'domains.listCertificates': { items: 'domains' },
    'domains.listOrders': { items: 'orders' },
    'externalServices.list': WHOLE,
    'externalServices.listForProject': WHOLE,
    'externalServices.listProjects': WHOLE,
    'funnels.listUniqueEvents': { items: 'events' },
    'notifications.listProviders': WHOLE,
    'webhooks.list': WHOLE,
  },
  '2026-07': {
    'domains.listCertificates': { paging: CLAMPED },
    'domains.listOrders': { items: 'orders', paging: CLAMPED },
    'externalServices.list': PAGED_BARE,
    'externalServices.listForProject': PAGED_BARE,
    'externalServices.listProjects': PAGED_BARE,
    'funnels.listUniqueEvents': { paging: { size: 'page_size', usual: 50, max: 100 } },
    'notifications.listProviders': PAGED_BARE,
    'webhooks.list': PAGED_BARE,
  },
};

export function listFormat(server: RealServerName, operation: OperationName): ListFormat | undefined {
  return OWN[server][operation] ?? BOTH[operation];
}
