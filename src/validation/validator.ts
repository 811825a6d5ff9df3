import { omitNull } from '../input/given.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import { asContract, asJson } from './checked-values.ts';
import { findIssues } from './find-issues.ts';
import type { OperationSchemas, SchemasModule } from './find-schemas.ts';
import { loadSchemas } from './load-schemas.ts';
import { resolveValidate, VALIDATE_PROBLEM, type Validate } from './options.ts';

/** The operation to check: its method and route, and the types of its bodies. */
export interface ValidatedOperation {
  method: string;
  route: string;
  format: {
    bodyType?: string | undefined;
    takesNull?: true | undefined;
    responseType?: string | undefined;
    isRaw?: true | undefined;
  };
}

interface RequestInput {
  path?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

interface ValidatorContext {
  /** The token, to be redacted in errors and warnings. */
  secret?: string | undefined;
  warn?: ((message: string) => void) | undefined;
  loadSchemas?: (() => Promise<SchemasModule>) | undefined;
}

/** Checks one call against the contract. */
export interface Validator {
  /** Throws a `TempsValidationError` for a request that does not match. */
  checkRequest(input: RequestInput): void;
  /** Warns of a response that does not match, or returns the error that the call fails with. */
  checkResponse(data: unknown): TempsValidationError | undefined;
}

/** Loads the checks that `validate` asks for; `undefined` if there are none. */
export async function loadValidator(
  operation: ValidatedOperation,
  validate: Validate,
  { secret, warn, loadSchemas: load }: ValidatorContext,
): Promise<Validator | undefined> {
  const wanted = resolveValidate(validate);
  if (!wanted)
    throw new TempsValidationError({
      what: 'the options of the call',
      issues: [{ path: ['validate'], message: VALIDATE_PROBLEM }],
    });
  if (!wanted.requests && !wanted.responses) return undefined;
  const schemas = (await loadSchemas(load)).getSchemas(operation.method, operation.route);
  if (!schemas) return undefined;
  const name = `${operation.method} ${operation.route}`;
  return {
    checkRequest(input) {
      const issues = wanted.requests ? findRequestIssues(operation, schemas, input) : [];
      if (issues.length > 0) throw new TempsValidationError({ what: `the request ${name}`, issues, secret });
    },
    checkResponse(data) {
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
  { format }: ValidatedOperation,
  schemas: OperationSchemas,
  input: RequestInput,
): ValidationIssue[] {
  const { path, query, body, requiresBody } = schemas;
  const sent = format.takesNull ? input.body : (input.body ?? undefined);
  const hasJson = (format.bodyType ?? 'json') === 'json' && (requiresBody || sent !== undefined);
  return [
    ...(path ? findIssues(path, input.path ?? {}, ['path']) : []),
    ...(query ? findIssues(query, asJson(omitNull(input.query ?? {})), ['query']) : []),
    ...(body && hasJson ? findIssues(body, asJson(sent), ['body']) : []),
  ];
}

function findResponseIssues(
  { format }: ValidatedOperation,
  { response, paging, omitted }: OperationSchemas,
  data: unknown,
): ValidationIssue[] {
  if (!response || format.isRaw || (format.responseType ?? 'json') !== 'json' || data === undefined) return [];
  return findIssues(response, asContract(data, paging), [], new Set(omitted?.split(',')));
}
