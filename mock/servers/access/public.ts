import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { ServerName } from '../profile.ts';

/** Operations that January's server, unlike the contract, carries out without a token. */
const OPEN_IN_JANUARY =
  /^(performance\.|proxyLogs\.|sessionReplay\.|platform\.(get(Info|File|AccessInfo|PrivateIp|PublicIp|IpGeolocation)|\w*IpAccess\w*|checkIpBlocked)$|monitoring\.\w*(Dsn|Error))/;

/** Operations of the contract that need no token, but do on that server. */
const CLOSED: Partial<Record<ServerName, OperationName>> = {
  '2026-01': 'git.handleProviderOauthCallback',
  '2026-07': 'platform.getFile',
};

/** Whether an operation needs no token on a server. */
export function isOpen(server: ServerName, operation: OperationName): boolean {
  if (operationSpec(operation).isPublic) return CLOSED[server] !== operation;
  return server === '2026-01' && OPEN_IN_JANUARY.test(operation);
}

const PATH_FIRST: ReadonlySet<string> = new Set(['analytics', 'deployments', 'environments', 'projects']);

/** Whether a path or query that cannot be read is refused before the token is looked at. */
export function readsPathFirst(operation: OperationName): boolean {
  return PATH_FIRST.has(operation.split('.', 1)[0] ?? '');
}
