import type { Container } from '../../../generated/types.gen.ts';
import { NotFoundError } from '../../errors/index.ts';
import { unknownSource, type LogSession } from './log-session.ts';

export interface EnvironmentPath {
  project_id: number;
  environment_id: number;
}

/** How often to ask whether a stopped container runs again, where none does: for about 7 s. */
const MAX_RESTART_POLLS = 5;

interface Listed {
  containers: Container[];
  /** The time by the server's clock, in milliseconds. */
  now: number;
}

/** The containers to read. Checks the id: of a wrong one, servers tell only once a stream is open. */
export async function findContainers(session: LogSession, path: EnvironmentPath): Promise<Listed> {
  const { container_id } = session.options;
  const { containers, now } = await listContainers(session, path);
  if (container_id === undefined) return { containers, now };
  const found = containers.filter((container) => container.container_id === container_id);
  if (found.length > 0) return { containers: found, now };
  const known = containers.map(({ container_id: id, container_name }) => `${id} (${container_name})`).join(', ');
  throw unknownSource('container_id', container_id, `environment ${path.environment_id} has ${known || 'none'}`);
}

/** The containers of the environment's current deployment. */
async function listContainers(session: LogSession, path: EnvironmentPath): Promise<Listed> {
  const { client, callOptions, clock } = session;
  let { data: page, response } = await client.deployments.listContainers({ path, ...callOptions });
  const now = Date.parse(response.headers.get('date') ?? '') || clock.now();
  const containers = [...page.items];
  while (page.hasNextPage()) {
    ({ data: page } = await page.nextPage());
    containers.push(...page.items);
  }
  return { containers, now };
}

/** The containers that there are by now; none if the environment was deleted. */
export async function listPresent(session: LogSession, path: EnvironmentPath): Promise<Container[]> {
  try {
    return (await listContainers(session, path)).containers;
  } catch (error) {
    if (NotFoundError.is(error)) return [];
    throw error;
  }
}

/** Whether a container was removed, so that its log has ended. */
export function isRemoved(session: LogSession, path: EnvironmentPath, { container_id }: Container): Promise<boolean> {
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
export async function runsAgain(
  session: LogSession,
  path: EnvironmentPath,
  { container_id }: Container,
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
