import type { Container, GetContainerLogsByIdData } from '../../../generated/types.gen.ts';
import { NotFoundError, TempsTimeoutError, TempsResponseError } from '../../errors/index.ts';
import { isOutage, isPage } from '../../polling/outage.ts';
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

/**
 * Emits the logs of an environment's containers, each line once, even if connections break. If followed, goes on with
 * the containers of the next deployment.
 */
export async function readContainerLogs(session: LogSession): Promise<void> {
  const { container_id } = session.options;
  let { containers, now } = await findContainers(session);
  let { tail } = session.options;
  const read = new Set<string>();
  while (containers.length > 0) {
    await Promise.all(containers.map((container) => readContainer(session, container, now, tail)));
    if (!session.follow || session.isStopped || container_id !== undefined) return;
    for (const container of containers) read.add(container.container_id);
    containers = (await listPresent(session)).filter((container) => !read.has(container.container_id));
    // All lines of those that were started meanwhile are new.
    tail = undefined;
  }
}

/** Reads the log of one container to its end, through breaks and restarts. @param started the server's time at the start */
async function readContainer(session: LogSession, container: Container, started: number, tail?: number): Promise<void> {
  const position = new LogPosition();
  let failures = 0;
  let quiet = 0;
  for (let isFirst = true; !session.isStopped; isFirst = false) {
    const { count } = position;
    const opened = session.clock.elapsed();
    try {
      await readStream(session, container, position, queryFor(session, position, started, isFirst, tail), started);
      if (!session.follow || !position.canResume) return;
      failures = 0;
      quiet = position.count > count ? 0 : quiet + 1;
      if (!(await runsAgain(session, container, quiet))) return;
    } catch (error) {
      // Such as by the next deployment, whose containers are read then.
      if (session.isStopped || (await isRemoved(session, container))) return;
      if (position.count > count || session.clock.elapsed() - opened >= LONG_OPEN_MS) failures = 0;
      if (!isPassing(error) || !position.canResume || failures >= MAX_FAILURES) throw error;
      await session.wait(500 * 2 ** failures++);
    }
  }
}

/** Reads one connection to its end. */
async function readStream(
  session: LogSession,
  { container_id, container_name }: Container,
  position: LogPosition,
  query: LogQuery,
  started: number,
): Promise<void> {
  const { deployments, callOptions, options } = session;
  const { project_id, environment_id = 0, stallTimeout } = options;
  const path = { project_id, environment_id, container_id };
  position.rewind();
  const lines = deployments.getContainerLogsById({ path, query, signal: callOptions.signal, stallTimeout });
  for await (const line of lines) {
    const time = timeOf(line);
    if (time === undefined && position.next !== undefined && line.startsWith(FAILURE))
      throw new TempsResponseError({ problem: `a failure in place of log lines: ${line}` });
    // January's server follows whatever it is asked. It gave its time without the fraction.
    if (!session.follow && time !== undefined && Date.parse(time) >= started + 1000) return;
    if (!position.isNew(line, time)) continue;
    session.emit(container_name || container_id, textOf(line), time);
    await session.waitForRoom();
  }
}

type LogQuery = NonNullable<GetContainerLogsByIdData['query']>;

/** The query to go on where the last connection ended. The lines of the last second or two come again. */
function queryFor(
  { follow, since }: LogSession,
  { next }: LogPosition,
  started: number,
  isFirst: boolean,
  tail?: number,
): LogQuery {
  const query: LogQuery = { timestamps: true, follow, tail: 'all' };
  if (next !== undefined) return { ...query, start_date: next };
  // With `tail: 0`, lines that were written since the first attempt must not be left out.
  const isAfterNone = tail === 0 && !isFirst;
  const from = isAfterNone ? Math.max(started, since ?? 0) : since;
  if (from !== undefined) query.start_date = new Date(from).toISOString();
  if (tail !== undefined && !isAfterNone) query.tail = String(tail);
  return query;
}

/** Whether a stream may be opened again: the connection broke, or the server or the proxy before it was not ready. */
function isPassing(error: unknown): boolean {
  return (isOutage(error) || isPage(error)) && !(TempsTimeoutError.is(error) && error.limit === 'stall');
}

/**
 * Whether a container whose stream the server has ended runs again, since it was restarted: its log goes on. Waits as
 * long as others run, if all are followed.
 *
 * @param quiet how many streams in a row have ended without a line
 */
async function runsAgain(session: LogSession, { container_id }: Container, quiet: number): Promise<boolean> {
  const isAlone = session.options.container_id !== undefined;
  for (let poll = quiet, stopped = 0; stopped < MAX_RESTART_POLLS; poll++) {
    await session.waitForPoll(poll);
    const containers = await listPresent(session);
    const container = containers.find((other) => other.container_id === container_id);
    if (container?.status !== 'exited') return container?.status === 'running';
    stopped = !isAlone && containers.some(({ status }) => status === 'running') ? 0 : stopped + 1;
  }
  return false;
}

/** Whether a container that is followed was removed, so that its log has ended. */
async function isRemoved(session: LogSession, { container_id }: Container): Promise<boolean> {
  if (!session.follow) return false;
  return listPresent(session).then(
    (containers) => containers.every((other) => other.container_id !== container_id),
    () => false,
  );
}

/** The containers that there are by now; none if the environment was deleted. */
async function listPresent(session: LogSession): Promise<Container[]> {
  try {
    return (await listContainers(session)).containers;
  } catch (error) {
    if (NotFoundError.is(error)) return [];
    throw error;
  }
}

/** The containers to read, and the server's time. Checks the id: of a wrong one, servers tell only once a stream is open. */
async function findContainers(session: LogSession): Promise<{ containers: Container[]; now: number }> {
  const { environment_id, container_id } = session.options;
  const { containers, now } = await listContainers(session);
  const found = containers.filter((container) => container_id === undefined || container.container_id === container_id);
  if (found.length > 0 || container_id === undefined) return { containers: found, now };
  const known = containers.map(({ container_id: id, container_name }) => `${id} (${container_name})`).join(', ');
  throw unknownSource('container_id', container_id, `environment ${environment_id} has ${known || 'none'}`);
}

/** The containers of the environment's current deployment. */
async function listContainers(session: LogSession): Promise<{ containers: Container[]; now: number }> {
  const { options, deployments, callOptions, clock } = session;
  const path = { project_id: options.project_id, environment_id: options.environment_id ?? 0 };
  let { data: page, response } = await deployments.listContainers({ path, ...callOptions });
  const now = Date.parse(response.headers.get('date') ?? '') || clock.now();
  const containers = [...page.items];
  while (page.hasNextPage()) {
    ({ data: page } = await page.nextPage());
    containers.push(...page.items);
  }
  return { containers, now };
}
