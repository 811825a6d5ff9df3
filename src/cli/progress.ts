import type { DeployEvent, DeploymentJob } from '../index.ts';
import type { JobReport } from './context.ts';
import { namingFlags } from './flags.ts';
import type { Screen } from './screen.ts';

/** After how long the command says what it waits for, if there is no terminal. */
const REMINDER_MS = 30_000;
const FRAME_MS = 1_000;

type EventOf<Type extends DeployEvent['type']> = Extract<DeployEvent, { type: Type }>;

/**
 * Shows the events of a deployment: each job with its time, and warnings. Lines of a job's log are
 * printed in CI. In a terminal, the last one is shown until the next.
 */
export class Progress {
  /** The jobs that have ended. */
  readonly jobs: JobReport[] = [];
  readonly #screen: Screen;
  readonly #stop: () => void;
  #job: { name: string; start: number } | undefined;
  #line = '';
  #uploadStep = 0;
  #endGroup: (() => void) | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#stop = screen.every(screen.show ? FRAME_MS : REMINDER_MS, () => this.#remind());
  }

  handle(event: DeployEvent): void {
    if (event.type === 'job') return this.#handleJob(event);
    if (event.type === 'log') return this.#handleLine(event);
    if (event.type === 'upload') return this.#handleUpload(event);
    if (event.type === 'warning')
      return this.#screen.print(`Warning: ${namingFlags(event.message)}`, 'yellow');
    const { finished_at, id, status } = event.deployment;
    // The end is told after the log that led there.
    if (!finished_at) this.#screen.print(`Deployment ${id}: ${status}`);
  }

  end(): void {
    this.#stop();
    this.#screen.show?.('');
    this.#endGroup?.();
  }

  #handleJob({ job, status }: EventOf<'job'>): void {
    if (status === 'running') {
      this.#job = { name: job.name, start: Date.now() };
      this.#line = '';
      this.#endGroup = this.#screen.group?.(job.name);
      return this.#remind();
    }
    this.#job = undefined;
    this.#endGroup?.();
    this.#endGroup = undefined;
    const isBad = status === 'failure' || status === 'cancelled';
    const time = durationOf(job);
    this.jobs.push({ name: job.name, status, time });
    const text = [status, time].filter(Boolean).join(', ');
    this.#screen.print(`${job.name}: ${text}`, isBad ? 'red' : 'green');
  }

  #handleLine({ level, message }: EventOf<'log'>): void {
    this.#line = message;
    if (this.#screen.show) return this.#remind();
    this.#screen.print(`  ${level === 'info' ? '' : `${level.toUpperCase()} `}${message}`);
  }

  /** A line for each tenth, or 100 MB if the size is not known. Small uploads have none. */
  #handleUpload({ loaded, total }: EventOf<'upload'>): void {
    if (total !== undefined && total < 1024 ** 2) return;
    const step = Math.floor(
      total === undefined ? loaded / (100 * 1024 ** 2) : (loaded / total) * 10,
    );
    if (step < this.#uploadStep) return;
    this.#uploadStep = step + 1;
    const all = total === undefined ? '' : ` of ${megabytes(total)}`;
    this.#screen.print(`Uploading ${megabytes(loaded)}${all}`);
  }

  #remind(): void {
    const { print, show } = this.#screen;
    if (!this.#job) return;
    const { name, start } = this.#job;
    const elapsed = formatSeconds((Date.now() - start) / 1000);
    if (show) show(`${name}, ${elapsed}${this.#line && `: ${this.#line}`}`);
    else if (Date.now() - start >= REMINDER_MS) print(`${name}: still running after ${elapsed}`);
  }
}

function durationOf({ started_at, finished_at }: DeploymentJob): string {
  if (!started_at || !finished_at) return '';
  return formatSeconds((Date.parse(finished_at) - Date.parse(started_at)) / 1000);
}

function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
