import type { OperationName } from '../contract/contract.ts';
import { problem, RefusedRequest, type ProblemKind } from '../lib/http/problems.ts';
import type { IncidentRow } from '../rows/monitoring.ts';
import type { NotificationProviderRow } from '../rows/notifications.ts';

interface Tables {
  readonly incidents: Iterable<IncidentRow>;
  readonly notificationProviders: Iterable<NotificationProviderRow>;
}

interface Input {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
}

interface Failure {
  readonly kind: ProblemKind;
  readonly detail: string;
  /** @default always */
  readonly when?: (tables: Tables, input: Input) => boolean;
}

/** What July's and August's server have a route for, and fail to do. */
const FAILURES: Partial<Record<OperationName, Failure>> = {
  'analytics.listAnalyticsSessionEvents': {
    kind: 'badRequest',
    detail: 'Failed to deserialize query string: missing field `project_id`',
  },
  'authentication.requestPasswordReset': {
    kind: 'unavailable',
    detail: 'Email service is not configured',
    when: ({ notificationProviders }) =>
      ![...notificationProviders].some(({ provider_type }) => provider_type === 'email'),
  },
  // After a pause the containers are gone.
  'deployments.resume': { kind: 'internal', detail: 'Failed to resume deployment' },
  'domains.checkCertificateStatus': { kind: 'notFound', detail: 'Domain not found' },
  'monitoring.getBucketedIncidents': {
    kind: 'internal',
    detail: 'Failed to read the buckets of incidents',
    when: ({ incidents }, { path, query }) =>
      [...incidents].some(
        ({ project_id, created_at }) =>
          project_id === path['project_id'] &&
          Date.parse(created_at) >= Date.parse(String(query['start_time'])) &&
          Date.parse(created_at) <= Date.parse(String(query['end_time'])),
      ),
  },
  'notifications.testProvider': {
    kind: 'internal',
    detail: 'Slack needs a channel',
    when: ({ notificationProviders }, { path }) =>
      [...notificationProviders].some(
        ({ id, provider_type, config }) =>
          id === path['id'] && provider_type === 'slack' && !config['channel'],
      ),
  },
};

/** The error of an operation that real servers fail to do; `undefined` if they do it. */
export function findFailure(
  operation: OperationName,
  tables: Tables,
  input: { readonly path: object; readonly query: object },
): RefusedRequest | undefined {
  const failure = FAILURES[operation];
  if (!failure) return undefined;
  const { kind, detail, when = () => true } = failure;
  return when(tables, input as Input)
    ? new RefusedRequest('failure', problem(kind, detail))
    : undefined;
}
