import { notFound } from '../../../lib/http/problems.ts';
import { uuid } from '../../../lib/ids.ts';
import { createRandom } from '../../../lib/random.ts';
import type { State } from '../../../state/state.ts';
import type { VisitorValues } from '../visitor-rows.ts';
import { find } from '../../shared/find.ts';

/** The GUID of a visitor. A generated GUID ends in the visitor's numeric id, so `findByGuid()` needs no index. */
export function visitorGuid({ visitorNotes }: State, id: number): string {
  return visitorNotes.get(id)?.visitor_id ?? generateGuid(id);
}

function generateGuid(id: number): string {
  return uuid(createRandom(id)).slice(0, 24) + id.toString(16).padStart(12, '0');
}

/** The id of the visitor with this GUID, in a project or, without it, in any. */
export function findByGuid(state: State, projectId: number | undefined, guid: string): number | undefined {
  if (projectId !== undefined) find(state.projects, projectId, 'Project');
  const isIn = (id: number) => isOf(projectId, state.visitors.get(id)?.project_id);
  for (const [id, note] of state.visitorNotes) if (note.visitor_id === guid && isIn(id)) return id;
  const id = Number.parseInt(guid.slice(24), 16);
  return visitorGuid(state, id) === guid && isIn(id) ? id : undefined;
}

/** Real servers do not read the project and environment of a visitor. */
interface VisitorScope {
  project_id?: number;
  environment_id?: number;
}

/** The visitor's values. A visitor of another project is a 404 too. */
export function findVisitor(state: State, id: number, { project_id, environment_id }: VisitorScope): VisitorValues {
  if (project_id !== undefined) find(state.projects, project_id, 'Project');
  const values = state.visitors.get(id);
  if (!values || !isOf(project_id, values.project_id) || !isOf(environment_id, values.environment_id))
    throw notFound('Visitor', id);
  return values;
}

function isOf(wanted: number | undefined, id: number | undefined): boolean {
  return id !== undefined && (wanted === undefined || id === wanted);
}
