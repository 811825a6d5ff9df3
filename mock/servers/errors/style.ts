import type { OperationName } from '../../contract/contract.ts';
import type { RealServerName } from '../profile.ts';

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

/** In `monitoring`, the operations of error tracking write short problems. */
const SHORT_OPERATIONS = /^monitoring\.\w*(Dsn|Error)/;

/**
 * Real servers write long problems, with all members of RFC 7807 but `status`, or short ones with `title` and `detail`.
 */
export function hasLongProblems(operation: OperationName): boolean {
  return LONG_NAMESPACES.has(operation.split('.', 1)[0] ?? '') && !SHORT_OPERATIONS.test(operation);
}

/** Operations of the server of January 2026 that send errors as plain text, or as JSON that is not a problem. */
const TEXT_IN_JANUARY = /^(proxyLogs\.|platform\.(\w*IpAccess\w*|getFile)$|monitoring\.\w*Dsn)/;
const BARE_IN_JANUARY = /^monitoring\.(get|list|update)Error(Event|Group)s?$/;

/** The format in which an operation sends its errors. */
export function failureForm(server: RealServerName, operation: OperationName): 'problem' | 'text' | 'json' {
  if (server !== '2026-01') return 'problem';
  if (TEXT_IN_JANUARY.test(operation)) return 'text';
  return BARE_IN_JANUARY.test(operation) ? 'json' : 'problem';
}
