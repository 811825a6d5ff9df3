export interface Paged {
  page?: number;
  per_page?: number;
}

export interface PageQuery {
  page: number;
  page_size: number;
}

/** The rows of one page. The contract allows page 0, which is the first one too. */
function slicePage<T>(rows: readonly T[], page: number, size: number): T[] {
  const before = (Math.max(1, page) - 1) * size;
  return rows.slice(before, before + size);
}

/** The rows that a list with `limit` and `offset` returns. */
export function sliceByOffset<T>(
  { limit, offset }: { limit: number; offset: number },
  rows: readonly T[],
): T[] {
  return rows.slice(offset, offset + limit);
}

/** One page in the format of most lists. `serialize` is called for the rows of this page only. */
export function paginate<T, V = T>(
  { query: { page = 1, per_page = 20 } }: { query: Paged },
  rows: readonly T[],
  serialize: (row: T) => V = (row) => row as unknown as V,
): { items: V[]; total: number } {
  return {
    items: slicePage(rows, page, per_page).map((row) => serialize(row)),
    total: rows.length,
  };
}

/** One page in the format of lists with `page_size`. */
export function paginateBySize<T, V = T>(
  { page, page_size }: PageQuery,
  rows: readonly T[],
  serialize: (row: T) => V = (row) => row as unknown as V,
): { items: V[]; total: number; page: number; page_size: number } {
  const items = slicePage(rows, page, page_size).map((row) => serialize(row));
  return { items, total: rows.length, page: Math.max(1, page), page_size };
}
