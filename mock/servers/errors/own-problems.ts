import type { OperationName } from '../../contract/contract.ts';
import type { Problem } from '../../lib/http/problems.ts';
import type { RealServerName } from '../profile.ts';
import { ACCOUNT_PROBLEMS } from './account-problems.ts';
import { JANUARY_PROBLEMS } from './january-problems.ts';
import { short, standard, TYPES, untyped, type Members, type OwnProblem, type Params } from './standard.ts';

const PROVIDER_TYPE = /^notifications\.update(Email|Slack|Webhook)Provider$/;
const FUNNEL_STEP: Readonly<Record<string, string>> = {
  'funnels.update': 'updating funnel',
  'funnels.delete': 'deleting funnel',
  'funnels.getMetrics': 'retrieving funnel metrics',
};

const PROBLEMS: readonly OwnProblem[] = [
  [
    /^crons\.(get|listExecutions)$/,
    404,
    ({ cron_id, project_id, env_id }) => ({
      ...untyped('Configuration Error', `Cron ${cron_id} not found in project ${project_id}, environment ${env_id}`),
      type: `${TYPES}cron-config-error`,
    }),
  ],
  [
    /^funnels\.(update|delete|getMetrics)$/,
    404,
    (_, __, operation) =>
      untyped('Funnel not found', `Error ${FUNNEL_STEP[operation]}: RecordNotFound Error: Funnel not found`),
  ],
  [
    /^dns\./,
    404,
    ({ id, provider_id, domain }, { detail }, operation) =>
      detail.startsWith('Managed domain') || operation === 'dns.removeManagedDomain'
        ? short('Domain Not Found', `Domain ${domain} not found`)
        : short('Provider Not Found', `DNS provider with ID ${id ?? provider_id} not found`),
  ],
  [
    /^domains\.getOrder$/,
    404,
    ({ domain_id }) => untyped('Order not found', `No ACME order found for domain ID ${domain_id}`),
  ],
  [
    /^domains\.getChallengeToken$/,
    404,
    ({ domain }) => untyped('Challenge not found', `No active DNS challenge found for domain ${domain}`),
  ],
  [/^domains\.deleteCertificate$/, 404, ({ domain = '' }) => untyped('Resource Not Found', domain)],
  [
    /^domains\.(getCertificate|createOrRecreateOrder|cancelOrder|finalizeOrder)$/,
    404,
    ({ domain, domain_id }) => untyped('Domain not found', `Domain with ID ${domain ?? domain_id} not found`),
  ],
  [
    /^domains\.(getCertificateByHost|provisionCertificate|renewCertificate)$/,
    404,
    ({ domain, hostname }) => untyped('Domain not found', `Domain ${domain ?? hostname} not found`),
  ],
  [/^domains\.createCertificate$/, 400, (_, { detail }) => untyped('Invalid Domain', detail)],
  // Whether the project, the environment or its domain is missing.
  [/^domains\.(list|add|remove)$/, 404, ({ env_id }) => standard(404, `Environment ${env_id} not found`)],
  [/^environments\.(get|delete|sleep|wake)$/, 404, ({ env_id }) => standard(404, `Environment ${env_id} not found`)],
  [/^environments\./, 404, (_, { detail }) => standard(404, detail)],
  [
    PROVIDER_TYPE,
    404,
    (_, __, operation) =>
      untyped(
        'Provider not found',
        `The requested ${PROVIDER_TYPE.exec(operation)?.[1]} notification provider does not exist`,
      ),
  ],
  [/^notifications\./, 404, () => untyped('Provider not found', 'The requested notification provider does not exist')],
  [
    /^projects\.triggerPipeline$/,
    400,
    (_, { detail }) =>
      detail.startsWith('body.environment_id')
        ? standard(400, 'No environment specified and project has no preview template environment configured')
        : undefined,
  ],
  [
    /^projects\.triggerPipeline$/,
    404,
    (_, { detail }) =>
      detail.startsWith('Environment')
        ? standard(404, "Environment not found or doesn't belong to project")
        : undefined,
  ],
  [
    /^sessionReplay\./,
    404,
    ({ session_id }, { detail }) =>
      detail.startsWith('Host')
        ? untyped('Host not found in route table', detail)
        : untyped('Session not found', `Session not found: ${session_id ?? detail.split(' ').at(-3)}`),
  ],
  [
    /^sessionReplay\.init$/,
    400,
    (_, { detail }) => (detail.startsWith('There is no visitor') ? untyped('Visitor ID is required', '') : undefined),
  ],
  [/^webhooks\.(get|update|delete|listDeliveries)$/, 404, () => untyped('Webhook not found', '')],
  [/^webhooks\.getDelivery$/, 404, () => untyped('Delivery not found', '')],
  [
    /^webhooks\.retryDelivery$/,
    404,
    () => untyped('Delivery not found', 'Delivery does not exist in the requested project and webhook'),
  ],
  [
    /^webhooks\.(create|update)$/,
    500,
    (_, { detail }, operation) => untyped(`Failed to ${operation.slice('webhooks.'.length)} webhook`, detail),
  ],
  [
    /^webhooks\./,
    400,
    (_, { detail }) =>
      detail.startsWith('No valid event')
        ? untyped('Invalid event types', 'At least one valid event type is required')
        : undefined,
  ],
  [
    /^email\.createProvider$/,
    400,
    (_, { detail }) =>
      detail.startsWith('body.smtp_credentials.port')
        ? standard(400, 'smtp_credentials.port must be greater than 0')
        : undefined,
  ],
  [/^platform\.getIpGeolocation$/, 400, ({ ip }) => short('Invalid IP Address', `'${ip}' is not a valid IP address`)],
  ...ACCOUNT_PROBLEMS,
];

/** The problem of an operation that has its own; `undefined` for all others. */
export function ownProblem(
  server: RealServerName,
  operation: OperationName,
  problem: Problem,
  params: Params,
): Members | undefined {
  const own = server === '2026-01' ? JANUARY_PROBLEMS : [];
  for (const [operations, status, write] of [...own, ...PROBLEMS]) {
    const members = status === problem.status && operations.test(operation) && write(params, problem, operation);
    if (members) return members;
  }
  return undefined;
}
