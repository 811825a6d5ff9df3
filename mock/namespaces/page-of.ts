export interface PageQuery {
  page: number;
  page_size: number;
}

/** One page as lists with `page_size` answer it. Page 0 is the first one too, as the contract allows it. */
export function pageOf<T, V>({ page, page_size }: PageQuery, rows: readonly T[], view: (row: T) => V) {
  const number = Math.max(1, page);
  const part = rows.slice((number - 1) * page_size, number * page_size);
  return { items: part.map((row) => view(row)), total: rows.length, page: number, page_size };
}
