import type { MockContext } from '../../state/context.ts';
import type { DsnRow, ErrorEventRow, ErrorGroupRow } from './error-rows.ts';

type Timed = Pick<MockContext, 'state' | 'clock'>;

export interface ErrorReport {
  error_type: string;
  message: string;
  /** Everything that the client sent. */
  data?: Record<string, unknown>;
  deployment_id?: number | null;
  visitor_id?: number | null;
  /** Milliseconds; of demo histories. @default now */
  time?: number;
}

/**
 * What a Sentry-compatible client does by sending an error to a DSN; no call of the API does it. Errors of one type whose messages
 * differ in numbers only share a group, and a resolved group that sees a new one is unresolved again. Nothing comes in through a revoked DSN.
 */
export function recordError(context: Timed, dsn: DsnRow, report: ErrorReport): ErrorEventRow | undefined {
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
