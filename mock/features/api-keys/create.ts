import type { CreateApiKeyRequest } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/http/problems.ts';
import { PERMISSIONS } from '../../servers/permissions.ts';
import type { ApiKeyRow } from './rows.ts';
import { isRole } from './permissions.ts';

/** The key is valid immediately. */
export function createApiKey(context: MockContext, userId: number, input: CreateApiKeyRequest): ApiKeyRow {
  const { state, clock, random } = context;
  const { name, role_type } = input;
  if (!isRole(context.server, role_type))
    throw problem('badRequest', `body.role_type: there is no role "${role_type}"`);
  mustBeFree(context, userId, name);
  const row = state.apiKeys.insert({
    user_id: userId,
    name,
    token: `tk_${random.hex(context.server.isReal ? 40 : 48)}`,
    role_type,
    permissions: role_type === 'custom' ? readPermissions(input.permissions ?? []) : null,
    is_active: true,
    expires_at: readExpiry(context, input.expires_at ?? aYearFrom(clock.now())),
    last_used_at: null,
    created_at: clock.iso(),
  });
  state.credentials.insert({
    token: row.token,
    kind: 'api_key',
    expires_at: row.expires_at,
    user_id: userId,
    project_id: null,
    environment_id: null,
  });
  return row;
}

export function mustBeFree({ state, server }: MockContext, userId: number, name: string, owner?: ApiKeyRow): void {
  if (!name.trim() && !server.isReal) throw problem('badRequest', 'body.name: is empty');
  if (state.apiKeys.find((row) => row.user_id === userId && row.name === name && row !== owner))
    throw problem('conflict', `There is already an API key "${name}"`);
}

export function readPermissions(permissions: readonly string[]): string[] {
  if (permissions.length === 0) throw problem('badRequest', 'body.permissions: the role custom needs at least one');
  const unknown = permissions.filter((name) => !PERMISSIONS.includes(name));
  if (unknown.length > 0)
    throw problem(
      'badRequest',
      `body.permissions: "${unknown.join('", "')}" is unknown; see GET /api-keys/permissions`,
    );
  return [...new Set(permissions)];
}

/** Real servers also make a key that has expired. */
export function readExpiry({ clock, server }: MockContext, text: string): string {
  const time = Date.parse(text);
  if (time <= clock.now() && !server.isReal) throw problem('badRequest', `body.expires_at: ${text} is in the past`);
  return clock.iso(time);
}

function aYearFrom(time: number): string {
  const date = new Date(time);
  date.setUTCFullYear(date.getUTCFullYear() + 1);
  return date.toISOString();
}
