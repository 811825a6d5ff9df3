import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { column, MINUTE, PROJECT, setUp } from '../../support/client.ts';
import { TODAY, setUpShop, setUpVisits } from '../../support/visits.ts';

const SIGNUP = { event_name: 'signup', request_path: '/', request_query: '', event_data: null };

it('an event is recorded without a token, for the app whose host the page has', async () => {
  const { read, call } = await setUpShop();
  await call('POST /projects', { ...PROJECT, name: 'Blog' });
  expect((await createBrowser(call, { host: 'blog.temps.example' }).view('/')).status).toBe(204);
  await call('POST /projects/2/environments/2/domains', {
    domain: 'blog.example',
    is_primary: true,
  });
  await createBrowser(call, { host: 'blog.example:8443' }).view('/');
  const has = [await read('GET /projects/1/has-events'), await read('GET /projects/2/has-events')];
  expect(column(has, 'has_events')).toEqual([false, true]);
  expect(await read(`GET /projects/2/events?${TODAY}&custom_events_only=false`)).toEqual([
    { event_name: 'page_view', count: 2, percentage: 100 },
  ]);
});

it('an event sent to the address of the API itself goes to the first environment, and one of an unknown host is a 400', async () => {
  const { mock, call, read, status } = await setUpShop();
  const { body } = await createBrowser(call, { host: 'nowhere.temps.example' }).view('/');
  expect(body).toMatchObject({
    status: 400,
    detail: 'The host of the request belongs to no project',
  });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(SIGNUP) };
  expect((await mock.fetch('http://nowhere.temps.example/api/_temps/event', init)).status).toBe(
    400,
  );
  expect((await read('GET /projects/1/has-events')).has_events).toBe(false);
  expect(await status('POST /_temps/event', SIGNUP, { token: null })).toBe(204);
  expect((await read('GET /projects/1/has-events')).has_events).toBe(true);
  expect(await setUp().status('POST /_temps/event', SIGNUP, { token: null })).toBe(400);
});

it('an event brings its visitor: a new one is listed with what is known, one who comes again is seen anew', async () => {
  const { mock, read, call, browser } = await setUpShop();
  await browser('ada').view('/', { referrer: 'https://www.google.com/search?q=shop' });
  mock.clock.advance(5 * MINUTE);
  await browser('ada').view('/teapot');
  await createBrowser(call, {
    visitor: 'g',
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1)',
  }).view('/');
  const list = async (query = '') =>
    (await read(`GET /analytics/visitors?${TODAY}&project_id=1${query}`)).visitors;
  const found = {
    first_channel: 'Organic Search',
    first_referrer_hostname: 'google.com',
    is_crawler: false,
  };
  const seen = { first_seen: '2026-01-15T12:00:00.000Z', last_seen: '2026-01-15T12:05:00.000Z' };
  expect(await list()).toMatchObject([
    { visitor_id: 'ada', ...found, ...seen, current_page: '/teapot' },
  ]);
  const crawlers = (await list('&include_crawlers=true')).filter(
    (row: { is_crawler: boolean }) => row.is_crawler,
  );
  expect(column(crawlers, 'crawler_name')).toEqual(['Googlebot']);
});

it('an event without cookies comes from the same visitor as long as address and browser are the same', async () => {
  const { mock, call, ask } = await setUpShop();
  const anonymous = createBrowser(call);
  await anonymous.view('/');
  await anonymous.view('/teapot');
  await createBrowser(call, { userAgent: 'curl/8.0' }).view('/');
  const count = async (metric: string) => (await ask('unique-counts', `&metric=${metric}`)).count;
  expect([await count('visitors'), await count('sessions'), await count('page_views')]).toEqual([
    2, 2, 3,
  ]);
  mock.clock.advance(31 * MINUTE);
  await anonymous.view('/');
  expect([await count('visitors'), await count('sessions')]).toEqual([2, 3]);
});

it('active visitors are those of the last minutes on the clock of the mock, with the page that they are on', async () => {
  const { mock, read, browser } = await setUpShop();
  await browser('ada').view('/');
  mock.clock.advance(4 * MINUTE);
  await browser('bob').view('/teapot');
  const active = async (minutes: number) =>
    (await read(`GET /analytics/active-visitors?project_id=1&window_minutes=${minutes}`))
      .active_visitors;
  expect([await active(5), await active(3)]).toEqual([2, 1]);
  mock.clock.advance(2 * MINUTE);
  expect(await read('GET /projects/1/active-visitors')).toEqual({
    active_visitors: 1,
    window_minutes: 5,
  });
  const live = await read('GET /analytics/live-visitors?project_id=1');
  expect(live).toMatchObject({
    total_count: 1,
    visitors: [{ visitor_id: 'bob', current_page: '/teapot' }],
  });
});

it('page paths come most viewed first', async () => {
  const { read } = await setUpVisits();
  expect(await read('GET /analytics/page-paths?project_id=1')).toMatchObject({
    total_count: 2,
    page_paths: [
      { page_path: '/', page_view_count: 3, session_count: 3 },
      { page_path: '/teapot', page_view_count: 1 },
    ],
  });
});

it('general statistics sum up projects', async () => {
  const { mock, read, browser } = await setUpVisits();
  mock.clock.advance(24 * 60 * MINUTE);
  await browser('cleo').view('/');
  const today = 'start_date=2026-01-16T00:00:00Z&end_date=2026-01-16T23:59:59.999Z';
  const stats = (query: string) => read(`GET /analytics/general-stats?${today}&${query}`);
  expect(await stats('include_project_breakdown=true')).toMatchObject({
    total_projects: 1,
    total_unique_visitors: 1,
    total_page_views: 1,
    avg_bounce_rate: 100,
    project_breakdown: [{ project_id: 1, project_name: 'Shop', total_visits: 1 }],
  });
  const none = { total_projects: 0, total_events: 0 };
  expect(await stats('project_ids=7,8')).toMatchObject(none);
});

it('counts are over events, sessions or visitors without what the platform records by itself', async () => {
  const { read, ask, browser } = await setUpVisits();
  const views: Record<string, unknown> = {};
  for (const level of ['events', 'sessions', 'visitors'])
    views[level] = await ask('events', `&custom_events_only=false&aggregation_level=${level}`);
  expect(views).toMatchObject({
    events: [
      { event_name: 'page_view', count: 4 },
      { event_name: 'purchase', count: 1 },
    ],
    sessions: [{ count: 3 }, { count: 1 }],
    visitors: [{ count: 2 }, { count: 1 }],
  });
  await browser('ada').event('heartbeat', '/');
  const purchase = [{ event_name: 'purchase', count: 1, percentage: 100 }];
  expect(await ask('events')).toEqual(purchase);
  expect(await read(`GET /analytics/events?${TODAY}&project_id=1`)).toEqual(purchase);
  expect(await ask('events/breakdown')).toEqual([
    { event_type: 'page_view', count: 4, percentage: 66.67 },
    { event_type: 'custom', count: 1, percentage: 16.67 },
    { event_type: 'heartbeat', count: 1, percentage: 16.67 },
  ]);
});

it('counts can be by place, and only those with a place count', async () => {
  const { mock, read } = await setUpVisits();
  mock.state.visitors.update(1, { country: 'Germany', country_code: 'DE' });
  const places = await read(
    `GET /analytics/events?${TODAY}&project_id=1&custom_events_only=false&breakdown=country`,
  );
  expect(places).toEqual([{ event_name: 'Germany', count: 3, percentage: 100 }]);
});

it('counts by a property add up to its total, narrowed by filters', async () => {
  const { ask } = await setUpVisits();
  const by = async (query: string) => {
    const { items } = await ask('events/properties/breakdown', `&group_by=${query}`);
    return items.map(
      (row: Record<string, number | string>) =>
        `${row['value']} ${row['count']} ${row['percentage']}%`,
    );
  };
  expect(await by('page_path')).toEqual(['/ 3 60%', '/teapot 2 40%']);
  expect(await by('referrer_hostname&event_name=page_view')).toEqual([
    'Direct 2 50%',
    'google.com 2 50%',
  ]);
  expect(await by('utm_source')).toEqual(['ads 3 100%']);
  expect(await by('page_path&filter_channel=Direct&filter_browser=Chrome&filter_os=Linux')).toEqual(
    ['/ 2 100%'],
  );
  expect(await by('page_path&filter_referrer=bing.com')).toEqual([]);
  expect(await by('language&aggregation_level=visitors')).toEqual(['de-DE 1 100%']);
  const { total, items } = await ask('events/properties/breakdown', '&group_by=page_path&limit=1');
  expect({ total, items: items.length }).toEqual({ total: 5, items: 1 });
});

it('a timeline has every bucket of the period, the empty ones too', async () => {
  const { ask } = await setUpVisits();
  const hours = await ask('hourly-visits');
  expect(hours).toHaveLength(25);
  expect(hours.slice(12, 14)).toEqual([
    { date: '2026-01-15T12:00:00.000Z', count: 3 },
    { date: '2026-01-15T13:00:00.000Z', count: 1 },
  ]);
  const timeline = (query: string) => ask('events/timeline', `&bucket_size=${query}`);
  expect(await timeline('week')).toEqual([{ date: '2026-01-12T00:00:00.000Z', count: 5 }]);
  expect(await timeline('month&event_name=purchase')).toEqual([
    { date: '2026-01-01T00:00:00.000Z', count: 1 },
  ]);
  const { total, items } = await ask(
    'aggregated-buckets',
    '&bucket_size=1%20day&aggregation_level=visitors',
  );
  expect({ total, items: column(items, 'count') }).toEqual({ total: 2, items: [2, 0] });
});
