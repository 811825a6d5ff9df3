import type { OperationName } from '../../contract/contract.ts';

const LONG_NAMESPACES: ReadonlySet<string> = new Set([
  'analytics',
  'apiKeys',
  'auditLogs',
  'email',
  'envVars',
  'environments',
  'externalServices',
  'monitoring',
  'platform',
  'sessionReplay',
  'webhooks',
]);

/** Handlers of errors, unlike those of monitors and incidents, are of the other style. */
const SHORT_OPERATIONS = /^monitoring\.\w*(Dsn|Error)/;

/** Real servers write problems in two ways: with all members of RFC 7807 but `status`, or with `title` and `detail` alone. */
export function hasLongProblems(operation: OperationName): boolean {
  return LONG_NAMESPACES.has(operation.split('.', 1)[0] ?? '') && !SHORT_OPERATIONS.test(operation);
}
