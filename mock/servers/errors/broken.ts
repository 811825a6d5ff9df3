import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';
import { problemTime } from './standard.ts';

/** The response of an operation that always fails. */
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

/** Operations that fail for every request, on both real servers. */
const BOTH: Failures = {
  // It requires `project_id`, which the contract does not have, and also fails with it.
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

/** Operations that only fail on the server of January 2026. */
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

/** The response of an operation that always fails on a server; `undefined` for all others. */
export function brokenResponse(
  server: RealServerName,
  operation: OperationName,
  params: Readonly<Record<string, string>>,
  timestamp: string,
): Response | undefined {
  const own = server === '2026-01' ? JANUARY[operation] : undefined;
  const failure = (own ?? BOTH[operation])?.(params, problemTime(timestamp));
  if (!failure) return undefined;
  const { status, type, body } = failure;
  const headers = { 'content-type': type };
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
