import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { convertDates } from '../../src/servers/convert-dates.ts';

const MS = 1_783_069_964_120;
const ISO = '2026-07-03T09:12:44.120Z';

/** A client whose server sends this body to every call. */
function clientOf(body: unknown, options: object = {}): TempsClient {
  return new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: async () => Response.json(body),
    ...options,
  });
}

function converted(body: unknown, paths: string): unknown {
  convertDates(body, paths);
  return body;
}

function convertedColumn(values: readonly unknown[]): unknown[] {
  const rows = values.map((at) => ({ at }));
  convertDates({ items: rows }, 'items[]:at');
  return rows.map(({ at }) => at);
}

describe('response with dates as numbers', () => {
  test('dates as numbers are ISO dates in `data`', async () => {
    const { data } = await clientOf({
      id: 3,
      name: 'shop',
      created_at: MS,
      updated_at: MS,
      last_deployment: null,
    }).projects.get({ path: { project_id: 3 } });
    expect(data).toEqual({ id: 3, name: 'shop', created_at: ISO, updated_at: ISO, last_deployment: null });
  });

  test.each([
    ["the contract's list", (items: unknown[]) => ({ items, total: 2 })],
    ['a list under another name', (items: unknown[]) => ({ projects: items, total: 2, page: 1, per_page: 10 })],
    ['a bare list', (items: unknown[]) => items],
  ])('dates as numbers are ISO dates in each item of %s', async (_, envelope) => {
    const rows = [
      { id: 1, created_at: MS, last_deployment: null },
      { id: 2, created_at: MS + 1, last_deployment: MS },
    ];
    const { data } = await clientOf(envelope(rows)).projects.list();
    expect(data.items).toEqual([
      { id: 1, created_at: ISO, last_deployment: null },
      { id: 2, created_at: '2026-07-03T09:12:44.121Z', last_deployment: ISO },
    ]);
  });

  test('dates in nested objects are converted even if the first item has none', async () => {
    const { data } = await clientOf([
      { user: { id: 1, deleted_at: null }, roles: [] },
      { user: { id: 2, deleted_at: MS }, roles: [{ id: 1, created_at: MS }] },
    ]).users.list();
    expect(data.items[1]).toEqual({ user: { id: 2, deleted_at: ISO }, roles: [{ id: 1, created_at: ISO }] });
  });

  test('a number that is no date in the contract is not changed', async () => {
    const metadata = { created_at: MS, started_at: MS };
    const { data } = await clientOf({ id: MS, created_at: MS, metadata, size: MS }).deployments.get({
      path: { project_id: 1, deployment_id: 2 },
    });
    expect(data).toEqual({ id: MS, created_at: ISO, metadata: { created_at: MS, started_at: MS }, size: MS });
  });

  test('`validate` checks a response after its dates were converted', async () => {
    const warnings: string[] = [];
    const logger = { debug: () => {}, info: () => {}, error: () => {}, warn: (text: string) => warnings.push(text) };
    await clientOf([{ id: 4, log_id: 'a', audit_date: MS, operation_type: 'USER_LOGIN', user_id: 1 }], {
      validate: 'responses',
      logger,
    }).auditLogs.list();
    expect(warnings.join()).not.toContain('audit_date');
  });
});

describe('column of numbers', () => {
  test('a column of any times in any order is converted as by `toISOString`', () => {
    const time = fc.integer({ min: 100_000_000_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(fc.array(time, { maxLength: 350, size: 'max' }), (times) => {
        expect(convertedColumn(times)).toEqual(times.map((each) => new Date(each).toISOString()));
      }),
    );
  });

  test('a column of milliseconds, seconds, fractions and nulls is converted', () => {
    const milliseconds = fc
      .oneof(fc.integer({ min: 1.7e12, max: 1.8e12 }), fc.double({ min: 1e11, max: 2e12, noNaN: true }))
      .map((value) => [value, new Date(value).toISOString()]);
    const seconds = fc
      .oneof(fc.integer({ min: -1e9, max: 2e9 }), fc.double({ min: -1e9, max: 2e9, noNaN: true }))
      .map((value) => [value, new Date(value * 1000).toISOString()]);
    const microseconds = fc
      .integer({ min: 1.7e15, max: 1.8e15 })
      .map((value) => [value, new Date(value / 1000).toISOString()]);
    const others = fc.constantFrom(null, true, 9e15, {}).map((value) => [value, value]);
    fc.assert(
      fc.property(fc.array(fc.oneof(milliseconds, seconds, microseconds, others), { maxLength: 20 }), (pairs) => {
        expect(convertedColumn(pairs.map(([value]) => value))).toEqual(pairs.map(([, date]) => date));
      }),
    );
  });

  test('a column with every day of 400 years, and the last of the year 9999, is converted', () => {
    const days = Array.from({ length: 146_098 }, (_, index) => index * 86_400);
    const end = 253_402_300_799_999;
    const dates = convertedColumn([...days, end]);
    const wrong = [...days.map((day) => day * 1000), end].filter(
      (time, index) => dates[index] !== new Date(time).toISOString(),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('a column with the first and last millisecond of a day, an hour, a minute and a second is converted', () => {
    const ends = [86_399_999, 86_400_000, 3_599_999, 3_600_000, 59_999, 60_000, 999, 1000, 0, 1].map(
      (ms) => MS - (MS % 86_400_000) + ms,
    );
    expect(convertedColumn(ends)).toEqual(ends.map((time) => new Date(time).toISOString()));
  });

  test('rows that are no objects are not changed', () => {
    const rows = [null, { at: MS }, 3, { at: MS }, undefined];
    convertDates({ items: rows }, 'items[]:at');
    expect(rows).toEqual([null, { at: ISO }, 3, { at: ISO }, undefined]);
  });
});

test('ISO dates with offsets and fractions are not changed', () => {
  const rows = [{ created_at: '2026-07-03T09:12:44.120384511+00:00' }, { created_at: '2026-07-03T09:12:44Z' }];
  expect(converted(structuredClone(rows), '[]:created_at')).toEqual(rows);
});

test('dates of two forms in one response are converted', () => {
  const body = { user: { created_at: '2026-07-03T09:12:44Z' }, roles: [{ created_at: MS }] };
  expect(converted(body, 'roles[]:created_at user:created_at')).toEqual({
    user: { created_at: '2026-07-03T09:12:44Z' },
    roles: [{ created_at: ISO }],
  });
});

test('another list of the body is not changed if the list with the dates is null', () => {
  const body = { user: { id: 1 }, roles: null, log: [{ created_at: 7 }] };
  expect(converted(structuredClone(body), 'roles[]:created_at user:created_at')).toEqual(body);
});

test('dates in maps, and in lists of lists, are converted', () => {
  const row = () => ({ at: MS });
  const body = {
    map: { a: row(), b: row() },
    grid: [[row()], [row(), row()]],
    seen: { x: MS, y: null },
    times: [[MS]],
  };
  const iso = { at: ISO };
  expect(converted(body, 'seen,times map[]:at grid[]:at')).toEqual({
    map: { a: iso, b: iso },
    grid: [[iso], [iso, iso]],
    seen: { x: ISO, y: null },
    times: [[ISO]],
  });
  expect(converted({ inner: [{ map: { a: row() } }] }, 'inner[].map[]:at')).toEqual({ inner: [{ map: { a: iso } }] });
});

test('a list of dates is converted', () => {
  expect(converted({ timestamps: [MS, null] }, 'timestamps')).toEqual({ timestamps: [ISO, null] });
});

test('dates without a zone are in UTC, whatever the zone of the machine', () => {
  const rows = ['2026-07-03T09:12:44.120384', '2026-07-03T09:12:44', '2026-07-03T09:12'].map((first_seen) => ({
    first_seen,
  }));
  expect(converted({ visitors: rows }, 'visitors[]:first_seen')).toEqual({
    visitors: [
      { first_seen: '2026-07-03T09:12:44.120384Z' },
      { first_seen: '2026-07-03T09:12:44Z' },
      { first_seen: '2026-07-03T09:12Z' },
    ],
  });
});

test.each(['2026-07-03T09:12:44-04:00', '2026-07-03T09:12:44+0530', '2026-07-03', '2026-07-03Tomorrow'])(
  'a text with a zone, or without a time, is not changed: %s',
  (first_seen) => {
    expect(converted({ first_seen }, 'first_seen')).toEqual({ first_seen });
  },
);

test('dates with a space are converted in every row', () => {
  const row = { visitor_first_seen: '2026-07-03 09:12:44.120384 UTC' };
  expect(converted({ sessions: [{ ...row }, { ...row }] }, 'sessions[]:visitor_first_seen')).toEqual({
    sessions: [
      { visitor_first_seen: '2026-07-03T09:12:44.120384Z' },
      { visitor_first_seen: '2026-07-03T09:12:44.120384Z' },
    ],
  });
});

function comment(at: unknown, members: object = {}): object {
  return { at, tags: [{ at: 7 }], ...members };
}

function folder(changed: unknown): object {
  return {
    changed: 7,
    files: [{ changed, folder: { changed: 7, files: [{ changed, original: { changed } }] } }],
  };
}

function thread(at: unknown): object {
  const inner = comment(at, { replies: [comment(at, { parent: comment(at, { replies: [comment(at)] }) })] });
  return comment(at, { replies: [comment(at), inner, null], parent: comment(at, { parent: comment(at) }) });
}

describe('objects that contain themselves', () => {
  test('the dates of objects in one another are converted down to the last one, through each member', () => {
    expect(converted(thread(MS), 'at replies[]= parent=')).toEqual(thread(ISO));
    expect(converted([thread(MS)], '[]:at [].replies[]=[] [].parent=[]')).toEqual([thread(ISO)]);
    expect(
      converted({ page: 1, list: [thread(MS)] }, 'items[]:at items[].replies[]=items[] items[].parent=items[]'),
    ).toEqual({ page: 1, list: [thread(ISO)] });
  });

  test('the dates of objects that contain each other are converted', () => {
    const paths = 'files[]:changed files[].folder= files[].original=files[]';
    expect(converted(folder(MS), paths)).toEqual(folder(ISO));
  });

  test('each date is converted once if a member is of one kind or another', () => {
    const times = 200;
    const body: unknown = JSON.parse('{"at":1783069964120,"inner":'.repeat(times) + 'null' + '}'.repeat(times));
    convertDates(body, 'at inner:at inner= inner.inner= inner.inner=inner');
    expect(JSON.stringify(body).split(ISO)).toHaveLength(times + 1);
  });

  test('objects with dates may be as deep as a body can be', () => {
    const depth = 50_000;
    const body: unknown = JSON.parse('{"at":1783069964120,"parent":'.repeat(depth) + 'null' + '}'.repeat(depth));
    let last = body as { at: unknown; parent: unknown };
    convertDates(body, 'at parent=');
    while (last.parent) last = last.parent as typeof last;
    expect(last.at).toBe(ISO);
  });
});

test.each([null, undefined, 'text', 7, [], [null, 3, 'x'], { items: null }, { items: [null, { created_at: {} }] }])(
  'a body of another shape is not changed: %j',
  (body) => {
    expect(converted(structuredClone(body), 'created_at items[]:created_at items[].user:created_at')).toEqual(body);
  },
);
