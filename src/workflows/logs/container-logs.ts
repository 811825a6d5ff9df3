import { TempsTimeoutError } from '../../errors/index.ts';
import { hasBrokenOff } from '../../websocket/broken-off.ts';
import { endWhenQuiet } from '../../websocket/quiet-end.ts';
import { LogEnd } from './last-line.ts';
import { LogPosition, timeOf, withoutTime } from './log-position.ts';
import { isTransient, unknownSource, type LogSession } from './log-session.ts';

/**
 * How often to reopen a stream that broke, without a line in between: for about 15 s. A stream that could not be opened
 * at all is retried as often as any call.
 */
const MAX_RECONNECTS = 5;

/** How often to ask whether a container that has stopped runs again: for about 7 s. */
const MAX_RESTART_POLLS = 5;

/** Emits the logs of an environment's containers, each line once, even if connections break. */
export async function readContainerLogs(session: LogSession): Promise<void> {
  const { containers, ahead } = await findContainers(session);
  await Promise.all(
    containers.map(async (container) => {
      try {
        await readContainer(session, container, ahead);
      } catch (error) {
        // Such as in a deployment, which removes one container after the other: the others go on.
        if (containers.length === 1 || TempsTimeoutError.is(error) || !(await isRemoved(session, container)))
          throw error;
      }
    }),
  );
}

/**
 * Whether a container whose stream the server has ended runs again, since it was restarted: its log goes on.
 *
 * @param quiet how many streams in a row have ended without a line
 */
async function runsAgain(session: LogSession, { container_id }: Container, quiet: number): Promise<boolean> {
  for (let poll = 0; poll < MAX_RESTART_POLLS; poll++) {
    await session.waitForPoll(quiet + poll, 0);
    const { containers } = await listContainers(session);
    const container = containers.find((other) => other.container_id === container_id);
    if (container?.status !== 'exited') return container?.status === 'running';
  }
  return false;
}

/** Whether a container that is followed was removed, so that its log has ended. */
async function isRemoved(session: LogSession, { container_id }: Container): Promise<boolean> {
  if (!session.follow || session.isStopped) return false;
  return listContainers(session).then(
    ({ containers }) => containers.every((other) => other.container_id !== container_id),
    () => false,
  );
}

interface Container {
  container_id: string;
  name: string;
  status: string;
}

interface Found {
  containers: Container[];
  /** By how many milliseconds the server's clock is ahead of this one, to a second. */
  ahead: number;
}

/**
 * Finds the containers to read. Checks the id, since real servers report a wrong one only after the stream is open, as
 * a missing deployment.
 */
async function findContainers(session: LogSession): Promise<Found> {
  const { environment_id = 0, container_id } = session.options;
  const { containers, ahead } = await listContainers(session);
  if (container_id === undefined) return { containers, ahead };
  const found = containers.filter((container) => container.container_id === container_id);
  if (found.length > 0) return { containers: found, ahead };
  const known = containers.map((container) => `${container.container_id} (${container.name})`).join(', ') || 'none';
  throw unknownSource('container_id', container_id, `environment ${environment_id} has ${known}`);
}

async function listContainers({ options, deployments, callOptions, clock }: LogSession): Promise<Found> {
  const { project_id, environment_id = 0 } = options;
  const path = { project_id, environment_id };
  let { data: page, response } = await deployments.listContainers({ path, ...callOptions });
  const ahead = Date.parse(response.headers.get('date') ?? '') - clock.now() || 0;
  const listed = [...page.items];
  while (page.hasNextPage()) {
    ({ data: page } = await page.nextPage());
    listed.push(...page.items);
  }
  const containers = listed.filter(isContainer).map(({ container_id: id, container_name, status }) => ({
    container_id: id,
    name: container_name || id,
    status,
  }));
  return { containers, ahead };
}

/** Whether the server described a container. */
function isContainer(container: { container_id: string } | null): boolean {
  return typeof container?.container_id === 'string';
}

/** Reads one container. If the connection breaks or the container restarts, continues where the stream ended. */
async function readContainer(session: LogSession, container: Container, ahead: number): Promise<void> {
  const { environment_id = 0, project_id, stallTimeout } = session.options;
  const path = { project_id, environment_id, container_id: container.container_id };
  const position = new LogPosition();
  const started = session.clock.now() + ahead;
  const end = session.follow ? undefined : new LogEnd(session, path, started);
  let hasOpened = false;
  let quiet = 0;
  try {
    for (let failures = 0; !session.isStopped; failures++) {
      position.rewind();
      const { signal } = session.callOptions;
      const asked = query(session, position, hasOpened ? started : undefined);
      const options = { path, query: asked, signal, stallTimeout };
      // Servers of January 2026 follow all the same.
      const log = session.deployments.getContainerLogsById(
        end ? endWhenQuiet(options, (received) => end.isReached(received, position)) : options,
      );
      try {
        for await (const line of log) {
          hasOpened = true;
          const time = timeOf(line);
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
        if (!isTransient(error, hasOpened) || error === end?.failure) throw error;
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
  { follow, options: { tail }, since }: LogSession,
  { next }: LogPosition,
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
