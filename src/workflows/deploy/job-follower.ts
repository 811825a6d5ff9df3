import type { DeploymentJob } from '../../../generated/types.gen.ts';
import { NotFoundError, TempsError } from '../../errors/index.ts';
import type { DeployLogLine } from './events.ts';
import { LogReader } from './log-lines.ts';
import { pollDelay } from './poll-delay.ts';
import type { Run } from './run.ts';
import { jobEnded, jobFailed, jobSkipped, jobWaits } from './status.ts';

/** How many lines a failure shows. */
const LAST_LINES = 20;
/** How often jobs and logs are asked for once more when the deployment has ended. */
const LAST_TRIES = 3;

interface Followed {
  status: string | undefined;
  reader: LogReader;
  last: DeployLogLine[];
  /** Everything was read after the job's end. */
  isDone: boolean;
}

/**
 * Tells what the jobs of a deployment do and write. They are read as well as can be: a log that cannot be read
 * does not end the following of a deployment that can.
 */
export class JobFollower {
  readonly #run: Run;
  readonly #path: { project_id: number; deployment_id: number };
  readonly #followed = new Map<string, Followed>();
  #jobs: readonly DeploymentJob[] = [];
  #hasWarned = false;

  constructor(run: Run, path: { project_id: number; deployment_id: number }) {
    this.#run = run;
    this.#path = path;
  }

  get jobs(): readonly DeploymentJob[] {
    return this.#jobs;
  }

  /** The job that failed, and the last lines that it wrote. */
  get failed(): { job: DeploymentJob | undefined; logs: DeployLogLine[] } {
    const job = this.#jobs.find(jobFailed);
    return { job, logs: (job && this.#followed.get(job.job_id)?.last) ?? [] };
  }

  /** Tells what is new. */
  async look(): Promise<void> {
    await this.#try(() => this.#update());
  }

  /** Tells the rest, after the deployment has ended. */
  async finish(): Promise<void> {
    for (let round = 0; round < LAST_TRIES; round++) {
      if (round > 0) await this.#run.sleep(pollDelay(round, () => this.#run.clock.random()));
      if (await this.#try(() => this.#update())) return;
    }
  }

  async #update(): Promise<void> {
    const jobs = await this.#run.client.deployments.listJobs({ path: this.#path, ...this.#run.poll }).toArray();
    this.#jobs = jobs.toSorted((a, b) => (a.execution_order ?? a.id) - (b.execution_order ?? b.id));
    for (const job of this.#jobs) await this.#follow(job);
  }

  async #follow(job: DeploymentJob): Promise<void> {
    const followed = this.#followed.get(job.job_id) ?? {
      status: undefined,
      reader: new LogReader(),
      last: [],
      isDone: false,
    };
    this.#followed.set(job.job_id, followed);
    if (followed.isDone || jobWaits(job)) return;
    const hasEnded = jobEnded(job);
    const tell = (): void => {
      if (followed.status === job.status) return;
      followed.status = job.status;
      this.#run.emit({ type: 'job', status: job.status, job });
    };
    // A start is told before what the job writes, an end after it.
    if (!hasEnded) tell();
    if (!jobSkipped(job)) await this.#readLog(job, followed, hasEnded);
    if (hasEnded) tell();
    followed.isDone = hasEnded;
  }

  async #readLog({ job_id, name }: DeploymentJob, followed: Followed, isWhole: boolean): Promise<void> {
    const { data: text } = await this.#run.client.deployments
      .getJobLogs({ path: { ...this.#path, job_id }, ...this.#run.poll })
      .catch((error: unknown) => {
        // Where nothing was written there is no log.
        if (NotFoundError.is(error)) return { data: '' };
        throw error;
      });
    for (const line of followed.reader.read(text ?? '', isWhole)) {
      const told: DeployLogLine = { job_id, job_name: name, ...line };
      followed.last = [...followed.last, told].slice(-LAST_LINES);
      this.#run.emit({ type: 'log', ...told });
    }
  }

  /** Whether it went through. What the caller's own hooks throw is not held back. */
  async #try(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.#run.throwIfStopped();
      if (!TempsError.is(error)) throw error;
      if (!this.#hasWarned)
        this.#run.emit({ type: 'warning', message: `The jobs or their logs could not be read: ${error.message}` });
      this.#hasWarned = true;
      return false;
    }
  }
}
