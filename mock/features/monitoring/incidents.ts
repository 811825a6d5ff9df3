import type {
  CreateIncidentRequest,
  UpdateIncidentStatusRequest,
} from '../../../generated/types.gen.ts';
import { paginate } from '../../lib/paging.ts';
import { mean } from '../../lib/statistics.ts';
import { calendarBuckets, itemsInBuckets } from '../../lib/time/buckets.ts';
import { DAY_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import { isInRange, readTimeRange } from '../../lib/time/time-range.ts';
import type { MockContext } from '../../state/context.ts';
import {
  find,
  findEnvironment,
  findProject,
  inProjectOrEnvironment,
  isWanted,
  mustBeOneOf,
} from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { newTimes, resource } from '../shared/resource.ts';
import { INTERVALS } from './checks.ts';
import type { IncidentRow } from '../../rows/monitoring.ts';

const SEVERITIES = ['minor', 'major', 'critical'];
const STATUSES = ['investigating', 'identified', 'monitoring', 'resolved'];

export function openIncident(
  context: MockContext,
  project_id: number,
  input: CreateIncidentRequest,
): IncidentRow {
  const { state, clock } = context;
  const { title, severity, description = null, environment_id = null, monitor_id = null } = input;
  mustBeOneOf(SEVERITIES, severity, 'body.severity');
  if (environment_id !== null) findEnvironment(state, project_id, environment_id);
  if (monitor_id !== null)
    find(state.monitors, monitor_id, 'Monitor', (row) => row.project_id === project_id);
  const incident = state.incidents.insert({
    project_id,
    environment_id,
    monitor_id,
    title,
    description,
    severity,
    status: 'investigating',
    started_at: clock.iso(),
    resolved_at: null,
    ...newTimes(context),
  });
  addUpdate(context, incident, description ?? title);
  return incident;
}

/** The status `resolved` closes the incident, any other one reopens it. */
export function moveIncident(
  context: MockContext,
  incident: IncidentRow,
  { status, message }: UpdateIncidentStatusRequest,
): void {
  mustBeOneOf(STATUSES, status, 'body.status');
  const now = context.clock.iso();
  const resolved_at = status === 'resolved' ? (incident.resolved_at ?? now) : null;
  Object.assign(incident, { status, resolved_at, updated_at: now });
  addUpdate(context, incident, message);
}

function addUpdate(
  { state, clock }: MockContext,
  { id, status }: IncidentRow,
  message: string,
): void {
  state.incidentUpdates.insert({ incident_id: id, status, message, created_at: clock.iso() });
}

/** The incidents of a project, or of one of its environments, latest start first. */
export function listIncidents(
  { state }: MockContext,
  projectId: number,
  environmentId?: number,
): IncidentRow[] {
  return state.incidents
    .list(inProjectOrEnvironment(state, projectId, environmentId))
    .toSorted((one, other) => other.started_at.localeCompare(one.started_at) || other.id - one.id);
}

const incident = resource('incidents', {
  what: 'Incident',
  id: 'incident_id',
  serialize: (_, row) => row,
});

function incidentStart(row: IncidentRow): number {
  return Date.parse(row.started_at);
}

function serializeBucket({ clock }: MockContext, start: number, rows: readonly IncidentRow[]) {
  const count = (severity: string) => rows.filter((row) => row.severity === severity).length;
  const minutes = rows.flatMap((row) =>
    row.resolved_at === null
      ? []
      : [(Date.parse(row.resolved_at) - incidentStart(row)) / MINUTE_MS],
  );
  return {
    bucket_start: clock.iso(start),
    total_incidents: rows.length,
    minor_incidents: count('minor'),
    major_incidents: count('major'),
    critical_incidents: count('critical'),
    resolved_incidents: minutes.length,
    active_incidents: rows.length - minutes.length,
    avg_resolution_time_minutes: mean(minutes),
  };
}

export const incidents = {
  'monitoring.listIncidents': (ctx) => {
    const rows = listIncidents(ctx, ctx.path.project_id, ctx.query.environment_id);
    return paginate(
      ctx,
      rows.filter((row) => isWanted<string>(ctx.query.status, row.status)),
    );
  },

  'monitoring.createIncident': (ctx) =>
    openIncident(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body),

  'monitoring.getIncident': incident.get,

  'monitoring.updateIncidentStatus': (ctx) => {
    const row = incident.find(ctx);
    moveIncident(ctx, row, ctx.body);
    return row;
  },

  'monitoring.listIncidentUpdates': (ctx) => {
    const { id } = incident.find(ctx);
    return paginate(
      ctx,
      ctx.state.incidentUpdates.list((row) => row.incident_id === id).toReversed(),
    );
  },

  'monitoring.getBucketedIncidents': (ctx) => {
    const { environment_id, interval } = ctx.query;
    const range = readTimeRange(ctx, ctx.query, 7 * DAY_MS);
    const rows = listIncidents(ctx, ctx.path.project_id, environment_id).filter((row) =>
      isInRange(range, incidentStart(row)),
    );
    const buckets = itemsInBuckets(
      calendarBuckets(range, INTERVALS[interval], 'interval'),
      rows,
      incidentStart,
    );
    return {
      project_id: ctx.path.project_id,
      environment_id: environment_id ?? null,
      interval,
      buckets: buckets.map(({ start, items }) => serializeBucket(ctx, start, items)),
    };
  },
} satisfies Partial<ResolversOf<'monitoring'>>;
