import { operations, type OperationName } from '../contract/contract.ts';
import { MockProblem } from '../lib/http/problems.ts';
import { serverFacts } from './facts.ts';

/** A list on a real server, where it differs from the reference. */
interface ListFormat {
  /**
   * The size of a page that is asked for without one, and the largest. Without it, the list is sent
   * whole.
   */
  readonly paging?: { readonly size?: string; readonly defaultSize: number; readonly max?: number };
  /**
   * The member with the items; `[]` if the body is an array. Without it, the envelope is that of
   * the reference.
   */
  readonly items?: string;
  /** The other members of the envelope. */
  readonly members?: readonly (keyof Envelope)[];
}

interface Envelope {
  readonly total: number;
  readonly page: number;
  readonly per_page: number;
  readonly last_updated: string;
}

/** The wanted page, under all names that a resolver may read it by. */
export interface WantedPage {
  readonly page: number;
  readonly per_page: number;
  readonly page_size: number;
}

const WHOLE: ListFormat = { items: '[]' };
const UP_TO_100 = { defaultSize: 20, max: 100 };
const PAGED: ListFormat = { paging: UP_TO_100 };
const PAGED_BARE: ListFormat = { items: '[]', paging: UP_TO_100 };
const GIT: ListFormat = { paging: { defaultSize: 30, max: 100 } };
const REPLAYS: ListFormat = { paging: { defaultSize: 50, max: 100 } };

type Formats = Partial<Record<OperationName, ListFormat>>;

/** July's and August's server have the same lists. */
const FORMATS: Formats = {
  'apiKeys.list': { items: 'api_keys', members: ['total'], paging: UP_TO_100 },
  'backups.listS3SourceBackups': { items: 'backups', members: ['last_updated'] },
  'backups.listS3Sources': WHOLE,
  'backups.listSchedules': WHOLE,
  'crons.listExecutions': { paging: { defaultSize: 20 } },
  'deployments.list': {
    items: 'deployments',
    members: ['total', 'page', 'per_page'],
    paging: { defaultSize: 10 },
  },
  'deployments.listCapturedLogs': { items: 'logs' },
  'deployments.listContainers': { items: 'containers', members: ['total'] },
  'deployments.listExternalImages': PAGED,
  'deployments.listJobs': { items: 'jobs', members: ['total'] },
  'domains.list': WHOLE,
  'domains.listCertificates': PAGED,
  'domains.listOrders': { items: 'orders', paging: UP_TO_100 },
  'email.list': PAGED,
  'envVars.list': WHOLE,
  'envVars.listResolved': WHOLE,
  'environments.list': WHOLE,
  'externalServices.list': PAGED_BARE,
  'externalServices.listAvailableContainers': WHOLE,
  'externalServices.listForProject': PAGED_BARE,
  'externalServices.listProjects': PAGED_BARE,
  'externalServices.listTypes': WHOLE,
  'funnels.listUniqueEvents': { paging: { defaultSize: 50, max: 100 } },
  'git.listConnectionRepositories': GIT,
  'git.listConnections': GIT,
  'git.listRepositories': GIT,
  'monitoring.listErrorEvents': PAGED,
  'monitoring.listErrorGroups': PAGED,
  'monitoring.listIncidentUpdates': WHOLE,
  'monitoring.listIncidents': { items: 'incidents', members: ['total'], paging: UP_TO_100 },
  'monitoring.listMonitors': WHOLE,
  'notifications.listProviders': PAGED_BARE,
  'projects.list': {
    items: 'projects',
    members: ['total', 'page', 'per_page'],
    paging: { defaultSize: 10 },
  },
  'proxyLogs.list': PAGED,
  'sessionReplay.list': REPLAYS,
  'sessionReplay.listForVisitor': REPLAYS,
  'users.list': WHOLE,
  'webhooks.list': PAGED_BARE,
  'webhooks.listDeliveries': { items: '[]', paging: { defaultSize: 50, max: 100 } },
};

/**
 * The page that a real server takes a query to ask for; `undefined` for what it reads as the
 * reference does. It knows one name for the size of a page, and takes a number outside of its
 * bounds for the nearest inside.
 */
export function readPage(
  operation: OperationName,
  search: URLSearchParams,
): WantedPage | undefined {
  const format = FORMATS[operation];
  if (!format) return undefined;
  const { paging } = format;
  const largest = paging?.max ?? Number.MAX_SAFE_INTEGER;
  const name = sizeName(operation, search);
  const size = Math.min(
    Math.max(1, paging ? readNumber(search, name, paging.defaultSize) : largest),
    largest,
  );
  // A list with a limit has no second page.
  const page = paging && name !== 'limit' ? Math.max(1, readNumber(search, 'page', 1)) : 1;
  return { page, per_page: size, page_size: size };
}

/** The name of the reference, unless the contract has another for real servers. */
function sizeName(operation: OperationName, search: URLSearchParams): string {
  return serverFacts(operation).pageSize ?? (search.has('per_page') ? 'per_page' : 'page_size');
}

function readNumber(search: URLSearchParams, name: string, fallback: number): number {
  const text = search.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : fallback;
}

/** Writes a list of the reference in the envelope of a real server. */
export function writeEnvelope(
  operation: OperationName,
  body: unknown,
  { page, per_page }: WantedPage,
  now: string,
): unknown {
  const { items: name, members = [] } = FORMATS[operation] ?? {};
  if (name === undefined) return body;
  const rows = Array.isArray(body)
    ? body
    : Object.values(body as object).find((value) => Array.isArray(value));
  if (name === '[]') return rows as unknown;
  const total = (body as { total: number }).total;
  const envelope: Envelope = { total, page, per_page, last_updated: now };
  return {
    [name]: rows as unknown,
    ...Object.fromEntries(members.map((member) => [member, envelope[member]])),
  };
}

/** Real servers filter the rows by the project's id, and do not look for the project. */
export function emptyList(operation: OperationName, error: unknown): object | undefined {
  const facts = operations[operation] as { paging?: { items?: string; total?: string } };
  const { items, total } = facts.paging ?? {};
  if (items === undefined || !(error instanceof MockProblem) || error.missing?.what !== 'Project')
    return undefined;
  return total === undefined ? { [items]: [] } : { [items]: [], [total]: 0 };
}
