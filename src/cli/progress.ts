import type { DeployEvent, DeploymentJob } from '../index.ts';
import { lineOf } from './deployments.ts';
import { namingFlags } from './flags.ts';
import type { Screen } from './output.ts';

/** After how long the command says what it waits for, if there is no terminal. */
const REMINDER_MS = 30_000;
const FRAME_MS = 1_000;

/**
 * Shows the events of a deployment: each job with its time, and warnings. Lines of a job's log are
 * printed in CI. In a terminal, the last one is shown until the next.
 */
export function createProgress({ group, print, show }: Screen) {
  /** The name of each job that has ended, its status, and how long it took. */
  const jobs: string[][] = [];
  /** A job, or the upload. */
  let running: { name: string; start: number; line: string } | undefined;
  let endGroup: (() => void) | undefined;

  const remind = (): void => {
    if (!running) return;
    const ms = Date.now() - running.start;
    const state = [secondsOf(ms), running.line].filter(Boolean).join(': ');
    if (show) show(`${running.name}, ${state}`);
    else if (ms >= REMINDER_MS) print(`${running.name}: still running after ${state}`);
  };
  const timer = setInterval(remind, show ? FRAME_MS : REMINDER_MS);
  const update = (name: string, line: string): void => {
    running = { start: Date.now(), ...running, name, line };
    if (show) remind();
  };

  const handleJob = (job: DeploymentJob, status: string): void => {
    const { name, started_at, finished_at } = job;
    running = undefined;
    if (status === 'running') {
      endGroup = group?.(name);
      return update(name, '');
    }
    endGroup?.();
    endGroup = undefined;
    const time =
      started_at && finished_at ? secondsOf(Date.parse(finished_at) - Date.parse(started_at)) : '';
    jobs.push([name, status, time]);
    const isBad = status === 'failure' || status === 'cancelled';
    print(`${name}: ${[status, time].filter(Boolean).join(', ')}`, isBad ? 'red' : 'green');
  };

  const handleUpload = ({ loaded, total }: Extract<DeployEvent, { type: 'upload' }>): void => {
    const amounts = [loaded, total]
      .filter((bytes) => bytes !== undefined)
      .map((bytes) => `${(bytes / 1024 ** 2).toFixed(1)} MB`);
    update('Uploading', amounts.join(' of '));
    if (loaded === total) running = undefined;
  };

  const handle = (event: DeployEvent): void => {
    if (event.type === 'job') handleJob(event.job, event.status);
    else if (event.type === 'upload') handleUpload(event);
    else if (event.type === 'warning') print(`Warning: ${namingFlags(event.message)}`, 'yellow');
    else if (event.type === 'deployment') {
      const { finished_at, id, status } = event.deployment;
      // The end is told after the log that led there.
      if (!finished_at) print(`Deployment ${id}: ${status}`);
    } else if (!show) print(`  ${lineOf(event)}`);
    else if (running) update(running.name, event.message);
  };

  const end = (): void => {
    clearInterval(timer);
    show?.('');
    endGroup?.();
  };
  return { jobs, handle, end };
}

function secondsOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
