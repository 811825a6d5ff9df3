import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** How a server reads the page parameters of a list. */
export interface Paging {
  readonly size: 'per_page' | 'page_size' | 'limit';
  readonly defaultSize: number;
  readonly max?: number;
  /** Whether page and size are clamped to their bounds. Otherwise, only `max` limits the size. */
  readonly clamps?: true;
  /** Whether negative numbers are accepted. Otherwise, they are refused as invalid. */
  readonly signed?: true;
  /** The effect of a size of 0. @default an empty page */
  readonly zero?: 'drop';
  /** Whether the response repeats the requested size, also above `max`. */
  readonly echoes?: true;
  /** The effect of a page before the first one. @default the first page */
  readonly beforeFirst?: 'drop';
}

/** The format of a list on a real server. */
export interface ListFormat {
  /** Without it, the list has no pages and is sent whole. */
  readonly paging?: Paging;
  /** The member with the items; `[]` if the body is an array. Without it, the envelope is that of the reference. */
  readonly items?: string;
  /** The other members of the envelope. */
  readonly members?: readonly ('total' | 'page' | 'per_page' | 'page_size' | 'last_updated' | 'total_count')[];
}

const WHOLE: ListFormat = { items: '[]' };
const CLAMPED: Paging = { size: 'page_size', defaultSize: 20, max: 100, clamps: true };
const PAGED_BARE: ListFormat = { items: '[]', paging: CLAMPED };
const GIT: ListFormat = { paging: { size: 'per_page', defaultSize: 30, max: 100 } };
const BREAKABLE: Paging = { size: 'page_size', defaultSize: 20, max: 100, zero: 'drop', beforeFirst: 'drop' };
const ECHOING: ListFormat = { paging: { ...BREAKABLE, echoes: true } };
const REPLAYS: ListFormat = { paging: { size: 'per_page', defaultSize: 50, max: 100 } };

type Formats = Partial<Record<OperationName, ListFormat>>;

const BOTH: Formats = {
  'apiKeys.list': { items: 'api_keys', members: ['total'], paging: CLAMPED },
  'backups.listS3SourceBackups': { items: 'backups', members: ['last_updated'] },
  'backups.listS3Sources': WHOLE,
  'backups.listSchedules': WHOLE,
  'crons.listExecutions': {
    paging: { size: 'per_page', defaultSize: 20, signed: true, zero: 'drop', beforeFirst: 'drop' },
  },
  'deployments.list': {
    items: 'deployments',
    members: ['total', 'page', 'per_page'],
    paging: { size: 'per_page', defaultSize: 10, signed: true, zero: 'drop', beforeFirst: 'drop' },
  },
  'deployments.listCapturedLogs': { items: 'logs' },
  'deployments.listContainers': { items: 'containers', members: ['total'] },
  'deployments.listExternalImages': ECHOING,
  'deployments.listJobs': { items: 'jobs', members: ['total'] },
  'domains.list': WHOLE,
  'email.list': ECHOING,
  'envVars.list': WHOLE,
  'envVars.listResolved': WHOLE,
  'environments.list': WHOLE,
  'externalServices.listAvailableContainers': WHOLE,
  'externalServices.listTypes': WHOLE,
  'git.listConnectionRepositories': GIT,
  'git.listConnections': GIT,
  'git.listRepositories': GIT,
  'monitoring.listErrorEvents': { paging: BREAKABLE },
  'monitoring.listErrorGroups': { paging: BREAKABLE },
  'monitoring.listIncidentUpdates': WHOLE,
  'monitoring.listIncidents': {
    items: 'incidents',
    members: ['total'],
    paging: BREAKABLE,
  },
  'monitoring.listMonitors': WHOLE,
  'projects.list': {
    items: 'projects',
    members: ['total', 'page', 'per_page'],
    paging: { size: 'per_page', defaultSize: 10, signed: true, beforeFirst: 'drop' },
  },
  'proxyLogs.list': { paging: BREAKABLE },
  'sessionReplay.list': REPLAYS,
  'sessionReplay.listForVisitor': REPLAYS,
  'users.list': WHOLE,
  'webhooks.listDeliveries': { items: '[]', paging: { size: 'limit', defaultSize: 50, max: 100 } },
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
    'funnels.listUniqueEvents': { paging: { size: 'page_size', defaultSize: 50, max: 100 } },
    'notifications.listProviders': PAGED_BARE,
    'webhooks.list': PAGED_BARE,
  },
};

export function listFormat(server: RealServerName, operation: OperationName): ListFormat | undefined {
  return OWN[server][operation] ?? BOTH[operation];
}
