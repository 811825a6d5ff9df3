export interface Paged {
  page?: number;
  per_page?: number;
}

/** One page as every list returns it. `view` is called for the rows of this page only. */
export function paginate<T, V = T>(
  { query: { page = 1, per_page = 20 } }: { query: Paged },
  rows: readonly T[],
  view: (row: T) => V = (row) => row as unknown as V,
): { items: V[]; total: number } {
  return { items: rows.slice((page - 1) * per_page, page * per_page).map((row) => view(row)), total: rows.length };
}

export interface PageQuery {
  page: number;
  page_size: number;
}

/** One page as lists with `page_size` return it. Page 0 is the first one too, as the contract allows it. */
export function paginateBySize<T, V>({ page, page_size }: PageQuery, rows: readonly T[], view: (row: T) => V) {
  const number = Math.max(1, page);
  const part = rows.slice((number - 1) * page_size, number * page_size);
  return { items: part.map((row) => view(row)), total: rows.length, page: number, page_size };
}
