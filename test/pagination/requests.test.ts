import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { TempsClient } from '../../src/client.ts';
import { TempsAbortError, TempsError } from '../../src/errors/index.ts';
import {
  CURSOR,
  OFFSET,
  collect,
  cursorServer,
  fakeList,
  ids,
  offsetServer,
  pageServer,
  range,
  type Query,
} from './fake-list.ts';

/** Waits without a clock. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await nextTurn();
}

/** Later pages respond sooner, so order is not given by itself. */
function slow(server: (query: Query) => unknown) {
  const load = { now: 0, most: 0 };
  const respond = async (query: Query, asked: number) => {
    load.most = Math.max(load.most, ++load.now);
    await turns(10 - Math.min(asked, 9));
    load.now--;
    return server(query);
  };
  return { respond, load };
}

test('pages come in order, with at most `concurrency` requests at a time', async () => {
  for (const [server, paging] of [
    [pageServer(1030), undefined],
    [offsetServer(1030), OFFSET],
  ] as const) {
    const { respond, load } = slow(server);
    const { list, queries } = fakeList(respond, { paging });
    expect(ids(await list.toArray({ concurrency: 4 }))).toEqual(range(1, 1030));
    expect({ most: load.most, queries: queries.length }).toEqual({ most: 4, queries: 11 });
  }
  const { list } = fakeList(slow(pageServer(430)).respond);
  expect(ids(await collect(list.iterate({ concurrency: 3 })))).toEqual(range(1, 430));
  const pages = await collect(list.pages({ concurrency: 3 }));
  expect(pages.map(({ items }) => items.length)).toEqual([100, 100, 100, 100, 30]);
});

test('pages are requested one by one by default, and if the server sends no total', async () => {
  for (const [server, paging, concurrency] of [
    [pageServer(350), undefined, undefined],
    [cursorServer(350), CURSOR, 4],
    [(query: Query) => (pageServer(350)(query) as { items: unknown }).items, undefined, 4],
  ] as const) {
    const { respond, load } = slow(server);
    expect(await fakeList(respond, { paging }).list.toArray({ concurrency })).toHaveLength(350);
    expect(load.most).toBe(1);
  }
});

test('pages beyond `limit` are not requested', async () => {
  const { list, queries } = fakeList(pageServer(1000), { query: { per_page: 10 } });
  expect(await list.toArray({ concurrency: 8, limit: 35 })).toHaveLength(35);
  expect(queries).toHaveLength(4);
});

test('no more pages are requested after the loop is left', async () => {
  for (const [concurrency, most] of [
    [1, 2],
    [3, 5],
  ] as const) {
    const { list, queries } = fakeList(slow(pageServer(5000)).respond);
    for await (const project of list.iterate({ concurrency })) if (project.id === 101) break;
    const { length } = queries;
    await turns(30);
    expect.soft(queries, `concurrency ${concurrency}`).toHaveLength(length);
    expect.soft(length, `concurrency ${concurrency}`).toBeLessThanOrEqual(most);
  }
});

test('no more than `concurrency` pages are held for the consumer', async () => {
  const { list, queries } = fakeList(pageServer(5000));
  let taken = 0;
  for await (const _ of list.pages({ concurrency: 3 })) {
    await turns(1);
    expect(queries.length - ++taken).toBeLessThanOrEqual(3);
    if (taken > 10) break;
  }
});

/**
 * A client whose server responds to the first page alone, and the signals of the other requests.
 */
function hanging(): { temps: TempsClient; signals: AbortSignal[] } {
  const signals: AbortSignal[] = [];
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: async (request) => {
      const page = new URL(request.url).searchParams.get('page') ?? '1';
      if (page === '1') return Response.json(pageServer(5000)({ per_page: 100 }));
      signals.push(request.signal);
      return await new Promise<Response>(() => {});
    },
  });
  return { temps, signals };
}

test('an abort by the caller aborts the requests of all pages', async () => {
  const { temps, signals } = hanging();
  const controller = new AbortController();
  const list = temps.projects.list({ signal: controller.signal }).toArray({ concurrency: 4 });
  await expect.poll(() => signals.length).toBe(4);
  controller.abort();
  await expect(list).rejects.toSatisfy(TempsAbortError.is);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
});

test('leaving a loop ends the requests that are still open', async () => {
  const { temps, signals } = hanging();
  const list = temps.projects.list({ query: { per_page: 100 } });
  for await (const _ of list.iterate({ concurrency: 4 })) {
    if (signals.length < 4) await turns(5);
    break;
  }
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
});

test('leaving a loop ends the retries of the requests that are still open', async () => {
  const pages: string[] = [];
  const temps = new TempsClient({
    baseUrl: 'https://temps.test',
    apiKey: 'tk_test',
    fetch: async (request) => {
      const page = new URL(request.url).searchParams.get('page') ?? '1';
      pages.push(page);
      if (page === '1') return Response.json(pageServer(5000)({ per_page: 100 }));
      await turns(2);
      return Response.json({}, { status: 503, headers: { 'retry-after': '0' } });
    },
  });
  for await (const _ of temps.projects.list().iterate({ concurrency: 4 })) break;
  await turns(100);
  expect(pages).toEqual(['1', '2', '3', '4', '5']);
});

const failing = (respond: (page: number) => Promise<unknown>, throwOnError = true) => {
  const unhandled: unknown[] = [];
  const note = (error: unknown) => unhandled.push(error);
  process.on('unhandledRejection', note);
  return {
    ...fakeList(({ page = 1 }) => respond(Number(page)), { throwOnError }),
    unhandled,
    release: () => process.off('unhandledRejection', note),
  };
};

test('a failed page throws after the pages before it', async () => {
  for (const throwOnError of [true, false]) {
    const { list, release } = failing(async (page) => {
      if (page === 4) throw new TempsError('page 4');
      await turns(5);
      return pageServer(5000)({ page, per_page: 100 });
    }, throwOnError);
    const seen: number[] = [];
    const reading = (async () => {
      for await (const page of list.pages({ concurrency: 3 })) seen.push(page.items[0]?.id ?? 0);
    })();
    await expect(reading).rejects.toThrow('page 4');
    release();
    expect(seen).toEqual([1, 101, 201]);
  }
});

test('a failed page causes no unhandled rejection', async () => {
  const { list, unhandled, release } = failing(async (page) => {
    await turns(page);
    if (page > 1) throw new TempsError(`page ${page}`);
    return pageServer(5000)({ page, per_page: 100 });
  });
  await expect(list.toArray({ concurrency: 4 })).rejects.toThrow('page 2');
  for await (const _ of list.pages({ concurrency: 4 })) break;
  await turns(30);
  release();
  expect(unhandled).toEqual([]);
});
