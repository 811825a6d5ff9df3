import type { MockContext } from '../../state/context.ts';
import type { DsnRow, ErrorEventRow, ErrorGroupRow } from '../../rows/monitoring.ts';

type Timed = Pick<MockContext, 'state' | 'clock'>;

export interface ErrorReport {
  error_type: string;
  message: string;
  /** The other data that the client sent. */
  data?: Record<string, unknown>;
  deployment_id?: number | null;
  visitor_id?: number | null;
  /** Unix time in milliseconds; set for demo histories. @default now */
  time?: number;
}

/**
 * Records an error as if a Sentry-compatible client had sent it to a DSN; the API has no operation
 * for this. Errors of one type whose messages differ only in numbers share a group. A new error
 * reopens a resolved group. A revoked DSN records nothing.
 */
export function recordError(
  context: Timed,
  dsn: DsnRow,
  report: ErrorReport,
): ErrorEventRow | undefined {
  if (!dsn.is_active) return undefined;
  const { state, clock } = context;
  const time = clock.iso(report.time);
  const group = groupFor(context, dsn, report, time);
  if (group.status === 'resolved') Object.assign(group, { status: 'unresolved', updated_at: time });
  return state.errorEvents.insert({
    error_group_id: group.id,
    dsn_id: dsn.id,
    source: 'sentry',
    timestamp: time,
    data: { exception: { type: report.error_type, value: report.message }, ...report.data },
    created_at: time,
  });
}

function groupFor({ state }: Timed, dsn: DsnRow, report: ErrorReport, time: string): ErrorGroupRow {
  const { project_id, environment_id } = dsn;
  const { error_type } = report;
  const message_template = report.message.replace(/\d+/g, '{number}');
  const isSame = (row: ErrorGroupRow) =>
    row.project_id === project_id &&
    row.environment_id === environment_id &&
    row.error_type === error_type &&
    row.message_template === message_template;
  const group = state.errorGroups.find(isSame);
  if (group) return group;
  return state.errorGroups.insert({
    project_id,
    environment_id,
    deployment_id: report.deployment_id ?? dsn.deployment_id,
    visitor_id: report.visitor_id ?? null,
    error_type,
    title: `${error_type}: ${report.message}`,
    message_template,
    status: 'unresolved',
    assigned_to: null,
    created_at: time,
    updated_at: time,
  });
}
