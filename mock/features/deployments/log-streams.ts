import { MockProblem, notFound, problem } from '../../lib/http/problems.ts';
import { findEnvironment } from '../shared/find.ts';
import { Reply, type Call, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { containerLog } from './containers/container-log.ts';
import { findContainer, listContainers, type Container } from './containers/find-container.ts';
import { jobLog } from './job-log.ts';
import { findJob } from './jobs.ts';

type LogQuery = Omit<Call<'deployments.getContainerLogs'>['query'], 'container_name'>;

/** The lines since the last poll, and whether more can follow. */
interface NewLines {
  readonly lines: readonly string[];
  readonly done: boolean;
}

/** How often an open stream checks the mock's clock, in real time. */
const POLL_INTERVAL_MS = 5;

/**
 * The response of a WebSocket route: each chunk of the body is a line, sent when the mock's clock
 * reaches it. The WebSocket adapter sends each chunk as a message. A request without `Upgrade:
 * websocket` gets a 426, after all other checks have passed.
 */
function logStream(
  { request }: ResolverContext,
  poll: () => NewLines,
  end: 'done' | 'failed' = 'done',
): Reply {
  const first = poll();
  if (request.headers.get('upgrade')?.toLowerCase() !== 'websocket')
    throw problem(
      'upgradeRequired',
      'This route is a WebSocket: connect with ws:// to a server that mock.listen() started',
      {},
      { upgrade: 'websocket', connection: 'Upgrade' },
    );
  return new Reply({
    type: 'text/plain; charset=utf-8',
    // Tells the WebSocket adapter how to close the connection.
    headers: { 'x-stream-end': end },
    body: streamLines(first, poll, request),
  });
}

/** Keeps a reference to the request: see pipeline/faults/wait.ts. */
function streamLines(
  first: NewLines,
  poll: () => NewLines,
  request: Request,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const pending = [...first.lines];
  let { done } = first;
  let isCancelled = false;
  return new ReadableStream({
    pull: async (controller) => {
      while (pending.length === 0 && !done) {
        await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
        if (isCancelled) return;
        if (request.signal.aborted) return controller.close();
        const next = poll();
        pending.push(...next.lines);
        done = next.done;
      }
      const line = pending.shift();
      if (line === undefined) controller.close();
      else controller.enqueue(encoder.encode(line));
    },
    cancel: () => {
      isCancelled = true;
    },
  });
}

/**
 * Follows the log of a container. `tail` applies only to lines that already exist. A restart begins
 * a new log, so it ends this stream, as the removal of the container does.
 */
function streamLog(ctx: ResolverContext<{ query: LogQuery }>, find: () => Container): Reply {
  const { timestamps, start_date, end_date, tail = 'all', follow = true } = ctx.query;
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
      lines: shown.map(
        ({ time, text }) =>
          `${timestamps ? `${ctx.clock.iso(time)} ` : ''}${text}${ctx.server.logStreams.lineEnd}`,
      ),
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
  return error instanceof MockProblem && error.missing !== undefined;
}

/** Unix seconds, or ISO 8601. */
function readTime(time: string | number): number {
  return typeof time === 'number' ? time * 1000 : Date.parse(time);
}

function linesToKeep(tail: string): number {
  if (tail === 'all') return Infinity;
  if (!/^\d+$/.test(tail))
    throw problem('badRequest', `query.tail: got "${tail}", expected a number or "all"`);
  return Number(tail);
}

/** The container with this name, or the only container. */
function pick(
  containers: readonly Container[],
  environmentId: number,
  name: string | undefined,
): Container {
  const found = name === undefined ? containers[0] : containers.find((one) => one.name === name);
  if (!found)
    throw name === undefined
      ? notFound('Container of environment', environmentId)
      : notFound('Container', name);
  if (name !== undefined || containers.length === 1) return found;
  const names = containers.map((one) => one.name).join(', ');
  throw problem(
    'badRequest',
    `query.container_name: environment ${environmentId} has several containers: ${names}`,
  );
}

/** Some servers open the stream of a missing container, send one error message and close it. */
function openOrSendError(ctx: ResolverContext, open: () => Reply): Reply {
  try {
    return open();
  } catch (error) {
    if (ctx.server.logStreams.missing === 'refused' || !isMissing(error)) throw error;
    const message = JSON.stringify({
      error: 'Failed to get container logs',
      detail: 'Deployment not found',
    });
    return logStream(ctx, () => ({ lines: [message], done: true }), 'failed');
  }
}

export const logStreams = {
  'deployments.tailJobLogs': (ctx) => {
    let sent = 0;
    return logStream(ctx, () => {
      const { row, job, now } = findJob(ctx);
      const lines = jobLog(row, job, now).split('\n').slice(sent, -1);
      sent += lines.length;
      const hasEnded = job.status !== 'pending' && job.status !== 'running';
      return { lines, done: hasEnded && ctx.server.logStreams.endWithJob };
    });
  },

  'deployments.getContainerLogs': (ctx) =>
    openOrSendError(ctx, () => {
      const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.environment_id);
      const { container_id } = pick(
        listContainers(ctx, environment),
        environment.id,
        ctx.query.container_name,
      );
      const path = { ...ctx.path, container_id };
      return streamLog(ctx, () => findContainer({ ...ctx, path }));
    }),

  'deployments.getContainerLogsById': (ctx) =>
    openOrSendError(ctx, () => streamLog(ctx, () => findContainer(ctx))),
} satisfies Partial<ResolversOf<'deployments'>>;
