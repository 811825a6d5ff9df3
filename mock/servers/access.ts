import type { OperationName } from '../contract/contract.ts';
import { problem, type MockProblem } from '../lib/http/problems.ts';
import type { Credential } from '../rows/authentication.ts';
import { mayDo, permissionFor, type Rights } from './permissions.ts';
import type { ServerName } from './profile.ts';

/** What the token of a deployed app may do. */
interface AppToken {
  may(operation: OperationName): boolean;
  /** What it is bound to: a request for another one is refused. */
  readonly boundTo: readonly ('project_id' | 'environment_id')[];
}

const READS_VARIABLES: ReadonlySet<OperationName> = new Set<OperationName>([
  'envVars.list',
  'envVars.getValue',
]);

const JULY_PERMISSIONS: ReadonlySet<string | null> = new Set([
  null,
  'analytics:read',
  'analytics:write',
  'emails:send',
]);

const APP_TOKENS: Readonly<Record<ServerName, AppToken>> = {
  reference: {
    may: (operation) => READS_VARIABLES.has(operation),
    boundTo: ['project_id', 'environment_id'],
  },
  '2026-01': { may: () => true, boundTo: [] },
  '2026-07': {
    may: (operation) => JULY_PERMISSIONS.has(permissionFor(operation)),
    boundTo: ['project_id'],
  },
};

/**
 * The caller as the server sees it: with the token of an app, it reads the app's environment only
 * if it is bound to it.
 */
export function boundActor(server: ServerName, actor: Credential): Credential {
  return APP_TOKENS[server].boundTo.includes('environment_id')
    ? actor
    : { ...actor, environment_id: null };
}

/**
 * @throws {MockProblem} a 403, if the caller may not call the operation with this path and query
 */
export function authorize(
  server: ServerName,
  actor: Credential,
  rights: Rights,
  operation: OperationName,
  input: { readonly path: unknown; readonly query: unknown },
): void {
  const needed = permissionFor(operation);
  if (actor.kind === 'deployment') return authorizeApp(APP_TOKENS[server], actor, operation, input);
  if (actor.kind !== 'api_key' && actor.kind !== 'session') return;
  if (needed !== null && !mayDo(rights, needed)) throw forbidden(needed, rights.role);
}

function authorizeApp(
  token: AppToken,
  actor: Credential,
  operation: OperationName,
  input: { path: unknown; query: unknown },
) {
  if (!token.may(operation)) {
    const needed = permissionFor(operation);
    if (needed !== null) throw forbidden(needed, 'custom');
    throw problem('forbidden', `A deployment token may not call ${operation}: use an API key`);
  }
  const wanted = { ...(input.query as object), ...(input.path as object) } as Record<
    string,
    number | undefined
  >;
  for (const key of token.boundTo)
    if (wanted[key] !== undefined && wanted[key] !== actor[key]) {
      const what = key.replace('_id', '');
      const own = `This deployment token belongs to ${what} ${actor[key]}`;
      throw problem('forbidden', `${own}, not to ${what} ${wanted[key]}`);
    }
}

function forbidden(permission: string, role: string): MockProblem {
  return problem('forbidden', `This operation requires the ${permission} permission`, {
    required_permission: permission,
    user_role: role,
  });
}
