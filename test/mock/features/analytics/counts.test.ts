import { describe, expect, it } from 'vitest';
import { DAY, setUpShop, setUpVisits } from '../../support/visits.ts';

describe('counts', () => {
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

  it('leave out what the platform records by itself, unless asked otherwise', async () => {
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

  it('counts of a period that ends before it begins, or of an unknown project, are refused', async () => {
    const { call } = await setUpShop();
    const reversed = 'start_date=2026-01-16T00:00:00Z&end_date=2026-01-15T00:00:00Z';
    expect((await call(`GET /projects/1/events?${reversed}`)).body.detail).toContain('not after end_date');
    expect((await call(`GET /projects/9/events?${DAY}`)).body.detail).toBe('Project 9 not found');
  });
});

describe('timeline', () => {
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

  it('a timeline by a property has an entry for each value that occurs in a bucket', async () => {
    const { ask } = await setUpVisits();
    const { items, bucket_size } = await ask('events/properties/timeline', '&group_by=page_path&bucket_size=day');
    const timestamp = '2026-01-15T00:00:00.000Z';
    expect([bucket_size, items]).toEqual([
      'day',
      [
        { timestamp, value: '/', count: 3 },
        { timestamp, value: '/teapot', count: 2 },
      ],
    ]);
  });

  it.each(['a while', '0 hours', '1 minute'])('a timeline in buckets of %j is a 400', async (size) => {
    const { call } = await setUpShop();
    const year = 'start_date=2025-01-15T00:00:00Z&end_date=2026-01-16T00:00:00Z';
    const { status, body } = await call(`GET /projects/1/events/timeline?${year}&bucket_size=${size}`);
    expect([status, body.detail.slice(0, 18)]).toEqual([400, 'query.bucket_size:']);
  });
});
