import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

type Body = Readonly<Record<string, unknown>>;
/** @param path the path of the request, since some operations have two routes */
type Write = (body: Body, context: { server: RealServerName; path: string; now: string }) => unknown;

/** Bodies whose structure differs from that of the reference. */
const BODIES: Partial<Record<OperationName, Write>> = {
  'analytics.getActiveVisitors': ({ active_visitors, window_minutes }) => ({
    count: active_visitors,
    visitors: [],
    window_minutes,
  }),
  'analytics.listSessionEvents': ({ events, ...page }) => ({ ...page, events: (events as Body[]).map(sessionEvent) }),
  'analytics.listVisitors': (body) => ({ ...body, filtered_count: body['total_count'] }),
  'deployments.executeOperation': operationResult,
  'deployments.getOperationStatus': operationResult,
  'deployments.listOperations': ({ operations, ...body }, context) => ({
    ...body,
    operations: (operations as Body[]).map((one) => operationResult(one, context)),
  }),
  'externalServices.getProjectEnvironment': (body) =>
    Object.fromEntries((body as unknown as Body[]).map(({ name, value }) => [name, value])),
  'externalServices.getHealth': (body, { path }) => (path.endsWith('/health-status') ? body : false),
  'git.syncRepositories': (body, { server, now }) =>
    server === '2026-01' ? { repositories: [], total_count: 0, synced_at: now } : body,
  'webhooks.retryDelivery': ({ success, status_code, error_message }) => ({
    success,
    status_code,
    error_message,
    attempt_number: 1,
  }),
};

/** `data` identifies the deployment; it does not contain the progress as in the reference. */
function operationResult(result: Body, { path }: Parameters<Write>[1]): Body {
  const [, project, deployment] = /\/projects\/(\d+)\/deployments\/([^/]*)\//.exec(path) ?? [];
  const data = { deployment_id: deployment, project_id: Number(project), timestamp: result['executed_at'] };
  return { ...result, data };
}

function sessionEvent({ id, event_name, event_data, page_url, timestamp }: Body): Body {
  const { pathname, search } = new URL(typeof page_url === 'string' ? page_url : '/', 'https://app.example');
  const request_query = search === '' ? null : search.slice(1);
  return {
    id,
    event_name,
    event_data: event_data ?? null,
    occurred_at: timestamp,
    request_path: pathname,
    request_query,
  };
}

export function writeOwnBody(operation: OperationName, body: unknown, context: Parameters<Write>[1]): unknown {
  const write = BODIES[operation];
  return write ? write(body as Body, context) : body;
}
