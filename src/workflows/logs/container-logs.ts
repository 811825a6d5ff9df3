import type { Container, GetContainerLogsByIdData } from '../../../generated/types.gen.ts';
import { readAppLine } from '../../deployments/log-line.ts';
import { isOutage } from '../../deployments/outage.ts';
import { NotFoundError, TempsResponseError, TempsTimeoutError } from '../../errors/index.ts';
import { LogPosition } from './log-position.ts';
import { unknownSource, type LogSession } from './log-session.ts';
import { textOf, timeOf } from './log-time.ts';

/** How often in a row to open a stream again that broke off or did not open: for about 15 s. */
const MAX_FAILURES = 5;
/** A stream that was open for so long did not fail, though it brought no line: an app may be quiet. */
const LONG_OPEN_MS = 60_000;
/** How often to ask whether a stopped container runs again, where none does: for about 7 s. */
const MAX_RESTART_POLLS = 5;
/** How a server's own failure begins. It comes as a line, but without the time that it puts before those of the app. */
const FAILURE = 'ERROR: ';

interface EnvironmentPath {
  project_id: number;
  environment_id: number;
}

/** The log of one container, and how far it was read. */
interface ContainerLog {
  path: EnvironmentPath;
  container: Container;
  position: LogPosition;
  /** When it was asked for, by the server's clock. */
  started: number;
  /** How many of its last lines were asked for. */
  tail: number | undefined;
}

/**
 * Emits the logs of an environment's containers, each line once, even if connections break. If followed, goes on with
 * the containers of the next deployment.
 */
export async function readContainerLogs(session: LogSession, path: EnvironmentPath): Promise<void> {
  const { container_id, tail } = session.options;
  const { data, response } = await session.client.deployments.listContainers({ path, ...session.callOptions });
  let containers = chooseContainers(data.items, path, container_id);
  const read = new Set<string>();
  while (containers.length > 0) {
    // All lines of a container that was started meanwhile are new.
    const begin = { started: session.timeAt(response), tail: read.size === 0 ? tail : undefined };
    const logs = containers.map((container) => ({ path, container, position: new LogPosition(), ...begin }));
    await Promise.all(logs.map((log) => readContainer(session, log)));
    if (!session.follow || session.isStopped || container_id !== undefined) return;
    for (const container of containers) read.add(container.container_id);
    containers = (await listPresent(session, path)).filter((container) => !read.has(container.container_id));
  }
}

/** Checks the id: of a wrong one, servers tell only once a stream is open. */
function chooseContainers(all: Container[], { environment_id }: EnvironmentPath, id: string | undefined): Container[] {
  const found = all.filter(({ container_id }) => id === undefined || container_id === id);
  if (id === undefined || found.length > 0) return found;
  const known = all.map(({ container_id, container_name }) => `${container_id} (${container_name})`).join(', ');
  throw unknownSource('container_id', id, `environment ${environment_id} has ${known || 'none'}`);
}

/** The containers that there are by now; none if the environment was deleted. */
async function listPresent({ client, callOptions }: LogSession, path: EnvironmentPath): Promise<Container[]> {
  try {
    return (await client.deployments.listContainers({ path, ...callOptions })).data.items;
  } catch (error) {
    if (NotFoundError.is(error)) return [];
    throw error;
  }
}

/** Reads the log of one container to its end, through breaks and restarts. */
async function readContainer(session: LogSession, log: ContainerLog): Promise<void> {
  const { clock, follow } = session;
  const { position } = log;
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
      if (session.isStopped || (TempsTimeoutError.is(error) && error.limit === 'stall')) throw error;
      // Such as by the next deployment, whose containers are read then.
      if (follow && (await isRemoved(session, log))) return;
      if (position.count > count || clock.elapsed() - opened >= LONG_OPEN_MS) failures = 0;
      if (!isOutage(error) || !position.canResume || failures >= MAX_FAILURES) throw error;
      await session.wait(500 * 2 ** failures++);
    }
  }
}

/** Reads one connection to its end. */
async function readStream(session: LogSession, log: ContainerLog): Promise<void> {
  const { client, callOptions, follow, options } = session;
  const { path, position, started } = log;
  const { container_id, container_name } = log.container;
  const lines = client.deployments.getContainerLogsById({
    path: { ...path, container_id },
    query: queryFor(session, log),
    signal: callOptions.signal,
    stallTimeout: options.stallTimeout,
  });
  position.rewind();
  for await (const line of lines) {
    const time = timeOf(line);
    if (time === undefined && position.next !== undefined && line.startsWith(FAILURE))
      throw new TempsResponseError({ problem: `a failure in place of log lines: ${line}` });
    // January's server follows whatever it is asked. The time of the start has no fraction.
    if (!follow && time !== undefined && Date.parse(time) >= started + 1000) return;
    if (position.isNew(line, time)) await session.emit(readAppLine(container_name, textOf(line), time));
  }
}

/** The query to go on where the last connection ended. The lines of the last second or two come again. */
function queryFor(
  { follow, options }: LogSession,
  { position, started, tail }: ContainerLog,
): GetContainerLogsByIdData['query'] {
  const { next } = position;
  const since = options.since === undefined ? 0 : new Date(options.since).getTime();
  // No line before the start is a time, not a count: a connection that breaks at once must leave out no line after it.
  const from = tail === 0 ? Math.max(started, since) : since;
  return {
    timestamps: true,
    follow,
    tail: next === undefined && tail ? String(tail) : 'all',
    ...((next ?? from) && { start_date: next ?? new Date(from).toISOString() }),
  };
}

/** Whether a container was removed, so that its log has ended. */
function isRemoved(session: LogSession, { path, container: { container_id } }: ContainerLog): Promise<boolean> {
  return listPresent(session, path).then(
    (containers) => containers.every((other) => other.container_id !== container_id),
    () => false,
  );
}

/**
 * Whether a container whose stream the server has ended runs again, since it was restarted: its log goes on. Waits as
 * long as others run, if all are followed.
 *
 * @param quiet how many streams in a row have ended without a line
 */
async function runsAgain(
  session: LogSession,
  { path, container: { container_id } }: ContainerLog,
  quiet: number,
): Promise<boolean> {
  const isAlone = session.options.container_id !== undefined;
  for (let poll = quiet, stopped = 0; stopped < MAX_RESTART_POLLS; poll++) {
    await session.waitForPoll(poll);
    const containers = await listPresent(session, path);
    const container = containers.find((other) => other.container_id === container_id);
    if (container?.status !== 'exited') return container?.status === 'running';
    stopped = !isAlone && containers.some(({ status }) => status === 'running') ? 0 : stopped + 1;
  }
  return false;
}
