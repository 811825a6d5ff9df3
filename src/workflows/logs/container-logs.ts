import type { Container, GetContainerLogsByIdData } from '../../../generated/types.gen.ts';
import { readAppLine } from '../../deployments/log-line.ts';
import { isOutage } from '../../deployments/outage.ts';
import { TempsResponseError, TempsTimeoutError } from '../../errors/index.ts';
import { findContainers, isRemoved, listPresent, runsAgain, type EnvironmentPath } from './containers.ts';
import { LogPosition } from './log-position.ts';
import type { LogSession } from './log-session.ts';
import { textOf, timeOf } from './log-time.ts';

/** How often in a row to open a stream again that broke off or did not open: for about 15 s. */
const MAX_FAILURES = 5;
/** A stream that was open for so long did not fail, though it brought no line: an app may be quiet. */
const LONG_OPEN_MS = 60_000;
/** How a server's own failure begins. It comes as a line, but without the time that it puts before those of the app. */
const FAILURE = 'ERROR: ';

/**
 * Emits the logs of an environment's containers, each line once, even if connections break. If followed, goes on with
 * the containers of the next deployment.
 */
export async function readContainerLogs(session: LogSession, path: EnvironmentPath): Promise<void> {
  const { container_id } = session.options;
  let { containers, now } = await findContainers(session, path);
  let { tail } = session.options;
  const read = new Set<string>();
  while (containers.length > 0) {
    await Promise.all(containers.map((container) => readContainer(session, path, container, { started: now, tail })));
    if (!session.follow || session.isStopped || container_id !== undefined) return;
    for (const container of containers) read.add(container.container_id);
    containers = (await listPresent(session, path)).filter((container) => !read.has(container.container_id));
    // All lines of those that were started meanwhile are new.
    tail = undefined;
  }
}

/** Where the log of a container begins. */
interface Begin {
  /** When it was asked for, by the server's clock. */
  started: number;
  tail: number | undefined;
}

/** Reads the log of one container to its end, through breaks and restarts. */
async function readContainer(
  session: LogSession,
  path: EnvironmentPath,
  container: Container,
  begin: Begin,
): Promise<void> {
  const { clock, follow } = session;
  const position = new LogPosition();
  let failures = 0;
  let quiet = 0;
  for (let isFirst = true; !session.isStopped; isFirst = false) {
    const { count } = position;
    const opened = clock.elapsed();
    try {
      await readStream(session, path, container, position, begin, isFirst);
      if (!follow || !position.canResume) return;
      failures = 0;
      quiet = position.count > count ? 0 : quiet + 1;
      if (!(await runsAgain(session, path, container, quiet))) return;
    } catch (error) {
      if (session.isStopped || isStall(error)) throw error;
      // Such as by the next deployment, whose containers are read then.
      if (follow && (await isRemoved(session, path, container))) return;
      if (position.count > count || clock.elapsed() - opened >= LONG_OPEN_MS) failures = 0;
      if (!isOutage(error) || !position.canResume || failures >= MAX_FAILURES) throw error;
      await session.wait(500 * 2 ** failures++);
    }
  }
}

/** Reads one connection to its end. */
async function readStream(
  session: LogSession,
  path: EnvironmentPath,
  { container_id, container_name }: Container,
  position: LogPosition,
  begin: Begin,
  isFirst: boolean,
): Promise<void> {
  const { client, callOptions, follow, options } = session;
  const lines = client.deployments.getContainerLogsById({
    path: { ...path, container_id },
    query: queryFor(session, position, begin, isFirst),
    signal: callOptions.signal,
    stallTimeout: options.stallTimeout,
  });
  position.rewind();
  for await (const line of lines) {
    const time = timeOf(line);
    if (time === undefined && position.next !== undefined && line.startsWith(FAILURE))
      throw new TempsResponseError({ problem: `a failure in place of log lines: ${line}` });
    // January's server follows whatever it is asked. The time of the start has no fraction.
    if (!follow && time !== undefined && Date.parse(time) >= begin.started + 1000) return;
    if (position.isNew(line, time)) await session.emit(readAppLine(container_name, textOf(line), time));
  }
}

/** The query to go on where the last connection ended. The lines of the last second or two come again. */
function queryFor(
  { follow, options }: LogSession,
  { next }: LogPosition,
  { started, tail }: Begin,
  isFirst: boolean,
): GetContainerLogsByIdData['query'] {
  const query = { timestamps: true, follow, tail: 'all' };
  if (next !== undefined) return { ...query, start_date: next };
  // With `tail: 0`, lines that were written since the first attempt must not be left out.
  const isAfterNone = tail === 0 && !isFirst;
  const since = options.since === undefined ? undefined : new Date(options.since).getTime();
  const from = isAfterNone ? Math.max(started, since ?? 0) : since;
  return {
    ...query,
    ...(tail !== undefined && !isAfterNone && { tail: String(tail) }),
    ...(from !== undefined && { start_date: new Date(from).toISOString() }),
  };
}

function isStall(error: unknown): boolean {
  return TempsTimeoutError.is(error) && error.limit === 'stall';
}
