import { authenticate, authorize, readRights } from './authenticate.ts';
import { Reply, type ResolverContext, type Limits } from '../features/shared/resolver.ts';
import type { MockContext } from '../state/context.ts';
import { validateReply, validateResponse } from './validation/validate-response.ts';
import { validatePath } from './validation/validate-parameters.ts';
import { readBody } from './read-body.ts';
import { failInList, readQuery } from './read-query.ts';
import { refuse } from './validation/refuse.ts';
import { operations, operationSpec, type OperationName } from '../contract/contract.ts';
import { readMultipart } from '../lib/http/multipart.ts';
import { RefusedRequest } from '../lib/http/problems.ts';
import { stopSuperseded } from '../features/deployments/model/supersede.ts';
import { recordCall } from '../features/audit-logs/model/record.ts';
import type { Warnings } from './warnings.ts';
import type { Received } from './receive.ts';
import { recordedForm } from './recorded-body.ts';
import { resolvers } from '../features/resolvers.ts';
import { respondWithContract } from './contract-addresses.ts';
import { respondWithoutRoute } from './route.ts';
import { authorizeRole, checkCeiling, type WantedKey } from '../servers/access/roles.ts';
import { authorizeDeploymentToken } from '../servers/access/authorize.ts';
import { isOpen, readsPathFirst } from '../servers/access/public.ts';
import { pathIssues } from '../servers/path.ts';
import { brokenResponse } from '../servers/errors/broken.ts';
import { refuseInHandler } from '../servers/bodies/input.ts';
import { withOwnBody } from '../servers/bodies/of-nothing.ts';
import { toServerResponse } from '../servers/to-response.ts';
import { ANONYMOUS, type Credential } from '../features/authentication/rows.ts';

export interface HandlerOptions {
  readonly context: MockContext;
  readonly limits: Limits;
  readonly validateResponses: boolean;
  /** Whether names that the contract does not have are refused instead of ignored. */
  readonly strict: boolean;
  readonly warnings: Warnings;
}

/**
 * Finds the operation of a request, checks the token and the input, and runs the resolver.
 *
 * @throws {MockProblem} if one of these steps refuses the request
 */
export async function handleRequest(
  { context, limits, validateResponses, strict, warnings }: HandlerOptions,
  received: Received,
): Promise<Response> {
  const { request, url, match, recorded } = received;
  const server = context.server.name;
  if (!match)
    return (
      respondWithContract(context, request, url.pathname) ?? respondWithoutRoute(request.method, url.pathname, server)
    );
  const { operation, params } = match;
  const resolve = resolvers[operation] as (call: ResolverContext) => unknown;

  const path = validatePath(operation, params);
  const query = readQuery(server, operation, url.searchParams);
  const isReal = server !== 'reference';
  const issues = [...(isReal ? pathIssues(operation, params, path.issues) : path.issues), ...query.issues];
  if (isReal && readsPathFirst(operation)) refuse(issues);
  const actor = findActor(context, operation, request);
  const input = { path: path.values, query: query.values };
  if (isReal) refuse(issues);
  else authorize(actor, operation, input);
  const bodyOptions = { server, maxBytes: limits.requestBody, strict, warnings };
  const { value: body, late } = readBody(bodyOptions, received, operation, issues);
  const now = context.clock.iso();
  checkPermission(context, actor, operation, readProjectId(input), now, body);
  refuseInHandler(operation, late);
  failInList(query.broken);
  const broken = isReal ? brokenResponse(server, operation, { params, query: url.searchParams }, now) : undefined;
  if (broken) return broken;

  const call: ResolverContext = {
    ...context,
    operation,
    actor,
    ...input,
    body: body ?? {},
    request,
    limits,
    readForm: async (maxFileBytes) => {
      const form = await readMultipart(request, maxFileBytes);
      recorded.body = recordedForm(form);
      return form;
    },
  };
  stopSuperseded(context);
  const result = await resolve(call);
  failInList(query.failure);
  const response =
    isReal && !(result instanceof Reply)
      ? toServerResponse(server, operation, checked(result), query.page, context.clock.iso(), url.pathname)
      : toResponse(operation, result, validateResponses);
  recordCall(call, result);
  return isReal ? withOwnBody(operation, response) : response;

  /** The contract does not describe real servers, so a result is validated before it is converted to their format. */
  function checked(value: unknown): unknown {
    if (validateResponses) validateResponse(operation, operationSpec(operation).successStatus, value, isReal);
    return value;
  }
}

/** Finds the caller. On real servers, a deployment token is not restricted to its environment. */
function findActor(context: MockContext, operation: OperationName, request: Request): Credential {
  const { server } = context;
  const isPublic = isOpen(server.name, operation);
  if (isPublic && operationSpec(operation).isPublic) return ANONYMOUS;
  try {
    const actor = authenticate(context, request);
    return server.isReal ? { ...actor, environment_id: null } : actor;
  } catch (error) {
    // The server of January 2026 has more operations that need no token than the contract. A token identifies the
    // caller of these, too, but one that is not valid counts as none.
    if (isPublic && error instanceof RefusedRequest) return ANONYMOUS;
    throw error;
  }
}

function readProjectId({ path, query }: { path: unknown; query: unknown }): number | undefined {
  return { ...(query as { project_id?: number }), ...(path as { project_id?: number }) }.project_id;
}

/** @throws {RefusedRequest} if the caller may not call the operation */
function checkPermission(
  { state, server: { name: server, isReal } }: MockContext,
  actor: Credential,
  operation: OperationName,
  projectId: number | undefined,
  now: string,
  body: unknown,
): void {
  if (server !== 'reference') authorizeDeploymentToken(server, actor, operation, projectId, now);
  // Real servers do not check the role for an operation that needs no token.
  const isPublic = isReal && isOpen(server, operation);
  if (isPublic || (actor.kind !== 'api_key' && actor.kind !== 'session')) return;
  const rights = readRights(state, actor);
  authorizeRole(server, operation, rights, now);
  if (server === '2026-07' && operation === 'apiKeys.create') checkCeiling(server, rights, body as WantedKey, now);
}

function toResponse(operation: OperationName, result: unknown, validate: boolean): Response {
  const status = (result instanceof Reply ? result.status : undefined) ?? operationSpec(operation).successStatus;
  const isSocket = 'responseType' in operations[operation] && operations[operation].responseType === 'socket';
  // The contract only declares the upgrade, not the messages of a WebSocket, which are in the body here.
  if (result instanceof Reply && validate && !isSocket) validateReply(operation, status, result);
  if (result instanceof Reply) return new Response(result.body ?? null, { status, headers: result.headers });
  if (validate) validateResponse(operation, status, result);
  return result === undefined ? new Response(null, { status }) : Response.json(result, { status });
}
