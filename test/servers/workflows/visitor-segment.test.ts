import { expect, test } from 'vitest';
import { TempsClient, type Visitor } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { SERVERS } from './servers.ts';

const MONTH = { project: 1, start_date: '2025-12-16', end_date: '2026-01-15T12:00:00Z' };

/** July does not send `has_activity`. */
function withoutActivity({ has_activity: _activity, ...row }: Visitor): object {
  return row;
}

function segmentOn(server: (typeof SERVERS)[number]) {
  const mock = createTempsMock({ scenario: 'demo', server });
  return new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    maxRetries: 0,
  }).visitorSegment(MONTH);
}

test('a segment counts the visitors that it lists, each once, on each server', async () => {
  for (const server of SERVERS) {
    const segment = segmentOn(server);
    const visitors = await segment.visitors().toArray();
    expect.soft(visitors.length, server).toBeGreaterThan(100);
    expect.soft(new Set(visitors.map(({ id }) => id)).size, server).toBe(visitors.length);
    expect.soft(await segment.count(), server).toBe(visitors.length);
  }
});

test('facets and filtered visitors are the same on the reference and in July', async () => {
  const [reference, july] = [segmentOn('reference'), segmentOn('2026-07')];
  expect(await july.facets()).toEqual(await reference.facets());
  const [germans, same] = [reference, july].map((segment) =>
    segment.where({ country: 'Germany' }).visitors(),
  );
  const rows = async (list = germans) => (await list?.toArray())?.map(withoutActivity);
  expect(await rows(same)).toEqual(await rows());
});
