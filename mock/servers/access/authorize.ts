import type { OperationName } from '../../contract/contract.ts';
import { MockProblem, RefusedRequest } from '../../lib/http/problems.ts';
import type { RealServerName } from '../profile.ts';
import { permissionFor } from './permission.ts';
import { bareRefusal, denied, hasBareRefusals, insufficient } from './roles.ts';

/** The caller. */
interface Actor {
  readonly kind: string;
  readonly project_id: number | null;
}

/** What the permission `*`, the only one of a deployment token, includes on the server of July 2026. */
const APP_PERMISSIONS: ReadonlySet<string> = new Set([
  'analytics:read',
  'analytics:write',
  'emails:send',
  'ai_gateway:execute',
]);

const EMPTY = { type: '', title: '', detail: '', status: 403 };

/** Operations that refuse all deployment tokens, with JSON that is not a problem. */
const FOR_USERS_ONLY: ReadonlySet<OperationName> = new Set<OperationName>([
  'authentication.logout',
  'users.getCurrentUser',
]);

/** Operations that need a user beside a permission, which July's server does not give to a deployment token. */
const NEEDS_USER =
  /^domains\.(createCertificate|provisionCertificate|renewCertificate|finalizeOrder|createOrRecreateOrder)$/;
const NO_USER = 'This endpoint requires user authentication. Deployment tokens are not allowed.';

/** Operations that find something by id in any project. They refuse deployment tokens, which have one project. */
const IN_ANY_PROJECT =
  /^(analytics\.(getGeneralStats|enrichVisitor|getVisitor(ByGuid|ById|Details|Info|Stats)|listVisitorSessions)|sessionReplay\.(?!list$).+)$/;

/**
 * Checks a deployment token. On the server of January 2026, it has all permissions on all projects; in July 2026, it
 * has four permissions on its own project.
 *
 * @throws {RefusedRequest} with a 403
 */
export function authorizeDeploymentToken(
  server: RealServerName,
  actor: Actor,
  operation: OperationName,
  projectId: number | undefined,
  timestamp: string,
): void {
  if (actor.kind !== 'deployment') return;
  if (FOR_USERS_ONLY.has(operation))
    throw new RefusedRequest('user', new MockProblem({ ...EMPTY, error: 'This endpoint requires a user' }));
  if (server === '2026-01') {
    if (NEEDS_USER.test(operation)) throw denied('', 'User Required', NO_USER, timestamp);
    return;
  }
  const permission = permissionFor(server, operation);
  if (permission === null) return;
  if (!APP_PERMISSIONS.has(permission)) throw insufficient(permission, 'custom', timestamp);
  if (IN_ANY_PROJECT.test(operation))
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
