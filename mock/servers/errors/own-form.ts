import type { OperationName } from '../../contract/contract.ts';
import type { Problem } from '../../lib/http/problems.ts';

/** A JSON body that is not a problem; `null` for no body. */
type OwnBody = Readonly<Record<string, unknown>> | null;
type Write = (problem: Problem, query: URLSearchParams) => OwnBody | undefined;

const withoutHost: Write = ({ detail }) => (isUnknownHost(detail) ? { error: detail } : undefined);

/** Errors that real servers do not send as a problem; `undefined` if they do. */
const FORMS: Partial<Record<OperationName, Write>> = {
  'analytics.recordEvent': ({ detail }) => (isUnknownHost(detail) ? null : undefined),
  'dns.lookupARecords': ({ detail }, query) => ({ error: detail, domain: query.get('domain') }),
  'notifications.testProvider': ({ detail }) => ({
    success: false,
    message: `Test failed: ${detail.replace(/^(Notification provider) (\d+ not found)$/, '$1 with ID $2')}`,
  }),
  'performance.recordSpeedMetrics': withoutHost,
  'performance.updateSpeedMetrics': withoutHost,
};

/** The error response of an operation that has its own format; `undefined` for all others. */
export function ownFormResponse(
  operation: OperationName,
  status: number,
  problem: Problem,
  query: URLSearchParams,
): Response | undefined {
  const body = FORMS[operation]?.(problem, query);
  if (body === undefined) return undefined;
  return body === null ? new Response(null, { status }) : Response.json(body, { status });
}

/** `Host nowhere.example.com not found` */
function isUnknownHost(detail: string): boolean {
  return /^Host \S+ not found$/.test(detail);
}
