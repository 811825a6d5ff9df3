import { expect, it } from 'vitest';
import { column, HOUR, setUpProject } from '../../support/client.ts';

const at = (time: string) => `2026-01-15T${time}:00.000Z`;

/** A project with a DSN; `report` stores an error that came in by it. */
async function setUpDsn() {
  const tools = await setUpProject();
  const { mock, read } = tools;
  await read('POST /projects/1/dsns', { name: 'Shop' });
  const report = (error_type = 'TimeoutError', time = mock.clock.now(), data = {}) => {
    const { errorGroups, errorEvents } = mock.state;
    const timestamp = mock.clock.iso(time);
    const group =
      errorGroups.find((row) => row.error_type === error_type) ??
      errorGroups.insert({
        project_id: 1,
        environment_id: null,
        deployment_id: null,
        visitor_id: null,
        error_type,
        title: `${error_type}: Order 17 took too long`,
        message_template: 'Order {number} took too long',
        status: 'unresolved',
        assigned_to: null,
        created_at: timestamp,
        updated_at: timestamp,
      });
    const times = { timestamp, created_at: timestamp };
    errorEvents.insert({ error_group_id: group.id, dsn_id: 1, source: 'sentry', data, ...times });
  };
  const errors = (path: string) => read(`GET /projects/1/${path}`);
  return { ...tools, report, errors };
}

it('a DSN is given a new key or revoked for good', async () => {
  const { read, call, refusal } = await setUpProject();
  const wish = { environment_id: 1, base_url: 'https://errors.example.org/temps' };
  const made = await read('POST /projects/1/dsns', wish);
  expect(made.dsn).toBe(`https://${made.public_key}@errors.example.org/1`);
  expect(await read('GET /projects/1/dsns')).toEqual([made]);
  const renewed = await read('POST /projects/1/dsns/1/regenerate', {});
  expect(renewed.public_key).not.toBe(made.public_key);
  expect(renewed.dsn).toBe(`https://${renewed.public_key}@errors.example.org/1`);
  await call('POST /projects/1/dsns/1/revoke');
  expect(await read('GET /projects/1/dsns')).toMatchObject([{ id: 1, is_active: false }]);
  const again = await refusal('POST /projects/1/dsns/1/regenerate', {});
  expect(again).toBe('400 DSN 1 is revoked for good; create a new one');
});

it('get-or-create makes one DSN for each scope that counts its errors, and another one when it is revoked', async () => {
  const { read, call, report, errors } = await setUpDsn();
  const id = async (body: object) => (await read('POST /projects/1/dsns/get-or-create', body)).id;
  expect([await id({}), await id({}), await id({ environment_id: 1 })]).toEqual([1, 1, 2]);
  report();
  report();
  await call('POST /projects/1/dsns/1/revoke');
  expect(await id({})).toBe(3);
  expect(column(await errors('dsns'), 'event_count')).toEqual([2, 0, 0]);
});

it('an error group counts its errors, and says when they were seen', async () => {
  const { mock, report, errors } = await setUpDsn();
  expect((await errors('has-error-groups')).has_error_groups).toBe(false);
  report();
  mock.clock.advance(HOUR);
  report();
  report('TypeError');
  expect((await errors('has-error-groups')).has_error_groups).toBe(true);
  const { data, pagination } = await errors('error-groups?sort_by=total_count');
  expect(pagination).toEqual({ page: 1, page_size: 20, total_count: 2, total_pages: 1 });
  const times = { first_seen: at('12:00'), last_seen: at('13:00') };
  expect(data).toMatchObject([
    {
      title: 'TimeoutError: Order 17 took too long',
      message_template: 'Order {number} took too long',
      total_count: 2,
    },
    { error_type: 'TypeError', total_count: 1 },
  ]);
  expect(data[0]).toMatchObject(times);
  expect(await errors('error-groups/1')).toEqual(data[0]);
});

it('error groups come in pages, the most recently seen first', async () => {
  const { mock, report, errors } = await setUpDsn();
  for (const error_type of ['A', 'B', 'C']) {
    report(error_type);
    mock.clock.advance(HOUR);
  }
  const types = async (query: string) =>
    column((await errors(`error-groups?${query}`)).data, 'error_type').join('');
  expect(await types('page_size=2')).toBe('CB');
  expect(await types('page_size=2&page=2')).toBe('A');
  expect(await types('page=1&sort_order=asc')).toBe('ABC');
  expect(await types(`start_date=${at('12:30')}&end_date=${at('13:30')}`)).toBe('B');
  expect(await types('environment_id=1')).toBe('');
  expect(await types('status=resolved')).toBe('');
});

it('an error group is resolved and shows its events, newest first', async () => {
  const { mock, read, report, errors } = await setUpDsn();
  report('TimeoutError', undefined, { level: 'fatal' });
  await read('PUT /projects/1/error-groups/1', { status: 'resolved', assigned_to: 'ada' });
  const counts = { total_groups: 1, unresolved_groups: 0, resolved_groups: 0, ignored_groups: 0 };
  expect(await errors('error-stats')).toEqual({ ...counts, resolved_groups: 1 });
  mock.clock.advance(HOUR);
  report();
  report();
  expect((await errors('error-groups/1')).assigned_to).toBe('ada');
  const { data, pagination } = await errors('error-groups/1/events');
  expect({ data: column(data, 'id'), total_count: pagination.total_count }).toEqual({
    data: [3, 2, 1],
    total_count: 3,
  });
  expect(await errors('error-groups/1/events/1')).toEqual({
    id: 1,
    error_group_id: 1,
    source: 'sentry',
    timestamp: at('12:00'),
    created_at: at('12:00'),
    data: { level: 'fatal' },
  });
});

it('error statistics count a period in buckets, the empty ones too', async () => {
  const { mock, report, errors } = await setUpDsn();
  for (const minutes of [10, 50, 60, 80, 100])
    report(minutes === 100 ? 'TypeError' : 'TimeoutError', mock.clock.now() + minutes * 60_000);
  mock.clock.advance(3 * HOUR);
  const stats = (query = '') =>
    errors(`error-dashboard-stats?start_time=${at('13:00')}&end_time=${at('14:00')}${query}`);
  expect(await stats('&compare_to_previous=true')).toEqual({
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
  const alone = { total_errors: 3, total_errors_change_percent: 0, comparison_start_time: null };
  expect(await stats()).toMatchObject(alone);
  expect((await stats('&environment_id=1')).total_errors).toBe(0);
  const range = `start_time=${at('12:00')}&end_time=${at('14:29')}`;
  const counts = async (bucket: string) =>
    column(await errors(`error-time-series?${range}${bucket}`), 'count');
  expect(await counts('')).toEqual([2, 3, 0]);
  expect(await counts('&bucket=30m')).toEqual([1, 1, 2, 1, 0]);
  expect(await counts('&bucket=1d')).toEqual([5]);
});
