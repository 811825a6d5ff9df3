import type { SchemaIssue } from '../contract/check.ts';
import { RefusedRequest, type MockProblem } from '../lib/http/problems.ts';

export interface FailedRequest {
  readonly params: Readonly<Record<string, string>>;
  /** The mock's time, in ISO 8601. */
  readonly timestamp: string;
}

/**
 * Writes an error as a real server does: problems without a `status`, and plain text for what no
 * handler has seen.
 */
export function toRealError(error: MockProblem, request: FailedRequest): Response {
  const { problem, headers, missing } = error;
  if (error instanceof RefusedRequest) {
    switch (error.step) {
      case 'route':
        return new Response(null, { status: problem.status, headers });
      case 'token':
        return problemResponse(401, {
          detail: 'You must be authenticated to access this resource',
          title: 'Authentication Required',
        });
      case 'media type':
        return text(415, 'Expected request with `Content-Type: application/json`');
      case 'size':
        return text(413, 'Failed to buffer the request body: length limit exceeded');
      case 'json':
        return text(
          400,
          `Failed to parse the request body as JSON: ${problem.detail} at line 1 column 1`,
        );
      case 'schema':
        return refusal(problem['errors'] as readonly SchemaIssue[], request);
    }
  }
  const { status, ...members } = problem;
  // They seldom name the id.
  const detail = missing ? `${missing.what} not found` : members.detail;
  return problemResponse(status, {
    ...members,
    detail,
    title: TITLES[missing?.what ?? ''] ?? members['title'],
    instance: 'required_permission' in members ? '' : (INSTANCES[status] ?? ''),
    timestamp: request.timestamp,
  });
}

/** What the problems of handlers name; those of permissions name nothing. */
const INSTANCES: Readonly<Record<number, string>> = {
  400: '/error/bad-request',
  403: '/error/forbidden',
  404: '/error/not-found',
  409: '/error/conflict',
  500: '/error/internal-server-error',
};

/** The titles of what is missing, where a namespace has its own. */
const TITLES: Readonly<Record<string, string>> = {
  Deployment: 'Deployment Not Found',
  Project: 'Project Not Found',
};

/** Real servers only name the first issue. */
function refusal([issue]: readonly SchemaIssue[], { params }: FailedRequest): Response {
  const { path = '', message = '' } = issue ?? {};
  const [place, ...names] = path.split('.');
  const name = names.join('.');
  if (place === 'path')
    return text(
      400,
      `Invalid URL: Cannot parse \`${name}\` with value \`${params[name]}\` to a \`i32\``,
    );
  const isMissing = message.startsWith('got nothing');
  const parent = names.slice(0, -1).map((one) => `${one}: `);
  const reason = isMissing
    ? `${parent.join('')}missing field \`${names.at(-1)}\``
    : `${name}: ${message}`;
  return place === 'query'
    ? text(400, `Failed to deserialize query string: ${reason}`)
    : text(
        422,
        `Failed to deserialize the JSON body into the target type: ${reason} at line 1 column 1`,
      );
}

function problemResponse(status: number, members: object): Response {
  return Response.json(members, {
    status,
    headers: { 'content-type': 'application/problem+json' },
  });
}

function text(status: number, message: string): Response {
  return new Response(message, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
