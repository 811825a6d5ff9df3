import type { CallResult } from '../../src/response/result.ts';
import { TempsError } from '../../src/errors/index.ts';
import { ListPromise } from '../../src/pagination/list-promise.ts';
import type { Paging } from '../../src/pagination/paging.ts';

export interface Project {
  id: number;
  name: string;
}
export interface ProjectList {
  items: Project[];
  total: number;
}
export type Query = Record<string, unknown>;

export const PAGE = {
  style: 'page',
  page: 'page',
  size: 'per_page',
  maxSize: 100,
  items: 'items',
  total: 'total',
} as const satisfies Paging;
export const OFFSET: Paging = {
  style: 'offset',
  offset: 'offset',
  size: 'limit',
  maxSize: 100,
  items: 'visitors',
  total: 'total_count',
};
export const CURSOR: Paging = {
  style: 'cursor',
  cursor: 'cursor',
  size: 'limit',
  maxSize: 100,
  items: 'blobs',
  nextCursor: 'next_cursor',
};

export const projects = (count: number, from = 1): Project[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, name: `p${from + index}` }));

const success = <T>(data: T): CallResult<T> => ({
  data,
  request: new Request('https://temps.example.com/api/projects?page=1'),
  response: new Response(null, { status: 200 }),
  requestId: 'req-1',
});

/** A server that pages as the reference says: 20 a page, 100 at most. */
export const pageServer =
  (count: number, most = 100, first = 1) =>
  (query: Query): unknown => {
    const size = Math.min(Number(query.per_page ?? 20), most);
    const start = (Number(query.page ?? first) - first) * size;
    return { items: projects(count).slice(start, start + size), total: count };
  };

export const offsetServer =
  (count: number, most = 100) =>
  (query: Query): unknown => {
    const size = Math.min(Number(query.limit ?? 50), most);
    const offset = Number(query.offset ?? 0);
    return { visitors: projects(count).slice(offset, offset + size), total_count: count };
  };

export const cursorServer =
  (count: number) =>
  (query: Query): unknown => {
    const size = Number(query.limit ?? 50);
    const start = Number(query.cursor ?? 0);
    const more = start + size < count;
    return {
      blobs: projects(count).slice(start, start + size),
      next_cursor: more ? String(start + size) : null,
      has_more: more,
    };
  };

/**
 * A list over a function that responds, and the queries that it was called with. What the function
 * throws is the call's error.
 */
export function fakeList<TBody = ProjectList, ThrowOnError extends boolean = true>(
  respond: (query: Query, asked: number) => unknown,
  {
    paging = PAGE,
    query = {},
    throwOnError,
  }: {
    paging?: Paging;
    query?: Query;
    throwOnError?: ThrowOnError;
  } = {},
) {
  const queries: Query[] = [];
  const list = new ListPromise<Project, TBody, ThrowOnError>({
    paging,
    query,
    throwOnError,
    fetchPage: async (asked) => {
      queries.push(asked);
      if (queries.length > 1000) throw new Error('asked for without end');
      try {
        return success(await respond(asked, queries.length));
      } catch (error) {
        if (throwOnError !== false || !TempsError.is(error)) throw error;
        return { error, request: undefined, response: undefined, requestId: undefined };
      }
    },
  });
  return { list, queries };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const ids = (items: readonly { id: number }[]): number[] => items.map(({ id }) => id);
export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
