import { expect, it } from 'vitest';
import { column, DAY, MINUTE, setUpProject } from '../../support/client.ts';

const MONITOR = { name: 'Site', monitor_type: 'web', environment_id: 1 };
const INCIDENT = { title: 'Database is slow', severity: 'minor', monitor_id: 1 };

/** The mock starts at noon. */
const at = (time: string) => `2026-01-15T${time}:00.000Z`;
const AFTERNOON = `start_time=${at('12:00')}&end_time=${at('14:00')}`;

/** A project whose production environment is checked once a minute. */
async function setUpMonitor() {
  const tools = await setUpProject();
  const { mock, read } = tools;
  await read('POST /projects/1/monitors', MONITOR);
  const open = (incident: object = {}) =>
    read('POST /projects/1/incidents', { ...INCIDENT, ...incident });
  const resolve = (id: number) =>
    read(`PATCH /incidents/${id}/status`, { status: 'resolved', message: 'Done' });
  const minutes = (count: number) => mock.clock.advance(count * MINUTE);
  const current = (id = 1) => read(`GET /monitors/${id}/current-status`);
  const checks = async () => (await read(`GET /monitors/1/uptime?${AFTERNOON}`)).uptime_data;
  return { ...tools, open, resolve, minutes, current, checks };
}

it('a monitor is listed until it or its environment is deleted, and requests a path by its type or its own', async () => {
  const { mock, read, call } = await setUpMonitor();
  await read('POST /projects/1/monitors', { ...MONITOR, monitor_type: 'health' });
  await read('POST /projects/1/monitors', { ...MONITOR, check_path: '/up' });
  await read('POST /projects/1/monitors', { ...MONITOR, monitor_type: 'constructor' });
  await read('POST /projects/1/environments', { name: 'Staging', branch: 'develop' });
  await read('POST /projects/1/monitors', { ...MONITOR, environment_id: 2 });
  const { items, total } = await read('GET /projects/1/monitors?environment_id=1');
  const urls = ['/', '/health', '/up', '/'].map((path) => `https://shop.temps.example${path}`);
  expect({ items: column(items, 'monitor_url'), total }).toEqual({ items: urls, total: 4 });
  await call('DELETE /monitors/1');
  await call('DELETE /projects/1/environments/2');
  expect(mock.state.monitors.list().map(({ id }) => id)).toEqual([2, 3, 4]);
});

it('a monitor is unknown before its first check and grows by one a minute that never changes', async () => {
  const { mock, minutes, current, checks } = await setUpMonitor();
  const unknown = { current_status: 'unknown', last_check_at: null, avg_response_time_ms: null };
  expect(await current()).toMatchObject(unknown);
  minutes(1.5);
  expect(await current()).toMatchObject({
    current_status: 'operational',
    last_check_at: at('12:01'),
  });
  minutes(8.5);
  const first = await checks();
  minutes(10);
  const second = await checks();
  expect({ first: first.length, second: second.length }).toEqual({ first: 10, second: 20 });
  expect(second.slice(0, 10)).toEqual(first);
  mock.clock.advance(100 * DAY);
  // The afternoon of the first day is older than two weeks.
  expect(await checks()).toEqual([]);
});

it('a monitor is degraded in a minor incident and down in a major one', async () => {
  const { open, resolve, minutes, current, checks } = await setUpMonitor();
  await open();
  minutes(1.5);
  expect(await current()).toMatchObject({ current_status: 'degraded', uptime_percentage: 100 });
  await resolve(1);
  await open({ title: 'No disk', severity: 'major' });
  minutes(1);
  await resolve(2);
  minutes(1);
  expect(column(await checks(), 'status')).toEqual(['degraded', 'down', 'operational']);
});

it('a monitor notices an incident of its environment that names no monitor, and none of another environment', async () => {
  const { read, open, minutes, current } = await setUpMonitor();
  await read('POST /projects/1/environments', { name: 'Staging', branch: 'develop' });
  await read('POST /projects/1/monitors', { ...MONITOR, environment_id: 2 });
  await open({ severity: 'major', monitor_id: undefined, environment_id: 1 });
  minutes(1);
  expect(column([await current(1), await current(2)], 'current_status')).toEqual([
    'down',
    'operational',
  ]);
});

it('the checks of a monitor add up in buckets', async () => {
  const { read, open, minutes } = await setUpMonitor();
  minutes(55);
  await open({ severity: 'critical' });
  minutes(10);
  const { buckets } = await read(`GET /monitors/1/bucketed?interval=hourly&${AFTERNOON}`);
  const nothing = { uptime_percentage: 0, p95_response_time_ms: null };
  expect(buckets).toMatchObject([
    {
      bucket_start: at('12:00'),
      total_checks: 59,
      operational_count: 54,
      down_count: 5,
      status: 'partial_outage',
    },
    { bucket_start: at('13:00'), total_checks: 6, down_count: 6, status: 'down', ...nothing },
    { bucket_start: at('14:00'), total_checks: 0, status: 'unknown' },
  ]);
  const [first] = buckets;
  expect(first.uptime_percentage).toBeCloseTo((54 / 59) * 100);
  const times = ['min', 'p50', 'p99', 'max'].map((name) => first[`${name}_response_time_ms`]);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

it('a bucket has the shortest response time of its checks, and none without a response', async () => {
  const { read, open, minutes, checks } = await setUpMonitor();
  minutes(55);
  await open({ severity: 'critical' });
  minutes(10);
  const { buckets } = await read(`GET /monitors/1/bucketed?interval=hourly&${AFTERNOON}`);
  const measured = column(await checks(), 'response_time_ms').filter((time) => time !== null);
  expect(column(buckets, 'min_response_time_ms')).toEqual([
    Math.min(...measured.map(Number)),
    null,
    null,
  ]);
});

it('an incident is opened, announced step by step and resolved', async () => {
  const { read, open, minutes } = await setUpMonitor();
  expect(await open()).toMatchObject({ id: 1, status: 'investigating', resolved_at: null });
  minutes(1);
  await read('PATCH /incidents/1/status', {
    status: 'identified',
    message: 'A query without an index',
  });
  minutes(1);
  const resolved = await read('PATCH /incidents/1/status', {
    status: 'resolved',
    message: 'Index added',
  });
  expect(resolved).toMatchObject({
    status: 'resolved',
    resolved_at: at('12:02'),
    started_at: at('12:00'),
  });
  expect(await read('GET /incidents/1')).toEqual(resolved);
  expect((await read('GET /incidents/1/updates')).items).toMatchObject([
    { status: 'resolved', message: 'Index added' },
    { status: 'identified', created_at: at('12:01') },
    { status: 'investigating', message: 'Database is slow' },
  ]);
});

it('an incident is counted in the bucket in which it began', async () => {
  const { read, open, resolve, minutes } = await setUpMonitor();
  await open({ severity: 'critical' });
  minutes(30);
  await resolve(1);
  await open();
  const { buckets } = await read(`GET /projects/1/incidents/bucketed?${AFTERNOON}`);
  expect(column(buckets, 'total_incidents')).toEqual([2, 0, 0]);
  const severities = { minor_incidents: 1, major_incidents: 0, critical_incidents: 1 };
  const states = { resolved_incidents: 1, active_incidents: 1, avg_resolution_time_minutes: 30 };
  expect(buckets[0]).toEqual({
    bucket_start: at('12:00'),
    total_incidents: 2,
    ...severities,
    ...states,
  });
});

it('the status of a project follows its open incident, and then the latest check of its monitors', async () => {
  const { read, open, resolve, minutes } = await setUpMonitor();
  const overall = () => read('GET /projects/1/status');
  const statuses = {
    minor: 'degraded_performance',
    major: 'partial_outage',
    critical: 'major_outage',
  };
  for (const [index, [severity, status]] of Object.entries(statuses).entries()) {
    await open({ severity });
    minutes(1);
    expect((await overall()).status, severity).toBe(status);
    await resolve(index + 1);
    minutes(1);
    expect((await overall()).status, `after ${severity}`).toBe('operational');
  }
  await open({ severity: 'critical' });
  minutes(1.5);
  await resolve(4);
  const { status, recent_incidents, monitors } = await overall();
  expect({ status, incident: recent_incidents[0].id, monitor: monitors[0].monitor.id }).toEqual({
    status: 'partial_outage',
    incident: 4,
    monitor: 1,
  });
  minutes(1);
  expect((await overall()).status).toBe('operational');
});
