import { expect, test } from 'vitest';
import { createTempsMock } from '../../mock/index.ts';
import { TempsClient } from '../../src/index.ts';
import { realServer } from './real-server.ts';

const MS = 1_783_069_964_120;

function rows(count: number): { id: number; created_at: number }[] {
  return Array.from({ length: count }, (_, index) => ({ id: index + 1, created_at: MS + index }));
}

/** Rows by `page` and a size that has this name. */
function page(all: unknown[], query: URLSearchParams, sizeName: string, size = 20): unknown[] {
  const most = Math.min(Math.max(Number(query.get(sizeName) ?? size), 1), 100);
  const start = (Number(query.get('page') ?? 1) - 1) * most;
  return all.slice(start, start + most);
}

/** The time of a row, which eight rows share. */
const timeOf = (number: number) => new Date(MS + (number >> 3) * 1000).toISOString();

/** The mock as July's server, with 66 error groups and 410 audit logs, eight of one time each. */
function julyWithTies() {
  const mock = createTempsMock({ server: '2026-07', scenario: 'demo' });
  const { errorGroups, auditLogs } = mock.state;
  const [group] = errorGroups.list();
  if (!group) throw new Error('the demo has no error group');
  for (const { id } of errorGroups.list()) errorGroups.remove(id);
  for (let number = 0; number < 66; number++) errorGroups.insert({ ...group, created_at: timeOf(number) });
  for (const { id } of auditLogs.list()) auditLogs.remove(id);
  for (let number = 0; number < 410; number++)
    auditLogs.insert({ operation_type: 'X', user_id: 1, ip: null, data: {}, audit_date: timeOf(number) });
  const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
  return { mock, temps };
}

const idsOf = (items: readonly { id: number }[]) => items.map(({ id }) => id).toSorted((one, other) => one - other);

test('a list whose page size is called `page_size` is read whole', async () => {
  const { temps, requests } = realServer('2026-07', {
    'GET /api-keys': ({ query }) => Response.json({ api_keys: page(rows(230), query, 'page_size'), total: 230 }),
    'GET /projects/:id/webhooks': ({ query }) => Response.json(page(rows(230), query, 'page_size')),
  });
  expect(await temps.apiKeys.list().toArray()).toHaveLength(230);
  expect(requests).toHaveLength(3);
  expect((await temps.apiKeys.list({ query: { per_page: 7 } })).data.items).toHaveLength(7);
  expect(await temps.webhooks.list({ path: { project_id: 1 } }).toArray()).toHaveLength(230);
});

test('a page size is sent under both of its names, since no server knows both', async () => {
  const asked: string[] = [];
  const { temps } = realServer('2026-07', {
    'GET /api-keys': ({ query }) => {
      asked.push(String(query));
      return Response.json({ api_keys: rows(7), total: 7 });
    },
  });
  await temps.apiKeys.list({ query: { per_page: 7 } });
  expect(asked).toEqual(['per_page=7&page_size=7']);
});

test('a list of more than 100 deliveries, of which the server sends the last hundred only, is an error', async () => {
  const { temps } = realServer('2026-07', {
    'GET /projects/1/webhooks/2/deliveries': ({ query }) =>
      Response.json(rows(130).slice(0, Math.min(Number(query.get('limit') ?? 50), 100))),
  });
  const list = temps.webhooks.listDeliveries({ path: { project_id: 1, webhook_id: 2 } });
  await expect(list.toArray()).rejects.toThrow(
    'GET /projects/1/webhooks/2/deliveries: responded 200 with the same page again: the server ignores `page`',
  );
  expect(await list.toArray({ limit: 100 })).toHaveLength(100);
});

test('a list that does not page is requested twice', async () => {
  const { temps, requests } = realServer('2026-01', {
    'GET /projects/1/environments': () => Response.json(rows(20)),
  });
  for (let round = 0; round < 3; round++)
    expect(await temps.environments.list({ path: { project_id: 1 } }).toArray()).toHaveLength(20);
  expect(requests).toHaveLength(6);
});

test("the list of a visitor's replays goes on although its total counts one page", async () => {
  const { temps } = realServer('2026-07', {
    'GET /visitors/5/session-replays': ({ query }) => {
      const sessions = page(rows(130), query, 'per_page', 50);
      return Response.json({ sessions, page: 1, per_page: 50, total_count: sessions.length });
    },
  });
  const list = temps.sessionReplay.listForVisitor({ path: { visitor_id: 5 } });
  const { data: first } = await list;
  expect(first.hasNextPage()).toBe(true);
  // All so far, as of a list without a total.
  expect((await first.nextPage()).data.total).toBe(100);
  expect(await list.toArray()).toHaveLength(130);
});

test("error groups are read whole although July's server has no fixed order for eight of one time", async () => {
  const { mock, temps } = julyWithTies();
  const all = mock.state.errorGroups.list().map(({ id }) => id);
  for (const page_size of [50, 20]) {
    const list = temps.monitoring.listErrorGroups({ path: { project_id: 1 }, query: { page_size } });
    for (let round = 0; round < 20; round++)
      expect(idsOf(await list.toArray()), `page_size ${page_size}, round ${round}`).toEqual(all);
  }
});

test('audit logs are read whole although they have no total and repeat rows of one time', async () => {
  const { mock, temps } = julyWithTies();
  const all = mock.state.auditLogs.list().map(({ id }) => id);
  for (let round = 0; round < 10; round++)
    expect(idsOf(await temps.auditLogs.list({ query: { limit: 7 } }).toArray()), `round ${round}`).toEqual(all);
});

test('the list of projects is read whole with its own envelope and ten items a page', async () => {
  const { temps } = realServer('2026-01', {
    'GET /projects': ({ query }) =>
      Response.json({ projects: page(rows(35), query, 'per_page', 10), total: 35, page: 1, per_page: 10 }),
  });
  const { data } = await temps.projects.list();
  expect([data.items.length, data.total, data.hasNextPage()]).toEqual([10, 35, true]);
  expect(await temps.projects.list().toArray()).toHaveLength(35);
});
