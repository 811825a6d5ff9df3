import { problem } from '../problems.ts';
import type { EnvironmentRow, ProjectRow } from '../state/projects.ts';
import type { State } from '../state/state.ts';
import type { Row, Table } from '../state/table.ts';

/** The paths that most operations start with. */
export interface InProject {
  project_id: number;
}

export interface Paged {
  page?: number;
  per_page?: number;
}

/** One page as every list answers it. `view` is called for the rows of this page only. */
export function paginate<T, V = T>(
  { query: { page = 1, per_page = 20 } }: { query: Paged },
  rows: readonly T[],
  view: (row: T) => V = (row) => row as unknown as V,
): { items: V[]; total: number } {
  return { items: rows.slice((page - 1) * per_page, page * per_page).map((row) => view(row)), total: rows.length };
}

/** The row, or a 404 that names the id. A row that fails `where` does not exist for this caller. */
export function find<T extends Row>(
  table: Table<T>,
  id: number,
  what: string,
  where: (row: T) => boolean = () => true,
): T {
  const row = table.get(id);
  if (!row || !where(row)) throw notFound(what, id);
  return row;
}

export function notFound(what: string, id: number | string) {
  return problem('notFound', `${what} ${id} not found`);
}

export function findProject(state: State, id: number): ProjectRow {
  return find(state.projects, id, 'Project');
}

/** The environment, inside its project: either may be missing. */
export function findEnvironment(state: State, projectId: number, id: number): EnvironmentRow {
  findProject(state, projectId);
  return find(state.environments, id, 'Environment', (row) => row.project_id === projectId);
}
