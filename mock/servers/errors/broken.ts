import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

/** How an operation fails, whatever it is asked. */
interface Failure {
  readonly status: number;
  readonly type: string;
  readonly body: object | string;
}

const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';

type Failures = Partial<
  Record<OperationName, (params: Readonly<Record<string, string>>, timestamp: string) => Failure>
>;

/** Operations that real servers have, and cannot carry out. */
const BOTH: Failures = {
  // It wants a parameter that the contract does not have; with it, its query is wrong.
  'analytics.listAnalyticsSessionEvents': () => ({
    status: 400,
    type: 'text/plain; charset=utf-8',
    body: 'Failed to deserialize query string: missing field `project_id`',
  }),
  'domains.checkCertificateStatus': ({ domain }, timestamp) => ({
    status: 404,
    type: PROBLEM,
    body: {
      detail: `Domain with ID ${domain} not found`,
      instance: '',
      timestamp,
      title: 'Domain not found',
      type: '',
    },
  }),
  'monitoring.getBucketedIncidents': (_, timestamp) => ({
    status: 500,
    type: PROBLEM,
    body: {
      detail: 'Database error while processing status page request',
      error_code: 'INTERNAL_SERVER_ERROR',
      instance: '/error/internal-server-error',
      timestamp,
      title: 'Internal Server Error',
      type: 'https://temps.sh/probs/internal-server-error',
    },
  }),
};

/** Those that only January's server cannot carry out. */
const JANUARY: Failures = {
  'monitoring.getErrorTimeSeries': () => ({
    status: 500,
    type: JSON_TYPE,
    body: { error: 'Database error: Query Error: error returned from database', details: null },
  }),
  'performance.getGroupedPageMetrics': () => ({
    status: 500,
    type: JSON_TYPE,
    body: { error: 'Failed to fetch grouped page metrics', details: 'Error retrieving metrics' },
  }),
};

/** The failure of an operation that a server cannot carry out; `undefined` for all others. */
export function brokenResponse(
  server: RealServerName,
  operation: OperationName,
  params: Readonly<Record<string, string>>,
  timestamp: string,
): Response | undefined {
  const own = server === '2026-01' ? JANUARY[operation] : undefined;
  const failure = (own ?? BOTH[operation])?.(params, timestamp);
  if (!failure) return undefined;
  const { status, type, body } = failure;
  const headers = { 'content-type': type };
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
