import {
  listRoutes,
  type Contract,
  type Operation,
  type Route,
  type SchemaOrReference,
  type ServerDifference,
} from '../contract/contract.ts';
import { knownNamespaces, placeOperation, type Placement } from '../naming/namespaces.ts';
import { namesFromId } from '../naming/id-name.ts';
import { nameOperation } from '../naming/naming.ts';
import { settleNames, type Candidate } from '../naming/unique-names.ts';
import { describeMethod } from '../prose/describe.ts';
import { writeExample, requiredInput } from '../prose/example.ts';
import { findDatePaths } from './dates.ts';
import { readFormat, type Format } from './format.ts';
import { findPaging, type Paging } from './pagination.ts';

/** Everything needed to generate the method of an operation. */
export interface Method {
  namespace: string;
  name: string;
  method: string;
  path: string;
  operationId: string;
  operation: Operation;
  tags: string[];
  format: Format;
  paging: Paging | undefined;
  item: SchemaOrReference | undefined;
  /** Paths to the dates of the response, for servers that send them as numbers. */
  dates: string | undefined;
  /** How the operation differs on other servers. */
  servers: ServerDifference | undefined;
  /** Whether the type of an item can be derived from that of the response. */
  isIndexable: boolean;
  /** Whether it can be called without options. */
  optional: boolean;
  doc: string[];
}

export interface MethodSettings {
  /** The routes whose names are fixed. */
  known?:
    | { find(method: string, path: string): Method | undefined; all: readonly Method[] }
    | undefined;
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
export function listMethods(
  contract: Contract,
  { known, undescribed = 'none' }: MethodSettings = {},
): Method[] {
  const routes = listRoutes(contract);
  const candidates = placeRoutes(routes).map((placement, at) =>
    toCandidate(routes[at]!, placement, known),
  );
  const names = settleNames(candidates, known?.all);
  const methods = candidates.map(({ placement: { namespace } }, at) => {
    const route = routes[at]!;
    const name = names[at]!;
    const { method, path, operation } = route;
    const ours = known?.find(method, path);
    const format = readFormat(
      contract,
      operation,
      ours?.format.responseType === 'none' ? 'none' : undescribed,
    );
    const isJson = format.responseType === undefined;
    const pages = isJson
      ? findPaging(contract, route, /^list(?![a-z])/.test(name), ours?.paging)
      : undefined;
    const example = writeExample(
      contract,
      operation,
      `${namespace}.${name}`,
      pages ? (pages.paging.isUncounted ? 'uncounted list' : 'list') : format.responseType,
    );
    return {
      namespace,
      name,
      method,
      path,
      operationId: operation.operationId ?? '',
      operation,
      format,
      tags: operation.tags ?? [],
      paging: pages?.paging,
      item: pages?.item,
      dates: isJson ? findDatePaths(contract, operation) : undefined,
      servers: operation['x-servers'],
      isIndexable: pages?.isIndexable ?? false,
      optional: requiredInput(contract, operation) === undefined,
      doc: describeMethod(contract, method, path, operation, example),
    };
  });
  const groups = methodsByNamespace(methods);
  const others = [...groups.keys()]
    .filter((namespace) => !knownNamespaces.includes(namespace))
    .sort();
  return [...knownNamespaces, ...others].flatMap((namespace) => groups.get(namespace) ?? []);
}

/**
 * A namespace that would have one method joins the one that its route is below, if there is one.
 */
function placeRoutes(routes: readonly Route[]): Placement[] {
  const placements = routes.map(({ path, operation }) => placeOperation(path, operation.tags));
  const counts = new Map<string, number>();
  for (const { namespace } of placements) counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  return placements.map((placement, at) => {
    if (
      placement.known ||
      knownNamespaces.includes(placement.namespace) ||
      counts.get(placement.namespace) !== 1
    )
      return placement;
    const above = placeOperation(routes[at]!.path);
    return counts.has(above.namespace) ? above : placement;
  });
}

/** Unknown routes are named after their id, since their authors know best what they do. */
function toCandidate(
  { method, path, operation }: Route,
  placement: Placement,
  known: MethodSettings['known'],
): Candidate {
  const operationId = operation.operationId ?? '';
  const candidate = { method, path, operationId };
  const ours = known?.find(method, path);
  if (ours)
    return {
      ...candidate,
      placement: { ...placement, namespace: ours.namespace },
      choices: [ours.name],
      isSettled: true,
    };
  const fromId = known ? namesFromId(method, operationId, placement) : [];
  return {
    ...candidate,
    placement,
    choices: [...fromId, nameOperation(method, path, placement)],
    isSettled: false,
  };
}
