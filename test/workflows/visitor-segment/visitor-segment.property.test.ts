import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  TempsClient,
  type Visitor,
  type VisitorDimension,
  type VisitorSegment,
} from '../../../src/index.ts';
import { createTempsMock, type VisitorValues, type MockContext } from '../../../mock/index.ts';
import { createEnvironment } from '../../../mock/features/environments/model/create.ts';
import { createProject } from '../../../mock/features/projects/model/create.ts';
import { runs } from '../../support/runs.ts';

const DIMENSIONS = [
  'country',
  'region',
  'city',
  'channel',
  'referrer',
] as const satisfies VisitorDimension[];
/** Where a visitor has the value of a dimension. */
const MEMBERS: Record<VisitorDimension, (visitor: Visitor) => string | null | undefined> = {
  country: ({ country }) => country,
  region: ({ region }) => region,
  city: ({ city }) => city,
  channel: ({ first_channel }) => first_channel,
  referrer: ({ first_referrer_hostname }) => first_referrer_hostname,
};

const START = Date.UTC(2026, 0, 1);
const DAY = 86_400_000;

/**
 * Few values each, so that every combination has visitors, and names that an address has to escape.
 */
const VALUES = {
  country: ['United States', "Côte d'Ivoire", null],
  region: ['North & South', '50 %', null],
  city: ['São Paulo', 'a/b?c=d#e', null],
  channel: ['Organic Search', 'Direct', null],
  referrer: ['google.com', 'news.example', null],
} satisfies Record<VisitorDimension, (string | null)[]>;

const mock = createTempsMock({ validateResponses: false, scenario: someVisitors });
const temps = new TempsClient({
  baseUrl: 'https://temps.test',
  apiKey: mock.token,
  fetch: mock.fetch,
});

/**
 * 1,200 visitors in two environments over ten days, spread by arithmetic: every value meets every
 * other.
 */
function someVisitors(context: MockContext): void {
  const project = createProject(context, {
    name: 'Shop',
    directory: '.',
    main_branch: 'main',
    preset: 'nextjs',
  });
  createEnvironment(context, project, { name: 'staging', branch: 'develop' });
  for (let number = 0; number < 1200; number++) context.state.visitors.add(visitor(number));
}

function visitor(number: number): VisitorValues {
  const pick = (dimension: VisitorDimension, step: number): string | null =>
    VALUES[dimension][Math.floor(number / step) % 3] ?? null;
  const country = pick('country', 1);
  return {
    project_id: 1,
    environment_id: 1 + (number % 2),
    country,
    country_code: country === null ? null : country.slice(0, 2).toUpperCase(),
    region: pick('region', 3),
    city: pick('city', 9),
    channel: pick('channel', 27),
    referrer: pick('referrer', 7),
    is_crawler: number % 11 === 0,
    has_activity: number % 5 !== 0,
    first_seen: START,
    last_seen: START + (number % 10) * DAY,
  };
}

/** Mostly no filter, so that most segments have somebody in them. */
const maybe = <T>(...values: T[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...values) },
  );

/**
 * A segment as somebody would put it together: a range, and any filters, also ones that leave
 * nobody.
 */
const segments: fc.Arbitrary<VisitorSegment> = fc
  .record({
    environment: fc.constantFrom(undefined, 1, 2),
    include_crawlers: fc.boolean(),
    has_activity_only: fc.boolean(),
    from: fc.integer({ min: -1, max: 10 }),
    days: fc.integer({ min: 0, max: 12 }),
    filters: fc.record({
      country: maybe('United States', "Côte d'Ivoire", 'Atlantis'),
      region: maybe('North & South', '50 %', 'Nowhere'),
      city: maybe('São Paulo', 'a/b?c=d#e'),
      channel: maybe('Organic Search', 'Direct'),
      referrer: maybe('google.com', 'news.example', 'Direct', null),
    }),
  })
  .map(({ from, days, filters, ...options }) =>
    temps
      .visitorSegment({
        project: 1,
        start_date: new Date(START + from * DAY),
        end_date: new Date(START + (from + days) * DAY),
        ...options,
      })
      .where(filters),
  );

it('a segment counts the visitors that it lists, and drill() gives a segment of the visitors of each value', () =>
  fc.assert(
    fc.asyncProperty(segments, async (segment) => {
      expect(await segment.count()).toBe((await segment.visitors().toArray()).length);
      const facets = await segment.facets({ limit: 200 });
      for (const dimension of DIMENSIONS) {
        const drilled = await segment.drill(dimension, { limit: 200 });
        expect(drilled.map(({ segment: { filters }, ...facet }) => [facet, filters])).toEqual(
          facets[dimension].map((facet) => [
            facet,
            { ...segment.filters, [dimension]: facet.value },
          ]),
        );
        const counts = await Promise.all(drilled.map((each) => each.segment.count()));
        expect({ dimension, counts }).toEqual({
          dimension,
          counts: drilled.map(({ count }) => count),
        });
        const [first] = drilled;
        const visitors = (await first?.segment.visitors())?.data.items ?? [];
        expect(visitors).toHaveLength(Math.min(first?.count ?? 0, 50));
        for (const visitor of visitors)
          expect(MEMBERS[dimension](visitor) ?? 'Direct').toBe(first?.value);
      }
    }),
    // Of a busy machine it takes fewer runs: the limit of the test must not decide.
    { numRuns: runs(400), interruptAfterTimeLimit: 30_000 },
  ));
