import {
  booleanProblem,
  checkOptions,
  idProblem,
  objectProblem,
  optional,
  throwIssues,
  type OptionChecks,
} from '../../checks.ts';
import type { ValidationIssue } from '../../errors/index.ts';
import { DIMENSIONS, type VisitorFilters, type VisitorSegmentOptions } from './options.ts';

/** The API's name for the missing referrer of a visitor. */
const DIRECT = 'Direct';

/** The query that facets and visitors share, without filters. */
export interface SegmentQuery {
  project_id: number;
  start_date: string;
  end_date: string;
  environment_id?: number;
  include_crawlers: boolean;
  has_activity_only: boolean;
}

const CHECKS: OptionChecks<VisitorSegmentOptions> = {
  project_id: idProblem,
  environment_id: optional(idProblem),
  start_date: dateProblem,
  end_date: dateProblem,
  include_crawlers: optional(booleanProblem),
  has_activity_only: optional(booleanProblem),
};

/** Makes the query of a segment. Throws for options that the API would refuse, or that could only select nothing. */
export function segmentQuery(given: VisitorSegmentOptions): SegmentQuery {
  const options = checkOptions('the visitor segment', given, CHECKS, findReversedRange);
  // Both booleans are always sent, since their defaults differ between server versions.
  const { project_id, environment_id, include_crawlers = false, has_activity_only = true } = options;
  return {
    project_id,
    ...(environment_id !== undefined && { environment_id }),
    start_date: new Date(options.start_date).toISOString(),
    end_date: new Date(options.end_date).toISOString(),
    include_crawlers,
    has_activity_only,
  };
}

function findReversedRange({ start_date, end_date }: VisitorSegmentOptions): ValidationIssue[] {
  if (dateProblem(start_date) ?? dateProblem(end_date)) return [];
  const [start, end] = [new Date(start_date), new Date(end_date)];
  if (start <= end) return [];
  const message = `must not be before start_date: ${end.toISOString()} is before ${start.toISOString()}`;
  return [{ path: ['end_date'], message }];
}

/** Converts filters to query parameters. Leaves out those that are `undefined`; throws for an invalid one. */
export function resolveFilters(filters: VisitorFilters): Partial<Record<keyof VisitorFilters, string>> {
  const what = 'the filters of the visitor segment';
  const problem = objectProblem(filters);
  throwIssues(what, problem === undefined ? [] : [{ path: ['options'], message: problem }]);
  const resolved: Partial<Record<keyof VisitorFilters, string>> = {};
  const issues: ValidationIssue[] = [];
  for (const [name, value] of Object.entries(filters) as [keyof VisitorFilters, unknown][]) {
    const addIssue = (message: string): unknown => issues.push({ path: [name], message });
    if (value === undefined) continue;
    if (!DIMENSIONS.includes(name)) addIssue(`is not a dimension: use one of ${DIMENSIONS.join(', ')}`);
    else if (value === null && name === 'referrer') resolved[name] = DIRECT;
    else if (typeof value === 'string' && value !== '') resolved[name] = value;
    else addIssue(value === null ? 'cannot be null: only `referrer` can' : 'must be a value as the facets list it');
  }
  throwIssues(what, issues);
  return resolved;
}

function dateProblem(given: unknown): string | undefined {
  if (given === undefined || given === null) return 'is required';
  if (typeof given !== 'string' && !(given instanceof Date))
    return `must be a Date or an ISO 8601 string, not a ${typeof given}`;
  if (Number.isNaN(new Date(given).getTime())) return `is not a date: ${String(given)}`;
  if (given instanceof Date) return undefined;
  if (!ISO_DATE.test(given))
    return `must be written as 2026-05-01T00:00:00Z, with its time zone, or as 2026-05-01, not "${given}"`;
  const day = given.slice(0, 10);
  // `Date` reads February 30 as March 2.
  return new Date(day).toISOString().startsWith(day) ? undefined : `is not a date: ${day} does not exist`;
}

/** A day (in UTC), or a time with its time zone, since a time without one would depend on the machine. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;
