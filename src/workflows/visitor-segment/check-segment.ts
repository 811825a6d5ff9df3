import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
import { DIMENSIONS, DIRECT, type VisitorFilters } from './dimensions.ts';
import type { VisitorSegmentOptions } from './options.ts';
import { readDate } from './read-date.ts';

/** What both endpoints take, filters aside. */
export interface SegmentQuery {
  project_id: number;
  start_date: string;
  end_date: string;
  environment_id?: number;
  include_crawlers: boolean;
  has_activity_only: boolean;
}

/** Reads a segment, and refuses one that the API would refuse, or that could only be empty. */
export function readSegment(options: VisitorSegmentOptions): SegmentQuery {
  const { project_id, environment_id, include_crawlers = false, has_activity_only = true } = options;
  const environment = environment_id === undefined ? {} : { environment_id };
  const issues: ValidationIssue[] = [];
  for (const [name, id] of Object.entries({ project_id, ...environment })) {
    if (!Number.isInteger(id)) issues.push({ path: [name], message: `must be a numeric id, not ${String(id)}` });
  }
  const [start_date = '', end_date = ''] = (['start_date', 'end_date'] as const).map((name) => {
    const date = readDate(options[name]);
    if ('iso' in date) return date.iso;
    issues.push({ path: [name], message: date.problem });
    return '';
  });
  if (issues.length === 0 && Date.parse(start_date) > Date.parse(end_date))
    issues.push({ path: ['end_date'], message: `must not be before start_date: ${end_date} is before ${start_date}` });
  if (issues.length > 0) throw new TempsValidationError({ what: 'the visitor segment', issues });
  // Both are always sent, so that a count does not depend on which default an endpoint of an older server has.
  return {
    project_id,
    ...environment,
    start_date,
    end_date,
    include_crawlers,
    has_activity_only,
  };
}

/** The filters by their exact values; those that are `undefined` say nothing. */
export function readFilters(filters: VisitorFilters): Partial<Record<keyof VisitorFilters, string>> {
  const issues: ValidationIssue[] = [];
  const read: Partial<Record<keyof VisitorFilters, string>> = {};
  for (const [name, value] of Object.entries(filters) as [keyof VisitorFilters, unknown][]) {
    const refuse = (message: string): unknown => issues.push({ path: [name], message });
    if (value === undefined) continue;
    if (!DIMENSIONS.includes(name)) refuse(`is no dimension; there are ${DIMENSIONS.join(', ')}`);
    else if (value === null && name === 'referrer') read[name] = DIRECT;
    else if (typeof value === 'string' && value !== '') read[name] = value;
    else refuse(value === null ? 'cannot be null: only `referrer` can' : 'must be a value as the facets list it');
  }
  if (issues.length > 0) throw new TempsValidationError({ what: 'the filters of the visitor segment', issues });
  return read;
}
