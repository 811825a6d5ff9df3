import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress } from '../../../features/deployments/model/progress.ts';
import type { DeploymentRow } from '../../../features/deployments/rows.ts';
import { html, type Html } from '../html.ts';
import { count, empty, MAX_ROWS, scrolling, section, table } from './section.ts';
import { pill } from '../status.ts';
import { ago, duration } from '../time.ts';
import { logTail, timeline } from '../timeline.ts';

const UNFINISHED = new Set(['pending', 'running', 'built', 'paused']);
const MAX_TIMELINES = 3;

/** Unfinished deployments, or the latest one if there are none, with a timeline of their jobs. */
export function running(context: MockContext): Html {
  const latest = newest(context);
  const unfinished = latest.filter((row) => UNFINISHED.has(readStatus(context, row)));
  const shown = (unfinished.length > 0 ? unfinished : latest.slice(0, 1)).slice(0, MAX_TIMELINES);
  const title = unfinished.length > 0 ? 'Under way' : 'Latest deployment';
  const note = unfinished.length > 0 ? count(shown.length, unfinished.length) : '';
  const content = shown.map(
    (row) =>
      html`<div class="run">
        <p>
          <strong>${target(context, row)}</strong> ${pill(readStatus(context, row))}
          <span class="muted">#${row.id} · ${source(row)}</span>
        </p>
        ${timeline(context, row)} ${logTail(context, row)}
      </div>`,
  );
  // The id is the same for both titles, so that the script replaces one section with the other.
  return html`<section id="timelines" class="card" aria-labelledby="timelines-title" data-live>
    <h2 id="timelines-title">${title} <small>${note}</small></h2>
    ${content.length > 0 ? content : html`<p class="muted">No deployment yet.</p>`}
  </section>`;
}

export function deployments(context: MockContext): Html {
  const { state, clock } = context;
  const now = clock.now();
  const rows = newest(context).map((row) => {
    const { status, started_at, finished_at } = deploymentProgress(row, now);
    const took = started_at === null ? '' : duration((finished_at ?? now) - started_at);
    return [
      row.id,
      target(context, row),
      source(row),
      pill(status),
      ago(row.created_at, now, clock.iso(row.created_at)),
      took,
    ];
  });
  const columns = ['Id', 'Project', 'Source', 'Status', 'Started', 'Took'];
  const list =
    rows.length > 0
      ? scrolling('deployments', 'Deployments', table('Deployments', columns, rows, [0, 2, 5]))
      : empty('No deployment yet. Start one:', 'POST /api/projects/1/trigger-pipeline');
  return section('Deployments', count(rows.length, state.deployments.size), list);
}

function newest({ state }: MockContext): DeploymentRow[] {
  return state.deployments.list().slice(-MAX_ROWS).toReversed();
}

function readStatus({ clock }: MockContext, row: DeploymentRow): string {
  return deploymentProgress(row, clock.now()).status;
}

/** The project and environment of a deployment. */
function target({ state }: MockContext, row: DeploymentRow): Html {
  const project = state.projects.get(row.project_id)?.name ?? `Project ${row.project_id}`;
  const environment = state.environments.get(row.environment_id)?.name ?? '';
  return html`${project} <span class="muted">${environment}</span>`;
}

function source({ branch, commit_message, image_name }: DeploymentRow): string {
  return [branch ?? image_name, commit_message].filter((text) => text !== null && text !== '').join(' · ');
}
