import type { MockContext } from '../../state/context.ts';
import { QUEUE_MS } from '../../features/deployments/model/plans.ts';
import { deploymentProgress, workedBy, type JobProgress } from '../../features/deployments/model/progress.ts';
import type { DeploymentRow } from '../../features/deployments/rows.ts';
import { jobLog } from '../../features/deployments/job-log.ts';
import { html, type Html } from './html.ts';
import { pill, statusTone } from './status.ts';
import { duration } from './time.ts';

/** The size of the view box, which the page scales. */
const WIDTH = 1000;
const HEIGHT = 14;
const GAP = 4;
/** Lines of a job's log that are shown. */
const MAX_LINES = 4;

/**
 * The jobs of a deployment as bars side by side, as wide as their duration and filled up to their progress; and as a
 * list.
 */
export function timeline({ clock }: MockContext, row: DeploymentRow): Html {
  const { jobs } = deploymentProgress(row, clock.now());
  const worked = workedBy(row, Math.min(clock.now(), row.cancelled_at ?? Infinity));
  const end = jobs.at(-1)?.to ?? QUEUE_MS;
  const x = (work: number) => ((work - QUEUE_MS) / (end - QUEUE_MS || 1)) * WIDTH;
  const shapes = jobs.map((job) => {
    const from = x(job.from);
    const width = Math.max(1, x(job.to) - from - GAP);
    const done = job.started_at === null ? 0 : Math.min(1, (worked - job.from) / (job.to - job.from || 1));
    return html`<rect class="track" x="${from.toFixed(1)}" width="${width.toFixed(1)}" height="${HEIGHT}" />
      <rect
        class="fill ${statusTone(job.status)}"
        x="${from.toFixed(1)}"
        width="${(width * Math.max(0, done)).toFixed(1)}"
        height="${HEIGHT}"
      />`;
  });
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${shapes}
    </svg>
    ${progress(row, jobs, worked)}
    <ol class="jobs">
      ${jobs.map((job) => html`<li>${pill(job.status)} ${job.job.name} <span class="muted">${took(job)}</span></li>`)}
    </ol>`;
}

/** The progress and the remaining time of a deployment that is not finished. */
function progress(row: DeploymentRow, jobs: readonly JobProgress[], worked: number): Html {
  const end = jobs.findLast(({ status }) => status !== 'skipped')?.to ?? QUEUE_MS;
  if (worked >= end || row.cancelled_at !== null) return html``;
  return html`<p class="muted progress">
    ${Math.max(0, Math.floor((worked / end) * 100))} % · ${duration(end - worked)} to go
  </p>`;
}

/** The last log lines of the latest job that has started. */
export function logTail({ clock }: MockContext, row: DeploymentRow): Html {
  const now = clock.now();
  const job = deploymentProgress(row, now).jobs.findLast(({ started_at }) => started_at !== null);
  const lines = job ? jobLog(row, job, now).split('\n').slice(0, -1) : [];
  const shown = lines
    .slice(-MAX_LINES)
    .map((line) => (JSON.parse(line) as { message: string }).message)
    .join('\n');
  return shown === ''
    ? html``
    : html`<pre class="log" role="region" aria-label="The last lines of ${job?.job.name}" tabindex="0">${shown}</pre>`;
}

function took({ started_at, finished_at }: JobProgress): string {
  return started_at === null || finished_at === null ? '' : duration(finished_at - started_at);
}
