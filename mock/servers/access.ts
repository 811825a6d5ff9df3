import type { OperationName } from '../contract/contract.ts';
import { problem, type MockProblem } from '../lib/http/problems.ts';
import type { Credential } from '../rows/authentication.ts';
import { RIGHTS } from './permissions.ts';
import type { ServerName } from './names.ts';
import { serverProfile } from './profile.ts';

/** A role, and the permissions of a key with the role `custom`. */
export interface Rights {
  readonly role: string;
  readonly permissions: readonly string[];
}

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

const REAL_PERMISSIONS: ReadonlySet<string> = new Set([
  'analytics:read',
  'analytics:write',
  'emails:send',
]);

const REAL: AppToken = {
  may: (operation) =>
    RIGHTS.neededFor(operation).every((permission) => REAL_PERMISSIONS.has(permission)),
  boundTo: ['project_id'],
};

const APP_TOKENS: Readonly<Record<ServerName, AppToken>> = {
  reference: {
    may: (operation) => READS_VARIABLES.has(operation),
    boundTo: ['project_id', 'environment_id'],
  },
  '2026-07': REAL,
  '2026-08': REAL,
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
  if (actor.kind === 'deployment') return authorizeApp(APP_TOKENS[server], actor, operation, input);
  if (actor.kind !== 'api_key' && actor.kind !== 'session') return;
  const known = serverProfile(server).rights;
  const own = new Set([...known.of(rights.role), ...rights.permissions]);
  const lacking = known.neededFor(operation).find((permission) => !own.has(permission));
  if (lacking !== undefined) throw forbidden(lacking, rights.role);
}

function authorizeApp(
  token: AppToken,
  actor: Credential,
  operation: OperationName,
  input: { path: unknown; query: unknown },
) {
  if (!token.may(operation)) {
    const [needed] = RIGHTS.neededFor(operation);
    if (needed !== undefined) throw forbidden(needed, 'custom');
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
