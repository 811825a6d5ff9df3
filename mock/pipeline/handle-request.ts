import { identify, permit } from './authenticate.ts';
import { Reply, type ResolverContext, type Limits } from '../features/shared/resolver.ts';
import type { MockContext } from '../state/context.ts';
import { checkAnswer } from './validate-response.ts';
import { bodyType, checkBody, parseJson } from './validate-body.ts';
import { checkPath, checkQuery } from './validate-parameters.ts';
import { factsOf, type OperationName } from '../contract/contract.ts';
import type { Issue } from '../contract/format-schema-errors.ts';
import { readMultipart } from '../lib/multipart.ts';
import { recordCall } from '../features/audit-logs/model/record.ts';
import { problem } from '../lib/problems.ts';
import type { Received } from './receive.ts';
import { resolvers } from '../features/resolvers.ts';
import { missOf } from './route.ts';
import { ANONYMOUS } from '../features/authentication/rows.ts';

export interface Rules {
  readonly context: MockContext;
  readonly limits: Limits;
  readonly validateAnswers: boolean;
}

/** What a real server does with a request: route, token, contract, the operation itself. Throws a problem where one of them says no. */
export async function carryOut({ context, limits, validateAnswers }: Rules, received: Received): Promise<Response> {
  const { request, url, match, text, recorded } = received;
  if (!match) throw missOf(request.method, url.pathname);
  const { operation, params } = match;

  const actor = factsOf(operation).isPublic ? ANONYMOUS : identify(context.state, request, context.clock.now());
  const resolve = resolvers[operation] as (call: ResolverContext) => unknown;

  const path = checkPath(operation, params);
  const query = checkQuery(operation, url.searchParams);
  permit(actor, operation, { path: path.values, query: query.values });
  const type = bodyType(operation, request);
  const body = text && type === 'application/json' ? parseJson(text) : text;
  refuse([...path.issues, ...query.issues, ...checkBody(operation, type, body)]);

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
  const response = toResponse(operation, result, validateAnswers);
  recordCall(call, result);
  return response;
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  throw problem('badRequest', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), { errors: issues });
}

function toResponse(operation: OperationName, result: unknown, validate: boolean): Response {
  const status = (result instanceof Reply ? result.status : undefined) ?? factsOf(operation).successStatus;
  if (result instanceof Reply) return new Response(result.body ?? null, { status, headers: result.headers });
  if (validate) checkAnswer(operation, status, result);
  return result === undefined ? new Response(null, { status }) : Response.json(result, { status });
}
