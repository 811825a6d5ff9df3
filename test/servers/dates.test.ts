import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { convertDates } from '../../src/servers/dates.ts';
import { runs } from '../support/runs.ts';

const MS = 1_783_069_964_120;
const ISO = '2026-07-03T09:12:44.120Z';
const DAY = MS - (MS % 86_400_000);

/** A client whose server sends this body to every call. */
function clientOf(body: unknown, options: object = {}): TempsClient {
  const fetch = async (): Promise<Response> => Response.json(body);
  return new TempsClient({ baseUrl: 'https://temps.test', apiKey: 'tk_test', fetch, ...options });
}

function converted(body: unknown, paths: string): unknown {
  convertDates(body, paths);
  return body;
}

test('dates of a response are ISO 8601 in `data`, and no other number is changed', async () => {
  const project = { id: 3, name: 'shop', created_at: MS, updated_at: MS, last_deployment: null };
  const { data } = await clientOf(project).projects.get({ path: { project_id: 3 } });
  expect(data).toEqual({ ...project, created_at: ISO, updated_at: ISO });
  const metadata = { created_at: MS, started_at: MS };
  const deployment = { id: MS, created_at: MS, metadata, size: MS };
  const path = { project_id: 1, deployment_id: 2 };
  expect((await clientOf(deployment).deployments.get({ path })).data).toEqual({
    ...deployment,
    created_at: ISO,
  });
});

const users = (at: unknown) => [
  { user: { id: 1, deleted_at: null }, roles: [] },
  { user: { id: 2, deleted_at: at }, roles: [{ id: 1, created_at: at }] },
];

const rows = (first: unknown, second: unknown) => [
  { id: 1, created_at: first, last_deployment: null },
  { id: 2, created_at: second, last_deployment: first },
];

test('dates are converted in each item of a list, in whatever envelope it comes', async () => {
  const envelopes = {
    contract: (items: unknown[]) => ({ items, total: 2 }),
    'another name': (items: unknown[]) => ({ projects: items, total: 2, page: 1, per_page: 10 }),
    'bare list': (items: unknown[]) => items,
  };
  for (const [name, envelope] of Object.entries(envelopes)) {
    const { data } = await clientOf(envelope(rows(MS, MS + 1))).projects.list();
    expect.soft(data.items, name).toEqual(rows(ISO, '2026-07-03T09:12:44.121Z'));
  }
  expect((await clientOf(users(MS)).users.list()).data.items).toEqual(users(ISO));
});

test('any time in milliseconds or seconds is converted as by `toISOString`, in any order', () => {
  const time = fc.oneof(
    fc.integer({ min: 100_000_000_000, max: 8_640_000_000_000_000 }),
    fc.double({ min: 100_000_000_000, max: 2e12, noNaN: true }),
    fc.integer({ min: -8_640_000_000_000_000, max: -100_000_000_000 }),
    // The ends of a day, an hour, a minute and a second.
    fc.constantFrom(
      ...[86_399_999, 86_400_000, 3_599_999, 3_600_000, 59_999, 60_000, 999, 1000].map(
        (ms) => DAY + ms,
      ),
    ),
  );
  const seconds = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  const pair = fc.oneof(
    time.map((value) => [value, new Date(Math.floor(value)).toISOString()]),
    seconds.map((value) => [value, new Date(value * 1000).toISOString()]),
    fc.constantFrom(null, true, 9e15).map((value) => [value, value]),
  );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 350 }), (pairs) => {
      const items = pairs.map(([at]) => ({ at }));
      convertDates({ items }, 'items[]:at');
      expect(items).toEqual(pairs.map(([, at]) => ({ at })));
    }),
    { numRuns: runs(300) },
  );
});

test('a number is in milliseconds from 100 billion on, and in seconds below', () => {
  for (const [sent, iso] of [
    [99_999_999_999, '5138-11-16T09:46:39.000Z'],
    [100_000_000_000, '1973-03-03T09:46:40.000Z'],
    [DAY, '2026-07-03T00:00:00.000Z'],
    [DAY + 86_400_000, '2026-07-04T00:00:00.000Z'],
    [8_640_000_000_000_000, '+275760-09-13T00:00:00.000Z'],
    [8_640_000_000_000_001, 8_640_000_000_000_001],
  ])
    expect.soft(converted({ at: sent }, 'at')).toEqual({ at: iso });
});

test('a text without a zone is in UTC whatever the zone of the machine, and ISO 8601 stays', () => {
  const rows: [sent: string, iso?: string][] = [
    // Funnels and session replays of July's and August's server.
    ['2026-07-03 09:12:44.120384 UTC', '2026-07-03T09:12:44.120384Z'],
    // The buckets of analytics.
    ['2026-07-03 09:00:00', '2026-07-03T09:00:00Z'],
    ['2026-07-03T09:12:44', '2026-07-03T09:12:44Z'],
    ['2026-07-03T09:12:44.120384Z'],
    ['2026-07-03T09:12:44.120384511+00:00'],
    ['2026-07-03T09:12:44-04:00'],
    ['2026-07-03'],
    ['2026-07-03 at nine UTC'],
    [''],
  ];
  const items = rows.map(([at]) => ({ at }));
  expect(converted({ items }, 'items[]:at')).toEqual({
    items: rows.map(([sent, iso = sent]) => ({ at: iso })),
  });
});

const row = (at: unknown) => ({ at });

const nested = (at: unknown) => ({
  map: { a: row(at), b: row(at) },
  grid: [[row(at)], [row(at), row(at)]],
  seen: { x: at, y: null },
  times: [[at]],
  inner: [{ map: { a: row(at) } }],
  cell: [[row(at)]],
});

test('dates are found in maps and lists, also in lists of lists', () => {
  const paths = 'seen,times map[]:at grid[]:at inner[].map[]:at cell[]:at';
  expect(converted(nested(MS), paths)).toEqual(nested(ISO));
});

test('a body of another shape is not changed', () => {
  const paths = 'created_at items[]:created_at items[].user:created_at';
  const bodies = [
    null,
    undefined,
    'text',
    7,
    [],
    [null, 3, 'x'],
    { items: null },
    { items: [null, { created_at: {} }] },
  ];
  for (const body of bodies) expect.soft(converted(structuredClone(body), paths)).toEqual(body);
  const other = { user: { id: 1 }, roles: null, log: [{ created_at: 7 }] };
  expect(converted(structuredClone(other), 'roles[]:created_at user:created_at')).toEqual(other);
});
