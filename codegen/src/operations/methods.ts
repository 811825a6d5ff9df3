import { routesOf, type Contract, type Operation, type SchemaOrReference, type ServerDifference } from '../contract/contract.ts';
import { describeMethod } from '../prose/describe.ts';
import { exampleOf, requiredInput } from '../prose/example.ts';
import { datePathsOf } from './dates.ts';
import { formatOf, type Format } from './format.ts';
import { knownNamespaces, placeOperation } from '../naming/namespaces.ts';
import { nameOperation } from '../naming/naming.ts';
import { settleNames, type Candidate } from '../naming/unique-names.ts';
import { derivePaging, type Paging } from './pagination.ts';

/** All that the generated method of one operation says. */
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
  /** Where the response has dates, for servers that send them as numbers. */
  dates: string | undefined;
  /** Where other servers do not have the operation as it is here. */
  servers: ServerDifference | undefined;
  /** Whether it can be called without options. */
  optional: boolean;
  doc: string[];
}

function candidateOf(method: string, path: string, operation: Operation): Candidate {
  const placement = placeOperation(path, operation.tags);
  if (!placement) {
    throw new Error(
      `Failed to find a namespace for ${method} ${path}. Give it a tag, or add its route to codegen/src/naming/namespaces.ts.`,
    );
  }
  return {
    method,
    path,
    placement,
    operationId: operation.operationId ?? '',
    name: nameOperation(method, path, placement),
  };
}

function methodOf(
  contract: Contract,
  operation: Operation,
  { method, path, placement: { namespace }, name, operationId }: Candidate,
): Method {
  const format = formatOf(contract, operation);
  const pages = format.responseType ? undefined : derivePaging(contract, method, path, operation);
  const example = exampleOf(contract, operation, `${namespace}.${name}`, format.responseType);
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
    dates: format.responseType ? undefined : datePathsOf(contract, operation),
    servers: operation['x-servers'],
    optional: requiredInput(contract, operation) === undefined,
    doc: describeMethod(contract, method, path, operation, example),
  };
}

/** The methods of a normalised contract, in the order of namespaces and of the contract. */
export function methodsOf(contract: Contract): Method[] {
  const routes = routesOf(contract);
  const candidates = settleNames(routes.map(({ method, path, operation }) => candidateOf(method, path, operation)));
  const methods = candidates.map((candidate, index) => methodOf(contract, routes[index]!.operation, candidate));
  const known = knownNamespaces.filter((namespace) => methods.some((method) => method.namespace === namespace));
  const others = [...new Set(methods.map(({ namespace }) => namespace))]
    .filter((namespace) => !knownNamespaces.includes(namespace))
    .sort();
  return [...known, ...others].flatMap((namespace) => methods.filter((method) => method.namespace === namespace));
}
