import { expect, test } from 'vitest';
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

test('a list whose page size is called `page_size` is read whole', async () => {
  const { temps, requests } = realServer({
    'GET /api-keys': ({ query }) =>
      Response.json({ api_keys: page(rows(230), query, 'page_size'), total: 230 }),
    'GET /projects/:id/webhooks': ({ query }) => Response.json(page(rows(230), query, 'page_size')),
  });
  expect(await temps.apiKeys.list().toArray()).toHaveLength(230);
  expect(requests).toHaveLength(3);
  expect((await temps.apiKeys.list({ query: { per_page: 7 } })).data.items).toHaveLength(7);
  expect(await temps.webhooks.list({ path: { project_id: 1 } }).toArray()).toHaveLength(230);
});

test('a page size is sent under both of its names, since no server knows both', async () => {
  const asked: string[] = [];
  const { temps } = realServer({
    'GET /api-keys': ({ query }) => {
      asked.push(String(query));
      return Response.json({ api_keys: rows(7), total: 7 });
    },
  });
  await temps.apiKeys.list({ query: { per_page: 7 } });
  expect(asked).toEqual(['per_page=7&page_size=7']);
});

test('a list that does not page is requested twice', async () => {
  const { temps, requests } = realServer({
    'GET /projects/1/environments': () => Response.json(rows(20)),
  });
  for (let round = 0; round < 3; round++)
    expect(await temps.environments.list({ path: { project_id: 1 } }).toArray()).toHaveLength(20);
  expect(requests).toHaveLength(6);
});

test("the list of a visitor's replays goes on although its total counts one page", async () => {
  const { temps } = realServer({
    'GET /visitors/5/session-replays': ({ query }) => {
      const sessions = page(rows(130), query, 'per_page', 50);
      return Response.json({ sessions, page: 1, per_page: 50, total_count: sessions.length });
    },
  });
  const list = temps.sessionReplay.listForVisitor({ path: { visitor_id: 5 } });
  const { data: first } = await list;
  expect(first.hasNextPage()).toBe(true);
  const { data: second } = await first.nextPage();
  expect({ total: second.total, countSoFar: second.countSoFar }).toEqual({
    total: undefined,
    countSoFar: 100,
  });
  expect(await list.toArray()).toHaveLength(130);
});
