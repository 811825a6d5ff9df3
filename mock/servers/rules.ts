import type { SchemaIssue } from '../contract/check.ts';
import type { OperationName } from '../contract/contract.ts';
import type { MockProblem } from '../lib/http/problems.ts';
import { writeRealBody } from './bodies.ts';
import { toRealError, type FailedRequest } from './errors.ts';
import { serverFacts } from './facts.ts';
import { findFailure } from './failures.ts';
import { clampLimit, readRealInput, type GivenInput } from './inputs.ts';
import { emptyList, readPage, writeEnvelope, type WantedPage } from './lists.ts';
import type { RealServerName, ServerName } from './names.ts';
import { makeRouter, respondToUnknownPath, type Router } from './routes.ts';

/** How a server reads requests and writes responses. */
export interface ServerRules {
  readonly name: ServerName;
  router(): Router;
  /** The response to a path that has no route; `undefined` for a problem. */
  respondToUnknownPath(isInApi: boolean): Response | undefined;
  /** The page that a query asks for, in place of the parameters of the reference. */
  readPage(operation: OperationName, search: URLSearchParams): WantedPage | undefined;
  /** The texts of a query parameter, with a limit above the largest as the server takes it. */
  readLimit(name: string, texts: readonly string[], maximum: number | undefined): readonly string[];
  /** A valid request as the server reads it, and what the server misses in it. */
  readInput(
    operation: OperationName,
    input: GivenInput,
  ): GivenInput & { readonly issues: readonly SchemaIssue[] };
  /** The error of an operation that the server fails to do. */
  findFailure: typeof findFailure;
  /**
   * What a list of a project that does not exist responds, of the reference's form; `undefined` for
   * the error.
   */
  emptyList(operation: OperationName, error: unknown): object | undefined;
  /** The body of a successful response, from that of the reference. */
  writeBody(operation: OperationName, body: unknown, sent: SentResponse): unknown;
  /** The response to an error; `undefined` for the problem as it is. */
  writeError(error: MockProblem, request: FailedRequest): Response | undefined;
}

interface SentResponse {
  /** The wanted page of a list. */
  readonly page: WantedPage | undefined;
  readonly pathname: string;
  /** The mock's time, in ISO 8601. */
  readonly now: string;
}

const all = new Map<ServerName, ServerRules>();

/** The rules of a server. All mocks share them. */
export function serverRules(name: ServerName): ServerRules {
  let rules = all.get(name);
  if (!rules) all.set(name, (rules = name === 'reference' ? referenceRules() : realRules(name)));
  return rules;
}

/** The reference reads and writes what the contract says. */
function referenceRules(): ServerRules {
  return {
    name: 'reference',
    router: lazyRouter('reference'),
    respondToUnknownPath: () => undefined,
    readPage: () => undefined,
    readLimit: (_, texts) => texts,
    readInput: (_, input) => ({ ...input, issues: [] }),
    findFailure: () => undefined,
    emptyList: () => undefined,
    writeBody: (_, body) => body,
    writeError: () => undefined,
  };
}

function realRules(name: RealServerName): ServerRules {
  return {
    name,
    router: lazyRouter(name),
    respondToUnknownPath,
    readPage,
    readLimit: clampLimit,
    readInput: (operation, input) => readRealInput(name, operation, input),
    findFailure,
    emptyList,
    writeBody: (operation, body, { page, pathname, now }) => {
      const { route } = serverFacts(operation);
      // What the contract's own route says, if the operation has another one there.
      if (route !== undefined && !pathname.endsWith(route.slice(route.lastIndexOf('/'))))
        return false;
      const written = writeRealBody(name, operation, body);
      return page ? writeEnvelope(operation, written, page, now) : written;
    },
    writeError: toRealError,
  };
}

/**
 * Makes the router when it is first needed: most tests make more mocks than they call operations.
 */
function lazyRouter(name: ServerName): () => Router {
  let router: Router | undefined;
  return () => (router ??= makeRouter(name));
}
