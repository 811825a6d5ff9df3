import type { Reply, ResolverContext } from '../shared/resolver.ts';
import { logStream, type NewLines } from './log-stream.ts';
import { MockProblem, notFound, problem } from '../../lib/http/problems.ts';
import { containerLog } from './containers/container-log.ts';
import { deploymentProgress } from './model/progress.ts';
import { jobLog } from './job-log.ts';
import { findEnvironment } from '../shared/find.ts';
import {
  listContainers,
  findContainer,
  type Container,
  type ContainerCall,
  type InEnvironment,
} from './containers/find-container.ts';
import { findDeployment, type InDeployment } from './lifecycle.ts';

interface LogQuery {
  start_date?: string | number;
  end_date?: string | number;
  tail?: string;
  timestamps: boolean;
  /** @default true */
  follow?: boolean;
}

type TailCall = ResolverContext<{ path: InDeployment & { job_id: string } }>;

/**
 * `tail` applies only to lines that already exist. A restart begins a new log, so it ends this stream, as the removal of
 * the container does.
 */
function streamLog(ctx: ResolverContext<{ query: LogQuery }>, find: () => Container) {
  const { timestamps, start_date, end_date, tail = 'all' } = ctx.query;
  const follow = ctx.server.name === '2026-01' || (ctx.query.follow ?? true);
  const end = end_date === undefined ? Infinity : readTime(end_date);
  const { id, started_at } = find();
  let from = start_date === undefined ? started_at : Math.max(started_at, readTime(start_date));
  let keep = linesToKeep(tail);
  return logStream(ctx, (): NewLines => {
    const container = ifFound(find);
    if (!container) return { lines: [], done: true };
    const isOver = container.status === 'stopped' || container.started_at !== started_at;
    const to = Math.min(end, ctx.clock.now(), container.stopped_at ?? Infinity);
    const lines = container.started_at === started_at ? containerLog(id, started_at, from, to) : [];
    const shown = lines.slice(Math.max(0, lines.length - keep));
    from = Math.max(from, to + 1);
    keep = Infinity;
    return {
      lines: shown.map(({ time, text }) => {
        const line = timestamps ? `${ctx.clock.iso(time)} ${text}` : text;
        return ctx.server.isReal ? `${line}\n` : line;
      }),
      done: !follow || isOver || ctx.clock.now() >= end,
    };
  });
}

function ifFound(find: () => Container): Container | undefined {
  try {
    return find();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof MockProblem && error.problem.status === 404;
}

/** Unix seconds, or ISO 8601. */
function readTime(time: string | number): number {
  return typeof time === 'number' ? time * 1000 : Date.parse(time);
}

function linesToKeep(tail: string): number {
  if (tail === 'all') return Infinity;
  if (!/^\d+$/.test(tail)) throw problem('badRequest', `query.tail: got "${tail}", expected a number or "all"`);
  return Number(tail);
}

/** The container with this name, or the only container. */
function pick(containers: readonly Container[], environmentId: number, name: string | undefined): Container {
  const found = name === undefined ? containers[0] : containers.find((one) => one.name === name);
  if (!found)
    throw name === undefined ? notFound('Container of environment', environmentId) : notFound('Container', name);
  if (name !== undefined || containers.length === 1) return found;
  const names = containers.map((one) => one.name).join(', ');
  throw problem('badRequest', `query.container_name: environment ${environmentId} has several containers: ${names}`);
}

/** Real servers open the stream of a missing container, send one error message and close it. */
function openOrSendError(ctx: ResolverContext, open: () => Reply): Reply {
  try {
    return open();
  } catch (error) {
    if (!ctx.server.isReal || !isMissing(error)) throw error;
    const message = JSON.stringify({ error: 'Failed to get container logs', detail: 'Deployment not found' });
    return logStream(ctx, () => ({ lines: [message], done: true }), 'failed');
  }
}

export const logStreams = {
  'deployments.tailJobLogs': (ctx: TailCall) => {
    let sent = 0;
    return logStream(ctx, () => {
      const row = findDeployment(ctx);
      const now = ctx.clock.now();
      const job = deploymentProgress(row, now).jobs.find((progress) => progress.job.job_id === ctx.path.job_id);
      if (!job) throw notFound('Job', ctx.path.job_id);
      const lines = jobLog(row, job, now).split('\n').slice(sent, -1);
      sent += lines.length;
      return { lines, done: !ctx.server.isReal && job.status !== 'pending' && job.status !== 'running' };
    });
  },

  'deployments.getContainerLogs': (
    ctx: ResolverContext<{ path: InEnvironment; query: LogQuery & { container_name?: string } }>,
  ) =>
    openOrSendError(ctx, () => {
      const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
      const { container_id } = pick(listContainers(ctx, environment), environment.id, ctx.query.container_name);
      const path = { ...ctx.path, container_id };
      return streamLog(ctx, () => findContainer({ ...ctx, path }));
    }),

  'deployments.getContainerLogsById': (ctx: ContainerCall & ResolverContext<{ query: LogQuery }>) =>
    openOrSendError(ctx, () => streamLog(ctx, () => findContainer(ctx))),
};
