import type { VisitorFacets, VisitorFacetValue } from '../../../generated/types.gen.ts';
import {
  DIMENSIONS,
  DIRECT,
  HAS_ACTIVITY,
  IS_CRAWLER,
  type Dimension,
  type Visitors,
} from '../../rows/visitors.ts';
import { firstDraw } from '../../lib/random.ts';

/**
 * Selects the visitors of a project, or of one environment, last seen from `start` to `end`, both
 * included.
 */
export interface Segment {
  project_id: number;
  environment_id: number | undefined;
  /** Unix time in milliseconds, as `end`. */
  start: number;
  end: number;
  include_crawlers: boolean;
  has_activity_only: boolean;
  /** Exact matches; the referrer `Direct` matches visitors without a referrer. */
  filters: Partial<Record<Dimension, string>>;
}

/** A code that no row has. */
const NO_CODE = -2;
/** Means "any code": codes are never negative. */
const ANY_CODE = -1;

function wantedCode(visitors: Visitors, dimension: Dimension, filter: string | undefined): number {
  if (filter === undefined) return ANY_CODE;
  const code = visitors.dictionaries[dimension].lookUp(
    dimension === 'referrer' && filter === DIRECT ? null : filter,
  );
  return code < 0 ? NO_CODE : code;
}

/**
 * Tests everything but the dimension filters. The columns are read once here because the test runs
 * for every row.
 */
function baseTest(visitors: Visitors, segment: Segment): (row: number) => boolean {
  const project = visitors.project.values;
  const environment = visitors.environment.values;
  const lastSeen = visitors.lastSeen.values;
  const flags = visitors.flags.values;
  const { project_id, environment_id, start, end } = segment;
  const checked =
    (segment.include_crawlers ? 0 : IS_CRAWLER) | (segment.has_activity_only ? HAS_ACTIVITY : 0);
  const wanted = segment.has_activity_only ? HAS_ACTIVITY : 0;
  return (row) => {
    const seen = lastSeen[row] as number;
    return (
      project[row] === project_id &&
      seen >= start &&
      seen <= end &&
      ((flags[row] as number) & checked) === wanted &&
      (environment_id === undefined || environment[row] === environment_id)
    );
  };
}

/**
 * Counts all facets in one pass. A facet ignores the filter of its own dimension, so a row that
 * fails exactly one filter counts in that dimension only.
 */
export function countFacets(visitors: Visitors, segment: Segment, limit: number): VisitorFacets {
  const columns = DIMENSIONS.map((dimension) => visitors.codes[dimension].values);
  const wanted = DIMENSIONS.map((dimension) =>
    wantedCode(visitors, dimension, segment.filters[dimension]),
  );
  const counts = DIMENSIONS.map(
    (dimension) => new Uint32Array(visitors.dictionaries[dimension].size),
  );
  const isIn = baseTest(visitors, segment);

  for (let row = 0; row < visitors.size; row++) {
    if (!isIn(row)) continue;
    let failures = 0;
    let failed = 0;
    for (let index = 0; index < DIMENSIONS.length; index++) {
      if (wanted[index] === ANY_CODE || wanted[index] === columns[index]?.[row]) continue;
      failures++;
      failed = index;
    }
    if (failures > 1) continue;
    for (
      let index = failures === 0 ? 0 : failed;
      index < (failures === 0 ? DIMENSIONS.length : failed + 1);
      index++
    ) {
      const code = columns[index]?.[row] as number;
      const count = counts[index] as Uint32Array;
      count[code] = (count[code] as number) + 1;
    }
  }
  return Object.fromEntries(
    DIMENSIONS.map((dimension, index) => [
      dimension,
      topValues(visitors, dimension, counts[index] as Uint32Array, limit),
    ]),
  ) as Record<Dimension, VisitorFacetValue[]>;
}

function topValues(
  visitors: Visitors,
  dimension: Dimension,
  counts: Uint32Array,
  limit: number,
): VisitorFacetValue[] {
  const values: VisitorFacetValue[] = [];
  counts.forEach((count, code) => {
    const value =
      visitors.dictionaries[dimension].value(code) ?? (dimension === 'referrer' ? DIRECT : null);
    if (count > 0 && value !== null)
      values.push({
        value,
        code: dimension === 'country' ? visitors.countryCode(value) : null,
        count,
      });
  });
  return values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, limit);
}

/**
 * The rows of visitors, last seen first. Those of one time have another order on each page and for
 * each size, as real servers send them.
 */
function mixTies(visitors: Visitors, offset: number, limit: number): Uint32Array {
  const rows = visitors.latestFirst().slice();
  const seen = visitors.lastSeen.values;
  const timeAt = (index: number): number | undefined => seen[rows[index] ?? -1];
  const draw = (row: number): number => firstDraw(Math.imul(row, 7919) ^ (offset * 131 + limit));
  for (let from = 0, to = 1; from < rows.length; from = to++) {
    while (to < rows.length && timeAt(to) === timeAt(from)) to++;
    if (to - from > 1) rows.subarray(from, to).sort((one, other) => draw(one) - draw(other));
  }
  return rows;
}

/** The ids of one page, last seen first, and the total. */
export function pageOfVisitors(
  visitors: Visitors,
  segment: Segment,
  { offset, limit, ordersTies }: { offset: number; limit: number; ordersTies: boolean },
): { ids: number[]; total: number } {
  const filters = DIMENSIONS.filter((dimension) => segment.filters[dimension] !== undefined).map(
    (dimension) => ({
      codes: visitors.codes[dimension].values,
      wanted: wantedCode(visitors, dimension, segment.filters[dimension]),
    }),
  );
  const isIn = baseTest(visitors, segment);
  // Without filters, an empty `every()` for each row would take a third longer.
  const isMatch =
    filters.length === 0
      ? isIn
      : (row: number) => isIn(row) && filters.every(({ codes, wanted }) => codes[row] === wanted);

  // Tests all rows in memory order first, then collects the page in sorted order: reading every
  // column in sorted order would be far slower.
  const matches = new Uint8Array(visitors.size);
  let total = 0;
  for (let row = 0; row < visitors.size; row++) {
    if (!isMatch(row)) continue;
    matches[row] = 1;
    total++;
  }

  const ids: number[] = [];
  let skipped = 0;
  const rows = ordersTies ? visitors.latestFirst() : mixTies(visitors, offset, limit);
  for (const row of rows) {
    if (ids.length === limit || offset >= total) break;
    if (matches[row] === 0) continue;
    if (skipped < offset) skipped++;
    else ids.push(row + 1);
  }
  return { ids, total };
}
