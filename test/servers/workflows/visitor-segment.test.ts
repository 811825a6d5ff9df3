import { expect, test } from 'vitest';
import { TempsClient, type Visitor } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { SERVERS } from './servers.ts';

const MONTH = { project: 1, start_date: '2025-12-16', end_date: '2026-01-15T12:00:00Z' };

/** Real servers do not send `has_activity`. */
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

test('a segment counts each visitor that it lists once, on each server', async () => {
  for (const server of SERVERS) {
    const segment = segmentOn(server);
    const visitors = await segment.visitors().toArray();
    expect.soft(visitors.length, server).toBeGreaterThan(100);
    expect.soft(new Set(visitors.map(({ id }) => id)).size, server).toBe(visitors.length);
    expect.soft(await segment.count(), server).toBe(visitors.length);
  }
});

async function readGermans(server: (typeof SERVERS)[number]): Promise<object> {
  const segment = segmentOn(server);
  const germans = await segment.where({ country: 'Germany' }).visitors().toArray();
  return { facets: await segment.facets(), germans: germans.map(withoutActivity) };
}

test('facets and filtered visitors are the same on each server', async () => {
  const reference = await readGermans('reference');
  for (const server of SERVERS) expect.soft(await readGermans(server), server).toEqual(reference);
});
