import { DAY_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { createApiKey } from '../../features/api-keys/create.ts';
import { createUser } from '../../features/users/model/accounts.ts';

const PEOPLE = [
  { username: 'ada.example', email: 'ada@example.com', name: 'Ada Example', roles: ['admin', 'user'], days: 400 },
  { username: 'grace', email: 'grace@example.com', name: 'Grace Sample', roles: ['user'], days: 200 },
  { username: 'linus', email: 'linus@example.com', name: 'Linus Test', roles: ['user'], days: 90 },
];

/** Three users besides the admin, one of whom was deleted, three API keys, and a month of audit logs. */
export function seedPeople(context: MockContext): void {
  const { state, clock } = context;
  const ago = (days: number) => clock.iso(clock.now() - days * DAY_MS);
  for (const { name, days, ...input } of PEOPLE) {
    const user = createUser(context, { ...input, password: 'correct-horse-battery-staple' });
    Object.assign(user, { name, email_verified: true, created_at: ago(days), updated_at: ago(days) });
  }
  const former = state.users.find(({ username }) => username === 'linus');
  if (former) former.deleted_at = ago(10);
  state.oneTimeTokens.removeWhere(() => true);

  const ci = createApiKey(context, 1, {
    name: 'CI',
    role_type: 'custom',
    permissions: ['projects:read', 'deployments:create'],
  });
  Object.assign(ci, { created_at: ago(120), last_used_at: ago(1) });
  const dashboard = createApiKey(context, 1, { name: 'Dashboard', role_type: 'reader', expires_at: ago(-14) });
  Object.assign(dashboard, { created_at: ago(76), last_used_at: ago(0) });
  const laptop = createApiKey(context, 1, { name: 'Old laptop', role_type: 'admin' });
  Object.assign(laptop, { created_at: ago(300), is_active: false });

  seedAuditLogs(context);
}

function seedAuditLogs({ state, clock, random }: MockContext): void {
  const authors = state.users.list((row) => row.deleted_at === null);
  const log = (operation_type: string, time: number, data: Record<string, unknown>) =>
    state.auditLogs.insert({
      operation_type,
      user_id: random.pick(authors).id,
      ip: `203.0.113.${random.int(1, 254)}`,
      data,
      audit_date: clock.iso(time),
    });
  for (const { id, name } of state.projects) log('PROJECT_CREATED', clock.now() - 31 * DAY_MS, { id, name });
  for (const { project_id, branch, created_at } of state.deployments)
    log('PROJECT_PIPELINE_TRIGGERED', created_at, { project_id, branch });
}
