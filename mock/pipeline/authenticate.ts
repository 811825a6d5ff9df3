import type { OperationName } from '../contract/contract.ts';
import { readCookie, sessionCookie } from '../lib/http/cookies.ts';
import { problem, RefusedRequest } from '../lib/http/problems.ts';
import type { Rights } from '../servers/access/roles.ts';
import type { ServerProfile } from '../servers/profile.ts';
import type { Credential } from '../features/authentication/rows.ts';
import type { MockContext } from '../state/context.ts';
import type { State } from '../state/state.ts';

/** The operations that an app may call with its deployment token; all others are a 403. */
const DEPLOYMENT_TOKEN_OPERATIONS: ReadonlySet<OperationName> = new Set<OperationName>([
  'envVars.list',
  'envVars.getValue',
]);

/**
 * Finds the credential of the bearer token or the session cookie.
 *
 * @throws a 401 if it is missing, unknown or no longer valid
 */
export function authenticate({ state, clock, server }: MockContext, request: Request): Credential {
  const now = clock.now();
  const token = readToken(request, server);
  if (!token) throw unauthorized('Authentication is required: send the header Authorization: Bearer <token>');
  const credential = state.credentials.find((row) => row.token === token);
  if (!credential) throw unauthorized('The token is not known');
  if (credential.expires_at !== null && Date.parse(credential.expires_at) <= now)
    throw unauthorized(`The token expired at ${credential.expires_at}`);
  const user = credential.user_id === null ? undefined : state.users.get(credential.user_id);
  if (user && user.deleted_at !== null) throw unauthorized(`User ${user.id}, whose token this is, was deleted`);
  const key = state.apiKeys.find((row) => row.token === token);
  if (key && !key.is_active) throw unauthorized(`The API key ${key.id} is inactive`);
  if (key) key.last_used_at = new Date(now).toISOString();
  return credential;
}

/** Real servers ignore the cookie if there is a header, and take no API key from the one and no session from the other. */
function readToken(request: Request, server: ServerProfile): string | undefined {
  const header = request.headers.get('authorization');
  const cookie = readCookie(request, sessionCookie(server));
  if (!server.isReal) return /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1] ?? cookie;
  if (header !== null) return /^Bearer ((?:tk|dt)_\S+)$/.exec(header)?.[1];
  return cookie && /^(?:tk|dt)_/.test(cookie) ? undefined : cookie;
}

/** @throws a 403 for a deployment token outside its project and environment */
export function authorize(actor: Credential, operation: OperationName, input: { path: unknown; query: unknown }): void {
  if (actor.kind !== 'deployment') return;
  if (!DEPLOYMENT_TOKEN_OPERATIONS.has(operation))
    throw problem('forbidden', `A deployment token may not call ${operation}; use an API key`);
  const requested = { ...(input.query as object), ...(input.path as object) } as {
    project_id?: number;
    environment_id?: number;
  };
  if (requested.project_id !== undefined && requested.project_id !== actor.project_id) {
    throw problem(
      'forbidden',
      `This deployment token belongs to project ${actor.project_id}, not to project ${requested.project_id}`,
    );
  }
  if (requested.environment_id !== undefined && requested.environment_id !== actor.environment_id) {
    throw problem(
      'forbidden',
      `This deployment token belongs to environment ${actor.environment_id}, not to environment ${requested.environment_id}`,
    );
  }
}

/** The role and permissions of an API key or a session. Not for deployment tokens. */
export function readRights(state: State, actor: Credential): Rights {
  if (actor.kind === 'session') {
    const isAdmin = actor.user_id !== null && state.users.get(actor.user_id)?.roles.includes('admin');
    return { role: isAdmin ? 'admin' : 'user', permissions: [] };
  }
  const key = state.apiKeys.find(({ token }) => token === actor.token);
  return key
    ? { role: key.role_type, permissions: key.permissions ?? [] }
    : { role: actor.role ?? 'admin', permissions: actor.permissions ?? [] };
}

function unauthorized(detail: string) {
  return new RefusedRequest('token', problem('unauthorized', detail, {}, { 'www-authenticate': 'Bearer' }));
}
