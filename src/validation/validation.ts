import type { CallInput } from '../call/prepare.ts';
import type { Outcome } from '../call/outcome.ts';
import type { ClientSettings, Operation } from '../call/settings.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import { answerBody } from './answer-body.ts';
import { asSent } from './as-sent.ts';
import { issuesOf } from './issues.ts';
import { loadSchemas } from './load-schemas.ts';
import { resolveValidate, VALIDATE_PROBLEM, type Validate } from './options.ts';
import type { OperationSchemas } from './schemas-of.ts';

/** The checks of one call. */
export interface Validation {
  /** Refuses a request that does not fit, before it is sent. */
  request(input: CallInput): void;
  /** Warns of an answer that does not fit, or makes it a failure. */
  answer(outcome: Outcome): Outcome;
}

/** Loads what the call is checked with. `undefined` where there is nothing to check. */
export async function validation(
  client: ClientSettings,
  operation: Operation,
  validate: Validate,
): Promise<Validation | undefined> {
  const wanted = resolveValidate(validate);
  if (!wanted)
    throw new TempsValidationError({
      what: 'the options of the call',
      issues: [{ path: ['validate'], message: VALIDATE_PROBLEM }],
    });
  if (!wanted.requests && !wanted.responses) return undefined;
  const schemas = (await loadSchemas()).schemasOf(operation.method, operation.route);
  if (!schemas) return undefined;
  const name = `${operation.method} ${operation.route}`;
  return {
    request(input) {
      const issues = wanted.requests ? requestIssues(operation, schemas, input) : [];
      if (issues.length > 0)
        throw new TempsValidationError({ what: `the request ${name}`, issues, secret: client.secret });
    },
    answer(outcome) {
      const issues = wanted.responses ? answerIssues(operation, schemas, outcome.data) : [];
      if (issues.length === 0) return outcome;
      const error = new TempsValidationError({ what: `the answer to ${name}`, issues, secret: client.secret });
      if (wanted.responses === 'throw') return { ...outcome, data: undefined, error };
      client.warn?.(
        `TempsClient: the call succeeded, but its answer does not fit the contract. The server may be of another version. ${error.message}`,
      );
      return outcome;
    },
  };
}

function requestIssues({ format }: Operation, schemas: OperationSchemas, input: CallInput): ValidationIssue[] {
  const { path, query, body } = schemas;
  const isJson = (format.bodyType ?? 'json') === 'json';
  return [
    ...(path ? issuesOf(path, input.path ?? {}, ['path']) : []),
    ...(query ? issuesOf(query, asSent(withoutNull(input.query ?? {})), ['query']) : []),
    ...(body && isJson ? issuesOf(body, asSent(input.body ?? undefined), ['body']) : []),
  ];
}

/** A parameter that is null is not sent. */
function withoutNull(query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== null));
}

function answerIssues({ format }: Operation, { response, paging }: OperationSchemas, data: unknown): ValidationIssue[] {
  if (!response || (format.responseType ?? 'json') !== 'json' || data === undefined) return [];
  return issuesOf(response, answerBody(data, paging));
}
