import { expect, it } from 'vitest';
import { PermissionDeniedError, TempsClient, TempsValidationError } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';

const MONTH = { project: 1, start_date: '2025-12-16', end_date: '2026-01-15T12:00:00Z' };

function setUp() {
  const mock = createTempsMock({ scenario: 'demo' });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
  });
  return { mock, temps, segment: temps.visitorSegment(MONTH) };
}

function refusal(run: () => unknown): TempsValidationError['issues'] {
  try {
    run();
  } catch (error) {
    if (TempsValidationError.is(error)) return error.issues;
  }
  throw new Error('it was not refused');
}

it('requests have the dates, both defaults and the filters of the segment', async () => {
  const { mock, segment } = setUp();
  const wanted = {
    project_id: '1',
    start_date: '2025-12-16T00:00:00.000Z',
    end_date: '2026-01-15T12:00:00.000Z',
    include_crawlers: 'false',
    has_activity_only: 'true',
    filter_country: 'Germany',
    filter_referrer: 'Direct',
  };
  const direct = segment.where({ country: 'Germany', referrer: null });
  expect(mock.requests).toEqual([]);
  await direct.facets({ limit: 7 });
  await direct.facets();
  await direct.visitors();
  await direct.count();
  expect(mock.requests.map(({ query }) => query)).toEqual([
    { ...wanted, per_facet_limit: '7' },
    { ...wanted, per_facet_limit: '50' },
    wanted,
    { ...wanted, limit: '1' },
  ]);
});

it('a segment may be of one environment, with crawlers and without activity', async () => {
  const { mock, temps, segment } = setUp();
  const all = { ...MONTH, environment: 1, include_crawlers: true, has_activity_only: false };
  const count = await temps.visitorSegment(all).count();
  expect(mock.requests[0]?.query).toMatchObject({
    environment_id: '1',
    include_crawlers: 'true',
    has_activity_only: 'false',
  });
  expect(count).not.toBe(await segment.count());
});

it('where() and without() return new segments; where() replaces a filter of the same dimension, and ignores undefined', async () => {
  const { segment } = setUp();
  const germany = segment.where({ country: 'Germany' });
  const berlin = germany.where({ city: 'Berlin' });
  expect([
    segment.filters,
    germany.filters,
    berlin.filters,
    berlin.without('country').filters,
  ]).toEqual([
    {},
    { country: 'Germany' },
    { country: 'Germany', city: 'Berlin' },
    { city: 'Berlin' },
  ]);
  expect(berlin.without().filters).toEqual({});
  expect(germany.where({ country: 'France', city: undefined }).filters).toEqual({
    country: 'France',
  });
  expect(() => Object.assign(germany.filters, { country: 'France' })).toThrow(TypeError);
  expect(() => Object.assign(germany, { filters: {} })).toThrow(TypeError);
});

it('facets() and drill() take a limit', async () => {
  const { segment } = setUp();
  const facets = await segment.facets({ limit: 3 });
  expect(Object.keys(facets).toSorted()).toEqual([
    'channel',
    'city',
    'country',
    'referrer',
    'region',
  ]);
  expect(facets.country).toHaveLength(3);
  const countries = await segment.drill('country', { limit: 4 });
  expect(countries.map(({ code }) => /^[A-Z]{2}$/.test(code ?? ''))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it('drill() returns a segment for visitors without a referrer', async () => {
  const { segment } = setUp();
  const direct = (await segment.drill('referrer')).find(({ value }) => value === 'Direct');
  expect(direct?.segment.filters).toEqual(segment.where({ referrer: null }).filters);
});

it('a segment may name its project and environment, which are looked up once', async () => {
  const { mock, temps, segment } = setUp();
  const named = temps.visitorSegment({
    ...MONTH,
    project: 'storefront',
    environment: 'production',
  });
  expect(mock.requests).toHaveLength(0);
  const [facets, count] = [await named.facets(), await named.count()];
  expect(await temps.visitorSegment({ ...MONTH, environment: 1 }).facets()).toEqual(facets);
  expect(await named.visitors().toArray()).toHaveLength(count);
  expect(mock.requests.filter(({ path }) => path.includes('by-slug'))).toHaveLength(1);
  await expect(temps.visitorSegment({ ...MONTH, project: 'nowhere' }).visitors()).rejects.toThrow(
    'storefront',
  );
  expect(count).toBeLessThan(await segment.count());
});

it('a segment throws on failure, even with `throwOnError: false`', async () => {
  const { mock, temps } = setUp();
  const denied = temps
    .withOptions({ throwOnError: false, apiKey: mock.tokens.deployment })
    .visitorSegment(MONTH);
  for (const call of [denied.facets(), denied.count(), denied.visitors(), denied.drill('city')])
    await expect(call).rejects.toSatisfy(PermissionDeniedError.is);
});

it('a date may be a Date, a day or a time with its zone', async () => {
  const rows: [Date | string, string][] = [
    [new Date('2026-01-01T00:00:00Z'), '2026-01-01T00:00:00.000Z'],
    ['2026-01-01', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['2026-01-01T02:00+02:00', '2026-01-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ];
  for (const [start_date, sent] of rows) {
    const { mock, temps } = setUp();
    await temps.visitorSegment({ ...MONTH, start_date }).count();
    expect.soft(mock.requests[0]?.query.start_date, String(start_date)).toBe(sent);
  }
  const moment = new Date('2026-01-01');
  expect(
    await setUp()
      .temps.visitorSegment({ ...MONTH, start_date: moment, end_date: moment })
      .count(),
  ).toBe(0);
});

it('a day as the end of a segment means the end of that day in UTC', async () => {
  const rows: [Date | string, string][] = [
    ['2026-01-01', '2026-01-01T23:59:59.999999Z'],
    ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    [new Date('2026-01-01'), '2026-01-01T00:00:00.000Z'],
  ];
  for (const [end_date, sent] of rows) {
    const { mock, temps } = setUp();
    await temps.visitorSegment({ ...MONTH, end_date }).count();
    expect.soft(mock.requests[0]?.query.end_date, String(end_date)).toBe(sent);
  }
});

it('a segment of one day has the visitors who were last seen on that day', async () => {
  const { temps, segment } = setUp();
  const [latest] = await segment.visitors().toArray({ limit: 1 });
  const day = latest?.last_seen.slice(0, 10) ?? '';
  const ofDay = temps.visitorSegment({ project: 1, start_date: day, end_date: day });
  const ids = (await ofDay.visitors().toArray()).map(({ id }) => id);
  expect(ids).toContain(latest?.id);
  expect(() =>
    temps.visitorSegment({ project: 1, start_date: `${day}T12:00:00Z`, end_date: day }),
  ).not.toThrow();
});

it('a bad option is refused before anything is sent, with all that is wrong', () => {
  const { mock, temps } = setUp();
  const rows: [object, string, string][] = [
    [
      { start_date: undefined },
      'start_date',
      'must be a Date, or written as 2026-05-01T00:00:00Z, with its time zone, or as 2026-05-01, not undefined',
    ],
    [{ start_date: 'yesterday' }, 'start_date', 'not the string "yesterday"'],
    [{ start_date: '2026-01-01T00:00:00' }, 'start_date', 'with its time zone'],
    [{ start_date: '2026-02-30' }, 'start_date', 'is not a date: 2026-02-30'],
    [{ start_date: '2026-13-01' }, 'start_date', 'is not a date: 2026-13-01'],
    [{ start_date: '2026-01-01T25:00Z' }, 'start_date', 'is not a date: 2026-01-01T25:00Z'],
    [{ start_date: new Date('nonsense') }, 'start_date', 'is not a date: Invalid Date'],
    [{ start_date: 1_767_225_600_000 }, 'start_date', 'must be a Date, or written as'],
    [
      { start_date: '2026-02-01', end_date: '2026-01-01' },
      'end_date',
      'must not be before start_date',
    ],
    [{ enviroment: 1 }, 'enviroment', 'is unknown: did you mean `environment`?'],
  ];
  for (const [options, name, message] of rows)
    expect
      .soft(refusal(() => temps.visitorSegment({ ...MONTH, ...options })))
      .toMatchObject([{ path: [name], message: expect.stringContaining(message) }]);
  const all = { project: 1.5, environment: Number.NaN, start_date: 'x', end_date: 'y' };
  const names = refusal(() => temps.visitorSegment(all)).map(({ path }) => String(path[0]));
  expect(names.toSorted()).toEqual(Object.keys(all).toSorted());
  expect(mock.requests).toHaveLength(0);
});

it('a bad filter is refused', () => {
  const { segment } = setUp();
  const rows: [object, string][] = [
    [{ browser: 'Firefox' }, 'is unknown: there are country, region, city, channel, referrer'],
    [{ country: null }, 'must be a string that is not empty, not null'],
    [{ country: '' }, 'must be a string that is not empty'],
    [{ city: 7 }, 'must be a string that is not empty'],
  ];
  for (const [filters, message] of rows)
    expect
      .soft(refusal(() => segment.where(filters)))
      .toMatchObject([{ path: Object.keys(filters), message: expect.stringContaining(message) }]);
  // @ts-expect-error -- there is no such dimension
  expect(() => segment.without('browser')).toThrow('must be one of country');
});

it('a bad limit or dimension of facets is refused before anything is sent', async () => {
  const { mock, segment } = setUp();
  for (const limit of [0, 201, 1.5, Number.NaN]) {
    await expect
      .soft(segment.facets({ limit }))
      .rejects.toThrow('`limit` must be a whole number from 1 to 200');
    await expect.soft(segment.drill('city', { limit })).rejects.toSatisfy(TempsValidationError.is);
  }
  // A caller without types can do this.
  await expect(segment.drill('browser' as 'city')).rejects.toThrow(
    'must be one of country, region, city, channel, referrer, not the string "browser"',
  );
  expect(mock.requests).toHaveLength(0);
});
