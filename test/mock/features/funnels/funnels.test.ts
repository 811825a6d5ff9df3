import { expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { setUpProject } from '../../support/client.ts';

const CHECKOUT = {
  name: 'Checkout',
  description: 'From a product to a purchase',
  steps: [
    { event_name: 'add_to_cart' },
    { event_name: 'checkout_started' },
    { event_name: 'purchase' },
  ],
};

/** A shop with a funnel: Ada buys, Bob only fills his cart, Cleo buys without a cart. */
async function setUpCheckout() {
  const { mock, call, read } = await setUpProject();
  await call('POST /projects/1/funnels', CHECKOUT);
  const does = async (visitor: string, ...names: string[]) => {
    for (const name of names) {
      const event_data = { cart: { size: 2 } };
      await createBrowser(call, { visitor, session: visitor }).event(name, '/shop', { event_data });
      mock.clock.advance(30_000);
    }
  };
  await does('ada', 'add_to_cart', 'checkout_started', 'purchase');
  await does('bob', 'add_to_cart');
  await does('cleo', 'purchase');
  const preview = (...steps: object[]) =>
    read('POST /projects/1/funnels/preview', { name: 'Preview', steps });
  const metrics = (query = '') => read(`GET /projects/1/funnels/1/metrics?${query}`);
  const entries = async (query: string) => (await metrics(query)).total_entries;
  return { mock, call, read, does, preview, metrics, entries };
}

it('a funnel is listed, changed and deleted', async () => {
  const { mock, call, read, metrics } = await setUpCheckout();
  await call('PUT /projects/1/funnels/1', { name: 'Short', steps: [{ event_name: 'purchase' }] });
  const changed = {
    id: 1,
    name: 'Short',
    description: null,
    is_active: true,
    updated_at: mock.clock.iso(),
  };
  expect(await read('GET /projects/1/funnels')).toMatchObject([changed]);
  expect((await metrics()).step_conversions).toHaveLength(1);
  await call('DELETE /projects/1/funnels/1');
  expect(await read('GET /projects/1/funnels')).toEqual([]);
});

it('a funnel counts each visitor that went through its steps in order, once', async () => {
  const { does, metrics } = await setUpCheckout();
  await does('ada', 'add_to_cart', 'checkout_started', 'purchase');
  const { step_conversions, ...totals } = await metrics();
  expect(totals).toEqual({
    funnel_id: 1,
    funnel_name: 'Checkout',
    total_entries: 2,
    overall_conversion_rate: 50,
    average_completion_time_seconds: 60,
  });
  expect(step_conversions).toMatchObject([
    {
      step_name: 'add_to_cart',
      step_order: 1,
      completions: 2,
      conversion_rate: 100,
      drop_off_rate: 0,
    },
    { step_name: 'checkout_started', completions: 1, conversion_rate: 50, drop_off_rate: 50 },
    {
      step_name: 'purchase',
      completions: 1,
      conversion_rate: 100,
      average_time_to_complete_seconds: 30,
    },
  ]);
});

it('a funnel can be narrowed to a country, an environment and a period', async () => {
  const { mock, entries } = await setUpCheckout();
  mock.state.visitors.update(2, { country: 'France', country_code: 'FR' });
  expect([await entries('country_code=fr'), await entries('country_code=de')]).toEqual([1, 0]);
  expect(await entries('environment_id=2')).toBe(0);
  expect(await entries('start_date=2026-01-15T12:01:00Z')).toBe(1);
  expect(await entries('end_date=2026-01-15T12:01:00Z')).toBe(1);
});

it('a preview counts without storing, with each kind of condition', async () => {
  const { read, preview } = await setUpCheckout();
  const conditions: [entries: number, type: string, value: unknown][] = [
    [2, 'page_path', '/shop'],
    [0, 'page_path', '/blog'],
    [2, 'hostname', 'shop.temps.example'],
    [2, 'channel', 'Direct'],
    [0, 'referrer_hostname', 'google.com'],
    [2, 'device_type', 'desktop'],
    [2, 'custom_data', { path: 'cart.size', value: '2' }],
    [0, 'custom_data', { path: 'cart.size.unit', value: '2' }],
  ];
  for (const [entries, type, value] of conditions) {
    const metrics = await preview({ event_name: 'add_to_cart', event_filter: [{ type, value }] });
    expect(metrics, JSON.stringify([type, value])).toMatchObject({
      funnel_id: 0,
      total_entries: entries,
    });
  }
  expect(await preview({ event_name: 'refund' }, { event_name: 'purchase' })).toMatchObject({
    total_entries: 0,
    overall_conversion_rate: 0,
    step_conversions: [{ conversion_rate: 0 }, { conversion_rate: 0 }],
  });
  expect(await read('GET /projects/1/funnels')).toHaveLength(1);
});

it('the names of events come most frequent first, a page at a time', async () => {
  const { read } = await setUpCheckout();
  const page = (number: number) => read(`GET /projects/1/events/unique?page_size=2&page=${number}`);
  const counts = Object.entries({ add_to_cart: 2, purchase: 2, checkout_started: 1 });
  const events = counts.map(([name, count]) => ({ name, count }));
  expect(await page(1)).toEqual({ events: events.slice(0, 2), total: 3, page: 1, page_size: 2 });
  expect((await page(2)).events).toEqual(events.slice(2));
});
