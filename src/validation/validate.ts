import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import { contractBody, readEnvelope } from '../pagination/envelope.ts';
import type { Paging } from '../pagination/paging.ts';
import type { Operation } from '../request/operation.ts';
import { findIssues, valueAt } from './find-issues.ts';
import { resolveValidate, type Validate } from './options.ts';
import { loadSchemas, type OperationSchemas, type SchemasModule } from './schemas.ts';

interface RequestInput {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

interface ValidatingClient {
  /** The token, to be redacted in errors and warnings. */
  secret?: string | undefined;
  warn?: ((message: string) => void) | undefined;
  loadSchemas?: (() => Promise<SchemasModule>) | undefined;
}

/** Loads the checks that `validate` asks for; `undefined` if there are none. */
export async function loadValidator(operation: Operation, validate: Validate, client: ValidatingClient) {
  const { secret, warn } = client;
  const wanted = resolveValidate(validate);
  if (!wanted?.requests && !wanted?.responses) return undefined;
  const schemas = (await loadSchemas(client.loadSchemas)).getSchemas(operation.method, operation.route);
  if (!schemas) return undefined;
  const name = `${operation.method} ${operation.route}`;
  return {
    /** Throws a `TempsValidationError` for a request that does not match. */
    checkRequest(input: RequestInput): void {
      const issues = wanted.requests ? findRequestIssues(operation, schemas, input) : [];
      if (issues.length > 0) throw new TempsValidationError({ what: `the request ${name}`, issues, secret });
    },
    /** Warns of a response that does not match, or returns the error that the call fails with. */
    checkResponse(data: unknown): TempsValidationError | undefined {
      const issues = wanted.responses ? findResponseIssues(operation, schemas, data) : [];
      if (issues.length === 0) return undefined;
      const error = new TempsValidationError({ what: `the response to ${name}`, issues, wasSent: true, secret });
      if (wanted.responses === 'throw') return error;
      warn?.(
        `TempsClient: the call succeeded, but its response does not fit the contract. The server may be of another version. ${error.message}`,
      );
      return undefined;
    },
  };
}

function findRequestIssues(
  { format }: Operation,
  { path, query, body, requiresBody }: OperationSchemas,
  input: RequestInput,
): ValidationIssue[] {
  const sent = format.takesNull ? input.body : (input.body ?? undefined);
  const hasJson = (format.bodyType ?? 'json') === 'json' && (requiresBody || sent !== undefined);
  return [
    ...(path ? findIssues(path, asJson(input.path ?? {}), ['path']) : []),
    ...(query ? findIssues(query, asJson(input.query ?? {}, withoutNull), ['query']) : []),
    ...(body && hasJson ? findIssues(body, asJson(sent), ['body']) : []),
  ];
}

/** A query leaves out what is `null`. */
function withoutNull(_name: string, value: unknown): unknown {
  return value ?? undefined;
}

/** A value as JSON sends it: a `Date` becomes a text, and `undefined` members are left out. */
function asJson(value: unknown, replacer?: (name: string, value: unknown) => unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, replacer));
}

function findResponseIssues(
  { format }: Operation,
  { response, paging, omitted = '' }: OperationSchemas,
  data: unknown,
): ValidationIssue[] {
  if (!response || (format.responseType ?? 'json') !== 'json' || data === undefined) return [];
  const mayLack = new Set(omitted.split(','));
  const body = asContract(data, paging);
  return findIssues(response, body).filter(
    ({ path }) => !mayLack.has(String(path.at(-1))) || valueAt(body, path) !== undefined,
  );
}

/** A list in the shape that the caller will see, since each server wraps lists in its own way. Does not change `data`. */
function asContract(data: unknown, paging: Paging | undefined): unknown {
  if (!paging || typeof data !== 'object' || data === null) return data;
  const copy: unknown = Array.isArray(data) ? [...(data as unknown[])] : { ...data };
  try {
    return contractBody(copy, readEnvelope({ data: copy }, paging), paging);
  } catch {
    // A response without a list is reported by the list.
    return data;
  }
}
