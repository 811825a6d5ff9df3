import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, type VisitorValues } from '../../../../mock/rows/visitors.ts';
import { column, setUpProject } from '../../support/client.ts';
import { runs } from '../../../support/runs.ts';

const RANGE = 'project_id=1&start_date=2025-12-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';

const [START, END] = [
  Date.parse('2025-12-01T00:00:00Z'),
  Date.parse('2026-02-01T00:00:00Z'),
] as const;
const SEEN = Date.parse('2026-01-10T00:00:00Z');

const PLAIN: VisitorValues = {
  project_id: 1,
  environment_id: 1,
  country: 'Germany',
  country_code: 'DE',
  region: 'Berlin',
  city: 'Berlin',
  channel: 'Direct',
  referrer: null,
  is_crawler: false,
  has_activity: true,
  first_seen: SEEN,
  last_seen: SEEN,
};

async function withVisitors(rows: readonly Partial<VisitorValues>[]) {
  const tools = await setUpProject();
  for (const row of rows) tools.mock.state.visitors.add({ ...PLAIN, ...row });
  const facets = (query = '') => tools.read(`GET /analytics/visitor-facets?${RANGE}${query}`);
  const visitors = (query = '') => tools.read(`GET /analytics/visitors?${RANGE}${query}`);
  const count = async (query = '') => (await visitors(query)).total_count;
  const ids = async (query = '') => column((await visitors(query)).visitors, 'id');
  return { ...tools, facets, count, ids };
}

it('facets count visitors by five dimensions, with a code for countries only', async () => {
  const many = Array.from({ length: 250 }, (_, index) => ({ city: `City ${index}` }));
  const { facets } = await withVisitors([
    { country: 'Chile', country_code: 'CL', referrer: 'x.com' },
    ...many,
  ]);
  const found = await facets('&per_facet_limit=1');
  expect(found).toEqual({
    country: [{ value: 'Germany', code: 'DE', count: 250 }],
    region: [{ value: 'Berlin', code: null, count: 251 }],
    city: [{ value: 'Berlin', code: null, count: 1 }],
    channel: [{ value: 'Direct', code: null, count: 251 }],
    referrer: [{ value: 'Direct', code: null, count: 250 }],
  });
  for (const [limit, length] of Object.entries({ '0': 1, '-5': 1, '1000': 200 }))
    expect((await facets(`&per_facet_limit=${limit}`)).city, limit).toHaveLength(length);
});

it('visitors come latest first by limit and offset, also after a change has moved them', async () => {
  const days = [1, 3, 2, 5, 4].map((day) => ({ last_seen: SEEN + day * 86_400_000 }));
  const { mock, count, ids } = await withVisitors(days);
  expect(await ids('&limit=2&offset=1')).toEqual([5, 2]);
  expect(await ids()).toEqual([4, 5, 2, 3, 1]);
  mock.state.visitors.update(1, { last_seen: SEEN + 6 * 86_400_000, city: 'Potsdam' });
  expect(await ids()).toEqual([1, 4, 5, 2, 3]);
  expect([await count('&filter_city=Potsdam'), mock.state.visitors.get(1)?.city]).toEqual([
    1,
    'Potsdam',
  ]);
  expect(() => mock.state.visitors.update(6, {})).toThrow('There is no visitor 6');
});

const word = (...words: string[]) => fc.option(fc.constantFrom(...words), { nil: null });

const anyRow = fc.record({
  country: word('A', 'B', 'C'),
  region: word('R1', 'R2'),
  city: word('X', 'Y', 'Z'),
  channel: word('Direct', 'Email'),
  referrer: word('google.com', 'x.com'),
  is_crawler: fc.boolean(),
  has_activity: fc.boolean(),
  project_id: fc.constantFrom(1, 2),
  environment_id: fc.constantFrom(1, 2),
  // The range has both of its ends.
  last_seen: fc.constantFrom(START - 1000, START, SEEN, END, END + 1000),
});

const anyFilters = fc.record(
  {
    country: fc.constantFrom('A', 'B', 'nowhere'),
    region: fc.constant('R1'),
    city: fc.constantFrom('X', 'Y'),
    channel: fc.constant('Email'),
    referrer: fc.constantFrom('Direct', 'google.com'),
  },
  { requiredKeys: [] },
);

type Filters = Partial<Record<Dimension, string>>;

const anyOptions = fc.record(
  {
    environment_id: fc.constantFrom(1, 2),
    include_crawlers: fc.boolean(),
    has_activity_only: fc.boolean(),
  },
  { requiredKeys: [] },
);

type Options = typeof anyOptions extends fc.Arbitrary<infer Value> ? Value : never;

function nameOf(row: VisitorValues, dimension: Dimension): string | null {
  return row[dimension] ?? (dimension === 'referrer' ? 'Direct' : null);
}

function queryOf(filters: Filters, options: Options): string {
  const named = Object.entries(filters).map(([name, value]): [string, unknown] => [
    `filter_${name}`,
    value,
  ]);
  return [...named, ...Object.entries(options)]
    .map(([name, value]) => `&${name}=${String(value)}`)
    .join('');
}

/** The definition, word by word. */
function naiveFacet(
  rows: readonly VisitorValues[],
  filters: Filters,
  options: Options,
  own: Dimension,
) {
  const { environment_id, include_crawlers = false, has_activity_only = true } = options;
  const isIn = (row: VisitorValues) =>
    row.project_id === 1 &&
    (environment_id === undefined || row.environment_id === environment_id) &&
    row.last_seen >= START &&
    row.last_seen <= END &&
    (include_crawlers || !row.is_crawler) &&
    (!has_activity_only || row.has_activity) &&
    DIMENSIONS.every(
      (other) =>
        other === own || filters[other] === undefined || filters[other] === nameOf(row, other),
    );
  const names = rows.filter(isIn).map((row) => nameOf(row, own));
  const distinct = [...new Set(names)].filter((name) => name !== null);
  return distinct
    .map((value) => ({ value, count: names.filter((name) => name === value).length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

it('facets are what their definition says, and drilling into a value gives as many visitors as it counted', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { maxLength: 40 }),
      anyFilters,
      anyOptions,
      async (some, filters: Filters, options) => {
        const rows = some.map((row): VisitorValues => ({ ...PLAIN, ...row, country_code: null }));
        const { call, facets, count } = await withVisitors(rows);
        await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
        const response: Record<Dimension, { value: string; count: number }[]> = await facets(
          queryOf(filters, options),
        );
        for (const dimension of DIMENSIONS) {
          const counted = response[dimension].map(({ value, count: number }) => ({
            value,
            count: number,
          }));
          expect(counted).toEqual(naiveFacet(rows, filters, options, dimension));
          for (const { value, count: number } of counted.slice(0, 2))
            expect(await count(queryOf({ ...filters, [dimension]: value }, options))).toBe(number);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});
