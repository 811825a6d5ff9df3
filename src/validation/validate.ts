import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import { contractBody, readEnvelope } from '../pagination/envelope.ts';
import type { Operation } from '../request/operation.ts';
import { findIssues, findUnknownNames, type Schema } from './find-issues.ts';
import { loadSchemas } from './load-schemas.ts';
import { resolveValidate, type Validate } from './options.ts';
import type { OperationSchemas, SchemasModule } from './schemas.ts';

type RequestInput = { [Part in 'path' | 'query' | 'body']?: unknown };

/** Loads the checks that `validate` asks for; `undefined` if there are none. */
export async function loadValidator(
  operation: Operation,
  validate: Validate,
  client: {
    secret?: string | undefined;
    warn?: ((message: string) => void) | undefined;
    loadSchemas?: (() => Promise<SchemasModule>) | undefined;
  },
) {
  const { secret, warn } = client;
  const wanted = resolveValidate(validate);
  if (!wanted?.requests && !wanted?.responses) return undefined;
  const { method, route } = operation;
  const schemas = (await loadSchemas(client.loadSchemas)).getSchemas(method, route);
  if (!schemas) return undefined;
  return {
    /** Throws a `TempsValidationError` for a request that does not match. */
    checkRequest(input: RequestInput): void {
      const issues = wanted.requests ? findRequestIssues(operation, schemas, input) : [];
      if (issues.length > 0)
        throw new TempsValidationError({ what: `the request ${method} ${route}`, issues, secret });
    },
    /** Warns of a response that does not match, or returns the error that the call fails with. */
    checkResponse(data: unknown): TempsValidationError | undefined {
      const issues = wanted.responses ? findResponseIssues(operation, schemas, data) : [];
      if (issues.length === 0) return undefined;
      const what = `the response to ${method} ${route}`;
      const error = new TempsValidationError({ what, issues, wasSent: true, secret });
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
  schemas: OperationSchemas,
  input: RequestInput,
): ValidationIssue[] {
  const { path, query, body, paging, requiresBody } = schemas;
  const sent = format.takesNull ? input.body : (input.body ?? undefined);
  const hasJson = (format.bodyType ?? 'json') === 'json' && (requiresBody || sent !== undefined);
  // A query leaves out what is `null`.
  const sentQuery = asJson(input.query ?? {}, (_name, value) => value ?? undefined);
  const issues = [
    ...(path ? findIssues(path, asJson(input.path ?? {}), ['path']) : []),
    ...(query ? checkPart(query, sentQuery, 'query') : []),
    ...(body && hasJson ? checkPart(body, asJson(sent), 'body') : []),
  ];
  // Each list is sent both names that servers have for the size of a page.
  return issues.filter(({ path: [, name] }) => name === undefined || name !== paging?.otherSize);
}

function checkPart(schema: Schema, value: unknown, part: string): ValidationIssue[] {
  return [...findIssues(schema, value, [part]), ...findUnknownNames(schema, value, [part])];
}

/** A value as JSON sends it: a `Date` becomes a text, and `undefined` members are left out. */
function asJson(value: unknown, replacer?: (name: string, value: unknown) => unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, replacer));
}

function findResponseIssues(
  { format }: Operation,
  schemas: OperationSchemas,
  data: unknown,
): ValidationIssue[] {
  const { response, paging } = schemas;
  if (!response || (format.responseType ?? 'json') !== 'json' || data === undefined) return [];
  let body = data;
  if (paging) {
    // Each server wraps lists in its own way. The caller sees this shape, and `data` does not
    // change.
    const copy: unknown = Array.isArray(data) ? [...(data as unknown[])] : { ...Object(data) };
    const envelope = readEnvelope({ data: copy }, paging);
    const { items, total = items.length } = envelope;
    body = contractBody(copy, envelope, paging, items, total);
  }
  return findIssues(response, body);
}
