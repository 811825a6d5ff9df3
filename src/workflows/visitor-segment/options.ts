import type { VisitorFacets } from '../../../generated/types.gen.ts';

/** A dimension that visitors are counted by. */
export type VisitorDimension = keyof VisitorFacets;

export const DIMENSIONS = [
  'country',
  'region',
  'city',
  'channel',
  'referrer',
] as const satisfies readonly VisitorDimension[];

/** Exact values, as in the facets. `referrer: null` selects visitors without a referrer (`Direct`). */
export type VisitorFilters = {
  [Dimension in VisitorDimension]?: string | (Dimension extends 'referrer' ? null : never);
};

/** Which visitors: those of a project who were last seen in a time range. */
export interface VisitorSegmentOptions {
  /** Id of the project. */
  project_id: number;
  /**
   * Start of the range, inclusive: a `Date`, `2026-05-01T00:00:00Z`, or a day such as `2026-05-01` (its start in UTC).
   */
  start_date: Date | string;
  /** End of the range, inclusive, written like the start. */
  end_date: Date | string;
  /** Id of the environment. @default all environments of the project */
  environment_id?: number | undefined;
  /** Whether known crawlers count as visitors. @default false */
  include_crawlers?: boolean | undefined;
  /** Whether only visitors with recorded activity count. @default true */
  has_activity_only?: boolean | undefined;
}

/** How facets are listed. */
export interface FacetOptions {
  /** Number of values of each dimension, most frequent first: 1 to 200. @default 50 */
  limit?: number | undefined;
}
