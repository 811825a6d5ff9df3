import { jobLog } from '../../features/deployments/job-log.ts';
import {
  deploymentProgress,
  workedBy,
  type JobProgress,
} from '../../features/deployments/model/progress.ts';
import { serializeDeployment } from '../../features/deployments/serialize.ts';
import type { DeploymentRow } from '../../rows/deployments.ts';
import type { MockContext } from '../../state/context.ts';
import {
  duration,
  html,
  listSection,
  MAX_ROWS,
  pill,
  section,
  statusTone,
  table,
  type Html,
} from './parts.ts';

const UNFINISHED = new Set(['pending', 'running', 'built', 'paused']);
const MAX_TIMELINES = 3;

/**
 * The deployment that was chosen in the list, or those that are unfinished, or the latest one, each
 * with its jobs and their logs.
 */
export function timelines(context: MockContext, chosen: number | undefined): Html {
  const selected = chosen === undefined ? undefined : context.state.deployments.get(chosen);
  if (selected)
    return section('timelines', `Deployment ${selected.id}`, '', [timeline(context, selected)]);
  const latest = newest(context);
  const unfinished = latest.filter((row) =>
    UNFINISHED.has(deploymentProgress(row, context.clock.now()).status),
  );
  const shown = unfinished.length > 0 ? unfinished.slice(0, MAX_TIMELINES) : latest.slice(0, 1);
  const title = unfinished.length > 0 ? 'Under way' : 'Latest deployment';
  const content = shown.map((row) => timeline(context, row));
  return section('timelines', title, unfinished.length || '', content);
}

export function deployments(context: MockContext): Html {
  const { state, clock } = context;
  const now = clock.now();
  const rows = newest(context).map((row) => {
    const { status, started_at, finished_at } = deploymentProgress(row, now);
    const iso = clock.iso(row.created_at);
    const ago = html`<time datetime="${iso}" title="${iso}"
      >${duration(now - row.created_at)} ago</time
    >`;
    const took = started_at === null ? '' : duration((finished_at ?? now) - started_at);
    const link = html`<a href="/?deployment=${row.id}" id="open-${row.id}">${row.id}</a>`;
    return [link, target(context, row), source(row), pill(status), ago, took];
  });
  const list = table(
    'Deployments',
    ['Id', 'Project', 'Source*', 'Status', 'Started', 'Took*'],
    rows,
  );
  return listSection(
    'Deployments',
    rows.length,
    state.deployments.size,
    list,
    'POST /api/projects/1/trigger-pipeline',
  );
}

function newest({ state }: MockContext): DeploymentRow[] {
  return state.deployments.list().slice(-MAX_ROWS).toReversed();
}

/** Why a deployment failed, its site, and its jobs: bars as wide as they take time, and their logs. */
function timeline(context: MockContext, row: DeploymentRow): Html {
  const now = context.clock.now();
  const { jobs, status } = deploymentProgress(row, now);
  const worked = workedBy(row, Math.min(now, row.cancelled_at ?? Infinity));
  const left = (jobs.at(-1)?.to ?? 0) - worked;
  const { url, cancelled_reason } = serializeDeployment(context, row);
  const failed = jobs.find((job) => job.status === 'failure');
  const reason = failed
    ? `${failed.job.job_id} failed: ${failed.failure?.message}`
    : (cancelled_reason ?? '');
  return html`<div class="deployment">
    <p>
      <strong>${target(context, row)}</strong> ${pill(status)}
      <span class="muted">#${row.id} · ${source(row)}</span>
    </p>
    ${reason && html`<p class="reason">${pill('Why', 'bad')} ${reason}</p>`}
    <svg class="timeline" aria-hidden="true">${spans(jobs, worked)}</svg>
    <p class="muted">${left > 0 && UNFINISHED.has(status) ? `${duration(left)} to go` : ''}</p>
    <ol class="jobs">
      ${jobs.map((job) => html`<li>${jobDetails(row, job, now)}</li>`)}
    </ol>
    <p class="muted">Site <code>${url}</code></p>
  </div>`;
}

/** A job's box, and inside of it what is done of it. */
function spans(jobs: readonly JobProgress[], worked: number): Html[] {
  const [start, end] = [jobs[0]?.from ?? 0, jobs.at(-1)?.to ?? 1];
  const percent = (time: number) => Math.round((time / (end - start)) * 1000) / 10;
  return jobs.flatMap(({ from, to, started_at, status }) => {
    const done = started_at === null ? 0 : Math.min(Math.max(worked - from, 0), to - from);
    const box = (length: number, tone: string) =>
      html`<rect
        class="${tone}"
        x="${percent(from - start)}%"
        width="${Math.max(0, percent(length) - 0.4)}%"
        height="100%"
      ></rect>`;
    return [box(to - from, 'empty'), ...(done > 0 ? [box(done, statusTone(status))] : [])];
  });
}

function jobDetails(row: DeploymentRow, progress: JobProgress, now: number): Html {
  const { job, status } = progress;
  const lines = jobLog(row, progress, now).split('\n').filter(Boolean);
  const log = lines.map((line) => (JSON.parse(line) as { message: string }).message).join('\n');
  return html`<details id="job-${row.id}-${job.job_id}" ${status === 'failure' ? 'open' : ''}>
    <summary>${pill(status)} ${job.name}</summary>
    <pre tabindex="0" aria-label="Log of ${job.job_id}">${log || 'No lines yet'}</pre>
  </details>`;
}

function target({ state }: MockContext, row: DeploymentRow): Html {
  const project = state.projects.get(row.project_id)?.name ?? `Project ${row.project_id}`;
  return html`${project}
    <span class="muted">${state.environments.get(row.environment_id)?.name}</span>`;
}

function source({ branch, commit_message, image_name }: DeploymentRow): string {
  return [branch ?? image_name, commit_message].filter(Boolean).join(' · ');
}
