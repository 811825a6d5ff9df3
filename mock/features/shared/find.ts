import { notFound, problem } from '../../lib/http/problems.ts';
import type { State } from '../../state/state.ts';
import type { Row, Table } from '../../store/table.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import type { ProjectRow } from '../../rows/projects.ts';

/** The path parameters that most operations start with. */
export interface InProject {
  project_id: number;
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

export function findProject(state: State, id: number): ProjectRow {
  return find(state.projects, id, 'Project');
}

/** The environment of a project; 404 if either is missing. */
export function findEnvironment(state: State, projectId: number, id: number): EnvironmentRow {
  findProject(state, projectId);
  return find(state.environments, id, 'Environment', (row) => row.project_id === projectId);
}

/** The environment that a row names, also if it was deleted: some servers keep such rows. */
export function environmentOf(state: State, id: number): EnvironmentRow {
  const deleted = state.deletedEnvironments.find((row) => row.id === id);
  return state.environments.get(id) ?? (deleted as EnvironmentRow);
}

/**
 * Whether a row belongs to a project or, if that is given, to one of its environments; 404 if
 * either is missing.
 */
export function inProjectOrEnvironment(state: State, projectId: number, environmentId?: number) {
  findProject(state, projectId);
  if (environmentId !== undefined) findEnvironment(state, projectId, environmentId);
  return (row: { project_id: number; environment_id: number | null }): boolean =>
    row.project_id === projectId && isWanted(environmentId, row.environment_id);
}

/**
 * @throws a 400 that names the known values, unless the value at this place of the request is one
 * of them
 */
export function mustBeOneOf(known: readonly string[], value: string, place: string): void {
  if (!known.includes(value))
    throw problem('badRequest', `${place}: "${value}" is not one of ${known.join(', ')}`);
}

/** Whether a row has the value of a filter; every row does if the filter is not set. */
export function isWanted<Value>(wanted: Value | null | undefined, value: Value): boolean {
  return wanted == null || wanted === value;
}
