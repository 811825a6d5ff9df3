import {
  jsonSchemaOf,
  parametersOf,
  successesOf,
  type Contract,
  type Operation,
  type Parameter,
  type Schema,
  type SchemaOrReference,
} from '../contract/contract.ts';
import { resolve } from '../contract/references.ts';
import { isParameter, segmentsOf } from '../naming/namespaces.ts';
import { words } from '../naming/words.ts';

interface Sizes {
  size?: string;
  maxSize?: number;
}
interface Fields {
  items?: string;
  total?: string;
}

/** How an operation turns its pages; the same shape as `src/pagination/paging.ts`, which generated code is checked against. */
export type Paging = Sizes &
  Fields &
  (
    | { style: 'page'; page: string }
    | { style: 'offset'; offset: string }
    | { style: 'cursor'; cursor: string; nextCursor: string }
  );

export interface DerivedPaging {
  paging: Paging;
  /** The schema of one item. */
  item: SchemaOrReference;
}

const names = {
  page: ['page', 'page_number', 'pageNumber'],
  offset: ['offset', 'skip'],
  cursor: ['cursor', 'page_token', 'pageToken', 'after', 'starting_after'],
  size: ['per_page', 'perPage', 'page_size', 'pageSize', 'limit', 'size'],
  items: ['items', 'data', 'results'],
  total: ['total', 'total_count', 'totalCount', 'total_items'],
  nextCursor: ['next_cursor', 'nextCursor', 'next_page_token', 'nextPageToken', 'cursor', 'next'],
};

function first(candidates: string[], present: readonly string[]): string | undefined {
  return candidates.find((name) => present.includes(name));
}

function isType(schema: Schema, type: string): boolean {
  return Array.isArray(schema.type) ? schema.type.some((each) => each === type) : schema.type === type;
}

/** The properties of an envelope, those of the schemas that it is composed of included. */
function propertiesOf(contract: Contract, schema: Schema): Record<string, Schema> {
  const inherited = (schema.allOf ?? []).map((part) => propertiesOf(contract, resolve<Schema>(contract, part)));
  const own = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    resolve<Schema>(contract, property),
  ]);
  return Object.assign({}, ...inherited, Object.fromEntries(own)) as Record<string, Schema>;
}

/** Which array of the envelope holds the items: one with a usual name, the one that the path names, or the only one. */
function itemsField(properties: Record<string, Schema>, path: string): string | undefined {
  const arrays = Object.keys(properties).filter((name) => isType(properties[name]!, 'array'));
  const noun = words(segmentsOf(path).findLast((segment) => !isParameter(segment)) ?? '').at(-1);
  return (
    first(names.items, arrays) ??
    arrays.find((name) => words(name).at(-1) === noun) ??
    (arrays.length === 1 ? arrays[0] : undefined)
  );
}

function sizesOf(contract: Contract, query: Parameter[]): Sizes {
  const size = first(
    names.size,
    query.map(({ name }) => name),
  );
  const schema = query.find(({ name }) => name === size)?.schema;
  const maxSize = schema && resolve<Schema>(contract, schema).maximum;
  return { ...(size && { size }), ...(maxSize && { maxSize }) };
}

function describe(query: string[], envelope: string[], sizes: Sizes, fields: Fields): Paging | undefined {
  const page = first(names.page, query);
  const offset = first(names.offset, query);
  const cursor = first(names.cursor, query);
  const nextCursor = first(names.nextCursor, envelope);
  if (cursor && nextCursor) return { style: 'cursor', cursor, ...sizes, ...fields, nextCursor };
  if (page) return { style: 'page', page, ...sizes, ...fields };
  return offset ? { style: 'offset', offset, ...sizes, ...fields } : undefined;
}

/** Says how an operation pages, from its parameters and the envelope of its response; `undefined` where it does not. */
export function derivePaging(
  contract: Contract,
  method: string,
  path: string,
  operation: Operation,
): DerivedPaging | undefined {
  const schema = successesOf(contract, operation)
    .map(([, content]) => jsonSchemaOf(content))
    .find(Boolean);
  if (method !== 'GET' || !schema) return undefined;
  const response = resolve<Schema>(contract, schema);
  const bare = isType(response, 'array');
  const properties = propertiesOf(contract, response);
  const items = bare ? undefined : itemsField(properties, path);
  const list = bare ? response : items === undefined ? undefined : properties[items];
  if (!list || !('items' in list)) return undefined;
  const query = parametersOf(contract, operation).filter((parameter) => parameter.in === 'query');
  const envelope = Object.keys(properties);
  const total = first([...names.total, `total_${items}`], envelope);
  const paging = describe(
    query.map(({ name }) => name),
    envelope,
    sizesOf(contract, query),
    { ...(items && { items }), ...(total && { total }) },
  );
  return paging && { paging, item: list.items ?? {} };
}
