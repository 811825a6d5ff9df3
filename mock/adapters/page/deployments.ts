import { deploymentProgress, workedBy } from '../../features/deployments/model/progress.ts';
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

/** Unfinished deployments, or the latest one if there are none, with a time line of their jobs. */
export function timelines(context: MockContext): Html {
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
    return [row.id, target(context, row), source(row), pill(status), ago, took];
  });
  const list = table(
    'Deployments',
    ['Id*', 'Project', 'Source*', 'Status', 'Started', 'Took*'],
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

/** The jobs of a deployment as bars side by side, as wide as their duration, and as a list. */
function timeline(context: MockContext, row: DeploymentRow): Html {
  const now = context.clock.now();
  const { jobs, status } = deploymentProgress(row, now);
  const worked = workedBy(row, Math.min(now, row.cancelled_at ?? Infinity));
  const left = (jobs.at(-1)?.to ?? 0) - worked;
  return html`<div class="deployment">
    <p>
      <strong>${target(context, row)}</strong> ${pill(status)}
      <span class="muted">#${row.id} · ${source(row)}</span>
    </p>
    <div class="timeline" aria-hidden="true">
      ${jobs.map(({ from, to, started_at, status: tone }) => {
        const done =
          started_at === null ? 0 : Math.min(1, Math.max(0, (worked - from) / (to - from)));
        return html`<span style="flex: ${to - from}"
          ><i class="${statusTone(tone)}" style="width: ${done * 100}%"></i
        ></span>`;
      })}
    </div>
    <p class="muted">${left > 0 && UNFINISHED.has(status) ? `${duration(left)} to go` : ''}</p>
    <ol class="jobs">
      ${jobs.map((job) => html`<li>${pill(job.status)} ${job.job.name}</li>`)}
    </ol>
  </div>`;
}

function target({ state }: MockContext, row: DeploymentRow): Html {
  const project = state.projects.get(row.project_id)?.name ?? `Project ${row.project_id}`;
  return html`${project}
    <span class="muted">${state.environments.get(row.environment_id)?.name}</span>`;
}

function source({ branch, commit_message, image_name }: DeploymentRow): string {
  return [branch ?? image_name, commit_message].filter(Boolean).join(' · ');
}
