import { jobLog } from '../../features/deployments/job-log.ts';
import { QUEUE_MS } from '../../features/deployments/model/plans.ts';
import { deploymentProgress, workedBy, type JobProgress } from '../../features/deployments/model/progress.ts';
import type { DeploymentRow } from '../../features/deployments/rows.ts';
import type { MockContext } from '../../state/context.ts';
import { count, duration, html, list, MAX_ROWS, pill, section, statusTone, type Html } from './parts.ts';

const UNFINISHED = new Set(['pending', 'running', 'built', 'paused']);
const MAX_TIMELINES = 3;

/** Unfinished deployments, or the latest one if there are none, with a time line of their jobs. */
export function timelines(context: MockContext): Html {
  const latest = newest(context);
  const unfinished = latest.filter((row) => UNFINISHED.has(deploymentProgress(row, context.clock.now()).status));
  const shown = (unfinished.length > 0 ? unfinished : latest).slice(0, unfinished.length > 0 ? MAX_TIMELINES : 1);
  const title = unfinished.length > 0 ? 'Under way' : 'Latest deployment';
  const note = unfinished.length > 0 ? count(shown.length, unfinished.length) : '';
  const content = shown.map((row) => timeline(context, row));
  return section('timelines', title, note, content.length > 0 ? content : html`<p class="muted">None yet.</p>`);
}

export function deployments(context: MockContext): Html {
  const { state, clock } = context;
  const now = clock.now();
  const rows = newest(context).map((row) => {
    const { status, started_at, finished_at } = deploymentProgress(row, now);
    const iso = clock.iso(row.created_at);
    const ago = html`<time datetime="${iso}" title="${iso}">${duration(now - row.created_at)} ago</time>`;
    const took = started_at === null ? '' : duration((finished_at ?? now) - started_at);
    return [row.id, target(context, row), source(row), pill(status), ago, took];
  });
  const columns = ['Id*', 'Project', 'Source*', 'Status', 'Started', 'Took*'];
  return list('Deployments', state.deployments.size, columns, rows, 'POST /api/projects/1/trigger-pipeline');
}

function newest({ state }: MockContext): DeploymentRow[] {
  return state.deployments.list().slice(-MAX_ROWS).toReversed();
}

/** The size of the view box, which the page scales. */
const [WIDTH, HEIGHT, GAP] = [1000, 14, 4];

/** The jobs of a deployment as bars side by side, as wide as their duration, and as a list; with the end of its log. */
function timeline(context: MockContext, row: DeploymentRow): Html {
  const now = context.clock.now();
  const { jobs, status } = deploymentProgress(row, now);
  const worked = workedBy(row, Math.min(now, row.cancelled_at ?? Infinity));
  const end = jobs.at(-1)?.to ?? QUEUE_MS;
  const x = (work: number) => ((work - QUEUE_MS) / (end - QUEUE_MS || 1)) * WIDTH;
  const shapes = jobs.map((job) => {
    const [from, width] = [x(job.from), Math.max(1, x(job.to) - x(job.from) - GAP)];
    const done = job.started_at === null ? 0 : (worked - job.from) / (job.to - job.from);
    const filled = width * Math.min(1, Math.max(0, done));
    return [shape('track', from, width), shape(`fill ${statusTone(job.status)}`, from, filled)];
  });
  return html`<div class="run">
    <p>
      <strong>${target(context, row)}</strong> ${pill(status)} <span class="muted">#${row.id} · ${source(row)}</span>
    </p>
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      ${shapes.flat()}
    </svg>
    ${progress(row, jobs, worked)}
    <ol class="jobs">
      ${jobs.map((job) => html`<li>${pill(job.status)} ${job.job.name} <span class="muted">${took(job)}</span></li>`)}
    </ol>
    ${logTail(row, jobs, now)}
  </div>`;
}

function shape(kind: string, x: number, width: number): Html {
  return html`<rect class="${kind}" x="${x.toFixed(1)}" width="${width.toFixed(1)}" height="${HEIGHT}" />`;
}

/** The progress and the remaining time of a deployment that is not finished. */
function progress(row: DeploymentRow, jobs: readonly JobProgress[], worked: number): Html {
  const end = jobs.findLast(({ status }) => status !== 'skipped')?.to ?? QUEUE_MS;
  if (worked >= end || row.cancelled_at !== null) return html``;
  const percent = Math.max(0, Math.floor((worked / end) * 100));
  return html`<p class="muted progress">${percent} % · ${duration(end - worked)} to go</p>`;
}

function took({ started_at, finished_at }: JobProgress): string {
  return started_at === null || finished_at === null ? '' : duration(finished_at - started_at);
}

/** The last four lines in the log of the latest job that has started. */
function logTail(row: DeploymentRow, jobs: readonly JobProgress[], now: number): Html {
  const job = jobs.findLast(({ started_at }) => started_at !== null);
  const lines = job ? jobLog(row, job, now).trim().split('\n').filter(Boolean).slice(-4) : [];
  if (lines.length === 0) return html``;
  const text = lines.map((line) => (JSON.parse(line) as { message: string }).message).join('\n');
  return html`<pre class="log" role="region" aria-label="The last lines of ${job?.job.name}" tabindex="0">
${text}</pre>`;
}

function target({ state }: MockContext, row: DeploymentRow): Html {
  const project = state.projects.get(row.project_id)?.name ?? `Project ${row.project_id}`;
  return html`${project} <span class="muted">${state.environments.get(row.environment_id)?.name}</span>`;
}

function source({ branch, commit_message, image_name }: DeploymentRow): string {
  return [branch ?? image_name, commit_message].filter(Boolean).join(' · ');
}
