import type { Cron } from '../../../generated/types.gen.ts';
import { paginate } from '../../lib/paging.ts';
import { nextRun, parseCron, runsBetween } from '../../lib/time/cron.ts';
import { DAY_MS, MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { currentDeployment } from '../deployments/model/current.ts';
import { environmentUrl } from '../environments/model/url.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inEnvironment, resource } from '../shared/resource.ts';
import type { CronRow } from '../../rows/crons.ts';

const MAX_AGE_MS = 30 * DAY_MS;

/**
 * Adds a cron job. On a server, the configuration of a deployed app does this; the API has no
 * operation for it.
 */
export function declareCron(
  { state, clock }: MockContext,
  environment: EnvironmentRow,
  job: { path: string; schedule: string },
  since = clock.now(),
): CronRow {
  parseCron(job.schedule);
  const created_at = clock.iso(since);
  return state.crons.insert({
    project_id: environment.project_id,
    environment_id: environment.id,
    ...job,
    created_at,
    updated_at: created_at,
    deleted_at: null,
  });
}

/** A job that was removed is read, but not listed. */
const cron = resource('crons', {
  what: 'Cron job',
  id: 'cron_id',
  scope: inEnvironment,
  serialize: ({ clock }, row): Cron => {
    const next = row.deleted_at === null ? nextRun(parseCron(row.schedule), clock.now()) : null;
    return { ...row, next_run: next === null ? null : clock.iso(next) };
  },
});

/** The times of the runs, newest first. */
function listRuns({ clock }: MockContext, row: CronRow): number[] {
  const from = Math.max(Date.parse(row.created_at), clock.now() - MAX_AGE_MS);
  const to = row.deleted_at === null ? clock.now() : Date.parse(row.deleted_at);
  return runsBetween(parseCron(row.schedule), from, to).toReversed();
}

/** Without a deployment, the job fails. */
function serializeExecution(context: MockContext, row: CronRow, at: number) {
  const environment = context.state.environments.get(row.environment_id) as EnvironmentRow;
  const minute = Math.floor(at / MINUTE_MS);
  const status_code = currentDeployment(context, environment.id) ? 200 : 503;
  return {
    id: row.id * 100_000_000 + minute,
    cron_id: row.id,
    url: `${environmentUrl(environment)}${row.path}`,
    headers: JSON.stringify({ 'user-agent': 'Temps-Cron/1.0', 'x-temps-cron-id': String(row.id) }),
    executed_at: context.clock.iso(at),
    status_code,
    response_time_ms: 85,
    error_message: status_code === 200 ? null : `The app responded with ${status_code}`,
  };
}

export const crons = {
  'crons.list': (ctx) => cron.list(ctx).filter(({ deleted_at }) => deleted_at === null),
  'crons.get': cron.get,

  'crons.listExecutions': (ctx) => {
    const row = cron.find(ctx);
    return paginate(ctx, listRuns(ctx, row), (at) => serializeExecution(ctx, row, at)).items;
  },
} satisfies ResolversOf<'crons'>;
