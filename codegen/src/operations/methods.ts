import {
  findJsonSchema,
  listRoutes,
  readSuccesses,
  type Contract,
  type Operation,
  type Route,
  type Schema,
  type SchemaOrReference,
  type ServerDifference,
} from '../contract/contract.ts';
import { isReference, resolve } from '../contract/references.ts';
import { knownNamespaces, placeOperation, type Placement } from '../naming/namespaces.ts';
import { namesFromId } from '../naming/id-name.ts';
import { nameOperation } from '../naming/naming.ts';
import { settleNames, type Candidate, type NamedOperation } from '../naming/unique-names.ts';
import { describeMethod } from '../prose/describe.ts';
import { writeExample, requiredInput } from '../prose/example.ts';
import { findDatePaths } from './dates.ts';
import { readFormat, type Format } from './format.ts';
import { findPaging, type FoundPaging, type Paging } from './pagination.ts';

/** Everything needed to generate the method of an operation. */
export interface Method {
  namespace: string;
  name: string;
  method: string;
  path: string;
  operationId: string;
  tags: string[];
  format: Format;
  paging: Paging | undefined;
  item: SchemaOrReference | undefined;
  /** Paths to the dates of the response, for servers that send them as numbers. */
  dates: string | undefined;
  /** Members of the response that known servers leave out. */
  omitted: string | undefined;
  /** How the operation differs on other servers. */
  servers: ServerDifference | undefined;
  /** Whether the type of an item can be derived from that of the response. */
  isIndexable: boolean;
  /** Whether it can be called without options. */
  optional: boolean;
  doc: string[];
}

/** What the SDK's own contract says of a route. */
type KnownMethod = Pick<Method, 'namespace' | 'name' | 'paging' | 'format'>;

export interface MethodSettings {
  /** The routes whose names are fixed. */
  known?: { find(method: string, path: string): KnownMethod | undefined; all: readonly KnownMethod[] } | undefined;
  /** The type of a successful response without a schema: no body, or an undescribed one. */
  undescribed?: 'none' | 'auto';
}

/** Groups methods by namespace. Keeps their order. */
export function methodsByNamespace(methods: readonly Method[]): Map<string, Method[]> {
  const groups = new Map<string, Method[]>();
  for (const method of methods) {
    const group = groups.get(method.namespace);
    if (group) group.push(method);
    else groups.set(method.namespace, [method]);
  }
  return groups;
}

/** The methods of a normalized contract, ordered by namespace, then as in the contract. */
export function listMethods(contract: Contract, { known, undescribed = 'none' }: MethodSettings = {}): Method[] {
  const routes = listRoutes(contract);
  const placements = placeRoutes(routes);
  const candidates = settleNames(
    routes.map((route, at) =>
      toCandidate(route, placements[at]!, known?.find(route.method, route.path), known !== undefined),
    ),
    known?.all,
  );
  const methods = candidates.map((candidate, index) => {
    const route = routes[index]!;
    const ours = known?.find(route.method, route.path);
    const format = readFormat(contract, route.operation, ours?.format.responseType === 'none' ? 'none' : undescribed);
    const isList = /^list(?![a-z])/.test(candidate.name);
    const pages = format.responseType ? undefined : findPaging(contract, route, isList, ours?.paging);
    return toMethod(contract, route.operation, candidate, format, pages);
  });
  const groups = methodsByNamespace(methods);
  const others = [...groups.keys()].filter((namespace) => !knownNamespaces.includes(namespace)).sort();
  return [...knownNamespaces, ...others].flatMap((namespace) => groups.get(namespace) ?? []);
}

/** A namespace that would have one method joins the one that its route is below, if there is one. */
function placeRoutes(routes: readonly Route[]): Placement[] {
  const placements = routes.map(({ path, operation }) => placeOperation(path, operation.tags));
  const counts = new Map<string, number>();
  for (const { namespace } of placements) counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  return placements.map((placement, at) => {
    if (placement.known || knownNamespaces.includes(placement.namespace) || counts.get(placement.namespace) !== 1)
      return placement;
    const above = placeOperation(routes[at]!.path);
    return counts.has(above.namespace) ? above : placement;
  });
}

/** Unknown routes are named after their id, since their authors know best what they do. */
function toCandidate(
  { method, path, operation }: Route,
  placement: Placement,
  known: KnownMethod | undefined,
  usesIds: boolean,
): Candidate {
  const operationId = operation.operationId ?? '';
  const candidate = { method, path, operationId };
  if (known)
    return {
      ...candidate,
      placement: { ...placement, namespace: known.namespace },
      choices: [known.name],
      isSettled: true,
    };
  const fromId = usesIds ? namesFromId(method, operationId, placement) : [];
  return { ...candidate, placement, choices: [...fromId, nameOperation(method, path, placement)], isSettled: false };
}

function toMethod(
  contract: Contract,
  operation: Operation,
  { method, path, placement: { namespace }, name, operationId }: NamedOperation,
  format: Format,
  pages: FoundPaging | undefined,
): Method {
  const returns = pages?.paging ? 'list' : format.responseType;
  const example = writeExample(contract, operation, `${namespace}.${name}`, returns);
  return {
    namespace,
    name,
    method,
    path,
    operationId,
    format,
    tags: operation.tags ?? [],
    paging: pages?.paging,
    item: pages?.item,
    dates: format.responseType ? undefined : findDatePaths(contract, operation),
    omitted: format.responseType ? undefined : findOmittedMembers(contract, operation),
    servers: operation['x-servers'],
    isIndexable: pages?.isIndexable ?? false,
    optional: requiredInput(contract, operation) === undefined,
    doc: describeMethod(contract, method, path, operation, example),
  };
}

/** The required members that known servers leave out of a response, sorted; `undefined` if there are none. */
function findOmittedMembers(contract: Contract, operation: Operation): string | undefined {
  const names = new Set<string>(operation['x-servers']?.omits);
  const seen = new Set<Schema>();
  const visit = (given: unknown): void => {
    if (typeof given !== 'object' || given === null) return;
    const schema = isReference(given) ? resolve<Schema>(contract, given) : (given as Schema);
    if (seen.has(schema)) return;
    seen.add(schema);
    for (const part of [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) visit(part);
    if ('items' in schema) visit(schema.items);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      if (isOmitted(property) && schema.required?.includes(name)) names.add(name);
      visit(property);
    }
  };
  for (const [, content] of readSuccesses(contract, operation)) visit(findJsonSchema(content));
  return names.size > 0 ? [...names].join(',') : undefined;
}

function isOmitted(property: object): boolean {
  const servers: unknown = Reflect.get(property, 'x-servers');
  return typeof servers === 'object' && servers !== null && 'omittedBy' in servers;
}
