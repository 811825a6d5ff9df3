import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { column, setUpProject } from '../../support/client.ts';
import { TODAY } from '../../support/visits.ts';

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';

async function setUpShop() {
  const tools = await setUpProject();
  const { call, read } = tools;
  const ada = createBrowser(call, { visitor: 'ada' });
  const bob = createBrowser(call, { visitor: 'bob', userAgent: IPHONE });
  const get = (path: string, query = '') =>
    read(`GET /performance/${path}?project_id=1&${TODAY}${query}`);
  return { ...tools, ada, bob, get };
}

it('speed metrics are recorded without a token, and get what is known only when the page is left', async () => {
  const { read, ada, bob, get } = await setUpShop();
  const has = async () => (await read('GET /performance/has-metrics?project_id=1')).has_metrics;
  expect(await has()).toBe(false);
  expect((await ada.post('speed', { lcp: 1200, cls: 0.3, ttfb: null })).status).toBe(204);
  expect(await has()).toBe(true);
  await ada.post('speed/update', { cls: 0.1, inp: 80 });
  const unknown = { ttfb: null, ttfb_p75: null, fid: null };
  expect(await get('metrics')).toMatchObject({
    lcp: 1200,
    lcp_p99: 1200,
    cls: 0.1,
    inp: 80,
    ...unknown,
  });
  expect((await bob.post('speed/update', { cls: 0.2 })).body.detail).toContain(
    '/_temps/speed first',
  );
});

it('speed metrics may come with an event', async () => {
  const { ada, get } = await setUpShop();
  await ada.view('/', { lcp: 900 });
  await ada.view('/teapot');
  expect(await get('page-metrics', '&group_by=path')).toMatchObject({
    total_events: 1,
    groups: [{ lcp: 900 }],
  });
});

it('speed metrics have percentiles that are recorded values', async () => {
  const { ada, get } = await setUpShop();
  for (const lcp of [400, 100, 300, 200, 500]) await ada.post('speed', { lcp });
  expect(await get('metrics')).toMatchObject({
    lcp: 300,
    lcp_p75: 400,
    lcp_p90: 500,
    lcp_p95: 500,
    lcp_p99: 500,
  });
});

it('speed metrics come over time in arrays as long as the timestamps, also of a device', async () => {
  const { mock, ada, bob, get } = await setUpShop();
  await ada.post('speed', { ttfb: 50 });
  mock.clock.advance(3_600_000);
  await bob.post('speed', { ttfb: 70 });
  const series = await get('metrics-over-time');
  expect(series.timestamps).toHaveLength(25);
  expect(series.ttfb.slice(11, 15)).toEqual([null, 50, 70, null]);
  expect({ cls: series.cls.length, ttfb_p75: series.ttfb_p75 }).toEqual({ cls: 25, ttfb_p75: 70 });
  const ttfb = async (query: string) => (await get('metrics', query)).ttfb;
  expect([
    await ttfb(''),
    await ttfb('&device_type=mobile'),
    await ttfb('&environment_id=2'),
  ]).toEqual([60, 70, null]);
});

it('speed metrics by a property: the largest group first, all of them in a group', async () => {
  const { ada, bob, get } = await setUpShop();
  for (const browser of [ada, ada]) await browser.post('speed', { lcp: 1000, pathname: '/' });
  await bob.post('speed', { lcp: 2000, pathname: '/teapot' });
  const groups = {
    path: ['/', '/teapot'],
    device_type: ['desktop', 'mobile'],
    browser: ['Chrome', 'Safari'],
    operating_system: ['Linux', 'iOS'],
    country: ['Unknown'],
  };
  for (const [group_by, keys] of Object.entries(groups)) {
    const page = await get('page-metrics', `&group_by=${group_by}`);
    expect(column(page.groups, 'group_key')).toEqual(keys);
    expect(page).toMatchObject({ total_events: 3, grouped_by: group_by });
  }
});
