import { describe, expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { PROJECT, setUp } from '../../support/client.ts';
import { DAY, setUpShop, setUpVisits } from '../../support/visits.ts';

const MINUTE = 60_000;

describe('event', () => {
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

  it('sent to the address of the API itself goes to the first environment', async () => {
    const { call } = await setUpShop();
    const event = { event_name: 'signup', request_path: '/', request_query: '', event_data: null };
    expect((await call('POST /_temps/event', event, { token: null })).status).toBe(204);
    expect((await call('GET /projects/1/has-events')).body.has_events).toBe(true);
    const empty = setUp();
    expect((await empty.call('POST /_temps/event', event, { token: null })).status).toBe(400);
  });

  it('an event without a name is a 400', async () => {
    const { browser } = await setUpShop();
    expect((await browser('ada').event(' ', '/')).body.detail).toBe('body.event_name: got "", expected a name');
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

it('the sessions of a page are counted in buckets', async () => {
  const { call } = await setUpVisits();
  const range = 'start_time=2026-01-15T12:00:00Z&end_time=2026-01-15T13:59:00Z';
  const { body } = await call(`GET /analytics/page-hourly-sessions?project_id=1&page_path=/&${range}`);
  expect(body).toEqual({
    page_path: '/',
    hours: 2,
    total_sessions: 3,
    hourly_data: [
      { timestamp: '2026-01-15T12:00:00.000Z', session_count: 2, event_count: 2, avg_duration_seconds: 20 },
      { timestamp: '2026-01-15T13:00:00.000Z', session_count: 1, event_count: 1, avg_duration_seconds: 0 },
    ],
  });
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

describe('demo', () => {
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

  it('the demo is the same whenever it is looked at, and after a reset', async () => {
    const { mock, call } = setUp({ scenario: 'demo' });
    mock.clock.advance(60 * MINUTE);
    await call('POST /projects/1/trigger-pipeline', { environment_id: 1, branch: 'main' });
    const rows = () => JSON.stringify([mock.state.events.list(), mock.state.proxyLogs.list()]);
    const late = rows();
    mock.reset();
    expect(rows()).toBe(late);
  });
});
