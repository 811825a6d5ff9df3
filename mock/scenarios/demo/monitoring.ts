import { createDsn } from '../../features/monitoring/dsns.ts';
import { moveIncident, openIncident } from '../../features/monitoring/incidents.ts';
import { createMonitor } from '../../features/monitoring/monitors.ts';
import type { DsnRow, ErrorGroupRow, MonitorRow } from '../../rows/monitoring.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { daysAgo } from './ago.ts';

const ERRORS = [
  [
    'TypeError',
    (id: number) => `Cannot read properties of undefined (reading 'price') in item ${id}`,
  ],
  ['TimeoutError', (id: number) => `The request for order ${id} took too long`],
  ['ValidationError', (id: number) => `The voucher ${id} has expired`],
  ['SyntaxError', () => 'Unexpected token < in JSON'],
] as const;

/**
 * A monitor for each environment, a resolved incident and a minor open one, and two weeks of
 * errors.
 */
export function seedMonitoring(context: MockContext): void {
  const before = daysAgo(context, 31);
  for (const { id, project_id, name } of context.state.environments)
    createMonitor(before, project_id, {
      name,
      monitor_type: 'web',
      environment_id: id,
      check_interval_seconds: 300,
    });
  const [storefront, api] = context.state.monitors.list(({ name }) => name === 'production') as [
    MonitorRow,
    MonitorRow,
  ];
  seedIncident(
    context,
    storefront,
    { severity: 'critical', title: 'The shop does not respond' },
    12 * DAY_MS,
    [
      { status: 'identified', message: 'The database ran out of connections.' },
      { status: 'resolved', message: 'The pool is larger now.' },
    ],
  );
  seedIncident(
    context,
    api,
    { severity: 'minor', title: 'Some responses take long' },
    2 * HOUR_MS,
    [],
  );
  seedErrors(context, before);
}

/** Opens an incident some time ago, with an update every 20 minutes. */
function seedIncident(
  context: MockContext,
  { id, project_id, environment_id }: MonitorRow,
  input: { severity: string; title: string },
  milliseconds: number,
  updates: readonly { status: string; message: string }[],
): void {
  const at = (minutes: number) => daysAgo(context, (milliseconds - minutes * MINUTE_MS) / DAY_MS);
  const incident = openIncident(at(0), project_id, { ...input, environment_id, monitor_id: id });
  for (const [index, update] of updates.entries())
    moveIncident(at(20 * (index + 1)), incident, update);
}

/** A DSN for each production environment, and two weeks of errors in a few groups each. */
function seedErrors(context: MockContext, before: MockContext): void {
  const { state, clock, random } = context;
  for (const { id, project_id } of state.environments.list((row) => row.is_main)) {
    const dsn = createDsn(before, project_id, { name: 'Production', environment_id: id });
    const deployments = state.deployments.list((row) => row.environment_id === id);
    for (let hours = 14 * 24; hours > 0; hours -= random.int(1, 5)) {
      const time = clock.now() - hours * HOUR_MS;
      const [error_type, messageOf] = random.pick(ERRORS);
      const value = messageOf(random.int(1, 9999));
      const deployment = deployments.findLast((row) => row.created_at <= time);
      const timestamp = clock.iso(time);
      const group =
        state.errorGroups.find(
          (row) => row.project_id === project_id && row.error_type === error_type,
        ) ?? state.errorGroups.insert(newGroup(dsn, error_type, value, timestamp, deployment?.id));
      state.errorEvents.insert({
        error_group_id: group.id,
        dsn_id: dsn.id,
        source: 'sentry',
        timestamp,
        created_at: timestamp,
        data: {
          exception: { type: error_type, value },
          level: 'error',
          release: deployment?.commit_hash ?? null,
          request: { method: 'GET', url: random.pick(['/', '/checkout', '/search']) },
          stacktrace: [
            { filename: 'app/server.js', function: 'handle', lineno: random.int(1, 400) },
          ],
        },
      });
    }
    const [, second, third] = state.errorGroups.list((row) => row.project_id === project_id);
    if (second) second.status = 'ignored';
    if (third) Object.assign(third, { status: 'assigned', assigned_to: 'ada@example.com' });
  }
}

function newGroup(
  { project_id, environment_id }: DsnRow,
  error_type: string,
  message: string,
  created_at: string,
  deployment_id: number | null = null,
): Omit<ErrorGroupRow, 'id'> {
  return {
    project_id,
    environment_id,
    deployment_id,
    visitor_id: null,
    error_type,
    title: `${error_type}: ${message}`,
    message_template: message.replace(/\d+/g, '{number}'),
    status: 'unresolved',
    assigned_to: null,
    created_at,
    updated_at: created_at,
  };
}
