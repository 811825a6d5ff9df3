/** Every kind of problem (RFC 7807) that the mock sends. */
export const PROBLEMS = {
  badRequest: { type: 'about:blank', title: 'Bad Request', status: 400 },
  unauthorized: { type: 'about:blank', title: 'Unauthorized', status: 401 },
  forbidden: { type: 'about:blank', title: 'Forbidden', status: 403 },
  notFound: { type: 'about:blank', title: 'Not Found', status: 404 },
  methodNotAllowed: { type: 'about:blank', title: 'Method Not Allowed', status: 405 },
  conflict: { type: 'about:blank', title: 'Conflict', status: 409 },
  payloadTooLarge: { type: 'about:blank', title: 'Payload Too Large', status: 413 },
  unsupportedMediaType: { type: 'about:blank', title: 'Unsupported Media Type', status: 415 },
  unprocessable: { type: 'about:blank', title: 'Unprocessable Entity', status: 422 },
  upgradeRequired: { type: 'about:blank', title: 'Upgrade Required', status: 426 },
  tooManyRequests: { type: 'about:blank', title: 'Too Many Requests', status: 429 },
  unavailable: { type: 'about:blank', title: 'Service Unavailable', status: 503 },
  internal: { type: 'about:blank', title: 'Internal Server Error', status: 500 },
  /** A bug of the mock: its response does not match the contract. */
  contractBroken: {
    type: 'urn:temps-mock:contract-broken',
    title: 'Mock Contract Error',
    status: 500,
  },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly [extension: string]: unknown;
}

interface Missing {
  readonly what: string;
  readonly id: number | string;
}

/** Thrown anywhere in the pipeline or a resolver, and sent as `application/problem+json`. */
export class MockProblem extends Error {
  override readonly name = 'MockProblem';
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** What is not there, if that is the problem: `{ what: 'Project', id: 7 }`. */
  readonly missing: Missing | undefined;

  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}, missing?: Missing) {
    super(problem.detail);
    this.problem = problem;
    this.headers = headers;
    this.missing = missing;
  }
}

export function problem(
  kind: ProblemKind,
  detail: string,
  extensions: Readonly<Record<string, unknown>> = {},
  headers?: Readonly<Record<string, string>>,
): MockProblem {
  return new MockProblem({ ...PROBLEMS[kind], detail, ...extensions }, headers);
}

/** A 404 for what a request names and the state does not have. */
export function notFound(what: string, id: number | string): MockProblem {
  return new MockProblem(
    { ...PROBLEMS.notFound, detail: `${what} ${id} not found` },
    {},
    { what, id },
  );
}

/** The step of the pipeline that refused a request, before its resolver. */
type RequestStep = 'route' | 'token' | 'media type' | 'size' | 'json' | 'schema' | 'failure';

/**
 * Thrown if the pipeline refuses a request. Real servers send these errors in another format than
 * those of resolvers.
 */
export class RefusedRequest extends MockProblem {
  readonly step: RequestStep;

  constructor(step: RequestStep, { problem, headers }: MockProblem) {
    super(problem, headers);
    this.step = step;
  }
}
