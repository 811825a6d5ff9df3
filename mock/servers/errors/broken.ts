import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';
import { problemTime } from './standard.ts';

/** The response of an operation that fails for what it is asked. */
interface Failure {
  readonly status: number;
  readonly type: string;
  readonly body: object | string;
}

const JSON_TYPE = 'application/json';
const PROBLEM = 'application/problem+json';

interface Asked {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

type Failures = Partial<Record<OperationName, (asked: Asked, timestamp: string) => Failure | undefined>>;

/** Operations that fail for every request, on both real servers. */
const BOTH: Failures = {
  // It requires `project_id`, which the contract does not have, and also fails with it.
  'analytics.listAnalyticsSessionEvents': () => ({
    status: 400,
    type: 'text/plain; charset=utf-8',
    body: 'Failed to deserialize query string: missing field `project_id`',
  }),
  'domains.checkCertificateStatus': ({ params: { domain } }, timestamp) => ({
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
};

/** Operations that only fail on the server of January 2026. */
const JANUARY: Failures = {
  'analytics.getHourlyVisits': ({ query }, timestamp) =>
    query.has('environment_id')
      ? {
          status: 500,
          type: PROBLEM,
          body: {
            detail: 'Error: Query Error: error returned from database',
            instance: '',
            timestamp,
            title: 'Failed to get hourly visits',
            type: '',
          },
        }
      : undefined,
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

/** The failure of what a server cannot do; `undefined` if it can. */
export function brokenResponse(
  server: RealServerName,
  operation: OperationName,
  asked: Asked,
  timestamp: string,
): Response | undefined {
  const own = server === '2026-01' ? JANUARY[operation] : undefined;
  const failure = (own ?? BOTH[operation])?.(asked, problemTime(timestamp));
  if (!failure) return undefined;
  const { status, type, body } = failure;
  const headers = { 'content-type': type };
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}
