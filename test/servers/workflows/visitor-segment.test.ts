import { expect, test } from 'vitest';
import { TempsClient, type Visitor } from '../../../src/index.ts';
import { createTempsMock } from '../../../mock/index.ts';
import { REAL_SERVERS, SERVERS } from './servers.ts';

const MONTH = { project: 1, start_date: '2025-12-16', end_date: '2026-01-15T12:00:00Z' };

/** Real servers do not send `has_activity`. */
function withoutActivity({ has_activity: _activity, ...row }: Visitor): object {
  return row;
}

function open(server: (typeof SERVERS)[number]) {
  const mock = createTempsMock({ scenario: 'demo', server });
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: mock.token,
    fetch: mock.fetch,
    maxRetries: 0,
  });
  return { mock, temps };
}

function segmentOn(server: (typeof SERVERS)[number]) {
  return open(server).temps.visitorSegment(MONTH);
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

test.each(REAL_SERVERS)(
  'visitors of equal times are read whole at each page size: %s',
  async (server) => {
    const { mock, temps } = open(server);
    const { id: project_id } = mock.build.project({ name: 'Imported' });
    const end = mock.clock.now();
    const ids = Array.from({ length: 247 }, () => mock.build.visitor({ project_id }).id);
    for (const group of [1, 5, 20, 60]) {
      for (const [at, id] of ids.entries()) {
        const last_seen = end - Math.floor(at / group) * 60_000;
        mock.state.visitors.update(id, { first_seen: last_seen, last_seen });
      }
      for (const limit of [undefined, 100, 20]) {
        const query = {
          project_id,
          start_date: '2025-12-16T00:00:00Z',
          end_date: MONTH.end_date,
          limit,
        };
        const all = await temps.analytics.listVisitors({ query }).toArray();
        expect.soft(new Set(all.map(({ id }) => id)).size, `${group}, ${limit}`).toBe(ids.length);
      }
      const segment = temps.visitorSegment({ ...MONTH, project: project_id }).visitors();
      expect.soft(await segment.toArray(), `a segment, ${group}`).toHaveLength(ids.length);
    }
  },
);
