import { operationSpec, type OperationName } from '../contract/contract.ts';
import { ANONYMOUS, type Credential } from '../rows/authentication.ts';
import { readCookie, SESSION_COOKIE } from '../lib/http/cookies.ts';
import { problem, RefusedRequest } from '../lib/http/problems.ts';
import { boundActor } from '../servers/access.ts';
import type { Rights } from '../servers/access.ts';
import type { MockContext } from '../state/context.ts';
import type { State } from '../state/state.ts';

/**
 * Finds the caller of an operation by the bearer token or the session cookie.
 *
 * @throws {RefusedRequest} a 401 if the operation needs a token, and it is missing, unknown or no
 * longer valid
 */
export function authenticate(
  context: MockContext,
  operation: OperationName,
  request: Request,
): Credential {
  if (operationSpec(operation).isPublic) return ANONYMOUS;
  const { state, clock, server } = context;
  const now = clock.now();
  const token = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const sent = token ?? readCookie(request, SESSION_COOKIE);
  if (!sent)
    throw unauthorized('Authentication is required: send the header Authorization: Bearer <token>');
  const credential = state.credentials.find((row) => row.token === sent);
  if (!credential) throw unauthorized('The token is not known');
  if (credential.expires_at !== null && Date.parse(credential.expires_at) <= now)
    throw unauthorized(`The token expired at ${credential.expires_at}`);
  const user = credential.user_id === null ? undefined : state.users.get(credential.user_id);
  if (user && user.deleted_at !== null)
    throw unauthorized(`User ${user.id}, whose token this is, was deleted`);
  const key = state.apiKeys.find((row) => row.token === sent);
  if (key && !key.is_active) throw unauthorized(`The API key ${key.id} is inactive`);
  if (key) key.last_used_at = new Date(now).toISOString();
  return boundActor(server.name, credential);
}

/** The role and permissions of a caller. */
export function readRights(state: State, actor: Credential): Rights {
  if (actor.kind === 'session') {
    const isAdmin =
      actor.user_id !== null && state.users.get(actor.user_id)?.roles.includes('admin');
    return { role: isAdmin ? 'admin' : 'user', permissions: [] };
  }
  const key = state.apiKeys.find(({ token }) => token === actor.token);
  return key
    ? { role: key.role_type, permissions: key.permissions ?? [] }
    : { role: actor.role ?? 'admin', permissions: actor.permissions ?? [] };
}

function unauthorized(detail: string): RefusedRequest {
  return new RefusedRequest(
    'token',
    problem('unauthorized', detail, {}, { 'www-authenticate': 'Bearer' }),
  );
}
