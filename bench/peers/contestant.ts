/** A client in the benchmark. Its package is loaded when it is opened, so that one does not disturb another. */
export interface Contestant {
  /** What `import` loads; nothing for raw fetch. */
  module?: string;
  /** The route that `open`'s call asks for, so that raw fetch can ask for the same. */
  path: string;
  /** A client of the server at this address, and its call for one resource. */
  open: (origin: string) => Promise<() => Promise<unknown>>;
  paging?: Paging;
}

export interface Paging {
  /** The route of the first page. */
  first: string;
  /** The page that follows, as a hand-written loop would find it. */
  next: (body: Body, response: Response, page: number) => string | undefined;
  items: (body: Body) => { id: unknown }[];
  /** Iterates all items as this client does, and counts them. */
  iterate: (origin: string) => Promise<() => Promise<number>>;
}

export type Body = { [name: string]: unknown } & { has_more?: boolean; total?: number };

export async function count(items: AsyncIterable<unknown>): Promise<number> {
  let counted = 0;
  for await (const item of items) if (item) counted++;
  return counted;
}
