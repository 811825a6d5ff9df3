import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { ServerName } from '../profile.ts';

/** Operations that need no token on the server of January 2026, but do by the contract. */
const OPEN_IN_JANUARY =
  /^(performance\.|proxyLogs\.|sessionReplay\.|platform\.(get(Info|File|AccessInfo|PrivateIp|PublicIp|IpGeolocation)|\w*IpAccess\w*|checkIpBlocked)$|monitoring\.\w*(Dsn|Error))/;

/** Operations that need a token on a server, but not by the contract. */
const CLOSED: Partial<Record<ServerName, OperationName>> = {
  '2026-01': 'git.handleProviderOauthCallback',
  '2026-07': 'platform.getFile',
};

/** Whether an operation needs no token on a server. */
export function isOpen(server: ServerName, operation: OperationName): boolean {
  if (operationSpec(operation).isPublic) return CLOSED[server] !== operation;
  return server === '2026-01' && OPEN_IN_JANUARY.test(operation);
}

const PATH_FIRST =
  /^(analytics\.(getProject|getProperty|getAggregated|getEventT|getEventsTimeline|getHourly|getUnique|has)|deployments\.|domains\.(list|add|remove)$|environments\.|envVars\.|notifications\.|projects\.)/;

/** Whether a real server refuses an invalid path or query before it checks the token. */
export function readsPathFirst(operation: OperationName): boolean {
  return PATH_FIRST.test(operation);
}
