import { expect, it } from 'vitest';
import { recordError, type ErrorReport } from '../../../../mock/features/monitoring/record-error.ts';
import type { DsnRow } from '../../../../mock/features/monitoring/rows.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const HOUR = 3_600_000;

const at = (time: string) => `2026-01-15T${time}:00.000Z`;

const TIMEOUT: ErrorReport = { error_type: 'TimeoutError', message: 'Order 17 took too long' };

/** A project with a DSN, and `report` as its app would send errors. */
async function setUpDsn() {
  const tools = setUp();
  await tools.call('POST /projects', PROJECT);
  await tools.call('POST /projects/1/dsns', { name: 'Shop' });
  const { mock } = tools;
  const report = (error: Partial<ErrorReport> = {}, id = 1) =>
    recordError(mock, mock.state.dsns.get(id) as DsnRow, { ...TIMEOUT, ...error });
  return { ...tools, report };
}

it('a DSN is made, listed, given a new key and revoked for good', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  const made = await call('POST /projects/1/dsns', {
    environment_id: 1,
    base_url: 'https://errors.example.org/temps',
  });
  const { public_key } = made.body;
  expect(made).toMatchObject({
    status: 201,
    body: {
      id: 1,
      is_active: true,
      event_count: 0,
      environment_id: 1,
      dsn: `https://${public_key}@errors.example.org/1`,
    },
  });
  expect((await call('GET /projects/1/dsns')).body).toEqual([made.body]);

  const renewed = (await call('POST /projects/1/dsns/1/regenerate', {})).body;
  expect(renewed.public_key).not.toBe(public_key);
  expect(renewed.dsn).toBe(`https://${renewed.public_key}@errors.example.org/1`);

  expect((await call('POST /projects/1/dsns/1/revoke')).status).toBe(204);
  expect((await call('GET /projects/1/dsns')).body).toMatchObject([{ id: 1, is_active: false }]);
  const { status, body } = await call('POST /projects/1/dsns/1/regenerate', {});
  expect([status, body.detail]).toEqual([400, 'DSN 1 is revoked for good; create a new one']);
});

it('a DSN is made once for each scope by get-or-create, and again after it was revoked', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  const id = async (body: object) => (await call('POST /projects/1/dsns/get-or-create', body)).body.id;
  expect([await id({}), await id({}), await id({ environment_id: 1 })]).toEqual([1, 1, 2]);
  await call('POST /projects/1/dsns/1/revoke');
  expect(await id({})).toBe(3);
});

it('a DSN counts what came in, and nothing comes in once it is revoked', async () => {
  const { call, report } = await setUpDsn();
  report();
  report();
  await call('POST /projects/1/dsns/1/revoke');
  expect(report()).toBeUndefined();
  expect((await call('GET /projects/1/dsns')).body).toMatchObject([{ event_count: 2 }]);
});

it('error groups hold the errors that differ in numbers only, with their count and times', async () => {
  const { mock, call, report } = await setUpDsn();
  expect((await call('GET /projects/1/has-error-groups')).body).toEqual({ has_error_groups: false });
  report();
  mock.clock.advance(HOUR);
  report({ message: 'Order 4711 took too long' });
  report({ error_type: 'TypeError', message: 'x is not a function' });
  expect((await call('GET /projects/1/has-error-groups')).body).toEqual({ has_error_groups: true });
  const { data, pagination } = (await call('GET /projects/1/error-groups?sort_by=total_count')).body;
  expect(data).toMatchObject([
    {
      title: 'TimeoutError: Order 17 took too long',
      message_template: 'Order {number} took too long',
      total_count: 2,
      first_seen: at('12:00'),
      last_seen: at('13:00'),
    },
    { error_type: 'TypeError', total_count: 1 },
  ]);
  expect(pagination).toEqual({ page: 1, page_size: 20, total_count: 2, total_pages: 1 });
  expect((await call('GET /projects/1/error-groups/1')).body).toEqual(data[0]);
});

it('error groups come in pages, the most recently seen first, and are filtered', async () => {
  const { mock, call, report } = await setUpDsn();
  for (const error_type of ['A', 'B', 'C']) {
    report({ error_type });
    mock.clock.advance(HOUR);
  }
  const types = async (query: string) =>
    (await call(`GET /projects/1/error-groups?${query}`)).body.data.map(
      (row: { error_type: string }) => row.error_type,
    );
  expect(await types('page_size=2')).toEqual(['C', 'B']);
  expect(await types('page_size=2&page=2')).toEqual(['A']);
  expect(await types('page=1&sort_order=asc')).toEqual(['A', 'B', 'C']);
  expect(await types(`start_date=${at('12:30')}&end_date=${at('13:30')}`)).toEqual(['B']);
  expect(await types('environment_id=1')).toEqual([]);
  expect(await types('status=resolved')).toEqual([]);
});

it('error groups are resolved until the error comes again', async () => {
  const { mock, call, report } = await setUpDsn();
  report();
  const assigned = await call('PUT /projects/1/error-groups/1', { status: 'resolved', assigned_to: 'ada' });
  expect([assigned.status, assigned.body]).toEqual([200, '']);
  const stats = async () => (await call('GET /projects/1/error-stats')).body;
  expect(await stats()).toEqual({ total_groups: 1, unresolved_groups: 0, resolved_groups: 1, ignored_groups: 0 });
  mock.clock.advance(HOUR);
  report();
  expect(await stats()).toEqual({ total_groups: 1, unresolved_groups: 1, resolved_groups: 0, ignored_groups: 0 });
  expect((await call('GET /projects/1/error-groups/1')).body.assigned_to).toBe('ada');
});

it('error groups show their events, newest first, each with what the client sent', async () => {
  const { mock, call, report } = await setUpDsn();
  report({ data: { level: 'fatal' } });
  mock.clock.advance(HOUR);
  report();
  report();
  const { data, pagination } = (await call('GET /projects/1/error-groups/1/events')).body;
  expect([data.map(({ id }: { id: number }) => id), pagination.total_count]).toEqual([[3, 2, 1], 3]);
  expect((await call('GET /projects/1/error-groups/1/events/1')).body).toEqual({
    id: 1,
    error_group_id: 1,
    source: 'sentry',
    timestamp: at('12:00'),
    created_at: at('12:00'),
    data: { exception: { type: 'TimeoutError', value: 'Order 17 took too long' }, level: 'fatal' },
  });
});

it('error groups go with their project', async () => {
  const { mock, call, report } = await setUpDsn();
  report();
  await call('DELETE /projects/1');
  expect([mock.state.dsns.size, mock.state.errorGroups.size, mock.state.errorEvents.size]).toEqual([0, 0, 0]);
});

/** Two errors before one o'clock, three after it. */
async function setUpErrors() {
  const tools = await setUpDsn();
  const { mock, report } = tools;
  for (const minutes of [10, 50, 60, 80, 100])
    report({ error_type: minutes === 100 ? 'TypeError' : 'TimeoutError', time: mock.clock.now() + minutes * 60_000 });
  mock.clock.advance(3 * HOUR);
  return tools;
}

const period = `start_time=${at('13:00')}&end_time=${at('14:00')}`;

it('error statistics compare a period with the one before when asked', async () => {
  const { call } = await setUpErrors();
  expect((await call(`GET /projects/1/error-dashboard-stats?${period}&compare_to_previous=true`)).body).toEqual({
    start_time: at('13:00'),
    end_time: at('14:00'),
    total_errors: 3,
    error_groups: 2,
    total_errors_previous_period: 2,
    error_groups_previous_period: 1,
    total_errors_change_percent: 50,
    comparison_start_time: at('12:00'),
    comparison_end_time: at('13:00'),
  });
  expect((await call(`GET /projects/1/error-dashboard-stats?${period}`)).body).toMatchObject({
    total_errors: 3,
    total_errors_change_percent: 0,
    comparison_start_time: null,
  });
  expect((await call(`GET /projects/1/error-dashboard-stats?${period}&environment_id=1`)).body.total_errors).toBe(0);
});

it('error statistics count bucket by bucket, the empty ones included', async () => {
  const { call } = await setUpErrors();
  const query = `start_time=${at('12:00')}&end_time=${at('13:59')}`;
  const counts = async (bucket: string) =>
    (await call(`GET /projects/1/error-time-series?${query}${bucket}`)).body.map(
      (point: { count: number }) => point.count,
    );
  expect(await counts('')).toEqual([2, 3]);
  expect(await counts('&bucket=30m')).toEqual([1, 1, 2, 1]);
  expect(await counts('&bucket=1d')).toEqual([5]);
});

it('error statistics of the demo are not empty, and add up', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const query = 'start_time=2026-01-01T00:00:00Z&end_time=2026-01-15T12:00:00Z';
  const { total_errors } = (await call(`GET /projects/1/error-dashboard-stats?${query}`)).body;
  const series = (await call(`GET /projects/1/error-time-series?${query}&bucket=1d`)).body as { count: number }[];
  const groups = (await call('GET /projects/1/error-groups')).body.data as { total_count: number }[];
  expect(total_errors).toBeGreaterThan(50);
  expect(series.reduce((sum, { count }) => sum + count, 0)).toBe(total_errors);
  expect(groups.reduce((sum, { total_count }) => sum + total_count, 0)).toBe(total_errors);
});
