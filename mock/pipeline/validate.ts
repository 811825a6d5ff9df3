import { checkAt, checkOf, type SchemaCheck, type SchemaIssue } from '../contract/check.ts';
import {
  alternatives,
  operations,
  operationSpec,
  resolveRef,
  type OperationName,
  type Schema,
} from '../contract/contract.ts';
import { knownMembers, type UnknownName } from '../contract/known-members.ts';
import { didYouMean } from '../lib/nearest-name.ts';
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
  /**
   * Whether names that the contract does not have are refused. Otherwise they are ignored, and
   * become warnings.
   */
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

/**
 * @throws {RefusedRequest} with every issue of the path, query and body, or because the body cannot
 * be read
 */
export function validate(
  { rules, maxBytes, strict, warn }: ValidateOptions,
  { operation, params }: RouteMatch,
  received: Received,
): ValidInput {
  const { searchParams } = received.url;
  const { schemas, defaults } = parametersOf(operation, 'query');
  const page = rules.readPage(operation, searchParams);
  // Only by the names that the operation has: another one would be taken for a filter.
  const paging = Object.fromEntries(
    Object.entries(page ?? {}).filter(([name]) => schemas.has(name)),
  );

  const path = readParameters(operation, 'path', (name) => [params[name] ?? []].flat());
  const query = readParameters(operation, 'query', (name) =>
    Object.hasOwn(paging, name)
      ? []
      : rules.readLimit(name, searchParams.getAll(name), schemas.get(name)?.maximum),
  );
  const body = readBody(operation, received, maxBytes);
  const input = rules.readInput(operation, { query: query.values, body: body.value });
  refuse([...path.issues, ...query.issues, ...body.issues, ...input.issues]);

  const known = body.place
    ? knownMembers(body.place, input.body, 'body')
    : { value: input.body, unknown: [] };
  const ofServers = namesOfServers(operation);
  const unknown = [...unknownInQuery(operation, searchParams), ...known.unknown].filter(
    ({ path }) => !ofServers.includes(path),
  );
  if (strict)
    refuse(
      unknown.map(({ path, name, known }) => ({
        path,
        message: `got a value, expected no such name${didYouMean(name, known)}`,
      })),
    );
  const { method, route } = operations[operation];
  for (const { path, name, known } of unknown) {
    // A name can have any length, and characters that a terminal acts on.
    const shown = path.slice(0, 80).replaceAll(/[^ -~]/g, '?');
    const ignored = `${shown} is not in the contract and was ignored`;
    warn(`${method} /api${route}: ${ignored}${didYouMean(name, known)}`);
  }

  return {
    path: path.values,
    query: { ...defaults, ...input.query, ...paging },
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
  const known = parameters.get(key);
  if (known) return known;
  const declared = operationSpec(operation).parameters.filter(
    (parameter) => parameter.in === place,
  );
  const schemas = new Map(
    declared.map(({ name, schema = {} }) => [name, resolveRef<Schema>(schema)]),
  );
  const required = declared.filter((parameter) => parameter.required).map(({ name }) => name);
  const defaults = [...schemas].filter(([, schema]) => schema.default !== undefined);
  const found: Parameters = {
    schemas,
    defaults: Object.fromEntries(
      defaults.map(([name, schema]) => [name, schema.default as unknown]),
    ),
    check: checkOf({ type: 'object', properties: Object.fromEntries(schemas), required }),
  };
  parameters.set(key, found);
  return found;
}

function readParameters(
  operation: OperationName,
  place: 'path' | 'query',
  textsOf: (name: string) => readonly string[],
): { values: Values; issues: SchemaIssue[] } {
  const { schemas, check } = parametersOf(operation, place);
  const values: Record<string, unknown> = {};
  for (const [name, schema] of schemas) {
    const texts = textsOf(name);
    if (texts.length > 0) values[name] = coerce(texts, schema);
  }
  return { values, issues: check(values, place) };
}

/**
 * Converts the texts of a path or query parameter to the type in its schema. A list may be sent as
 * `a,b`, or by repeating its name. A text that does not match the type stays as it is, so that the
 * validation error shows it.
 */
function coerce([text = '', ...others]: readonly string[], declared: object): unknown {
  const schemas = alternatives(declared);
  const list = schemas.find((schema) => 'items' in schema);
  const items = list && 'items' in list ? (list.items as object) : undefined;
  if (others.length > 0) return [text, ...others].map((one) => coerce([one], items ?? declared));
  for (const type of schemas.flatMap((schema) => schema.type ?? [])) {
    const isNumber =
      (type === 'integer' || type === 'number') && /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text);
    // 1e309 would become Infinity.
    if (isNumber && Number.isFinite(Number(text))) return Number(text);
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (type === 'array') return text.split(',').map((part) => coerce([part], items ?? {}));
  }
  return text;
}

interface ReadBody {
  readonly value: unknown;
  readonly issues: readonly SchemaIssue[];
  /**
   * The JSON pointer to its schema; `undefined` for no body, and for a form, which the resolver
   * reads.
   */
  readonly place?: string;
}

/**
 * @throws {RefusedRequest} if the body cannot be read: a 413, a 415, or a 400 because it is not
 * JSON
 */
function readBody(
  operation: OperationName,
  { request, text, isTooLarge }: Received,
  maxBytes: number,
): ReadBody {
  const declared = operationSpec(operation).body;
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const accepted = [...(declared?.schemaAt.keys() ?? [])].join(' or ');
  if (isTooLarge)
    throw new RefusedRequest(
      'size',
      problem('payloadTooLarge', `The request body is larger than ${maxBytes} bytes`),
    );
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
  const value = type === 'application/json' ? parseBody(text) : text;
  return { value, issues: checkAt(place)(value, 'body'), place };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const detail = `The request body is not valid JSON: ${(cause as Error).message}`;
    throw new RefusedRequest('json', problem('badRequest', detail));
  }
}

function unknownInQuery(operation: OperationName, search: URLSearchParams): UnknownName[] {
  const { schemas } = parametersOf(operation, 'query');
  const known = [...schemas.keys()];
  const names = [...new Set(search.keys())].filter((name) => !schemas.has(name));
  return names.map((name) => ({ path: `query.${name}`, name, known }));
}

/** What the contract does not have, but the client sends to any server, since real ones want it. */
function namesOfServers(operation: OperationName): string[] {
  const { pageSize, request } = serverFacts(operation);
  return [
    ...(pageSize ? [`query.${pageSize}`] : []),
    ...(request ? [`body.${request.into}.${request.copy}`] : []),
  ];
}
