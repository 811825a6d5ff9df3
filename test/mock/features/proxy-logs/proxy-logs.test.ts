import { expect, it } from 'vitest';
import { operationSpec } from '../../../../mock/contract/contract.ts';
import type { ProxyLogRow } from '../../../../mock/features/proxy-logs/rows.ts';
import { column, setUp } from '../../support/client.ts';

const NOON = Date.parse('2026-01-15T12:00:00Z');

const HOUR = 3_600_000;

const PLAIN: Omit<ProxyLogRow, 'id'> = {
  timestamp: NOON,
  request_id: 'req-1',
  request_source: 'proxy',
  method: 'GET',
  host: 'shop.example',
  path: '/',
  query_string: null,
  referrer: null,
  status_code: 200,
  routing_status: 'routed',
  is_system_request: false,
  error_message: null,
  project_id: 1,
  environment_id: 1,
  deployment_id: 1,
  session_id: 1,
  visitor_id: 1,
  client_ip: '198.51.100.1',
  ip_geolocation_id: 1,
  user_agent: 'curl/8.0',
  browser: 'Chrome',
  browser_version: '143',
  operating_system: 'Linux',
  device_type: 'desktop',
  is_bot: false,
  bot_name: null,
  ai_provider: null,
  ai_agent: null,
  request_size_bytes: 100,
  response_size_bytes: 1000,
  response_time_ms: 10,
  cache_status: 'MISS',
  container_id: 'c1',
  upstream_host: '10.0.0.5:3000',
};

/** A proxy that let these requests through. */
function withRequests(...rows: Partial<ProxyLogRow>[]) {
  const tools = setUp();
  for (const row of rows) tools.mock.state.proxyLogs.insert({ ...PLAIN, ...row });
  const list = (query = '') => tools.read(`GET /proxy-logs?${query}`);
  const ids = async (query: string) => column((await list(query)).logs, 'id');
  return { ...tools, list, ids };
}

it('the list of requests has the newest first, a page at a time, and is sorted by any field', async () => {
  const { list, ids } = withRequests(
    { response_time_ms: 20, path: '/b' },
    { response_time_ms: null, path: '/a', timestamp: NOON + 2 },
    { response_time_ms: 3, path: '/b', timestamp: NOON + 1 },
  );
  const { logs, ...page } = await list('page_size=2');
  expect([column(logs, 'id'), page]).toEqual([[2, 3], { total: 3, page: 1, page_size: 2, total_pages: 2 }]);
  expect(await ids('sort_by=response_time_ms&sort_order=asc')).toEqual([2, 3, 1]);
  expect(await ids('sort_by=path')).toEqual([3, 1, 2]);
  expect(await ids('sort_by=colour&sort_order=asc')).toEqual([1, 3, 2]);
});

const filtered: [query: string, row: Partial<ProxyLogRow>][] = [
  ['project_id=2', { project_id: 2 }],
  ['environment_id=2', { environment_id: 2 }],
  ['deployment_id=2', { deployment_id: 2 }],
  ['session_id=2', { session_id: 2 }],
  ['visitor_id=2', { visitor_id: 2 }],
  ['start_date=2026-01-15T12:00:01Z', { timestamp: NOON + 1000 }],
  ['end_date=2026-01-15T11:59:59Z', { timestamp: NOON - 1000 }],
  ['method=post', { method: 'POST' }],
  ['host=Blog.example', { host: 'blog.example' }],
  ['path=pot', { path: '/teapot' }],
  ['client_ip=198.51.100.2', { client_ip: '198.51.100.2' }],
  ['status_code=404', { status_code: 404 }],
  ['response_time_min=11', { response_time_ms: 11 }],
  ['response_time_max=9', { response_time_ms: 9 }],
  ['routing_status=no_project', { routing_status: 'no_project' }],
  ['request_source=api', { request_source: 'api' }],
  ['is_system_request=true', { is_system_request: true }],
  ['user_agent=bot', { user_agent: 'Googlebot/2.1' }],
  ['browser=Firefox', { browser: 'Firefox' }],
  ['operating_system=iOS', { operating_system: 'iOS' }],
  ['device_type=mobile', { device_type: 'mobile' }],
  ['is_bot=true', { is_bot: true }],
  ['bot_name=Googlebot', { bot_name: 'Googlebot' }],
  ['ai_provider=OpenAI', { ai_provider: 'OpenAI' }],
  ['ai_agent=GPTBot', { ai_agent: 'GPTBot' }],
  ['is_ai_agent=true', { ai_agent: 'GPTBot' }],
  ['request_size_min=101', { request_size_bytes: 101 }],
  ['request_size_max=99', { request_size_bytes: 99 }],
  ['response_size_min=1001', { response_size_bytes: 1001 }],
  ['response_size_max=999', { response_size_bytes: 999 }],
  ['cache_status=HIT', { cache_status: 'HIT' }],
  ['container_id=c2', { container_id: 'c2' }],
  ['upstream_host=10.0.0.6:3000', { upstream_host: '10.0.0.6:3000' }],
  ['has_error=true', { error_message: 'refused' }],
];

it('the list of requests is narrowed by each parameter of the contract, and by several at once', async () => {
  const names = operationSpec('proxyLogs.list').parameters.map(({ name }) => name);
  const filters = filtered.map(([query]) => query.replace(/=.*/, ''));
  const others = ['page', 'page_size', 'sort_by', 'sort_order'];
  expect(new Set(names)).toEqual(new Set([...filters, ...others]));
  for (const [query, row] of filtered) expect(await withRequests({}, row).ids(query), query).toEqual([2]);
  const { ids } = withRequests({ method: 'POST' }, { status_code: 500 }, { method: 'POST', status_code: 500 });
  expect(await ids('method=POST&status_code=500')).toEqual([3]);
});

it('a request is found by its number and by the id that the proxy gave it', async () => {
  const { read, refusal } = withRequests({}, { request_id: 'req-2' });
  const second = await read('GET /proxy-logs/2');
  expect(second).toMatchObject({ request_id: 'req-2', timestamp: '2026-01-15T12:00:00.000Z' });
  expect(await read('GET /proxy-logs/request/req-2')).toEqual(second);
  expect(await refusal('GET /proxy-logs/9')).toBe('404 Proxy log 9 not found');
  expect(await refusal('GET /proxy-logs/request/req-9')).toBe('404 Proxy log of request req-9 not found');
});

it('statistics are over the same rows, in steps of time', async () => {
  const { read, refusal } = withRequests(
    { response_time_ms: 10 },
    { response_time_ms: 30, status_code: 502 },
    { timestamp: NOON + HOUR, status_code: 404, project_id: null },
  );
  const path = 'GET /proxy-logs/stats/time-buckets?start_time=2026-01-15T12:00:00Z&end_time=2026-01-15T13:30:00Z';
  const [noon, one] = (await read(path)).stats;
  expect(noon).toEqual({
    bucket: '2026-01-15T12:00:00.000Z',
    request_count: 2,
    error_count: 1,
    avg_response_time_ms: 20,
    total_request_bytes: 200,
    total_response_bytes: 2000,
  });
  expect(one).toMatchObject({ bucket: '2026-01-15T13:00:00.000Z', request_count: 1, total_response_bytes: 1000 });
  const counts = async (query: string) => column((await read(`${path}&${query}`)).stats, 'request_count');
  expect(await counts('status_code_class=4xx')).toEqual([0, 1]);
  expect(await counts('has_project=true')).toEqual([2, 0]);
  expect(await counts('bucket_interval=30%20minutes')).toEqual([2, 0, 1, 0]);
  expect(await refusal(`${path}&bucket_interval=soon`)).toContain('400 query.bucket_interval');
});

it('statistics of today count since midnight on the clock of the mock', async () => {
  const { mock, read } = withRequests({}, { status_code: 500 }, { timestamp: NOON - 13 * HOUR });
  const today = (query = '') => read(`GET /proxy-logs/stats/today?${query}`);
  expect(await today()).toEqual({ total_requests: 2, date: '2026-01-15' });
  expect((await today('status_code_class=5xx')).total_requests).toBe(1);
  mock.clock.advance(12 * HOUR);
  expect(await today()).toEqual({ total_requests: 0, date: '2026-01-16' });
});
