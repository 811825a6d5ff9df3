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

/** Handlers of errors, unlike those of monitors and incidents, are of the other style. */
const SHORT_OPERATIONS = /^monitoring\.\w*(Dsn|Error)/;

/** Real servers write problems in two ways: with all members of RFC 7807 but `status`, or with `title` and `detail` alone. */
export function hasLongProblems(operation: OperationName): boolean {
  return LONG_NAMESPACES.has(operation.split('.', 1)[0] ?? '') && !SHORT_OPERATIONS.test(operation);
}

/** Handlers of January's server that fail in plain text, and in JSON that is no problem. */
const TEXT_IN_JANUARY = /^(proxyLogs\.|platform\.(\w*IpAccess\w*|getFile)$|monitoring\.\w*Dsn)/;
const BARE_IN_JANUARY = /^monitoring\.(get|list|update)Error(Event|Group)s?$/;

/** How a handler writes its failures. */
export function failureForm(server: RealServerName, operation: OperationName): 'problem' | 'text' | 'json' {
  if (server !== '2026-01') return 'problem';
  if (TEXT_IN_JANUARY.test(operation)) return 'text';
  return BARE_IN_JANUARY.test(operation) ? 'json' : 'problem';
}
