import type { ResolverContext } from '../shared/resolver.ts';
import type { EventRow } from './rows.ts';
import { findProject, type InProject } from '../shared/find.ts';
import type { Level } from './model/count.ts';
import { readDateRange } from '../../lib/time/time-range.ts';
import { selectEvents } from './model/select.ts';

export interface Dates {
  start_date: string;
  end_date: string;
  environment_id?: number;
  deployment_id?: number;
}

export interface Counted {
  aggregation_level: Level;
}

/** The context of an operation on a project's events between two dates. */
export type InTimeRange<Query = unknown> = ResolverContext<{ path: InProject; query: Dates & Query }>;

export function selectRequestedEvents({ state, path, query }: InTimeRange): EventRow[] {
  const { id: project_id } = findProject(state, path.project_id);
  const { environment_id, deployment_id } = query;
  return selectEvents(state, { project_id, environment_id, deployment_id, ...readDateRange(query) });
}
