import { uuid } from '../../../lib/ids.ts';
import { createRandom } from '../../../lib/random.ts';
import type { State } from '../../../state/state.ts';
import type { VisitorValues } from '../visitor-rows.ts';
import { find, notFound } from '../../shared/find.ts';

/** The GUID of a visitor. A generated GUID ends in the visitor's numeric id, so `findByGuid()` needs no index. */
export function visitorGuid({ visitorNotes }: State, id: number): string {
  return visitorNotes.get(id)?.visitor_id ?? generateGuid(id);
}

function generateGuid(id: number): string {
  return uuid(createRandom(id)).slice(0, 24) + id.toString(16).padStart(12, '0');
}

/** The id of the project's visitor with this GUID. */
export function findByGuid(state: State, projectId: number, guid: string): number | undefined {
  const isIn = (id: number) => state.visitors.get(id)?.project_id === projectId;
  for (const [id, note] of state.visitorNotes) if (note.visitor_id === guid && isIn(id)) return id;
  const id = Number.parseInt(guid.slice(24), 16);
  return visitorGuid(state, id) === guid && isIn(id) ? id : undefined;
}

interface VisitorScope {
  project_id: number;
  environment_id?: number;
}

/** The visitor's values. A visitor of another project is a 404 too. */
export function findVisitor(state: State, id: number, { project_id, environment_id }: VisitorScope): VisitorValues {
  find(state.projects, project_id, 'Project');
  const values = state.visitors.get(id);
  const isIn =
    values?.project_id === project_id && (environment_id === undefined || values.environment_id === environment_id);
  if (!isIn) throw notFound('Visitor', id);
  return values;
}
