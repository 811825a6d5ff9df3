import type { OperationName } from '../../contract/contract.ts';
import { MockProblem, RefusedRequest } from '../../lib/http/problems.ts';
import type { RealServerName } from '../profile.ts';
import { permissionFor } from './permission.ts';
import { bareRefusal, hasBareRefusals, insufficient } from './roles.ts';

/** Who calls. */
interface Actor {
  readonly kind: string;
  readonly project_id: number | null;
}

/** What July's server lets a deployed app's own token do, whose only permission is `*`. */
const APP_PERMISSIONS: ReadonlySet<string> = new Set([
  'analytics:read',
  'analytics:write',
  'emails:send',
  'ai_gateway:execute',
]);

const EMPTY = { type: '', title: '', detail: '', status: 403 };

/** These refuse deployment tokens whatever their permissions, with JSON that is no problem. */
const FOR_USERS_ONLY: ReadonlySet<OperationName> = new Set<OperationName>([
  'authentication.logout',
  'users.getCurrentUser',
]);

/** What is found by its own id, whatever project it is of: refused to deployment tokens, though they may read the rest. */
const OF_ANY_PROJECT =
  /^(analytics\.(getGeneralStats|enrichVisitor|getVisitor(ByGuid|ById|Details|Info|Stats)|listVisitorSessions)|sessionReplay\.(?!list$).+)$/;

/**
 * Whether a deployment token may call. January's server gives it every permission on every project; July's binds it to its
 * project and to four permissions.
 *
 * @throws {RefusedRequest} with a 403
 */
export function authorizeApp(
  server: RealServerName,
  actor: Actor,
  operation: OperationName,
  projectId: number | undefined,
  timestamp: string,
): void {
  if (actor.kind !== 'deployment') return;
  if (FOR_USERS_ONLY.has(operation))
    throw new RefusedRequest('user', new MockProblem({ ...EMPTY, error: 'This endpoint requires a user' }));
  if (server === '2026-01') return;
  const permission = permissionFor(server, operation);
  if (permission === null) return;
  if (!APP_PERMISSIONS.has(permission)) throw insufficient(permission, 'custom', timestamp);
  if (OF_ANY_PROJECT.test(operation))
    throw denied(
      'deployment-token-not-allowed',
      'Deployment Token Not Allowed',
      'This endpoint requires user or API-key authentication; deployment tokens are not permitted',
      timestamp,
    );
  if (projectId === undefined || projectId === actor.project_id) return;
  const detail = 'This deployment token is scoped to a different project and cannot access this resource';
  throw hasBareRefusals(server, operation)
    ? bareRefusal('Cross-project access denied', detail)
    : denied('cross-project-access-denied', 'Cross-Project Access Denied', detail, timestamp);
}

function denied(type: string, title: string, detail: string, timestamp: string): RefusedRequest {
  const members = { detail, instance: '', timestamp, title, type: `https://temps.sh/probs/${type}` };
  return new RefusedRequest('permission', new MockProblem({ ...members, status: 403 }));
}
