import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const DAY = 'project_id=1&start_date=2026-01-15T00:00:00Z&end_date=2026-01-16T00:00:00Z';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

async function setUpShop() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  const ada = createBrowser(call, { visitor: 'ada' });
  const bob = createBrowser(call, { visitor: 'bob', userAgent: IPHONE });
  const get = async (path: string, query = '') => (await call(`GET /performance/${path}?${DAY}${query}`)).body;
  return { mock, call, ada, bob, get };
}

it('speed metrics are recorded without a token: has-metrics turns true', async () => {
  const { call, ada } = await setUpShop();
  const has = async () => (await call('GET /performance/has-metrics?project_id=1')).body.has_metrics;
  expect(await has()).toBe(false);
  expect((await ada.post('speed', { lcp: 1200, pathname: '/' })).status).toBe(204);
  expect(await has()).toBe(true);
});

it('speed metrics get what is known only when the page is left, once there are some', async () => {
  const { ada, bob, get } = await setUpShop();
  await ada.post('speed', { lcp: 1200, cls: 0.3 });
  expect((await ada.post('speed/update', { cls: 0.1, inp: 80 })).status).toBe(204);
  expect(await get('metrics')).toMatchObject({ lcp: 1200, cls: 0.1, inp: 80 });
  expect((await bob.post('speed/update', { cls: 0.2 })).body.detail).toContain('/_temps/speed first');
});

it('speed metrics may come with an event', async () => {
  const { ada, get } = await setUpShop();
  await ada.view('/', { lcp: 900 });
  await ada.view('/teapot');
  expect(await get('page-metrics', '&group_by=path')).toMatchObject({ total_events: 1, groups: [{ lcp: 900 }] });
});

it('speed metrics are null where nothing was measured', async () => {
  const { ada, get } = await setUpShop();
  await ada.post('speed', { lcp: 1000, ttfb: null });
  expect(await get('metrics')).toMatchObject({ lcp: 1000, lcp_p99: 1000, ttfb: null, ttfb_p75: null, fid: null });
});

it('speed metrics have percentiles that are recorded values', async () => {
  const { ada, get } = await setUpShop();
  for (const lcp of [400, 100, 300, 200, 500]) await ada.post('speed', { lcp });
  expect(await get('metrics')).toMatchObject({ lcp: 300, lcp_p75: 400, lcp_p90: 500, lcp_p95: 500, lcp_p99: 500 });
});

it('speed metrics can be narrowed to a device, an environment and a period', async () => {
  const { mock, ada, bob, get } = await setUpShop();
  await ada.post('speed', { fcp: 100 });
  mock.clock.advance(3_600_000);
  await bob.post('speed', { fcp: 300 });
  const fcp = async (query: string) => (await get('metrics', query)).fcp;
  expect([await fcp(''), await fcp('&device_type=mobile'), await fcp('&environment_id=2')]).toEqual([200, 300, null]);
  const { call } = setUp();
  expect((await call('GET /performance/metrics?project_id=1&start_date=yesterday&end_date=now')).status).toBe(400);
});

it('speed metrics over time are arrays as long as the timestamps', async () => {
  const { mock, ada, get } = await setUpShop();
  await ada.post('speed', { ttfb: 50 });
  mock.clock.advance(3_600_000);
  await ada.post('speed', { ttfb: 70 });
  const body = await get('metrics-over-time');
  expect(body.timestamps).toHaveLength(25);
  expect(body.ttfb.slice(11, 15)).toEqual([null, 50, 70, null]);
  expect([body.cls.length, body.ttfb_p75]).toEqual([25, 70]);
});

it.each([
  ['path', ['/', '/teapot']],
  ['device_type', ['desktop', 'mobile']],
  ['browser', ['Chrome', 'Safari']],
  ['operating_system', ['Linux', 'iOS']],
  ['country', ['Unknown']],
])('speed metrics by %s: the largest group first, all of them in a group', async (group_by, keys) => {
  const { ada, bob, get } = await setUpShop();
  for (const browser of [ada, ada]) await browser.post('speed', { lcp: 1000, pathname: '/' });
  await bob.post('speed', { lcp: 2000, pathname: '/teapot' });
  const { groups, total_events, grouped_by } = await get('page-metrics', `&group_by=${group_by}`);
  expect(groups.map(({ group_key }: { group_key: string }) => group_key)).toEqual(keys);
  expect([total_events, grouped_by]).toEqual([3, group_by]);
});

it('the demo has plausible web vitals', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const month = 'project_id=1&start_date=2025-12-16T00:00:00Z&end_date=2026-01-15T12:00:00Z';
  const { body } = await call(`GET /performance/metrics?${month}`);
  expect(body.lcp_p75).toBeGreaterThan(body.lcp_p90 / 2);
  expect(body.lcp_p75).toBeLessThan(4000);
  expect(body.ttfb).toBeLessThan(body.fcp);
});
