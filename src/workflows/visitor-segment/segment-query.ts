import { booleanProblem, findMemberIssues, idProblem, optional } from '../../input/checks.ts';
import { checkOptions } from '../../input/given.ts';
import { TempsValidationError, type ValidationIssue } from '../../errors/index.ts';
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

/** Makes the query of a segment. Throws for options that the API would refuse, or that could only select nothing. */
export function segmentQuery(options: VisitorSegmentOptions): SegmentQuery {
  return checkOptions('the options of visitorSegment', options, () => toQuery(options));
}

function toQuery(options: VisitorSegmentOptions): SegmentQuery {
  const { project_id, environment_id, include_crawlers, has_activity_only } = options;
  const environment = environment_id === undefined || environment_id === null ? {} : { environment_id };
  const issues: ValidationIssue[] = [
    ...findMemberIssues({ project_id, ...environment }, idProblem),
    ...findMemberIssues({ include_crawlers, has_activity_only }, optional(booleanProblem)),
  ];
  const [start_date = '', end_date = ''] = (['start_date', 'end_date'] as const).map((name) => {
    const date = readDate(options[name]);
    if ('iso' in date) return date.iso;
    issues.push({ path: [name], message: date.problem });
    return '';
  });
  if (issues.length === 0 && Date.parse(start_date) > Date.parse(end_date))
    issues.push({ path: ['end_date'], message: `must not be before start_date: ${end_date} is before ${start_date}` });
  if (issues.length > 0) throw new TempsValidationError({ what: 'the visitor segment', issues });
  // Both booleans are always sent, since their defaults differ between server versions.
  return {
    project_id,
    ...environment,
    start_date,
    end_date,
    include_crawlers: include_crawlers ?? false,
    has_activity_only: has_activity_only ?? true,
  };
}

/** Converts filters to query parameters. Leaves out those that are `undefined`; throws for an invalid one. */
export function resolveFilters(filters: VisitorFilters): Partial<Record<keyof VisitorFilters, string>> {
  return checkOptions('the filters of the visitor segment', filters, () => toFilters(filters));
}

function toFilters(filters: VisitorFilters): Partial<Record<keyof VisitorFilters, string>> {
  const issues: ValidationIssue[] = [];
  const resolved: Partial<Record<keyof VisitorFilters, string>> = {};
  for (const key of [...Object.keys(filters), ...Object.getOwnPropertySymbols(filters)]) {
    const name = key as keyof VisitorFilters;
    const value: unknown = filters[name];
    const addIssue = (message: string): unknown => issues.push({ path: [String(key)], message });
    if (value === undefined) continue;
    if (!DIMENSIONS.includes(name)) addIssue(`is not a dimension: use one of ${DIMENSIONS.join(', ')}`);
    else if (value === null && name === 'referrer') resolved[name] = DIRECT;
    else if (typeof value === 'string' && value !== '') resolved[name] = value;
    else addIssue(value === null ? 'cannot be null: only `referrer` can' : 'must be a value as the facets list it');
  }
  if (issues.length > 0) throw new TempsValidationError({ what: 'the filters of the visitor segment', issues });
  return resolved;
}

/** Converts a date to the form of the API, or describes what is wrong with it. */
function readDate(given: unknown): { iso: string } | { problem: string } {
  if (given === undefined || given === null) return { problem: 'is required' };
  if (typeof given !== 'string' && !(given instanceof Date))
    return { problem: `must be a Date or an ISO 8601 string, not a ${typeof given}` };
  const date = new Date(given);
  if (Number.isNaN(date.getTime())) return { problem: `is not a date: ${String(given)}` };
  if (typeof given === 'string' && !ISO_DATE.test(given))
    return { problem: `must be written as 2026-05-01T00:00:00Z, with its time zone, or as 2026-05-01, not "${given}"` };
  if (typeof given === 'string' && !isCalendarDay(given.slice(0, 10)))
    return { problem: `is not a date: ${given.slice(0, 10)} does not exist` };
  return { iso: date.toISOString() };
}

/** A day (in UTC), or a time with its time zone, since a time without one would depend on the machine. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/** `Date` reads February 30 as March 2. */
function isCalendarDay(day: string): boolean {
  return new Date(day).toISOString().startsWith(day);
}
