import type { DeploymentJob } from '../../generated/types.gen.ts';
import { call } from '../call/call.ts';
import type { CallInput } from '../call/prepared-call.ts';
import type { ClientSettings } from '../call/settings.ts';
import { readEnvelope } from '../pagination/page/envelope.ts';
import type { Operation } from '../request/operation.ts';
import { hasJobEnded, isJob } from '../servers/deployment-status.ts';
import type { Clock } from '../timing/clock.ts';

/** The end of the route of a job's log stream. What is before it lists the jobs. */
const JOB_LOG = '/{job_id}/logs/tail';
/** How often to look whether lines have come. Writers of logs flush within a second after their job has ended. */
const INTERVAL_MS = 5_000;
const PAGING = { style: 'page', page: 'page', size: 'per_page' } as const;
const MAX_PER_PAGE = 100;

/** Whether what a stream tells about has ended, so that nothing more can come. */
export type HasEnded = () => Promise<boolean>;

/** Makes the check whether the job of a log stream has ended; `undefined` for other streams. */
export function makeJobCheck(client: ClientSettings, { route }: Operation, input: CallInput): HasEnded | undefined {
  if (!route.endsWith(JOB_LOG)) return undefined;
  const list: Operation = { method: 'GET', route: route.slice(0, -JOB_LOG.length), format: {} };
  const { job_id, ...path } = { ...input.path };
  const { headers, signal } = input;
  return async () => {
    const query = { per_page: MAX_PER_PAGE };
    const { data } = await call(client, list, { path, query, headers, signal, throwOnError: true });
    const items = readEnvelope(data, PAGING).items as (DeploymentJob | null)[];
    return items.filter(isJob).some((job) => job.job_id === job_id && hasJobEnded(job));
  };
}

interface EndedJobSettings {
  clock: Clock;
  hasEnded: HasEnded;
  onEnd: () => void;
}

/** Ends the log stream of a job that has ended: many servers keep it open for ever. */
export class EndedJob {
  readonly #settings: EndedJobSettings;
  #cancel: (() => void) | undefined;
  #hasNews = false;
  /** Whether the job had ended before the last interval, in which nothing came. */
  #hadEnded = false;
  #isStopped = false;
  /** Set while nothing is read from the connection, so that silence does not count. */
  isPaused = false;

  constructor(settings: EndedJobSettings) {
    this.#settings = settings;
    this.#wait();
  }

  onMessage(): void {
    this.#hasNews = true;
    this.#hadEnded = false;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #wait(): void {
    this.#hasNews = false;
    this.#cancel = this.#settings.clock.sleep(INTERVAL_MS, () => void this.#check());
  }

  async #check(): Promise<void> {
    const isQuiet = !this.#hasNews && !this.isPaused;
    // An end that cannot be read now is read later.
    const hasEnded = isQuiet && (await this.#settings.hasEnded().catch(() => false));
    if (this.#isStopped) return;
    if (hasEnded && this.#hadEnded && !this.#hasNews) return this.#settings.onEnd();
    this.#hadEnded = hasEnded && !this.#hasNews;
    this.#wait();
  }
}
