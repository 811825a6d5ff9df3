import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { PROJECT, setUp } from '../../support/client.ts';
import { DAY, setUpShop, setUpVisits } from '../../support/visits.ts';

const MINUTE = 60_000;

it('an event is recorded without a token and counted: has-events turns true', async () => {
  const { call, browser } = await setUpShop();
  expect((await call('GET /projects/1/has-events')).body).toEqual({ has_events: false });
  expect((await browser('ada').view('/')).status).toBe(204);
  expect((await call('GET /projects/1/has-events')).body).toEqual({ has_events: true });
});

it('an event belongs to the app whose host the page has', async () => {
  const { call } = await setUpShop();
  await call('POST /projects', { ...PROJECT, name: 'Blog' });
  await createBrowser(call, { host: 'blog.temps.example' }).view('/');
  await call('POST /projects/2/environments/2/domains', { domain: 'blog.example', is_primary: true });
  await createBrowser(call, { host: 'blog.example:8443' }).view('/');
  expect((await call('GET /projects/1/has-events')).body.has_events).toBe(false);
  expect((await call(`GET /projects/2/events?${DAY}&custom_events_only=false`)).body).toEqual([
    { event_name: 'page_view', count: 2, percentage: 100 },
  ]);
});

it('an event of a host that belongs to no project is a 400', async () => {
  const { mock, call } = await setUpShop();
  const response = await createBrowser(call, { host: 'nowhere.temps.example' }).view('/');
  const direct = await mock.fetch('http://nowhere.temps.example/api/_temps/event', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ event_name: 'signup', request_path: '/', request_query: '', event_data: null }),
  });
  expect(direct.status).toBe(400);
  expect(response).toMatchObject({ status: 400, body: { detail: 'The host of the request belongs to no project' } });
});

it('an event sent to the address of the API itself goes to the first environment', async () => {
  const { call } = await setUpShop();
  const event = { event_name: 'signup', request_path: '/', request_query: '', event_data: null };
  expect((await call('POST /_temps/event', event, { token: null })).status).toBe(204);
  expect((await call('GET /projects/1/has-events')).body.has_events).toBe(true);
  const empty = setUp();
  expect((await empty.call('POST /_temps/event', event, { token: null })).status).toBe(400);
});

it('an event brings its visitor: a new one is listed with what is known, one who comes again is seen anew', async () => {
  const { mock, call, browser } = await setUpShop();
  await browser('ada').view('/', { referrer: 'https://www.google.com/search?q=shop' });
  mock.clock.advance(5 * MINUTE);
  await browser('ada').view('/teapot');
  const { visitors, total_count } = (await call(`GET /analytics/visitors?${DAY}&project_id=1`)).body;
  expect(total_count).toBe(1);
  expect(visitors[0]).toMatchObject({
    visitor_id: 'ada',
    first_channel: 'Organic Search',
    first_referrer_hostname: 'google.com',
    first_seen: '2026-01-15T12:00:00.000Z',
    last_seen: '2026-01-15T12:05:00.000Z',
    current_page: '/teapot',
    is_crawler: false,
  });
});

it('an event of a crawler makes a crawler', async () => {
  const { call } = await setUpShop();
  await createBrowser(call, { visitor: 'g', userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)' }).view('/');
  const { visitors } = (await call(`GET /analytics/visitors?${DAY}&project_id=1&include_crawlers=true`)).body;
  expect(visitors).toMatchObject([{ is_crawler: true, crawler_name: 'Googlebot' }]);
});

it('an event without cookies comes from the same visitor as long as address and browser are the same', async () => {
  const { mock, call, ask } = await setUpShop();
  const anonymous = createBrowser(call);
  await anonymous.view('/');
  await anonymous.view('/teapot');
  await createBrowser(call, { userAgent: 'curl/8.0' }).view('/');
  const count = async (metric: string) => (await ask('unique-counts', `&metric=${metric}`)).count;
  expect([await count('visitors'), await count('sessions'), await count('page_views')]).toEqual([2, 2, 3]);
  mock.clock.advance(31 * MINUTE);
  await anonymous.view('/');
  expect([await count('visitors'), await count('sessions')]).toEqual([2, 3]);
});

it('active visitors are those of the last minutes on the clock of the mock, with the page that they are on', async () => {
  const { mock, call, browser } = await setUpShop();
  await browser('ada').view('/');
  mock.clock.advance(4 * MINUTE);
  await browser('bob').view('/teapot');
  const active = async (minutes = 5) =>
    (await call(`GET /analytics/active-visitors?project_id=1&window_minutes=${minutes}`)).body.active_visitors;
  expect([await active(), await active(3)]).toEqual([2, 1]);
  mock.clock.advance(2 * MINUTE);
  expect((await call('GET /projects/1/active-visitors')).body).toEqual({ active_visitors: 1, window_minutes: 5 });
  const { visitors, total_count } = (await call('GET /analytics/live-visitors?project_id=1')).body;
  expect([total_count, visitors[0].visitor_id, visitors[0].current_page]).toEqual([1, 'bob', '/teapot']);
});

it('page paths come most viewed first, with the time spent on them', async () => {
  const { call } = await setUpVisits();
  const { page_paths, total_count } = (await call('GET /analytics/page-paths?project_id=1')).body;
  expect(total_count).toBe(2);
  expect(page_paths[0]).toMatchObject({ page_path: '/', page_view_count: 3, session_count: 3, avg_time_seconds: 20 });
  expect(page_paths[1]).toMatchObject({ page_path: '/teapot', page_view_count: 1, avg_time_seconds: 40 });
});

it('general statistics sum up projects and compare with the period before', async () => {
  const { mock, call, browser } = await setUpVisits();
  mock.clock.advance(24 * 60 * MINUTE);
  await browser('cleo').view('/');
  const today = 'start_date=2026-01-16T00:00:00Z&end_date=2026-01-16T23:59:59.999Z';
  const { body } = await call(`GET /analytics/general-stats?${today}&include_project_breakdown=true`);
  expect(body).toMatchObject({
    total_projects: 1,
    total_unique_visitors: 1,
    total_page_views: 1,
    previous_unique_visitors: 2,
    previous_page_views: 4,
    visitors_trend_percentage: -50,
    page_views_trend_percentage: -75,
    avg_bounce_rate: 100,
    project_breakdown: [{ project_id: 1, project_name: 'Shop', total_visits: 1 }],
  });
  const others = await call(`GET /analytics/general-stats?${today}&project_ids=7,8`);
  expect(others.body).toMatchObject({ total_projects: 0, total_events: 0, visitors_trend_percentage: null });
});

it('deleting a project takes its traffic along', async () => {
  const { mock, call } = await setUpVisits();
  await call('DELETE /projects/1');
  expect([mock.state.events.size, mock.state.sessions.size]).toEqual([0, 0]);
});

it('the demo has a history that fits its visitors: those with activity have events, from first to last seen', () => {
  const { state } = setUp({ scenario: 'demo' }).mock;
  const times = new Map<number, number[]>();
  for (const { visitor_id, timestamp } of state.events)
    times.set(visitor_id, [...(times.get(visitor_id) ?? []), timestamp]);
  const ids = Array.from({ length: state.visitors.size }, (_, index) => index + 1);
  const odd = ids.filter((id) => {
    const visitor = state.visitors.get(id);
    const moments = times.get(id);
    const spans = moments?.[0] === visitor?.first_seen && moments?.at(-1) === visitor?.last_seen;
    return visitor?.has_activity ? !spans : moments !== undefined;
  });
  expect(odd).toEqual([]);
  expect(times.size).toBeGreaterThan(300);
});

it('the demo has visitors who are on the site right now', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const { body } = await call('GET /projects/1/active-visitors');
  expect(body.active_visitors).toBeGreaterThanOrEqual(9);
});

it('counts are over events, sessions or visitors, as asked for', async () => {
  const { ask } = await setUpVisits();
  const views = async (level: string) =>
    (await ask('events', `&custom_events_only=false&aggregation_level=${level}`)).map(
      ({ event_name, count }: { event_name: string; count: number }) => [event_name, count],
    );
  expect(await views('events')).toEqual([
    ['page_view', 4],
    ['purchase', 1],
  ]);
  expect(await views('sessions')).toEqual([
    ['page_view', 3],
    ['purchase', 1],
  ]);
  expect(await views('visitors')).toEqual([
    ['page_view', 2],
    ['purchase', 1],
  ]);
});

it('counts leave out what the platform records by itself, unless asked otherwise', async () => {
  const { call, ask, browser } = await setUpVisits();
  await browser('ada').event('heartbeat', '/');
  const purchase = [{ event_name: 'purchase', count: 1, percentage: 100 }];
  expect(await ask('events')).toEqual(purchase);
  expect((await call(`GET /analytics/events?${DAY}&project_id=1`)).body).toEqual(purchase);
  expect(await ask('events/breakdown')).toEqual([
    { event_type: 'page_view', count: 4, percentage: 66.67 },
    { event_type: 'custom', count: 1, percentage: 16.67 },
    { event_type: 'heartbeat', count: 1, percentage: 16.67 },
  ]);
});

it('counts can be by place, and only those with a place count', async () => {
  const { mock, call } = await setUpVisits();
  mock.state.visitors.update(1, { country: 'Germany', country_code: 'DE' });
  const { body } = await call(`GET /analytics/events?${DAY}&project_id=1&custom_events_only=false&breakdown=country`);
  expect(body).toEqual([{ event_name: 'Germany', count: 3, percentage: 100 }]);
});

it('counts by a property add up to its total, narrowed by filters', async () => {
  const { ask } = await setUpVisits();
  const by = async (query: string) => (await ask('events/properties/breakdown', `&group_by=${query}`)).items;
  expect(await by('page_path')).toEqual([
    { value: '/', count: 3, percentage: 60 },
    { value: '/teapot', count: 2, percentage: 40 },
  ]);
  expect(await by('referrer_hostname&event_name=page_view')).toEqual([
    { value: 'Direct', count: 2, percentage: 50 },
    { value: 'google.com', count: 2, percentage: 50 },
  ]);
  expect(await by('utm_source')).toEqual([{ value: 'ads', count: 3, percentage: 100 }]);
  expect(await by('page_path&filter_channel=Direct&filter_browser=Chrome&filter_os=Linux')).toEqual([
    { value: '/', count: 2, percentage: 100 },
  ]);
  expect(await by('page_path&filter_referrer=bing.com')).toEqual([]);
  expect(await by('language&aggregation_level=visitors')).toEqual([{ value: 'de-DE', count: 1, percentage: 100 }]);
  const { total, items } = await ask('events/properties/breakdown', '&group_by=page_path&limit=1');
  expect([total, items.length]).toEqual([5, 1]);
});

it('a timeline has every bucket of the period, the empty ones too', async () => {
  const { ask } = await setUpVisits();
  const hours = await ask('hourly-visits');
  expect(hours).toHaveLength(25);
  expect(hours.slice(12, 14)).toEqual([
    { date: '2026-01-15T12:00:00.000Z', count: 3 },
    { date: '2026-01-15T13:00:00.000Z', count: 1 },
  ]);
  expect(await ask('events/timeline', '&bucket_size=week')).toEqual([{ date: '2026-01-12T00:00:00.000Z', count: 5 }]);
  expect(await ask('events/timeline', '&bucket_size=month&event_name=purchase')).toEqual([
    { date: '2026-01-01T00:00:00.000Z', count: 1 },
  ]);
  const buckets = await ask('aggregated-buckets', '&bucket_size=1%20day&aggregation_level=visitors');
  expect(buckets).toMatchObject({ total: 2, items: [{ count: 2 }, { count: 0 }] });
});
