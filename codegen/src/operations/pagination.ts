import {
  readParameters,
  readSuccesses,
  type Contract,
  type Parameter,
  type Route,
  type Schema,
  type SchemaOrReference,
  findJsonSchema,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { findList, isType, readProperties } from './list-schema.ts';
import { listTypes } from './format.ts';

/**
 * How an operation pages. The same shape as in `src/pagination/paging.ts`, which type-checks the
 * generated code.
 */
export type Paging = {
  size?: string;
  /** The name of this parameter on other servers. */
  otherSize?: string;
  maxSize?: number;
  items?: string;
  total?: string;
  /** The total counts the items of the page only. */
  totalCountsPage?: true;
  /** Some of the servers do not say how many items there are in all pages. */
  isUncounted?: true;
} & (
  | { style: 'page'; page: string; first?: number }
  | { style: 'offset'; offset: string }
  | { style: 'cursor'; cursor: string; nextCursor: string }
  | { style: 'whole' }
);

export interface FoundPaging {
  paging: Paging;
  /** The schema of one item. */
  item: SchemaOrReference;
  /**
   * Whether the type of an item can be derived from that of the response: there is only one, and it
   * is never null.
   */
  isIndexable: boolean;
}

const NAMES = {
  page: ['page', 'page_number', 'pageNumber'],
  offset: ['offset', 'skip'],
  cursor: ['cursor', 'page_token', 'pageToken', 'after', 'starting_after'],
  size: ['per_page', 'perPage', 'page_size', 'pageSize', 'limit', 'size'],
  total: ['total', 'total_count', 'totalCount', 'total_items'],
  nextCursor: ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'cursor', 'next'],
};

/**
 * Finds how an operation pages, by its parameters and its response; `undefined` if it does not.
 *
 * @param isList the name of its method says that it is a list: without parameters for pages, it is
 * sent whole
 * @param known how the route pages in the SDK's contract, in whose envelope the client presents
 * each response
 */
export function findPaging(
  contract: Contract,
  { method, path, operation }: Route,
  isList: boolean,
  known?: Paging,
): FoundPaging | undefined {
  const schemas = readSuccesses(contract, operation).map(([, content]) => findJsonSchema(content));
  const response = resolve<Schema>(contract, schemas.find(Boolean) ?? {});
  const list = findList(contract, response, path);
  if (method !== 'GET' || !list) return undefined;
  const envelope = readProperties(contract, response);
  const query = Object.fromEntries(
    readParameters(contract, operation).flatMap((each) =>
      each.in === 'query' ? [[each.name, each]] : [],
    ),
  ) as Record<string, Parameter>;
  const counted = Object.fromEntries(
    Object.entries(query).filter(([, each]) => mayBeNumber(contract, each)),
  );
  const schemaOf = (name = ''): Schema => resolve<Schema>(contract, query[name]?.schema ?? {});

  const servers = operation['x-servers'];
  const size = first(NAMES.size, query);
  const { maximum = 0 } = schemaOf(size);
  const items = known?.items ?? list.field;
  const total = known?.total ?? first([...NAMES.total, `total_${list.field}`], envelope);
  const shared = {
    ...(size && { size }),
    ...(size && servers?.pageSize && { otherSize: servers.pageSize }),
    ...(maximum > 0 && { maxSize: maximum }),
    ...(items && { items }),
    ...(total && { total }),
    ...(servers?.total === 'page' && { totalCountsPage: true as const }),
  };
  const page = first(NAMES.page, counted);
  const offset = first(NAMES.offset, counted);
  const cursor = first(NAMES.cursor, query);
  const nextCursor = first(NAMES.nextCursor, envelope);
  let paging: Paging | undefined;
  if (cursor && nextCursor) paging = { style: 'cursor', cursor, ...shared, nextCursor };
  // Some frameworks count pages from 0, and say so by the default.
  else if (page)
    paging = { style: 'page', page, ...(schemaOf(page).default === 0 && { first: 0 }), ...shared };
  else if (offset) paging = { style: 'offset', offset, ...shared };
  // The contract of a server may say less of its parameters than it takes.
  else paging = known ?? (isList ? { style: 'whole', ...shared } : undefined);
  const nested = resolve<Schema>(contract, envelope['pagination'] ?? {});
  const isCounted = total ?? first(NAMES.total, readProperties(contract, nested));
  if (paging && paging.style !== 'whole' && (servers?.total || !isCounted))
    paging = { ...paging, isUncounted: true };
  const isOne = schemas.length === 1 && !response.anyOf && !response.oneOf;
  return paging && { paging, item: list.items, isIndexable: isOne && !isType(response, 'null') };
}

function first(candidates: readonly string[], present: object): string | undefined {
  return candidates.find((name) => Object.hasOwn(present, name));
}

/** A page or an offset that is text is no position: it comes from the page before. */
function mayBeNumber(contract: Contract, { schema }: Parameter): boolean {
  const types = listTypes(contract, schema);
  return types.size === 0 || types.has('integer') || types.has('number');
}
