import { createApiKey } from '../../features/api-keys/resolvers.ts';
import { createUser } from '../../features/users/model/accounts.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const PEOPLE = [
  {
    username: 'ada.example',
    email: 'ada@example.com',
    name: 'Ada Example',
    roles: ['admin', 'user'],
    days: 400,
  },
  {
    username: 'grace',
    email: 'grace@example.com',
    name: 'Grace Sample',
    roles: ['user'],
    days: 200,
  },
  { username: 'linus', email: 'linus@example.com', name: 'Linus Test', roles: ['user'], days: 90 },
];

/** Three users besides the admin, one of whom was deleted, and three API keys. */
export function seedPeople(context: MockContext): void {
  const { state } = context;
  const ago = (days: number) => daysAgo(context, days).clock.iso();
  for (const { name, days, ...input } of PEOPLE) {
    const user = createUser(daysAgo(context, days), {
      ...input,
      password: 'correct-horse-battery-staple',
    });
    Object.assign(user, {
      name,
      email_verified: true,
      deleted_at: user.username === 'linus' ? ago(10) : null,
    });
  }
  state.oneTimeTokens.removeWhere(() => true);

  const permissions = ['projects:read', 'deployments:create'];
  const ci = createApiKey(daysAgo(context, 120), 1, {
    name: 'CI',
    role_type: 'custom',
    permissions,
  });
  ci.last_used_at = ago(1);
  const expires_at = ago(-14);
  const dashboard = createApiKey(daysAgo(context, 76), 1, {
    name: 'Dashboard',
    role_type: 'reader',
    expires_at,
  });
  dashboard.last_used_at = ago(0);
  createApiKey(daysAgo(context, 300), 1, {
    name: 'Old laptop',
    role_type: 'admin',
  }).is_active = false;
}

/** A month of audit logs. */
export function seedAuditLogs(context: MockContext): void {
  const { state, clock, random } = context;
  const authors = state.users.list((row) => row.deleted_at === null);
  const log = (operation_type: string, audit_date: string, data: Record<string, unknown>) =>
    state.auditLogs.insert({
      operation_type,
      user_id: random.pick(authors).id,
      ip: `203.0.113.${random.int(1, 254)}`,
      data,
      audit_date,
    });
  for (const { id, name, created_at } of state.projects)
    log('PROJECT_CREATED', created_at, { id, name });
  for (const { project_id, branch, created_at } of state.deployments)
    log('PROJECT_PIPELINE_TRIGGERED', clock.iso(created_at), { project_id, branch });
}
