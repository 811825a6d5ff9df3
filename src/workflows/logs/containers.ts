import { NotFoundError } from '../../errors/index.ts';
import { unknownSource, type LogSession } from './log-session.ts';

export interface Container {
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
export async function findContainers(session: LogSession): Promise<Found> {
  const { environment_id = 0, container_id } = session.options;
  const { containers, ahead } = await listContainers(session);
  if (container_id === undefined) return { containers, ahead };
  const found = containers.filter((container) => container.container_id === container_id);
  if (found.length > 0) return { containers: found, ahead };
  const known = containers.map((container) => `${container.container_id} (${container.name})`).join(', ') || 'none';
  throw unknownSource('container_id', container_id, `environment ${environment_id} has ${known}`);
}

/** The containers of the environment's current deployment. */
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

/** The containers that there are by now; none if the environment was deleted. */
export async function listPresent(session: LogSession): Promise<Container[]> {
  try {
    return (await listContainers(session)).containers;
  } catch (error) {
    if (NotFoundError.is(error)) return [];
    throw error;
  }
}

/** Whether the server described a container. */
function isContainer(container: { container_id: string } | null): boolean {
  return typeof container?.container_id === 'string';
}

/** Whether a container that is followed was removed, so that its log has ended. */
export async function isRemoved(session: LogSession, { container_id }: Container): Promise<boolean> {
  if (!session.follow || session.isStopped) return false;
  return listPresent(session).then(
    (containers) => containers.every((other) => other.container_id !== container_id),
    () => false,
  );
}

/** How often to ask whether a container runs again, where none does: for about 7 s. */
const MAX_RESTART_POLLS = 5;

/**
 * Whether a container whose stream the server has ended runs again, since it was restarted: its log goes on. Waits as
 * long as others run, if all are followed.
 *
 * @param quiet how many streams in a row have ended without a line
 */
export async function runsAgain(session: LogSession, { container_id }: Container, quiet: number): Promise<boolean> {
  const isAlone = session.options.container_id !== undefined;
  for (let poll = quiet, stopped = 0; stopped < MAX_RESTART_POLLS; poll++) {
    await session.waitForPoll(poll, 0);
    const containers = await listPresent(session);
    const container = containers.find((other) => other.container_id === container_id);
    if (container?.status !== 'exited') return container?.status === 'running';
    const others = isAlone ? [] : containers;
    stopped = others.some(({ status }) => status === 'running') ? 0 : stopped + 1;
  }
  return false;
}
