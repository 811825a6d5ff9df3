import { describe, expect, it } from 'vitest';
import { createBrowser } from '../../support/browser.ts';
import { PROJECT, setUp } from '../../support/client.ts';

const CHECKOUT = {
  name: 'Checkout',
  description: 'From a product to a purchase',
  steps: [{ event_name: 'add_to_cart' }, { event_name: 'checkout_started' }, { event_name: 'purchase' }],
};

/** A shop with a funnel: Ada buys, Bob only fills his cart, Cleo buys without a cart. */
async function setUpCheckout() {
  const { mock, call } = setUp();
  await call('POST /projects', PROJECT);
  await call('POST /projects/1/funnels', CHECKOUT);
  const does = async (visitor: string, ...names: string[]) => {
    for (const name of names) {
      await createBrowser(call, { visitor, session: visitor }).event(name, '/shop', {
        event_data: { cart: { size: 2 } },
      });
      mock.clock.advance(30_000);
    }
  };
  await does('ada', 'add_to_cart', 'checkout_started', 'purchase');
  await does('bob', 'add_to_cart');
  await does('cleo', 'purchase');
  const preview = async (...steps: object[]) =>
    (await call('POST /projects/1/funnels/preview', { name: 'Preview', steps })).body;
  return { mock, call, does, preview };
}

describe('funnel', () => {
  it('a funnel is created, listed, changed and deleted', async () => {
    const { mock, call } = setUp();
    await call('POST /projects', PROJECT);
    expect((await call('POST /projects/1/funnels', CHECKOUT)).status).toBe(201);
    mock.clock.advance(1000);
    await call('PUT /projects/1/funnels/1', { name: 'Short', steps: [{ event_name: 'purchase' }] });
    expect((await call('GET /projects/1/funnels')).body).toEqual([
      {
        id: 1,
        name: 'Short',
        description: null,
        is_active: true,
        created_at: '2026-01-15T12:00:00.000Z',
        updated_at: '2026-01-15T12:00:01.000Z',
      },
    ]);
    expect((await call('GET /projects/1/funnels/1/metrics')).body.step_conversions).toHaveLength(1);
    expect((await call('DELETE /projects/1/funnels/1')).status).toBe(200);
    expect((await call('GET /projects/1/funnels')).body).toEqual([]);
    for (const line of ['DELETE /projects/1/funnels/1', 'GET /projects/1/funnels/1/metrics'])
      expect((await call(line)).body.detail).toBe('Funnel 1 not found');
    expect(mock.state.funnelSteps.size).toBe(0);
  });

  it('a funnel needs steps, and steps need names: 400', async () => {
    const { call } = setUp();
    await call('POST /projects', PROJECT);
    const create = async (steps: object[]) =>
      (await call('POST /projects/1/funnels', { name: 'Empty', steps })).body.detail;
    expect(await create([])).toContain('body.steps: got []');
    expect(await create([{ event_name: 'a' }, { event_name: '' }])).toContain('body.steps[1].event_name');
  });

  it('a funnel does not exist for another project', async () => {
    const { call } = await setUpCheckout();
    await call('POST /projects', { ...PROJECT, name: 'Blog' });
    expect((await call('GET /projects/2/funnels')).body).toEqual([]);
    expect((await call('PUT /projects/2/funnels/1', CHECKOUT)).status).toBe(404);
  });

  it('a funnel counts the visitors that went through its steps in order', async () => {
    const { call } = await setUpCheckout();
    expect((await call('GET /projects/1/funnels/1/metrics')).body).toEqual({
      funnel_id: 1,
      funnel_name: 'Checkout',
      total_entries: 2,
      overall_conversion_rate: 50,
      average_completion_time_seconds: 60,
      step_conversions: [
        step(1, 'add_to_cart', { completions: 2, conversion_rate: 100, drop_off_rate: 0 }, 0),
        step(2, 'checkout_started', { completions: 1, conversion_rate: 50, drop_off_rate: 50 }, 30),
        step(3, 'purchase', { completions: 1, conversion_rate: 100, drop_off_rate: 0 }, 30),
      ],
    });
  });

  it('a funnel counts a visitor once a step, however often they come', async () => {
    const { call, does } = await setUpCheckout();
    await does('ada', 'add_to_cart', 'checkout_started', 'purchase');
    expect((await call('GET /projects/1/funnels/1/metrics')).body.total_entries).toBe(2);
  });

  it('a funnel can be narrowed to a country, an environment and a period', async () => {
    const { mock, call } = await setUpCheckout();
    mock.state.visitors.update(2, { country: 'France', country_code: 'FR' });
    const entries = async (query: string) =>
      (await call(`GET /projects/1/funnels/1/metrics?${query}`)).body.total_entries;
    expect([await entries('country_code=fr'), await entries('country_code=de')]).toEqual([1, 0]);
    expect(await entries('environment_id=2')).toBe(0);
    expect(await entries('start_date=2026-01-15T12:01:00Z')).toBe(1);
    expect(await entries('end_date=2026-01-15T12:01:00Z')).toBe(1);
  });
});

function step(id: number, step_name: string, rates: object, average_time_to_complete_seconds: number) {
  return { step_id: id, step_name, step_order: id, ...rates, average_time_to_complete_seconds };
}

describe('preview', () => {
  it('a preview computes without storing: all ids are 0', async () => {
    const { call, preview } = await setUpCheckout();
    const metrics = await preview({ event_name: 'add_to_cart' }, { event_name: 'purchase' });
    expect(metrics).toMatchObject({ funnel_id: 0, total_entries: 2, overall_conversion_rate: 50 });
    expect(metrics.step_conversions.map(({ step_id }: { step_id: number }) => step_id)).toEqual([0, 0]);
    expect((await call('GET /projects/1/funnels')).body).toHaveLength(1);
  });

  it.each([
    [{ type: 'page_path', value: '/shop' }, 2],
    [{ type: 'page_path', value: '/blog' }, 0],
    [{ type: 'hostname', value: 'shop.temps.example' }, 2],
    [{ type: 'channel', value: 'Direct' }, 2],
    [{ type: 'referrer_hostname', value: 'google.com' }, 0],
    [{ type: 'device_type', value: 'desktop' }, 2],
    [{ type: 'custom_data', value: { path: 'cart.size', value: '2' } }, 2],
    [{ type: 'custom_data', value: { path: 'cart.size.unit', value: '2' } }, 0],
  ])('a preview with the condition %j counts %i', async (filter, entries) => {
    const { preview } = await setUpCheckout();
    const metrics = await preview({ event_name: 'add_to_cart', event_filter: [filter] });
    expect(metrics.total_entries).toBe(entries);
  });

  it('a preview of what nobody did is all zeros', async () => {
    const { preview } = await setUpCheckout();
    expect(await preview({ event_name: 'refund' }, { event_name: 'purchase' })).toMatchObject({
      total_entries: 0,
      overall_conversion_rate: 0,
      average_completion_time_seconds: 0,
      step_conversions: [{ conversion_rate: 0 }, { conversion_rate: 0 }],
    });
  });
});

it('the names of events come most frequent first, a page at a time', async () => {
  const { call } = await setUpCheckout();
  expect((await call('GET /projects/1/events/unique?page_size=2')).body).toEqual({
    events: [
      { name: 'add_to_cart', count: 2 },
      { name: 'purchase', count: 2 },
    ],
    total: 3,
    page: 1,
    page_size: 2,
  });
  expect((await call('GET /projects/1/events/unique?page_size=2&page=2')).body.events).toEqual([
    { name: 'checkout_started', count: 1 },
  ]);
});

it('the demo has funnels that people go through', async () => {
  const { call } = setUp({ scenario: 'demo' });
  const [checkout] = (await call('GET /projects/1/funnels')).body;
  const { total_entries, step_conversions } = (await call(`GET /projects/1/funnels/${checkout.id}/metrics`)).body;
  const completions = step_conversions.map((one: { completions: number }) => one.completions);
  expect(total_entries).toBeGreaterThan(20);
  expect(completions).toEqual(completions.toSorted((one: number, other: number) => other - one));
});
