import { checkAt, checkOf, type SchemaCheck, type SchemaIssue } from '../contract/check.ts';
import { coerce, isArraySchema, itemSchema } from '../contract/coerce.ts';
import { operations, operationSpec, resolveRef, type OperationName, type Schema } from '../contract/contract.ts';
import { knownMembers } from '../contract/known-members.ts';
import { problem, RefusedRequest } from '../lib/http/problems.ts';
import { serverFacts } from '../servers/facts.ts';
import type { WantedPage } from '../servers/lists.ts';
import type { ServerRules } from '../servers/rules.ts';
import type { Received } from './receive.ts';
import type { RouteMatch } from './route.ts';

type Values = Readonly<Record<string, unknown>>;

interface ValidateOptions {
  readonly rules: ServerRules;
  /** The limit of a body that is no upload. */
  readonly maxBytes: number;
  /** Whether names that the contract does not have are refused. Otherwise they are ignored, and become warnings. */
  readonly strict: boolean;
  readonly warn: (message: string) => void;
}

/** A request that the contract and the server accept. */
export interface ValidInput {
  readonly path: Values;
  readonly query: Values;
  /** Without members that the contract does not have; `{}` for none. */
  readonly body: object;
  /** The page of a list, as a real server reads it. */
  readonly page: WantedPage | undefined;
}

/** @throws {RefusedRequest} with every issue of the path, query and body, or because the body cannot be read */
export function validate(options: ValidateOptions, match: RouteMatch, received: Received): ValidInput {
  const { rules, strict, warn } = options;
  const { operation, params } = match;
  const { searchParams } = received.url;

  const path = checkParameters(
    operation,
    'path',
    Object.entries(params).map(([name, text]) => [name, [text]]),
  );
  const page = rules.readPage(operation, searchParams);
  const query = checkParameters(operation, 'query', sentValues(operation, searchParams, page !== undefined));
  const body = checkBody(operation, received, options.maxBytes);
  const input = rules.readInput(operation, { query: query.values, body: body.value });
  refuse([...path.issues, ...query.issues, ...body.issues, ...input.issues]);

  const known = body.place ? knownMembers(body.place, input.body, 'body') : { value: input.body, unknown: [] };
  const copied = copiedMember(operation);
  const unknown = [...unknownInQuery(operation, searchParams), ...known.unknown.filter((name) => name !== copied)];
  if (strict) refuse(unknown.map((name) => ({ path: name, message: 'got a value, expected no such name' })));
  const { method, route } = operations[operation];
  for (const name of unknown) warn(`${method} /api${route}: ${printName(name)} is not in the contract and was ignored`);

  const { defaults } = parametersOf(operation, 'query');
  return {
    path: path.values,
    query: { ...defaults, ...input.query, ...page },
    body: known.value ?? {},
    page,
  };
}

/** @throws {RefusedRequest} a 400 that lists the issues, if there are any */
function refuse(issues: readonly SchemaIssue[]): void {
  if (issues.length === 0) return;
  const detail = issues.map(({ path, message }) => `${path}: ${message}`).join('; ');
  throw new RefusedRequest('schema', problem('badRequest', detail, { errors: issues }));
}

interface Parameters {
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly defaults: Values;
  readonly check: SchemaCheck;
}

const parameters = new Map<string, Parameters>();

function parametersOf(operation: OperationName, place: 'path' | 'query'): Parameters {
  const key = `${place} ${operation}`;
  let found = parameters.get(key);
  if (!found) parameters.set(key, (found = readParameters(operation, place)));
  return found;
}

function readParameters(operation: OperationName, place: 'path' | 'query'): Parameters {
  const declared = operationSpec(operation).parameters.filter((parameter) => parameter.in === place);
  const schemas = new Map(declared.map(({ name, schema = {} }) => [name, schema as Schema]));
  const required = declared.filter((parameter) => parameter.required).map(({ name }) => name);
  const defaults = Array.from(
    schemas,
    ([name, schema]) => [name, resolveRef<Schema>(schema).default as unknown] as const,
  );
  return {
    schemas,
    defaults: Object.fromEntries(defaults.filter(([, value]) => value !== undefined)),
    check: checkOf({ type: 'object', properties: Object.fromEntries(schemas), required }),
  };
}

function checkParameters(
  operation: OperationName,
  place: 'path' | 'query',
  sent: readonly (readonly [name: string, texts: readonly string[]])[],
): { values: Values; issues: SchemaIssue[] } {
  const { schemas, check } = parametersOf(operation, place);
  const values = Object.fromEntries(
    sent.map(([name, texts]) => [name, clamp(operation, name, toValue(texts, schemas.get(name)))]),
  );
  return { values, issues: check(values, place) };
}

/** The parameters of the query that the operation has; without those of the page, if the server reads them in its way. */
function sentValues(operation: OperationName, search: URLSearchParams, isPaged: boolean): [string, string[]][] {
  const names = [...parametersOf(operation, 'query').schemas.keys()].filter((name) => search.has(name));
  const read = isPaged ? names.filter((name) => !/^(page|per_page|page_size)$/.test(name)) : names;
  return read.map((name) => [name, search.getAll(name)]);
}

/** A list may be sent as `a,b`, or by repeating its name. A name of anything else that is repeated is refused. */
function toValue(texts: readonly string[], schema: Schema | undefined): unknown {
  const [text = ''] = texts;
  if (texts.length === 1) return coerce(text, schema);
  return texts.map((one) => coerce(one, isArraySchema(schema) ? itemSchema(schema) : schema));
}

/** The one parameter that a server takes for the nearest number inside its bounds, instead of refusing it. */
function clamp(operation: OperationName, name: string, value: unknown): unknown {
  if (operation !== 'analytics.getVisitorFacets' || name !== 'per_facet_limit' || typeof value !== 'number')
    return value;
  return Math.min(200, Math.max(1, value));
}

interface CheckedBody {
  readonly value: unknown;
  readonly issues: readonly SchemaIssue[];
  /** The JSON pointer to its schema; `undefined` for no body, and for a form, which the resolver reads. */
  readonly place?: string;
}

/** @throws {RefusedRequest} if the body cannot be read: a 413, a 415, or a 400 because it is not JSON */
function checkBody(operation: OperationName, { request, text, isTooLarge }: Received, maxBytes: number): CheckedBody {
  const declared = operationSpec(operation).body;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const accepted = [...(declared?.schemaAt.keys() ?? [])].join(' or ');
  if (isTooLarge)
    throw new RefusedRequest('size', problem('payloadTooLarge', `The request body is larger than ${maxBytes} bytes`));
  if (!declared) return { value: undefined, issues: [] };
  if (type ? !declared.schemaAt.has(type) : request.body) {
    const detail = `Content-Type is ${type ?? 'missing'}, expected ${accepted}`;
    throw new RefusedRequest('media type', problem('unsupportedMediaType', detail));
  }
  if (type === 'multipart/form-data') return { value: undefined, issues: [] };
  const place = declared.schemaAt.get(type ?? '');
  if (text === undefined || place === undefined) {
    const missing = { path: 'body', message: `got nothing, expected ${accepted}` };
    return { value: undefined, issues: declared.required ? [missing] : [] };
  }
  const body = type === 'application/json' ? parseBody(text) : text;
  return { value: body, issues: checkAt(place)(body, 'body'), place };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const detail = `The request body is not valid JSON: ${(cause as Error).message}`;
    throw new RefusedRequest('json', problem('badRequest', detail));
  }
}

/** Names in the query that the operation does not have. The name of the page size on another server counts as known. */
function unknownInQuery(operation: OperationName, search: URLSearchParams): string[] {
  const { schemas } = parametersOf(operation, 'query');
  const row = operations[operation];
  const other = 'paging' in row && 'otherSize' in row.paging ? row.paging.otherSize : undefined;
  return [...new Set(search.keys())]
    .filter((name) => !schemas.has(name) && name !== other)
    .map((name) => `query.${name}`);
}

/** What the contract does not have, but the client sends to any server, since real ones want it. */
function copiedMember(operation: OperationName): string | undefined {
  const { request } = serverFacts(operation);
  return request && `body.${request.into}.${request.copy}`;
}

/** A name in a request can have any length, and characters that a terminal acts on. */
function printName(path: string): string {
  const name = path.slice(0, 80).replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
  return path.length > 80 ? `${name}…` : name;
}
