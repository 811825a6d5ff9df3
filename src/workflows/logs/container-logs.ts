import { TempsError } from '../../errors/index.ts';
import { isTransient, type LogSession } from './log-session.ts';

/** January's server follows whatever is asked for: without `follow`, a log that is quiet for so long was read. */
const MAX_QUIET_MS = 2_000;
/** The same until the first line, for which the connection has to be made. */
const MAX_FIRST_LINE_MS = 10_000;

/** How often a stream that broke off is opened again without a line in between. */
const MAX_RECONNECTS = 5;

/** Emits the logs of an environment's containers, each line once, whatever happens to the connections. */
export async function readContainerLogs(session: LogSession): Promise<void> {
  const containers = await findContainers(session);
  await Promise.all(containers.map((container) => readContainer(session, container)));
}

interface Container {
  container_id: string;
  name: string;
}

async function findContainers({ options, deployments, callOptions }: LogSession): Promise<Container[]> {
  const { project_id, environment_id = 0, container_id } = options;
  if (container_id !== undefined) return [{ container_id, name: container_id }];
  const path = { project_id, environment_id };
  const containers = await deployments.listContainers({ path, ...callOptions }).toArray();
  return containers.map(({ container_id: id, container_name }) => ({ container_id: id, name: container_name || id }));
}

/** Reads one container, and again from where it was where the connection breaks off. */
async function readContainer(session: LogSession, { container_id, name }: Container): Promise<void> {
  const { project_id, environment_id = 0 } = session.options;
  const path = { project_id, environment_id, container_id };
  const position = new Position();
  for (let failures = 0; !session.isStopped; failures++) {
    position.rewind();
    const { signal } = session.callOptions;
    const log = session.deployments.getContainerLogsById({ path, query: query(session, position), signal });
    const lines = log[Symbol.asyncIterator]();
    try {
      let wait = MAX_FIRST_LINE_MS;
      for (
        let line = await nextLine(session, lines, wait);
        line !== undefined;
        line = await nextLine(session, lines, wait)
      ) {
        wait = MAX_QUIET_MS;
        const [, time, text = line] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ?(.*)$/s.exec(line) ?? [];
        if (!position.isNew(time, line)) continue;
        failures = 0;
        session.emit(name, text, time);
      }
      return;
    } catch (error) {
      if (session.isStopped) return;
      if (!TempsError.is(error) || !isTransient(error) || failures >= MAX_RECONNECTS) throw error;
      await session.wait(500 * 2 ** failures);
    } finally {
      void lines.return?.();
    }
  }
}

/** The next line; `undefined` at the end. Without `follow` the end is also where no line comes within `ms`. */
function nextLine(
  { clock, follow }: LogSession,
  lines: AsyncIterator<string>,
  ms: number,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const cancel = follow ? undefined : clock.after(ms, () => resolve(undefined));
    lines
      .next()
      .then(({ done, value }) => resolve(done ? undefined : value), reject)
      .finally(cancel);
  });
}

interface ContainerLogQuery {
  timestamps: true;
  follow: boolean;
  tail: string;
  start_date?: string;
}

/** From where the last connection ended: real servers know seconds, so the lines of that second come again. */
function query({ follow, options, since }: LogSession, { last }: Position): ContainerLogQuery {
  const from = last ?? (since === undefined ? undefined : new Date(since).toISOString());
  return {
    timestamps: true,
    follow,
    tail: last === undefined && options.tail !== undefined ? String(options.tail) : 'all',
    ...(from !== undefined && { start_date: from }),
  };
}

/** Which lines were read: those before a time, and the ones of that time. */
class Position {
  last: string | undefined;
  #seenAtLast: string[] = [];
  #toSkip: string[] = [];

  /** Call before a new connection: it sends the lines of the last time again. */
  rewind(): void {
    this.#toSkip = [...this.#seenAtLast];
  }

  isNew(time: string | undefined, line: string): boolean {
    if (time === undefined) return true;
    if (this.last !== undefined && time < this.last) return false;
    if (time === this.last) {
      const at = this.#toSkip.indexOf(line);
      if (at >= 0) this.#toSkip.splice(at, 1);
      else this.#seenAtLast.push(line);
      return at < 0;
    }
    this.last = time;
    this.#seenAtLast = [line];
    this.#toSkip = [];
    return true;
  }
}
