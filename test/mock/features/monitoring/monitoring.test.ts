import { expect, it } from 'vitest';
import { PROJECT, setUp } from '../../support/client.ts';

const MINUTE = 60_000;

const DAY = 24 * 60 * MINUTE;

const MONITOR = { name: 'Site', monitor_type: 'web', environment_id: 1 };

const INCIDENT = { title: 'Database is slow', severity: 'minor', monitor_id: 1 };

/** The mock starts at noon. */
const at = (time: string) => `2026-01-15T${time}:00.000Z`;

const AFTERNOON = `start_time=${at('12:00')}&end_time=${at('14:00')}`;

/** A project whose production environment is checked once a minute. */
async function setUpMonitor() {
  const tools = setUp();
  await tools.call('POST /projects', PROJECT);
  await tools.call('POST /projects/1/monitors', MONITOR);
  return tools;
}

it('a monitor is created, listed, read and deleted', async () => {
  const { call } = setUp();
  await call('POST /projects', PROJECT);
  const created = await call('POST /projects/1/monitors', { ...MONITOR, check_interval_seconds: 300 });
  expect(created).toMatchObject({
    status: 201,
    body: { id: 1, monitor_url: 'https://shop.temps.example/', check_interval_seconds: 300, is_active: true },
  });
  expect((await call('GET /projects/1/monitors')).body).toEqual({ items: [created.body], total: 1 });
  expect((await call('GET /projects/1/monitors?environment_id=1')).body.total).toBe(1);
  expect((await call('GET /monitors/1')).body).toEqual(created.body);
  expect((await call('DELETE /monitors/1')).status).toBe(204);
  expect((await call('GET /monitors/1')).body.detail).toBe('Monitor 1 not found');
});

it('a monitor of the type health requests /health, unless a path is given', async () => {
  const { call } = await setUpMonitor();
  const health = await call('POST /projects/1/monitors', { ...MONITOR, monitor_type: 'health' });
  const own = await call('POST /projects/1/monitors', { ...MONITOR, check_path: '/up' });
  expect([health.body.monitor_url, own.body.monitor_url]).toEqual([
    'https://shop.temps.example/health',
    'https://shop.temps.example/up',
  ]);
});

it('a monitor goes with its environment', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/environments', { name: 'Staging', branch: 'develop' });
  await call('POST /projects/1/monitors', { ...MONITOR, environment_id: 2 });
  await call('DELETE /projects/1/environments/2');
  expect(mock.state.monitors.list().map(({ id }) => id)).toEqual([1]);
});

it('the history of a monitor is unknown before the first check and operational after it', async () => {
  const { mock, call } = await setUpMonitor();
  const now = async () => (await call('GET /monitors/1/current-status')).body;
  expect(await now()).toEqual({
    monitor_id: 1,
    current_status: 'unknown',
    last_check_at: null,
    uptime_percentage: 100,
    avg_response_time_ms: null,
  });
  mock.clock.advance(90_000);
  expect(await now()).toMatchObject({
    current_status: 'operational',
    last_check_at: at('12:01'),
    avg_response_time_ms: expect.any(Number),
  });
});

it('the history of a monitor grows by one check a minute and never changes afterwards', async () => {
  const { mock, call } = await setUpMonitor();
  mock.clock.advance(10 * MINUTE);
  const first = (await call(`GET /monitors/1/uptime?${AFTERNOON}`)).body.uptime_data;
  mock.clock.advance(10 * MINUTE);
  const second = (await call(`GET /monitors/1/uptime?${AFTERNOON}`)).body.uptime_data;
  expect([first.length, second.length]).toEqual([10, 20]);
  expect(second.slice(0, 10)).toEqual(first);
});

it('the history of a monitor is degraded in a minor incident, down in a major one, and well again after it', async () => {
  const { mock, call } = await setUpMonitor();
  const statuses = async () => {
    const { uptime_data } = (await call(`GET /monitors/1/uptime?${AFTERNOON}`)).body;
    return uptime_data.map(({ status }: { status: string }) => status);
  };
  await call('POST /projects/1/incidents', INCIDENT);
  mock.clock.advance(1.5 * MINUTE);
  await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Done' });
  await call('POST /projects/1/incidents', { ...INCIDENT, title: 'No disk', severity: 'major' });
  mock.clock.advance(MINUTE);
  await call('PATCH /incidents/2/status', { status: 'resolved', message: 'Done' });
  mock.clock.advance(MINUTE);
  expect(await statuses()).toEqual(['degraded', 'down', 'operational']);
});

it('the history of a monitor notices an incident of its environment that names no monitor, and none of another environment', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/environments', { name: 'Staging', branch: 'develop' });
  await call('POST /projects/1/monitors', { ...MONITOR, environment_id: 2 });
  await call('POST /projects/1/incidents', { title: 'No disk', severity: 'major', environment_id: 1 });
  mock.clock.advance(MINUTE);
  const status = async (id: number) => (await call(`GET /monitors/${id}/current-status`)).body.current_status;
  expect([await status(1), await status(2)]).toEqual(['down', 'operational']);
});

it('the history of a monitor counts a slow response as a response', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/incidents', INCIDENT);
  mock.clock.advance(MINUTE);
  expect((await call('GET /monitors/1/current-status')).body).toMatchObject({
    current_status: 'degraded',
    uptime_percentage: 100,
  });
});

it('the history of a monitor adds up in buckets', async () => {
  const { mock, call } = await setUpMonitor();
  mock.clock.advance(55 * MINUTE);
  await call('POST /projects/1/incidents', { ...INCIDENT, severity: 'critical' });
  mock.clock.advance(10 * MINUTE);
  const { body } = await call(`GET /monitors/1/bucketed?interval=hourly&${AFTERNOON}`);
  expect(body.buckets).toMatchObject([
    { bucket_start: at('12:00'), total_checks: 59, operational_count: 54, down_count: 5, status: 'partial_outage' },
    {
      bucket_start: at('13:00'),
      total_checks: 6,
      down_count: 6,
      status: 'down',
      uptime_percentage: 0,
      p95_response_time_ms: null,
    },
    { bucket_start: at('14:00'), total_checks: 0, status: 'unknown' },
  ]);
  const [first] = body.buckets;
  expect(first.uptime_percentage).toBeCloseTo((54 / 59) * 100);
  expect(first.min_response_time_ms).toBeLessThanOrEqual(first.p50_response_time_ms);
  expect(first.p50_response_time_ms).toBeLessThanOrEqual(first.p99_response_time_ms);
  expect(first.p99_response_time_ms).toBeLessThanOrEqual(first.max_response_time_ms);
});

it('the history of a monitor lists the latest two weeks of checks each minute, and counts three months of them', async () => {
  const { mock, call } = await setUpMonitor();
  mock.clock.advance(100 * DAY);
  const range = `start_time=${at('12:00')}&end_time=${mock.clock.iso()}`;
  const { uptime_data } = (await call(`GET /monitors/1/uptime?${range}`)).body;
  expect(uptime_data).toHaveLength(14 * 24 * 60);
  expect(uptime_data.at(-1).timestamp).toBe(mock.clock.iso());
  const { buckets } = (await call(`GET /monitors/1/bucketed?interval=daily&${range}`)).body;
  expect(buckets.map(({ total_checks }: { total_checks: number }) => total_checks).slice(9, 13)).toEqual([
    0, 720, 1440, 1440,
  ]);
});

it('an incident is opened, announced step by step and resolved', async () => {
  const { mock, call } = await setUpMonitor();
  const opened = await call('POST /projects/1/incidents', INCIDENT);
  expect(opened).toMatchObject({ status: 201, body: { id: 1, status: 'investigating', resolved_at: null } });
  mock.clock.advance(MINUTE);
  await call('PATCH /incidents/1/status', { status: 'identified', message: 'A query without an index' });
  mock.clock.advance(MINUTE);
  const resolved = await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Index added' });
  expect(resolved.body).toMatchObject({ status: 'resolved', resolved_at: at('12:02'), started_at: at('12:00') });
  expect((await call('GET /incidents/1')).body).toEqual(resolved.body);
  expect((await call('GET /incidents/1/updates')).body).toMatchObject({
    total: 3,
    items: [
      { status: 'resolved', message: 'Index added' },
      { status: 'identified', created_at: at('12:01') },
      { status: 'investigating', message: 'Database is slow' },
    ],
  });
});

it('an incident is listed by status and environment, the latest first', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/incidents', { ...INCIDENT, environment_id: 1 });
  mock.clock.advance(MINUTE);
  await call('POST /projects/1/incidents', { ...INCIDENT, title: 'Second' });
  await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Done' });
  const ids = async (query: string) =>
    (await call(`GET /projects/1/incidents${query}`)).body.items.map(({ id }: { id: number }) => id);
  await call('POST /projects/1/incidents', { ...INCIDENT, title: 'Third' });
  expect(await ids('')).toEqual([3, 2, 1]);
  expect(await ids('?status=resolved')).toEqual([1]);
  expect(await ids('?environment_id=1')).toEqual([1]);
});

it('an incident is counted in the bucket in which it began', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/incidents', { ...INCIDENT, severity: 'critical' });
  mock.clock.advance(30 * MINUTE);
  await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Done' });
  await call('POST /projects/1/incidents', INCIDENT);
  const { body } = await call(`GET /projects/1/incidents/bucketed?${AFTERNOON}`);
  expect(body).toMatchObject({ project_id: 1, environment_id: null, interval: 'hourly' });
  expect(body.buckets).toHaveLength(3);
  expect(body.buckets[0]).toEqual({
    bucket_start: at('12:00'),
    total_incidents: 2,
    minor_incidents: 1,
    major_incidents: 0,
    critical_incidents: 1,
    resolved_incidents: 1,
    active_incidents: 1,
    avg_resolution_time_minutes: 30,
  });
});

it('an incident goes with its project', async () => {
  const { mock, call } = await setUpMonitor();
  await call('POST /projects/1/incidents', INCIDENT);
  await call('DELETE /projects/1');
  const { monitors, incidents, incidentUpdates } = mock.state;
  expect([monitors.size, incidents.size, incidentUpdates.size]).toEqual([0, 0, 0]);
});

it.each([
  ['minor', 'degraded_performance'],
  ['major', 'partial_outage'],
  ['critical', 'major_outage'],
])(
  'the overall status of a project follows an open %s incident and is operational again after it: %s',
  async (severity, status) => {
    const { mock, call } = await setUpMonitor();
    const overall = async () => (await call('GET /projects/1/status')).body;
    await call('POST /projects/1/incidents', { ...INCIDENT, severity });
    mock.clock.advance(MINUTE);
    expect(await overall()).toMatchObject({
      status,
      recent_incidents: [{ id: 1 }],
      monitors: [{ monitor: { id: 1 } }],
    });
    await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Done' });
    mock.clock.advance(MINUTE);
    expect((await overall()).status).toBe('operational');
  },
);

it('the overall status of a project is a partial outage as long as the latest check of a monitor found it down', async () => {
  const { mock, call } = await setUpMonitor();
  const overall = async () => (await call('GET /projects/1/status')).body.status;
  await call('POST /projects/1/incidents', { ...INCIDENT, severity: 'critical' });
  mock.clock.advance(1.5 * MINUTE);
  await call('PATCH /incidents/1/status', { status: 'resolved', message: 'Done' });
  expect(await overall()).toBe('partial_outage');
  mock.clock.advance(MINUTE);
  expect(await overall()).toBe('operational');
});
