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

interface Sizes {
  size?: string;
  /** The name of this parameter on other servers. */
  otherSize?: string;
  maxSize?: number;
}
interface Fields {
  items?: string;
  total?: string;
  /** The total counts the items of the page only. */
  totalCountsPage?: true;
}

/** How an operation pages. The same shape as in `src/pagination/paging.ts`, which type-checks the generated code. */
export type Paging = Sizes &
  Fields &
  (
    | { style: 'page'; page: string; first?: number }
    | { style: 'offset'; offset: string }
    | { style: 'cursor'; cursor: string; nextCursor: string }
    | { style: 'whole' }
  );

export interface FoundPaging {
  paging: Paging;
  /** The schema of one item. */
  item: SchemaOrReference;
  /** Whether the type of an item can be derived from that of the response: there is only one, and it is never null. */
  isIndexable: boolean;
}

const names = {
  page: ['page', 'page_number', 'pageNumber'],
  offset: ['offset', 'skip'],
  cursor: ['cursor', 'page_token', 'pageToken', 'after', 'starting_after'],
  size: ['per_page', 'perPage', 'page_size', 'pageSize', 'limit', 'size'],
  total: ['total', 'total_count', 'totalCount', 'total_items'],
  nextCursor: ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'cursor', 'next'],
};

function first(candidates: string[], present: readonly string[]): string | undefined {
  return candidates.find((name) => present.includes(name));
}

function namesOf(parameters: Parameter[]): string[] {
  return parameters.map(({ name }) => name);
}

/** What is text is no position: it comes from the page before. */
function mayBeNumber(contract: Contract, { schema }: Parameter): boolean {
  const types = listTypes(contract, schema);
  return !types.size || types.has('integer') || types.has('number');
}

function findSizes(contract: Contract, query: Parameter[], otherSize: string | undefined): Sizes {
  const size = first(names.size, namesOf(query));
  const schema = query.find(({ name }) => name === size)?.schema;
  const maxSize = schema && resolve<Schema>(contract, schema).maximum;
  return {
    ...(size && { size }),
    ...(size && otherSize && { otherSize }),
    ...(typeof maxSize === 'number' && maxSize > 0 && { maxSize }),
  };
}

function describe(
  contract: Contract,
  query: Parameter[],
  envelope: string[],
  sizes: Sizes,
  fields: Fields,
): Paging | undefined {
  const counted = query.filter((parameter) => mayBeNumber(contract, parameter));
  const page = first(names.page, namesOf(counted));
  const offset = first(names.offset, namesOf(counted));
  const cursor = first(names.cursor, namesOf(query));
  const nextCursor = first(names.nextCursor, envelope);
  if (cursor && nextCursor) return { style: 'cursor', cursor, ...sizes, ...fields, nextCursor };
  if (page) return { style: 'page', page, ...countedFrom(contract, query, page), ...sizes, ...fields };
  return offset ? { style: 'offset', offset, ...sizes, ...fields } : undefined;
}

/**
 * Some frameworks count pages from 0, and say so by the default. A minimum of 0 says nothing: others write it for any
 * unsigned number.
 */
function countedFrom(contract: Contract, query: Parameter[], page: string): { first?: number } {
  const schema = query.find(({ name }) => name === page)?.schema;
  return schema && resolve<Schema>(contract, schema).default === 0 ? { first: 0 } : {};
}

/**
 * Finds how an operation pages, by its parameters and its response; `undefined` if it does not.
 *
 * @param isList the name of its method says that it is a list: without parameters for pages, it is sent whole
 * @param known how the route pages in the SDK's contract, in whose envelope the client presents each response
 */
export function findPaging(
  contract: Contract,
  { method, path, operation }: Route,
  isList: boolean,
  known?: Paging,
): FoundPaging | undefined {
  const [schema] = readSuccesses(contract, operation).flatMap(([, content]) => findJsonSchema(content) ?? []);
  const response = schema && resolve<Schema>(contract, schema);
  const list = response && findList(contract, response, path);
  if (method !== 'GET' || !list) return undefined;
  const envelope = Object.keys(readProperties(contract, response));
  const total = first([...names.total, `total_${list.field}`], envelope);
  const own: Fields = {
    ...(list.field && { items: list.field }),
    ...(total && { total }),
    ...(operation['x-servers']?.total === 'page' && { totalCountsPage: true }),
  };
  const fields = known
    ? { ...own, ...(known.items && { items: known.items }), ...(known.total && { total: known.total }) }
    : own;
  const query = readParameters(contract, operation).filter((parameter) => parameter.in === 'query');
  const sizes = findSizes(contract, query, operation['x-servers']?.pageSize);
  // The contract of a server may say less of its parameters than it takes.
  const whole: Paging | undefined = known ?? (isList ? { style: 'whole', ...sizes, ...fields } : undefined);
  const paging = describe(contract, query, envelope, sizes, fields) ?? whole;
  const isOne = readSuccesses(contract, operation).length === 1 && !response.anyOf && !response.oneOf;
  return paging && { paging, item: list.items, isIndexable: isOne && !isType(response, 'null') };
}
