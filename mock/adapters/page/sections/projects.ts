import type { MockContext } from '../../../state/context.ts';
import { deploymentProgress } from '../../../features/deployments/model/progress.ts';
import { html, type Html } from '../html.ts';
import { count, empty, MAX_ROWS, scrolling, section, table } from './section.ts';
import { pill } from '../status.ts';

/** The projects with their latest deployment. */
export function projects({ state, clock }: MockContext): Html {
  const rows = state.projects
    .list()
    .slice(0, MAX_ROWS)
    .map(({ id, name, slug, preset }) => {
      const last = state.deployments.ofGroup(id).at(-1);
      const status = last ? pill(deploymentProgress(last, clock.now()).status) : html`<span class="muted">none</span>`;
      return [id, name, slug, preset, status];
    });
  const columns = ['Id', 'Name', 'Slug', 'Preset', 'Last deployment'];
  const list =
    rows.length > 0
      ? scrolling('projects', 'Projects', table('Projects', columns, rows, [0, 2]))
      : empty('No project yet. Create one:', 'POST /api/projects');
  return section('Projects', count(rows.length, state.projects.size), list);
}
