import type { OperationName } from '../../contract/contract.ts';
import { MockProblem, RefusedRequest } from '../../lib/http/problems.ts';
import { ownValue } from '../../lib/own-value.ts';
import { allPermissions, permissionFor } from './permission.ts';

/** Which permissions a role has. */
const ROLES: Readonly<Record<string, (permission: string) => boolean>> = {
  admin: () => true,
  platform_admin: (permission) => !/^(projects|deployments):(create|write|delete)$/.test(permission),
  user: (permission) => !/:delete$|^(users|settings|system|mcp):|^analytics:write$/.test(permission),
  reader: (permission) => /^(?!api_keys|users|settings|system|mcp|notifications:).*:read$/.test(permission),
  mcp: (permission) => /^mcp:|^(projects|deployments):(read|write|create)$/.test(permission),
  demo: (permission) => /^(analytics|projects|status_page):read$/.test(permission),
  api_reader: (permission) => /^(analytics|deployments|projects):read$/.test(permission),
  custom: () => false,
};

/** A role, and the permissions that a key of the role `custom` lists. */
export interface Rights {
  readonly role: string;
  readonly permissions: readonly string[];
}

/** What a predefined role may do. */
export function rolePermissions(role: string): string[] {
  return allPermissions().filter((permission) => ownValue(ROLES, role)?.(permission));
}

/**
 * Whether a role may call an operation.
 *
 * @throws {RefusedRequest} with the 403 of a real server
 */
export function authorizeRole(operation: OperationName, { role, permissions }: Rights, timestamp: string): void {
  const needed = permissionFor(operation);
  if (needed !== null && !ownValue(ROLES, role)?.(needed) && !permissions.includes(needed))
    throw insufficient(needed, role, timestamp);
}

/** @param role `custom` for the tokens of deployed apps */
export function insufficient(permission: string, role: string, timestamp: string): RefusedRequest {
  const members = {
    detail: `This operation requires the ${permission} permission`,
    instance: '',
    required_permission: permission,
    timestamp,
    title: 'Insufficient Permissions',
    type: 'https://temps.sh/probs/insufficient-permissions',
    user_role: role,
  };
  return new RefusedRequest('permission', new MockProblem({ status: 403, ...members }));
}
