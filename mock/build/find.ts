import type { MockContext } from '../state/context.ts';
import type { EnvironmentRow } from '../features/environments/rows.ts';
import type { ProjectRow } from '../features/projects/rows.ts';
import type { Finder } from './fields.ts';
import { buildProject } from './project.ts';

/** The functions of the finder throw a `RangeError` for an id that does not exist. */
export function createFinder(context: MockContext): Finder {
  const { state } = context;

  function project(id?: number): ProjectRow {
    const row = id === undefined ? state.projects.list().at(-1) : state.projects.get(id);
    if (row) return row;
    if (id !== undefined) throw new RangeError(`mock.build: there is no project ${id}`);
    return buildProject(context);
  }

  function environment({ project_id, environment_id }: Parameters<Finder['environment']>[0] = {}): EnvironmentRow {
    if (environment_id !== undefined) {
      const row = state.environments.get(environment_id);
      if (row && (project_id ?? row.project_id) === row.project_id) return row;
      throw new RangeError(`mock.build: there is no environment ${environment_id}${ofProject(project_id)}`);
    }
    const { id } = project(project_id);
    const rows = state.environments.list((row) => row.project_id === id);
    const row = rows.find(({ is_main }) => is_main) ?? rows[0];
    if (!row) throw new RangeError(`mock.build: project ${id} has no environment`);
    return row;
  }

  return { project, environment };
}

function ofProject(id: number | undefined): string {
  return id === undefined ? '' : ` of project ${id}`;
}
