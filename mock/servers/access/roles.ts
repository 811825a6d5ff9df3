import type { OperationName } from '../../contract/contract.ts';
import { MockProblem, RefusedRequest } from '../../lib/http/problems.ts';
import { ownValue } from '../../lib/own-value.ts';
import type { ServerName } from '../profile.ts';
import { problemTime, TYPES } from '../errors/standard.ts';
import { allPermissions, permissionFor } from './permission.ts';

/** The permissions of each role. */
const ROLES: Readonly<Record<string, (permission: string) => boolean>> = {
  admin: () => true,
  platform_admin: (permission) => !/^(projects|deployments):(create|write|delete)$/.test(permission),
  user: (permission) =>
    permission === 'logs:delete' ||
    !/:delete$|^(users|settings|system|mcp):|^(analytics|ai_gateway):write$/.test(permission),
  reader: (permission) => /^(?!api_keys|users|settings|system|mcp|notifications:).*:read$/.test(permission),
  mcp: (permission) => /^mcp:|^(projects|deployments):(read|write|create)$/.test(permission),
  demo: (permission) => /^(analytics|projects|status_page):read$/.test(permission),
  api_reader: (permission) => /^(analytics|deployments|projects):read$/.test(permission),
  metrics_ingest: () => false,
  custom: () => false,
};

/** A role, and the permissions of a key with the role `custom`. */
export interface Rights {
  readonly role: string;
  readonly permissions: readonly string[];
}

function mayDo({ role, permissions }: Rights, permission: string): boolean {
  return ownValue(ROLES, role)?.(permission) === true || permissions.includes(permission);
}

/** What the rights of a new key are read from. */
export interface WantedKey {
  readonly role_type: string;
  readonly permissions?: readonly string[] | null;
}

/** @throws {RefusedRequest} with a 403 if a key would have a right that its maker lacks */
export function checkCeiling(server: ServerName, maker: Rights, wanted: WantedKey, timestamp: string): void {
  const { role_type, permissions } = wanted;
  const known = new Set(allPermissions(server));
  const names = role_type === 'custom' ? (permissions ?? []) : rolePermissions(server, role_type);
  const above = names.find((name) => known.has(name) && !mayDo(maker, name));
  if (above !== undefined)
    throw denied(
      'permission-ceiling-exceeded',
      'Forbidden',
      `Cannot grant permission '${above}': it exceeds your own permissions`,
      timestamp,
      { error_code: 'PERMISSION_CEILING_EXCEEDED' },
    );
}

/** The permissions of a predefined role on a server. */
export function rolePermissions(server: ServerName, role: string): string[] {
  return allPermissions(server).filter((permission) => ownValue(ROLES, role)?.(permission));
}

/** @throws {RefusedRequest} with the 403 of a real server, unless the role has the permission for the operation */
export function authorizeRole(server: ServerName, operation: OperationName, rights: Rights, timestamp: string): void {
  const needed = permissionFor(server, operation);
  if (needed !== null && !mayDo(rights, needed))
    throw hasBareRefusals(server, operation)
      ? bareRefusal('Insufficient permissions', 'This operation requires the AnalyticsRead permission')
      : insufficient(needed, rights.role, timestamp);
}

/** @param type what follows the address of all types; `''` for none */
export function denied(
  type: string,
  title: string,
  detail: string,
  timestamp: string,
  members: object = {},
): RefusedRequest {
  const address = type && `${TYPES}${type}`;
  const all = { detail, ...members, instance: '', timestamp: problemTime(timestamp), title, type: address };
  return new RefusedRequest('permission', new MockProblem({ ...all, status: 403 }));
}

/** @param role `custom` for deployment tokens */
export function insufficient(permission: string, role: string, timestamp: string): RefusedRequest {
  const members = {
    detail: `This operation requires the ${permission} permission`,
    instance: '',
    required_permission: permission,
    timestamp: problemTime(timestamp),
    title: 'Insufficient Permissions',
    type: 'https://temps.sh/probs/insufficient-permissions',
    user_role: role,
  };
  return new RefusedRequest('permission', new MockProblem({ status: 403, ...members }));
}

/** Whether an operation responds to missing permissions with JSON that is not a problem. */
export function hasBareRefusals(server: ServerName, operation: OperationName): boolean {
  return server === '2026-07' && operation.startsWith('performance.');
}

export function bareRefusal(error: string, details: string): RefusedRequest {
  return new RefusedRequest('user', new MockProblem({ type: '', title: '', detail: '', status: 403, error, details }));
}
