import type { Container } from '../../../generated/types.gen.ts';
import { readAppLine } from '../../deployments/log-line.ts';
import type { Scope } from '../../deployments/scope.ts';
import { isOutage, type WatchSession } from '../../deployments/session.ts';
import { NotFoundError, TempsResponseError, TempsTimeoutError } from '../../errors/index.ts';
import { LogPosition } from './log-position.ts';
import { textOf, timeOf } from './log-time.ts';
import { unknownSource, type LogReader } from './options.ts';

/** How often in a row to open a stream again that broke off or did not open: for about 15 s. */
const MAX_FAILURES = 5;
/**
 * A stream that was open for so long did not fail, though it brought no line: an app may be quiet.
 */
const LONG_OPEN_MS = 60_000;
/** How often to ask whether a stopped container runs again, where none does: for about 7 s. */
const MAX_RESTART_POLLS = 5;
/**
 * How a server's own failure begins. It comes as a line, but without the time that it puts before
 * those of the app.
 */
const FAILURE = 'ERROR: ';

interface ContainerLog extends LogReader {
  path: Scope & { container_id: string };
  name: string;
  position: LogPosition;
  /** When it was asked for, by the server's clock. */
  started: number;
}

/**
 * Emits the logs of an environment's containers, each line once, even if connections break. If
 * followed, goes on with the containers of the next deployment.
 */
export async function readContainerLogs(
  session: WatchSession,
  reader: LogReader,
  path: Scope,
): Promise<void> {
  const { container_id: wanted, follow, tail } = reader;
  const { data, response } = await session.client.deployments.listContainers({
    path,
    ...session.callOptions,
  });
  const started = session.timeAt(response);
  let containers = data.items.filter(
    ({ container_id }) => container_id === (wanted ?? container_id),
  );
  // Of a wrong id, servers tell only once a stream is open.
  if (wanted !== undefined && containers.length === 0) {
    const known = data.items.map(
      ({ container_id, container_name }) => `${container_id} (${container_name})`,
    );
    const there = `environment ${path.environment_id} has ${known.join(', ') || 'none'}`;
    throw unknownSource('container_id', wanted, there);
  }
  const read = new Set<string>();
  while (containers.length > 0) {
    const logs = containers.map(({ container_id, container_name: name }): ContainerLog => ({
      ...reader,
      path: { ...path, container_id },
      name,
      position: new LogPosition(),
      started,
      // All lines of a container that was started meanwhile are new.
      tail: read.size === 0 ? tail : undefined,
    }));
    for (const { container_id } of containers) read.add(container_id);
    await Promise.all(logs.map((log) => readContainer(session, log)));
    if (!follow || wanted !== undefined) return;
    containers = (await listPresent(session, path)).filter(
      ({ container_id }) => !read.has(container_id),
    );
  }
}

/** The containers that there are by now; none if the environment was deleted. */
async function listPresent(
  { client, callOptions }: WatchSession,
  path: Scope,
): Promise<Container[]> {
  try {
    return (await client.deployments.listContainers({ path, ...callOptions })).data.items;
  } catch (error) {
    if (NotFoundError.is(error)) return [];
    throw error;
  }
}

/** Reads the log of one container to its end, through breaks and restarts. */
async function readContainer(session: WatchSession, log: ContainerLog): Promise<void> {
  const { clock } = session;
  const { follow, position } = log;
  let failures = 0;
  let quiet = 0;
  while (!session.isStopped) {
    const { count } = position;
    const opened = clock.elapsed();
    try {
      await readStream(session, log);
      if (!follow || !position.canResume) return;
      failures = 0;
      quiet = position.count > count ? 0 : quiet + 1;
      if (!(await runsAgain(session, log, quiet))) return;
    } catch (error) {
      if (session.isStopped || isStall(error)) throw error;
      if (await wasReplaced(session, log)) return;
      if (position.count > count || clock.elapsed() - opened >= LONG_OPEN_MS) failures = 0;
      if (!isOutage(error) || !position.canResume || failures >= MAX_FAILURES) throw error;
      await session.wait(500 * 2 ** failures++);
    }
  }
}

function isStall(error: unknown): boolean {
  return TempsTimeoutError.is(error) && error.limit === 'stall';
}

/** Whether the next deployment has removed a container that is followed. Its own are read then. */
async function wasReplaced(
  session: WatchSession,
  { follow, path }: ContainerLog,
): Promise<boolean> {
  const present = follow && (await listPresent(session, path).catch(() => undefined));
  return !!present && present.every(({ container_id }) => container_id !== path.container_id);
}

/**
 * Reads one connection to its end. It begins where the last one ended: the lines of the last second
 * or two come again.
 */
async function readStream(
  { client, callOptions: { signal } }: WatchSession,
  log: ContainerLog,
): Promise<void> {
  const { emit, follow, name, path, position, stallTimeout, started, tail } = log;
  const since = log.since === undefined ? 0 : new Date(log.since).getTime();
  // No line before the start is a time, not a count: a connection that breaks at once must leave
  // out no line after it.
  const from = tail === 0 ? Math.max(started, since) : since;
  const start_date = position.next ?? (from ? new Date(from).toISOString() : undefined);
  const count = position.next === undefined && tail ? String(tail) : 'all';
  const query = { timestamps: true, follow, tail: count, ...(start_date && { start_date }) };
  position.rewind();
  for await (const line of client.deployments.getContainerLogsById({
    path,
    query,
    signal,
    stallTimeout,
  })) {
    const time = timeOf(line);
    if (time === undefined && position.next !== undefined && line.startsWith(FAILURE))
      throw new TempsResponseError({ problem: `a failure in place of log lines: ${line}` });
    if (position.take(line, time)) await emit(readAppLine(name, textOf(line), time));
  }
}

/**
 * Whether a container whose stream the server has ended runs again, since it was restarted: its log
 * goes on. Waits as long as others run, if all are followed, and longer after `quiet` streams in a
 * row without a line.
 */
async function runsAgain(
  session: WatchSession,
  log: ContainerLog,
  quiet: number,
): Promise<boolean> {
  const { container_id: wanted, path } = log;
  for (let poll = quiet, stopped = 0; stopped < MAX_RESTART_POLLS; poll++) {
    await session.waitForPoll(poll);
    const containers = await listPresent(session, path);
    const container = containers.find(({ container_id }) => container_id === path.container_id);
    if (container?.status !== 'exited') return container?.status === 'running';
    const hasOthers = wanted === undefined && containers.some(({ status }) => status === 'running');
    stopped = hasOthers ? 0 : stopped + 1;
  }
  return false;
}
