import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { MINUTE, setUpProject } from '../../support/client.ts';

const REFERRER = 'https://news.ycombinator.com/item?id=1';
const WITH = 'project_id=1';

/** Ada comes twice: first she looks at two pages and buys, an hour later she leaves after one. */
async function setUpAda() {
  const tools = await setUpProject();
  const { mock, call, read } = tools;
  const first = createBrowser(call, { visitor: 'ada', session: 'first' });
  await first.view('/', { referrer: REFERRER, page_title: 'Shop' });
  mock.clock.advance(20_000);
  await first.view('/teapot', { request_query: 'color=blue' });
  mock.clock.advance(10_000);
  await first.event('purchase', '/teapot', { event_data: { total: 39 } });
  mock.clock.advance(60 * MINUTE);
  await createBrowser(call, { visitor: 'ada', session: 'second' }).view('/');
  const get = (path: string, query = '') => read(`GET ${path}?${WITH}${query}`);
  return { ...tools, get };
}

it('a visitor is found by number and by GUID', async () => {
  const { get } = await setUpAda();
  const known = {
    id: 1,
    visitor_id: 'ada',
    project_id: 1,
    first_referrer_hostname: 'news.ycombinator.com',
  };
  expect(await get('/analytics/visitors/id/1')).toMatchObject(known);
  expect(await get('/analytics/visitors/guid/ada')).toMatchObject(known);
  expect(await get('/analytics/visitors/1')).toMatchObject({ ...known, ip_address_id: 1 });
});

it('a visitor keeps the data that an app attaches to it: keys are merged, null takes one away', async () => {
  const { read, get } = await setUpAda();
  const enrich = (custom_data: object, id: string | number) =>
    read(`PUT /analytics/visitors/${id}/enrich?${WITH}`, { custom_data });
  const merged = { success: true, visitor_id: 'ada' };
  expect(await enrich({ plan: 'free', trial: true, seats: 3 }, 'ada')).toMatchObject(merged);
  await enrich({ plan: 'pro', trial: null }, 1);
  for (const path of ['1/info', 'guid/ada'])
    expect((await get(`/analytics/visitors/${path}`)).custom_data).toEqual({
      plan: 'pro',
      seats: 3,
    });
});

it('a visitor has statistics over all its sessions', async () => {
  const { get } = await setUpAda();
  expect(await get('/analytics/visitors/1/stats')).toEqual({
    visitor_id: 1,
    first_seen: '2026-01-15T12:00:00.000Z',
    last_seen: '2026-01-15T13:00:30.000Z',
    total_sessions: 2,
    total_page_views: 3,
    total_events: 4,
    average_session_duration: 15,
    bounce_rate: 50,
    engagement_rate: 50,
    top_pages: [
      { path: '/', visits: 2 },
      { path: '/teapot', visits: 1 },
    ],
    top_referrers: [REFERRER],
    devices_used: ['desktop'],
    locations: [],
  });
});

it('a session is listed for its visitor and has no end while it runs', async () => {
  const { mock, get } = await setUpAda();
  const { sessions, total_sessions } = await get('/analytics/visitors/1/sessions', '&limit=1');
  expect(total_sessions).toBe(2);
  expect(sessions).toMatchObject([
    { session_id: 2, page_views: 1, is_bounced: true, ended_at: null },
  ]);
  mock.clock.advance(31 * MINUTE);
  const later = await get('/analytics/visitors/1/sessions');
  expect(later.sessions[0].ended_at).toBe('2026-01-15T13:00:30.000Z');
  expect((await get('/analytics/visitors/1/sessions', '&environment_id=9')).sessions).toEqual([]);
});

it('a session is found only in its own project and environment', async () => {
  const { read, status } = await setUpAda();
  expect((await read('GET /analytics/sessions/1?project_id=1&environment_id=1')).session_id).toBe(
    1,
  );
  for (const other of [
    'project_id=2',
    'project_id=1&environment_id=9',
    'project_id=2&environment_id=1',
  ])
    expect.soft(await status(`GET /analytics/sessions/1?${other}`), other).toBe(404);
});

it('a session goes from its first to its last event, in order', async () => {
  const { read, get } = await setUpAda();
  expect(await get('/analytics/sessions/1')).toEqual({
    session_id: 1,
    visitor_id: 'ada',
    started_at: '2026-01-15T12:00:00.000Z',
    ended_at: '2026-01-15T12:00:30.000Z',
    duration_seconds: 30,
    page_views: 2,
    entry_path: '/',
    exit_path: '/teapot',
    is_bounced: false,
    is_engaged: true,
    referrer: REFERRER,
  });
  const { events, ...part } = await get('/analytics/sessions/1/events', '&limit=2&offset=1');
  expect(part).toEqual({ session_id: 1, total_count: 3, limit: 2, offset: 1 });
  expect(events).toMatchObject([
    { event_name: 'page_view', page_url: 'https://shop.temps.example/teapot?color=blue' },
    { event_name: 'purchase', event_type: 'custom', event_data: { total: 39 } },
  ]);
  expect(
    (await get('/analytics/sessions/1/events', '&end_date=2026-01-15T12:00:10Z')).total_count,
  ).toBe(1);
  const all = await read('GET /sessions/first/events');
  expect([all.session_id, all.total_events, all.events.slice(1)]).toEqual(['first', 3, events]);
});
