import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { DIMENSIONS, type Dimension, type VisitorValues } from '../../../../mock/features/analytics/visitor-rows.ts';
import { PROJECT, setUp } from '../../support/client.ts';
import { runs } from '../../../support/runs.ts';

const RANGE = 'project_id=1&start_date=2025-12-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';

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
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  for (const row of rows) mock.state.visitors.add({ ...PLAIN, ...row });
  const facets = async (query = '') => (await call(`GET /analytics/visitor-facets?${RANGE}${query}`)).body;
  const visitors = async (query = '') => (await call(`GET /analytics/visitors?${RANGE}${query}`)).body;
  return { mock, call, facets, visitors };
}

it('facets count visitors by five dimensions, with a code for countries only', async () => {
  const { facets } = await withVisitors([
    {},
    {},
    {
      country: 'United States',
      country_code: 'US',
      region: 'California',
      city: 'San Francisco',
      channel: 'Organic Search',
      referrer: 'google.com',
    },
  ]);
  expect(await facets()).toEqual({
    country: [
      { value: 'Germany', code: 'DE', count: 2 },
      { value: 'United States', code: 'US', count: 1 },
    ],
    region: [
      { value: 'Berlin', code: null, count: 2 },
      { value: 'California', code: null, count: 1 },
    ],
    city: [
      { value: 'Berlin', code: null, count: 2 },
      { value: 'San Francisco', code: null, count: 1 },
    ],
    channel: [
      { value: 'Direct', code: null, count: 2 },
      { value: 'Organic Search', code: null, count: 1 },
    ],
    referrer: [
      { value: 'Direct', code: null, count: 2 },
      { value: 'google.com', code: null, count: 1 },
    ],
  });
});

it('crawlers and visitors without activity are left out unless asked for', async () => {
  const { visitors } = await withVisitors([
    {},
    { is_crawler: true },
    { has_activity: false },
    { is_crawler: true, has_activity: false },
  ]);
  const count = async (query?: string) => (await visitors(query)).total_count;
  expect([
    await count(),
    await count('&include_crawlers=true'),
    await count('&has_activity_only=false'),
    await count('&include_crawlers=true&has_activity_only=false'),
  ]).toEqual([1, 2, 2, 4]);
});

it('the segment holds those last seen within the dates, both ends included', async () => {
  const { visitors } = await withVisitors(
    ['2025-11-30T23:59:59Z', '2025-12-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-02-01T00:00:01Z'].map((time) => ({
      last_seen: Date.parse(time),
    })),
  );
  expect((await visitors()).total_count).toBe(2);
});

it('environment_id narrows the segment to one environment', async () => {
  const { call, visitors } = await withVisitors([{}, { environment_id: 2 }]);
  await call('POST /projects/1/environments', { name: 'staging', branch: 'develop' });
  expect([(await visitors()).total_count, (await visitors('&environment_id=2')).total_count]).toEqual([2, 1]);
});

it('visitors come latest first, in pages by limit and offset', async () => {
  const { visitors } = await withVisitors([1, 3, 2, 5, 4].map((day) => ({ last_seen: SEEN + day * 86_400_000 })));
  const { visitors: page, total_count } = await visitors('&limit=2&offset=1');
  expect([page.map(({ id }: { id: number }) => id), total_count]).toEqual([[5, 2], 5]);
});

it('a visitor who comes again moves to the front', async () => {
  const { mock, visitors } = await withVisitors([{}, { last_seen: SEEN + 1000 }]);
  const order = async () => (await visitors()).visitors.map(({ id }: { id: number }) => id);
  expect(await order()).toEqual([2, 1]);
  mock.state.visitors.update(1, { last_seen: SEEN + 2000 });
  expect(await order()).toEqual([1, 2]);
});

it.each([
  ['0', 1],
  ['-5', 1],
  ['1000', 200],
])('per_facet_limit=%s is clamped, not refused', async (limit, length) => {
  const { facets } = await withVisitors(Array.from({ length: 250 }, (_, index) => ({ city: `City ${index}` })));
  expect((await facets(`&per_facet_limit=${limit}`)).city).toHaveLength(length);
});

it('a visitor can be added, changed and read back', async () => {
  const { mock, visitors } = await withVisitors([{}]);
  mock.state.visitors.update(1, { city: 'Potsdam' });
  expect((await visitors('&filter_city=Potsdam')).total_count).toBe(1);
  expect(mock.state.visitors.get(1)?.city).toBe('Potsdam');
  expect(() => mock.state.visitors.update(2, {})).toThrow('There is no visitor 2');
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
  last_seen: fc.constantFrom(SEEN, SEEN + 1000, 0),
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

function nameOf(row: VisitorValues, dimension: Dimension): string | null {
  return row[dimension] ?? (dimension === 'referrer' ? 'Direct' : null);
}

function queryOf(filters: Filters): string {
  return Object.entries(filters)
    .map(([name, value]) => `&filter_${name}=${value}`)
    .join('');
}

/** The definition, word by word. */
function naiveFacet(rows: readonly VisitorValues[], filters: Filters, own: Dimension) {
  const isIn = (row: VisitorValues) =>
    row.project_id === 1 &&
    row.last_seen > 0 &&
    !row.is_crawler &&
    row.has_activity &&
    DIMENSIONS.every((other) => other === own || filters[other] === undefined || filters[other] === nameOf(row, other));
  const names = rows.filter(isIn).map((row) => nameOf(row, own));
  const distinct = [...new Set(names)].filter((name) => name !== null);
  return distinct
    .map((value) => ({ value, count: names.filter((name) => name === value).length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

it('facets are what their definition says, and drilling into a value gives as many visitors as it counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 40 }), anyFilters, async (some, filters: Filters) => {
      const rows = some.map((row): VisitorValues => ({ ...PLAIN, ...row, country_code: null }));
      const { facets, visitors } = await withVisitors(rows);
      const response: Record<Dimension, { value: string; count: number }[]> = await facets(queryOf(filters));
      for (const dimension of DIMENSIONS) {
        const counted = response[dimension].map(({ value, count }) => ({ value, count }));
        expect(counted).toEqual(naiveFacet(rows, filters, dimension));
        const totals = counted.slice(0, 2).map(async ({ value }) => {
          const { total_count } = await visitors(queryOf({ ...filters, [dimension]: value }));
          return total_count as number;
        });
        expect(await Promise.all(totals)).toEqual(counted.slice(0, 2).map(({ count }) => count));
      }
    }),
    { numRuns: runs(60) },
  );
});

it('the demo has plausible visitors: cities in their countries, a seventh of them crawlers', async () => {
  const { mock } = setUp({ scenario: 'demo' });
  const all = Array.from(
    { length: mock.state.visitors.size },
    (_, index) => mock.state.visitors.get(index + 1) as VisitorValues,
  );
  expect(all).toHaveLength(500);
  const crawlers = all.filter((row) => row.is_crawler).length / all.length;
  expect(crawlers).toBeGreaterThan(0.12);
  expect(crawlers).toBeLessThan(0.2);
  expect(new Set(all.filter((row) => row.city === 'Munich').map((row) => `${row.region}, ${row.country}`))).toEqual(
    new Set(['Bavaria, Germany']),
  );
  expect(all.filter((row) => row.channel === 'Direct' && row.referrer !== null)).toEqual([]);
});
