import type { OperationName } from '../contract/contract.ts';
import type { Credential } from '../rows/authentication.ts';
import { recordCall } from '../features/audit-logs/model/record.ts';
import { respondAsApp } from '../features/deployments/model/current.ts';
import { stopSuperseded } from '../features/deployments/model/supersede.ts';
import { resolvers } from '../features/resolvers.ts';
import type { ResolverContext } from '../features/shared/resolver.ts';
import { readMultipart } from '../lib/http/multipart.ts';
import { authorize } from '../servers/access.ts';
import type { ServerRules } from '../servers/rules.ts';
import type { Limits, MockContext } from '../state/context.ts';
import { authenticate, readRights } from './authenticate.ts';
import type { Received } from './receive.ts';
import { recordedForm } from './request-log.ts';
import { checkResult, respond } from './respond.ts';
import { respondWithoutRoute } from './route.ts';
import { validate, type ValidInput } from './validate.ts';

export interface HandlerOptions {
  readonly context: MockContext;
  /** How the server reads requests and writes responses. */
  readonly rules: ServerRules;
  readonly limits: Limits;
  readonly validateResponses: boolean;
  /** Whether names that the contract does not have are refused instead of ignored. */
  readonly strict: boolean;
}

/** @throws {MockProblem} if one of the steps refuses the request */
export async function handleRequest(
  options: HandlerOptions,
  received: Received,
): Promise<Response> {
  const { context, rules, limits, strict, validateResponses } = options;
  const { request, url, match } = received;
  if (!match)
    return respondAsApp(context, url) ?? respondWithoutRoute(rules, request.method, url.pathname);
  const { operation } = match;

  const actor = authenticate(context, operation, request);
  const input = validate(
    {
      rules,
      maxBytes: limits.requestBody,
      strict,
      warn: (message) => {
        context.warn(message);
        received.recorded.warnings.push(message);
      },
    },
    match,
    received,
  );
  authorize(rules.name, actor, readRights(context.state, actor), operation, input);

  const failure = rules.findFailure(operation, context.state, input);
  if (failure) throw failure;

  const now = context.clock.iso();
  let result: unknown;
  try {
    result = await resolve(options, operation, actor, input, received);
  } catch (error) {
    const empty = rules.emptyList(operation, error);
    if (empty === undefined) throw error;
    return Response.json(
      rules.writeBody(operation, empty, { page: input.page, pathname: url.pathname, now }),
    );
  }
  if (validateResponses) checkResult(operation, result);

  return respond(operation, result, (body) =>
    rules.writeBody(operation, body, { page: input.page, pathname: url.pathname, now }),
  );
}

async function resolve(
  { context, limits }: HandlerOptions,
  operation: OperationName,
  actor: Credential,
  { path, query, body }: ValidInput,
  { request, recorded }: Received,
): Promise<unknown> {
  const call: ResolverContext = {
    ...context,
    operation,
    actor,
    path,
    query,
    body,
    request,
    limits,
    readForm: async (maxFileBytes) => {
      const form = await readMultipart(request, maxFileBytes);
      recorded.body = recordedForm(form);
      return form;
    },
  };
  stopSuperseded(context);
  const result = await (resolvers[operation] as (call: ResolverContext) => unknown)(call);
  recordCall(call, result);
  return result;
}
