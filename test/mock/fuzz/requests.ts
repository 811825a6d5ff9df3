import * as fc from 'fast-check';
import {
  contract,
  operations,
  operationSpec,
  resolveRef,
  type OperationName,
} from '../../../mock/contract/contract.ts';
import { oddText } from './odd.ts';
import { valueOf } from './values.ts';

/** A request as plain data, so that a failure can print it. */
export interface FuzzRequest {
  readonly operation: OperationName;
  readonly method: string;
  /** Without `/api`. */
  readonly path: string;
  /** The query with its question mark. */
  readonly search: string;
  /** Chooses one of the known paths to replace the start of the path; `undefined` keeps the path. */
  readonly choice: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Names of tokens in `mock.tokens`, and values that are sent as they are. */
const TOKENS = ['deployment', 'expired', 'reader', 'custom', 'tk_unknown', ''];

const FILE = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.tar.gz"\r\n\r\nbytes\r\n--b--\r\n';
const BROKEN_BODIES = ['', '{', 'null', '[]', '"text"', '1e309', '{"a":1,}', '['.repeat(5000), '\uFEFF{}', FILE];

const names = Object.keys(operations) as OperationName[];
const built = new Map<OperationName, fc.Arbitrary<FuzzRequest>>();

/** `DELETE` requests are less frequent, so that resources are left for the other operations. */
const drawn = names.flatMap((name) => (operations[name].method === 'DELETE' ? [name] : [name, name, name, name]));

/** A request to any operation, mostly a valid one. */
export const anyRequest: fc.Arbitrary<FuzzRequest> = fc.constantFrom(...drawn).chain(requestOf);

/** A generator of requests for each operation that reads. */
export function reads(): fc.Arbitrary<FuzzRequest>[] {
  return names.filter((name) => operations[name].method === 'GET').map(requestOf);
}

function requestOf(operation: OperationName): fc.Arbitrary<FuzzRequest> {
  let request = built.get(operation);
  if (!request) built.set(operation, (request = buildRequest(operation)));
  return request;
}

function buildRequest(operation: OperationName): fc.Arbitrary<FuzzRequest> {
  const { method, route }: { method: string; route: string } = operations[operation];
  const { parameters } = operationSpec(operation);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const path = fc.tuple(...inPath.map(({ name, schema }) => parameterText(schema ?? {}, name)));
  const query = fc.tuple(
    ...inQuery.map(({ name, schema, required }) =>
      fc.option(parameterText(schema ?? {}, name), { nil: undefined, freq: required ? 30 : 1 }),
    ),
  );
  return fc
    .record({
      values: path,
      given: query,
      more: moreQuery,
      body: bodyOf(operation),
      headers: headersOf(operation),
      choice: fc.option(fc.nat(1000), { freq: 6, nil: undefined }),
    })
    .map(({ values, given, more, body, headers, choice }) => {
      const filled = inPath.reduce(
        (url, { name }, index) => url.replace(`{${name}}`, escapePath(values[index] ?? '')),
        route,
      );
      const search = [...inQuery.flatMap(({ name }, index) => queryPart(name, given[index])), ...more].join('&');
      return { operation, method, path: filled, search: search && `?${search}`, choice, headers, body };
    });
}

const moreQuery = fc.oneof(
  { weight: 30, arbitrary: fc.constant<string[]>([]) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(['page=1e309'], ['__proto__=1'], ['page=1', 'page=2'], ['%ff=%ff'], ['&&=']),
  },
);

function parameterText(schema: object, name: string): fc.Arbitrary<string> {
  const likely = valueOf(schema, name).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return fc.oneof({ weight: 20, arbitrary: likely }, { weight: 1, arbitrary: oddText });
}

/** Replaces lone surrogates, which cannot be encoded. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}

/** An empty segment would lead to another route. */
function escapePath(text: string): string {
  return text === '' ? '%20' : encodeURIComponent(wellFormed(text));
}

function queryPart(name: string, text: string | undefined): string[] {
  return text === undefined ? [] : [`${name}=${encodeURIComponent(wellFormed(text))}`];
}

function bodyOf(operation: OperationName): fc.Arbitrary<string | undefined> {
  const { body } = operationSpec(operation);
  if (!body) return fc.constant(undefined);
  const broken = fc.constantFrom(undefined, ...BROKEN_BODIES);
  const [[type = '', place = ''] = []] = body.schemaAt;
  if (type === 'multipart/form-data') return fc.oneof({ weight: 4, arbitrary: fc.constant(FILE) }, broken);
  const free = valueOf(readPlace(place));
  const example = readExample(operation, type);
  const likely = example ? fc.oneof(free, fc.tuple(fc.constant(example), free, fc.boolean()).map(mix)) : free;
  return fc.oneof({ weight: 20, arbitrary: likely.map((value) => JSON.stringify(value)) }, broken);
}

/** The example; half of the time with some members replaced. */
function mix([example, value, isWhole]: [object, unknown, boolean]): unknown {
  if (isWhole || typeof value !== 'object' || value === null) return example;
  return { ...example, ...Object.fromEntries(Object.entries(value).slice(0, 2)) };
}

function headersOf(operation: OperationName): fc.Arbitrary<Record<string, string>> {
  const type = [...(operationSpec(operation).body?.schemaAt.keys() ?? [])][0];
  const usual = type === 'multipart/form-data' ? `${type}; boundary=b` : type;
  return fc
    .record({
      authorization: sometimes<string>(fc.constantFrom(...TOKENS), 'admin'),
      'content-type': sometimes<string | undefined>(
        fc.constantFrom(undefined, 'text/plain', 'application/json; charset=utf-8', 'multipart/form-data', 'a/b'),
        usual,
      ),
      'user-agent': rarely(['', 'Mozilla/5.0 (Windows NT 10.0) Chrome/120', 'a'.repeat(3000)]),
      referer: rarely(['https://example.com/a?b=c', 'no url', '://']),
      cookie: rarely(['session=1', '=; =', 'a'.repeat(3000), '_temps_visitor_id=x; _temps_sid=%']),
    })
    .map((headers) =>
      Object.fromEntries(Object.entries(headers).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
    );
}

function rarely(texts: readonly string[]): fc.Arbitrary<string | undefined> {
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...texts) },
  );
}

function sometimes<T>(value: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 30, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary: value });
}

function readPlace(place: string): object {
  const $ref = decodeURIComponent(place);
  return resolveRef<object>({ $ref });
}

function readExample(operation: OperationName, type: string): object | undefined {
  const { method, route } = operations[operation];
  const declared = contract.paths?.[route]?.[method.toLowerCase() as 'post']?.requestBody;
  const media = declared && 'content' in declared ? declared.content[type] : undefined;
  const [named] = Object.values(media?.examples ?? {});
  const example: unknown = media?.example ?? (named && 'value' in named ? named.value : undefined);
  return typeof example === 'object' && example !== null ? example : undefined;
}
