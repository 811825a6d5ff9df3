import { TempsTimeoutError } from '../../errors/index.ts';
import { ContainerLog } from './container-log.ts';
import { findContainers, isRemoved, listPresent, type Container } from './containers.ts';
import type { LogSession } from './log-session.ts';

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
        await new ContainerLog(session, container, { ahead, tail }).read();
      } catch (error) {
        // Such as by the next deployment, whose containers are read then.
        if (TempsTimeoutError.is(error) || !(await isRemoved(session, container))) throw error;
      }
    }),
  );
}
