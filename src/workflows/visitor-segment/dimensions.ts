import type { VisitorFacets } from '../../../generated/types.gen.ts';

/** What visitors are counted by. */
export type VisitorDimension = keyof VisitorFacets;

export const DIMENSIONS = [
  'country',
  'region',
  'city',
  'channel',
  'referrer',
] as const satisfies readonly VisitorDimension[];

/** What the API calls the referrer of those who came without one. */
export const DIRECT = 'Direct';

/** Exact values, as facets list them. `referrer: null` stands for visitors who came without one, `Direct`. */
export type VisitorFilters = {
  [Dimension in VisitorDimension]?: string | (Dimension extends 'referrer' ? null : never);
};
