import { operationSpec, type OperationName } from '../../contract/contract.ts';
import type { SchemaIssue } from '../../contract/issue.ts';
import { RefusedRequest, type MockProblem } from '../../lib/http/problems.ts';
import type { RealServerName } from '../profile.ts';
import { ownFormResponse } from './own-form.ts';
import { handlerProblem } from './problem.ts';
import {
  jsonRefusal,
  mediaTypeRefusal,
  schemaRefusal,
  sizeRefusal,
  type Refusal,
  type RefusedInput,
} from './refusal.ts';
import { handlerStatus } from './status.ts';
import { failureForm } from './style.ts';
import { successForMissing } from './success-for-missing.ts';

export interface FailedRequest extends RefusedInput {
  /** `undefined` if no route matched. */
  readonly operation: OperationName | undefined;
  /** The mock's time, in ISO 8601. */
  readonly timestamp: string;
}

const UNAUTHENTICATED = {
  detail: 'You must be authenticated to access this resource',
  title: 'Authentication Required',
};

/** Converts an error to the response of a real server. */
export function toErrorResponse(server: RealServerName, error: MockProblem, request: FailedRequest): Response {
  if (error instanceof RefusedRequest) return refusedResponse(error, request);
  const { problem } = error;
  if (problem.status === 426) return textResponse({ status: 400, text: "Connection header did not include 'upgrade'" });
  // A bug of the mock.
  if (problem.type !== 'about:blank' || !request.operation) return problemResponse(problem.status, problem);
  const success =
    problem.status === 404 ? successForMissing(server, request.operation, request.query, request.params) : undefined;
  if (success) return success;
  const status = handlerStatus(server, request.operation, problem.status);
  const own = ownFormResponse(request.operation, status, problem, request.query);
  if (own) return own;
  const members = handlerProblem(server, request.operation, status, problem, request.params, request.timestamp);
  switch (failureForm(server, request.operation)) {
    case 'text':
      return textResponse({ status, text: String(members['detail']) });
    case 'json':
      return Response.json({ error: members['detail'], details: null }, { status });
    case 'problem':
      return problemResponse(status, members);
  }
}

function refusedResponse(error: RefusedRequest, request: FailedRequest): Response {
  const { problem, headers } = error;
  switch (error.step) {
    case 'route':
      return new Response(null, { status: problem.status, headers });
    case 'token':
      return problemResponse(401, UNAUTHENTICATED);
    case 'user':
      return Response.json({ error: problem['error'], details: problem['details'] }, { status: problem.status });
    case 'permission': {
      const { status, ...members } = problem;
      return problemResponse(status, members);
    }
    case 'media type':
      return textResponse(mediaTypeRefusal(takesForm(request.operation)));
    case 'size':
      return textResponse(sizeRefusal);
    case 'json':
      return textResponse(jsonRefusal(request));
    case 'schema':
      return textResponse(schemaRefusal(problem['errors'] as readonly SchemaIssue[], request));
  }
}

function takesForm(operation: OperationName | undefined): boolean {
  return operation !== undefined && (operationSpec(operation).body?.schemaAt.has('multipart/form-data') ?? false);
}

function problemResponse(status: number, members: object): Response {
  return Response.json(members, { status, headers: { 'content-type': 'application/problem+json' } });
}

function textResponse({ status, text }: Refusal): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
