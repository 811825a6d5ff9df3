import { expect, it } from 'vitest';
import { operationSpec } from '../../../../mock/contract/contract.ts';
import type { ProxyLogRow } from '../../../../mock/rows/proxy-logs.ts';
import { column, HOUR, setUp } from '../../support/client.ts';

const NOON = Date.parse('2026-01-15T12:00:00Z');

/** A request of the demo, without what makes it special. */
const PLAIN: ProxyLogRow = {
  ...(setUp({ scenario: 'demo' }).mock.state.proxyLogs.find(
    (row) => row.session_id !== null,
  ) as ProxyLogRow),
  timestamp: NOON,
  request_id: 'req-1',
  method: 'GET',
  host: 'shop.example',
  path: '/',
  status_code: 200,
  error_message: null,
  user_agent: 'curl/8.0',
  ai_agent: null,
  request_size_bytes: 100,
  response_size_bytes: 1000,
  response_time_ms: 10,
};

function withRequests(...rows: Partial<ProxyLogRow>[]) {
  const tools = setUp();
  for (const row of rows) tools.mock.state.proxyLogs.insert({ ...PLAIN, ...row });
  const list = (query = '') => tools.read(`GET /proxy-logs?${query}`);
  const ids = async (query: string) => column((await list(query)).logs, 'id');
  return { ...tools, list, ids };
}

it('the list of requests has the newest first, unless it is sorted by another field', async () => {
  const { list, ids } = withRequests(
    { response_time_ms: 20, path: '/b' },
    { response_time_ms: null, path: '/a', timestamp: NOON + 2 },
    { response_time_ms: 3, path: '/b', timestamp: NOON + 1 },
  );
  const { logs, ...page } = await list('page_size=2');
  expect({ logs: column(logs, 'id'), page }).toEqual({
    logs: [2, 3],
    page: { total: 3, page: 1, page_size: 2, total_pages: 2 },
  });
  expect(await ids('sort_by=response_time_ms&sort_order=asc')).toEqual([2, 3, 1]);
  expect(await ids('sort_by=path')).toEqual([3, 1, 2]);
  expect(await ids('sort_by=colour&sort_order=asc')).toEqual([1, 3, 2]);
});

/** Filters that a row fits whose member of the same name has that value. */
const EQUAL = [
  ...([
    'project_id',
    'environment_id',
    'deployment_id',
    'session_id',
    'visitor_id',
    'status_code',
  ] as const),
  ...([
    'client_ip',
    'routing_status',
    'request_source',
    'browser',
    'operating_system',
    'device_type',
  ] as const),
  ...(['is_system_request', 'is_bot', 'bot_name', 'ai_provider', 'ai_agent'] as const),
  ...(['cache_status', 'container_id', 'upstream_host'] as const),
];

const OTHERS: [query: string, row: Partial<ProxyLogRow>][] = [
  ['start_date=2026-01-15T12:00:01Z', { timestamp: NOON + 1000 }],
  ['end_date=2026-01-15T11:59:59Z', { timestamp: NOON - 1000 }],
  ['method=post', { method: 'POST' }],
  ['host=Blog.example', { host: 'blog.example' }],
  ['path=pot', { path: '/teapot' }],
  ['response_time_min=11', { response_time_ms: 11 }],
  ['response_time_max=9', { response_time_ms: 9 }],
  ['user_agent=bot', { user_agent: 'Googlebot/2.1' }],
  ['is_ai_agent=true', { ai_agent: 'GPTBot' }],
  ['request_size_min=101', { request_size_bytes: 101 }],
  ['request_size_max=99', { request_size_bytes: 99 }],
  ['response_size_min=1001', { response_size_bytes: 1001 }],
  ['response_size_max=999', { response_size_bytes: 999 }],
  ['has_error=true', { error_message: 'refused' }],
];

/** A value that the plain request does not have. */
function another(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : 'other';
}

it('the list of requests is narrowed by each parameter of the contract, and by several at once', async () => {
  const names = operationSpec('proxyLogs.list').parameters.map(({ name }) => name);
  const filters = OTHERS.map(([query]) => query.replace(/=.*/, ''));
  const paging = ['page', 'page_size', 'sort_by', 'sort_order'];
  expect(new Set(names)).toEqual(new Set([...EQUAL, ...filters, ...paging]));
  const equal = EQUAL.map((name) => [name, another(PLAIN[name])] as const);
  const rows = equal.map(
    ([name, value]) => [`${name}=${String(value)}`, { [name]: value }] as const,
  );
  for (const [query, row] of [...rows, ...OTHERS])
    expect(await withRequests({}, row).ids(query), query).toEqual([2]);
  const { ids } = withRequests(
    { method: 'POST' },
    { status_code: 500 },
    { method: 'POST', status_code: 500 },
  );
  expect(await ids('method=POST&status_code=500')).toEqual([3]);
});

it('a request is found by its number and by the id that the proxy gave it', async () => {
  const { read } = withRequests({}, { request_id: 'req-2' });
  const second = await read('GET /proxy-logs/2');
  expect(second).toMatchObject({ request_id: 'req-2', timestamp: '2026-01-15T12:00:00.000Z' });
  expect(await read('GET /proxy-logs/request/req-2')).toEqual(second);
});

it('statistics are over the same rows, in steps of time', async () => {
  const { read } = withRequests(
    { response_time_ms: 10 },
    { response_time_ms: 30, status_code: 502 },
    { timestamp: NOON + HOUR, status_code: 404, project_id: null },
  );
  const path =
    'GET /proxy-logs/stats/time-buckets?start_time=2026-01-15T12:00:00Z&end_time=2026-01-15T13:30:00Z';
  const [noon, one] = (await read(path)).stats;
  expect(noon).toEqual({
    bucket: '2026-01-15T12:00:00.000Z',
    request_count: 2,
    error_count: 1,
    avg_response_time_ms: 20,
    total_request_bytes: 200,
    total_response_bytes: 2000,
  });
  expect(one).toMatchObject({
    bucket: '2026-01-15T13:00:00.000Z',
    request_count: 1,
    total_response_bytes: 1000,
  });
  const counts = async (query: string) =>
    column((await read(`${path}&${query}`)).stats, 'request_count');
  expect(await counts('status_code_class=4xx')).toEqual([0, 1]);
  expect(await counts('has_project=true')).toEqual([2, 0]);
  expect(await counts('bucket_interval=30%20minutes')).toEqual([2, 0, 1, 0]);
});
