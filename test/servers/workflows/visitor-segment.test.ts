import { describe, expect, it } from 'vitest';
import { TempsClient } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { ONLY_SINCE_JULY, outcome, SERVERS } from './servers.ts';

const MONTH = { project: 1, start_date: '2025-12-16', end_date: '2026-01-15T12:00:00Z' };

function segmentOn(server: (typeof SERVERS)[number]) {
  const mock = createTempsMock({ scenario: 'demo', server });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    maxRetries: 0,
  });
  return temps.visitorSegment(MONTH);
}

describe.each(SERVERS)('temps.visitorSegment on the server %s', (server) => {
  const segment = segmentOn(server);

  it('a segment counts the visitors that it lists, each once', async () => {
    const visitors = await segment.visitors().toArray();
    expect(visitors.length).toBeGreaterThan(100);
    expect(new Set(visitors.map(({ id }) => id)).size).toBe(visitors.length);
    expect(await segment.count()).toBe(visitors.length);
  });
});

it('the error of facets in January says which servers have them', async () => {
  const facets = segmentOn('2026-01').facets();
  expect(await outcome(facets, () => 'facets')).toContain(ONLY_SINCE_JULY);
});

it('a filter is refused in January, since that server would ignore it', async () => {
  const germans = segmentOn('2026-01').where({ country: 'Germany' });
  for (const list of [
    germans.count(),
    germans.visitors(),
    germans.visitors().toArray(),
    germans.visitors().iterate().next(),
  ])
    expect(await outcome(Promise.resolve(list), () => 'visitors of all countries')).toContain(
      'this server ignores filters of visitors, which servers from that of July 2026 on have',
    );
});

it.each(['reference', '2026-07'] as const)(
  'the facets of the server %s add up, and can be drilled into',
  async (server) => {
    const segment = segmentOn(server);
    const { country } = await segment.facets({ limit: 200 });
    const [first] = country;
    // Visitors whose country is not known are in none.
    expect(country.reduce((sum, { count }) => sum + count, 0)).toBeLessThanOrEqual(await segment.count());
    const drilled = segment.where({ country: first?.value ?? '' });
    expect(await drilled.count()).toBe(first?.count);
    const visitors = await drilled.visitors().toArray();
    expect(visitors.every((visitor) => visitor.country === first?.value)).toBe(true);
  },
);

it('a segment is the same on the reference and in July', async () => {
  const [reference, july] = await Promise.all(
    (['reference', '2026-07'] as const).map((server) => segmentOn(server).facets()),
  );
  expect(july).toEqual(reference);
});
