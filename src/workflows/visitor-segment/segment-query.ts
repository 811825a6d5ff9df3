import type { VisitorFacets } from '../../../generated/types.gen.ts';
import {
  always,
  booleanProblem,
  checkOptions,
  describeValue,
  textProblem,
  type OptionChecks,
} from '../../checks.ts';
import { scopeProblem } from '../../deployments/scope.ts';

/** A dimension that visitors are counted by. */
export type VisitorDimension = keyof VisitorFacets;

/**
 * Exact values, as in the facets. `referrer: null` selects visitors without a referrer (`Direct`).
 */
export type VisitorFilters = {
  [Dimension in VisitorDimension]?:
    | string
    | (Dimension extends 'referrer' ? null : never)
    | undefined;
};

/** Which visitors: those of a project who were last seen in a time range. */
export interface VisitorSegmentOptions {
  /** Id or slug of the project. */
  project: number | string;
  /**
   * Start of the range, inclusive: a `Date`, `2026-05-01T00:00:00Z`, or a day such as `2026-05-01`
   * (its start in UTC).
   */
  start_date: Date | string;
  /** End of the range, inclusive, written like the start. A day is meant whole: its end in UTC. */
  end_date: Date | string;
  /** Id, slug or name of the environment. @default all environments of the project */
  environment?: number | string | undefined;
  /** Whether known crawlers count as visitors. @default false */
  include_crawlers?: boolean | undefined;
  /** Whether only visitors with recorded activity count. @default true */
  has_activity_only?: boolean | undefined;
}

const CHECKS: OptionChecks<VisitorSegmentOptions> = {
  project: always(scopeProblem),
  environment: scopeProblem,
  start_date: always(dateProblem),
  end_date: always((end, { start_date }) => dateProblem(end) ?? orderProblem(start_date, end)),
  include_crawlers: booleanProblem,
  has_activity_only: booleanProblem,
};
const filterProblem = always((value) => (value === undefined ? undefined : textProblem(value)));
const FILTER_CHECKS: OptionChecks<VisitorFilters> = {
  country: filterProblem,
  region: filterProblem,
  city: filterProblem,
  channel: filterProblem,
  referrer: textProblem,
};

export const DIMENSIONS = Object.keys(FILTER_CHECKS) as readonly VisitorDimension[];

export type SegmentFilters = Readonly<Partial<Record<VisitorDimension, string>>>;

/**
 * A day (in UTC), or a time with its time zone, since a time without one would depend on the
 * machine.
 */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/;

/**
 * Reads project, environment and query of a segment. Throws for what the API would refuse, or could
 * select nothing.
 */
export function readSegment(given: VisitorSegmentOptions) {
  const options = checkOptions('the options of visitorSegment', given, CHECKS);
  // Both booleans are always sent, since their defaults differ: July counts crawlers where the
  // reference does not.
  const { project, environment, include_crawlers = false, has_activity_only = true } = options;
  const dates = { start_date: toIso(options.start_date), end_date: toIsoEnd(options.end_date) };
  return { project, environment, query: { ...dates, include_crawlers, has_activity_only } };
}

function toIso(date: Date | string): string {
  return new Date(date).toISOString();
}

/** The end of a range. July's and August's servers store the microsecond of a visit. */
function toIsoEnd(date: Date | string): string {
  const isDay = typeof date === 'string' && date.length === '2026-01-31'.length;
  return isDay ? `${date}T23:59:59.999999Z` : toIso(date);
}

/** @param end_date a date, as `dateProblem` has found */
function orderProblem(start_date: Date | string, end_date: unknown): string | undefined {
  if (dateProblem(start_date)) return undefined;
  const start = toIso(start_date);
  const end = toIsoEnd(end_date as Date | string);
  if (new Date(start) <= new Date(end)) return undefined;
  return `must not be before start_date: ${end} is before ${start}`;
}

function dateProblem(given: unknown): string | undefined {
  const isText = typeof given === 'string';
  if (isText ? !ISO_DATE.test(given) : !(given instanceof Date))
    return `must be a Date, or written as 2026-05-01T00:00:00Z, with its time zone, or as 2026-05-01, not ${describeValue(given)}`;
  // `Date` reads February 30 as March 2.
  const isOtherDay =
    isText && new Date(given.slice(0, 10)).getUTCDate() !== Number(given.slice(8, 10));
  return isOtherDay || Number.isNaN(new Date(given as string).getTime())
    ? `is not a date: ${String(given)}`
    : undefined;
}

/**
 * Converts filters to query parameters. Leaves out those that are `undefined`; throws for an
 * invalid one.
 */
export function readFilters(filters: VisitorFilters): SegmentFilters {
  checkOptions('the filters of the visitor segment', filters, FILTER_CHECKS);
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  // `Direct` is the API's name for a missing referrer.
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? 'Direct']));
}
