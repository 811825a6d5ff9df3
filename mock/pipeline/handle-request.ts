import { authenticate, authorize } from './authenticate.ts';
import { Reply, type ResolverContext, type Limits } from '../features/shared/resolver.ts';
import type { MockContext } from '../state/context.ts';
import { validateResponse } from './validate-response.ts';
import { readMediaType, validateBody, parseJson } from './validate-body.ts';
import { validatePath, validateQuery } from './validate-parameters.ts';
import { operationSpec, type OperationName } from '../contract/contract.ts';
import type { SchemaIssue } from '../contract/format-schema-errors.ts';
import { readMultipart } from '../lib/multipart.ts';
import { recordCall } from '../features/audit-logs/model/record.ts';
import { problem } from '../lib/problems.ts';
import type { Received } from './receive.ts';
import { resolvers } from '../features/resolvers.ts';
import { routeMissing } from './route.ts';
import { ANONYMOUS } from '../features/authentication/rows.ts';

export interface HandlerOptions {
  readonly context: MockContext;
  readonly limits: Limits;
  readonly validateResponses: boolean;
}

/** What a real server does with a request: route, token, contract, the operation itself. Throws a problem where one of them says no. */
export async function handleRequest(
  { context, limits, validateResponses }: HandlerOptions,
  received: Received,
): Promise<Response> {
  const { request, url, match, text, recorded } = received;
  if (!match) throw routeMissing(request.method, url.pathname);
  const { operation, params } = match;

  const actor = operationSpec(operation).isPublic
    ? ANONYMOUS
    : authenticate(context.state, request, context.clock.now());
  const resolve = resolvers[operation] as (call: ResolverContext) => unknown;

  const path = validatePath(operation, params);
  const query = validateQuery(operation, url.searchParams);
  authorize(actor, operation, { path: path.values, query: query.values });
  const type = readMediaType(operation, request);
  const body = text && type === 'application/json' ? parseJson(text) : text;
  refuse([...path.issues, ...query.issues, ...validateBody(operation, type, body)]);

  const call: ResolverContext = {
    ...context,
    operation,
    actor,
    path: path.values,
    query: query.values,
    body: body ?? {},
    request,
    limits,
    readForm: async (maxFileBytes) => {
      const form = await readMultipart(request, maxFileBytes);
      recorded.body = form;
      return form;
    },
  };
  const result = await resolve(call);
  const response = toResponse(operation, result, validateResponses);
  recordCall(call, result);
  return response;
}

function refuse(issues: readonly SchemaIssue[]): void {
  if (issues.length === 0) return;
  throw problem('badRequest', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors: issues });
}

function toResponse(operation: OperationName, result: unknown, validate: boolean): Response {
  const status = (result instanceof Reply ? result.status : undefined) ?? operationSpec(operation).successStatus;
  if (result instanceof Reply) return new Response(result.body ?? null, { status, headers: result.headers });
  if (validate) validateResponse(operation, status, result);
  return result === undefined ? new Response(null, { status }) : Response.json(result, { status });
}
