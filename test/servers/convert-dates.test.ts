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

describe('a response with dates as numbers', () => {
  test('has ISO dates in `data`', async () => {
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
  ])('has them in each item of %s', async (_, envelope) => {
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

  test('has them in nested objects and lists, where the first item has none', async () => {
    const { data } = await clientOf([
      { user: { id: 1, deleted_at: null }, roles: [] },
      { user: { id: 2, deleted_at: MS }, roles: [{ id: 1, created_at: MS }] },
    ]).users.list();
    expect(data.items[1]).toEqual({ user: { id: 2, deleted_at: ISO }, roles: [{ id: 1, created_at: ISO }] });
  });

  test('keeps every number that the contract does not call a date', async () => {
    const metadata = { created_at: MS, started_at: MS };
    const { data } = await clientOf({ id: MS, created_at: MS, metadata, size: MS }).deployments.get({
      path: { project_id: 1, deployment_id: 2 },
    });
    expect(data).toEqual({ id: MS, created_at: ISO, metadata: { created_at: MS, started_at: MS }, size: MS });
  });

  test('is checked by `validate` after it was converted', async () => {
    const warnings: string[] = [];
    const logger = { debug: () => {}, info: () => {}, error: () => {}, warn: (text: string) => warnings.push(text) };
    await clientOf([{ id: 4, log_id: 'a', audit_date: MS, operation_type: 'USER_LOGIN', user_id: 1 }], {
      validate: 'responses',
      logger,
    }).auditLogs.list();
    expect(warnings.join()).not.toContain('audit_date');
  });
});

test('dates that are ISO already stay as they are, with offsets and fractions', () => {
  const rows = [{ created_at: '2026-07-03T09:12:44.120384511+00:00' }, { created_at: '2026-07-03T09:12:44Z' }];
  expect(converted(structuredClone(rows), '[]:created_at')).toEqual(rows);
});

test('dates of user and roles may come in two forms in one response', () => {
  const body = { user: { created_at: '2026-07-03T09:12:44Z' }, roles: [{ created_at: MS }] };
  expect(converted(body, 'roles[]:created_at user:created_at')).toEqual({
    user: { created_at: '2026-07-03T09:12:44Z' },
    roles: [{ created_at: ISO }],
  });
});

test('a list of dates is converted', () => {
  expect(converted({ timestamps: [MS, null] }, 'timestamps')).toEqual({ timestamps: [ISO, null] });
});

test('dates without a zone are in UTC, in every row and whatever the zone of the machine', () => {
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
  'what has a zone, or is no time, stays as it is: %s',
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

test.each([null, undefined, 'text', 7, [], [null, 3, 'x'], { items: null }, { items: [null, { created_at: {} }] }])(
  'a body of another shape is left alone: %j',
  (body) => {
    expect(converted(structuredClone(body), 'created_at items[]:created_at items[].user:created_at')).toEqual(body);
  },
);
