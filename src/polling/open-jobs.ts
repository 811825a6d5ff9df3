import type { Deployment, DeploymentJob } from '../../generated/types.gen.ts';
import { hasJobEnded, isJobRunning } from '../servers/deployment-status.ts';

/** How long after the end of their deployment jobs are waited for: a server that was restarted leaves them running for ever. */
export const MAX_WAIT_MS = 10 * 60_000;
/** How long none may be running until those that are left count as skipped: there is a moment between two jobs. */
const MAX_PAUSE_MS = 10_000;

/** Says which jobs of a deployment that has ended go on: optional ones run after it. Times are by `elapsed()`. */
export class OpenJobs {
  readonly #ended: number;
  /** Whether the deployment failed or was cancelled: no job of it starts any more, and those that run end soon. */
  readonly isUndone: boolean;
  /** Since when none was seen to run. */
  #quiet: number | undefined;

  /** @param age how long ago the deployment ended; now if that is not known */
  constructor(now: number, { age = 0, isUndone = false }: { age?: number; isUndone?: boolean } = {}) {
    this.#ended = now - (age || 0);
    this.isUndone = isUndone;
  }

  /** How long ago a deployment ended, or began if it has no end: one that was stopped while it ran. `NaN` without either. */
  static ageOf({ finished_at, created_at }: Deployment, now: number): number {
    return Math.max(0, now - Date.parse(finished_at ?? created_at));
  }

  /** Whether its jobs are no longer waited for, whatever they are. */
  isLate(now: number): boolean {
    return now - this.#ended >= (this.isUndone ? MAX_PAUSE_MS : MAX_WAIT_MS);
  }

  /** The jobs that go on, of those that were read last. */
  of(jobs: readonly DeploymentJob[], now: number): DeploymentJob[] {
    const open = jobs.filter((job) => !hasJobEnded(job));
    const running = open.filter(isJobRunning);
    // Counted from a look, not from the last run: between two looks may be an outage.
    this.#quiet = running.length > 0 ? undefined : (this.#quiet ?? now);
    const areSkipped = this.#quiet !== undefined && now - this.#quiet >= MAX_PAUSE_MS;
    if (areSkipped || this.isLate(now)) return [];
    return this.isUndone ? running : open;
  }
}
