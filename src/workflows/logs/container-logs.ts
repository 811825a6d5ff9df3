import { TempsResponseError, TempsTimeoutError } from '../../errors/index.ts';
import { hasBrokenOff } from '../../websocket/broken-off.ts';
import { endWhenQuiet } from '../../websocket/quiet-end.ts';
import { findContainers, isRemoved, listPresent, runsAgain, type Container } from './containers.ts';
import { LogEnd } from './last-line.ts';
import { LogPosition, timeOf, withoutTime } from './log-position.ts';
import { isTransient, type LogSession } from './log-session.ts';

/**
 * How often to reopen a stream that broke, without a line in between: for about 15 s. A stream that could not be opened
 * at all is retried as often as any call.
 */
const MAX_RECONNECTS = 5;

/** How a server's own failure begins. It comes as a line, but without the time that it puts before those of the app. */
const FAILURE = 'ERROR: ';

/**
 * Emits the logs of an environment's containers, each line once, even if connections break. If followed, goes on with
 * the containers of the next deployment.
 */
export async function readContainerLogs(session: LogSession): Promise<void> {
  const { container_id } = session.options;
  const found = await findContainers(session);
  let { containers } = found;
  let { tail } = session.options;
  const read = new Set<string>();
  while (containers.length > 0) {
    await readAll(session, containers, found.ahead, tail);
    if (!session.follow || session.isStopped || container_id !== undefined) return;
    for (const container of containers) read.add(container.container_id);
    containers = (await listPresent(session)).filter((container) => !read.has(container.container_id));
    // All lines of those that were started meanwhile are new.
    tail = undefined;
  }
}

async function readAll(session: LogSession, containers: Container[], ahead: number, tail?: number): Promise<void> {
  await Promise.all(
    containers.map(async (container) => {
      try {
        await readContainer(session, container, ahead, tail);
      } catch (error) {
        // Such as by the next deployment, whose containers are read then.
        if (TempsTimeoutError.is(error) || !(await isRemoved(session, container))) throw error;
      }
    }),
  );
}

/** Reads one container. If the connection breaks or the container restarts, continues where the stream ended. */
async function readContainer(
  session: LogSession,
  container: Container,
  ahead: number,
  tail: number | undefined,
): Promise<void> {
  const { environment_id = 0, project_id, stallTimeout } = session.options;
  const path = { project_id, environment_id, container_id: container.container_id };
  const position = new LogPosition();
  const started = session.clock.now() + ahead;
  const end = session.follow ? undefined : new LogEnd(session, path, started);
  let hasOpened = false;
  let quiet = 0;
  let reported: TempsResponseError | undefined;
  try {
    for (let failures = 0; !session.isStopped; failures++) {
      position.rewind();
      const { signal } = session.callOptions;
      const asked = query(session, position, tail, hasOpened ? started : undefined);
      const options = { path, query: asked, signal, stallTimeout };
      // Servers of January 2026 follow all the same.
      const log = session.deployments.getContainerLogsById(
        end ? endWhenQuiet(options, (received) => end.isReached(received, position)) : options,
      );
      try {
        for await (const line of log) {
          hasOpened = true;
          const time = timeOf(line);
          if (time === undefined && position.last !== undefined && line.startsWith(FAILURE))
            throw (reported = new TempsResponseError({ problem: `a failure in place of log lines: ${line}` }));
          if (end?.isBefore(time, position)) return;
          if (!position.isNew(time, line)) continue;
          failures = quiet = 0;
          session.emit(container.name, withoutTime(line), time);
          await session.waitForRoom();
        }
        if (!session.follow || !position.canResume || !(await runsAgain(session, container, quiet++))) return;
      } catch (error) {
        if (session.isStopped) return;
        hasOpened ||= error instanceof Error && hasBrokenOff(error);
        const maxFailures = hasOpened ? MAX_RECONNECTS : session.maxRetries;
        const isPassing = error === reported || isTransient(error, hasOpened);
        if (!isPassing || error === end?.failure) throw error;
        // Without an answer about the last line, the stream was left.
        if (!position.canResume || failures >= maxFailures) throw end?.failure ?? error;
        await session.wait(500 * 2 ** failures);
      }
    }
  } finally {
    end?.stop();
  }
}

interface ContainerLogQuery {
  timestamps: true;
  follow: boolean;
  tail: string;
  start_date?: string;
}

/**
 * The query to continue where the last connection ended. The lines of the last second or two come again.
 *
 * @param opened when the first connection was opened, by the server's clock. With `tail: 0`, lines written since then must not be left out
 */
function query(
  { follow, since }: LogSession,
  { next }: LogPosition,
  tail: number | undefined,
  opened: number | undefined,
): ContainerLogQuery {
  const isAfterNone = tail === 0 && opened !== undefined;
  const start = isAfterNone ? Math.max(opened, since ?? 0) : since;
  const from = next ?? (start === undefined ? undefined : new Date(start).toISOString());
  return {
    timestamps: true,
    follow,
    tail: tail === undefined || next !== undefined || isAfterNone ? 'all' : String(tail),
    ...(from !== undefined && { start_date: from }),
  };
}
