import {
  TempsApiError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsValidationError,
  type CallContext,
} from '../errors/index.ts';
import { HookFailure } from '../observability/hooks.ts';
import type { Limit } from '../timing/timeouts.ts';
import { describeConnectionFailure } from '../transport/connection-failure.ts';
import { toRequest, type TransportRequest } from '../transport/request.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { Upload } from '../uploads/upload.ts';
import type { AttemptResult, AttemptState } from './attempt-state.ts';
import type { PreparedCall } from './prepare.ts';

/** The error that an attempt failed with, and what that means for a retry. Throws what is no failure of the call. */
export function classifyFailure(
  call: PreparedCall,
  state: AttemptState,
  thrown: unknown,
  limit: Limit | undefined,
): AttemptResult {
  const { body, context, isUpload, timeouts } = call;
  // An error response keeps its status, also where a limit ends the reading of its body; an abort is the caller's will.
  if (limit && !(limit !== 'abort' && TempsApiError.is(thrown))) {
    const error = timeouts.error(limit, context);
    return limit === 'attempt' ? { error, failure: { kind: 'timeout' } } : { error };
  }
  // What failed on this side of the connection is the reason, whatever `fetch` made of it.
  const cause = uploadFailure(body.upload) ?? thrown;
  if (TempsApiError.is(cause)) {
    const { status, headers } = cause;
    return { error: cause, failure: { kind: 'response', status, retryAfter: headers.get('retry-after') } };
  }
  if (TempsError.is(cause)) return { error: cause };
  if (state.phase === 'preparing' || !state.request || cause instanceof HookFailure) throw cause;

  const refused = invalidRequestError(call, state.request);
  if (refused) return { error: refused, request: undefined };
  const { reason, unsent, redirected, undecodable } = describeConnectionFailure(cause);
  if (undecodable) return { error: undecodableError(context, state.response, reason, cause) };
  if (isUpload && redirected) {
    const problem = 'a redirect, which an upload does not follow. Use the final address as `baseUrl`';
    return { error: new TempsResponseError({ ...context, problem, cause }) };
  }
  return {
    error: new TempsConnectionError({ ...context, reason, cause }),
    failure: { kind: 'connection', unsent: unsent && state.transport?.isTrusted === true },
  };
}

/** The error for a response that broke off, or cannot be read on, while the caller read its stream. */
export function streamError(
  context: CallContext,
  response: TransportResponse,
  cause: unknown,
): TempsConnectionError | TempsResponseError {
  const { reason, undecodable } = describeConnectionFailure(cause);
  return undecodable
    ? undecodableError(context, response, reason, cause)
    : new TempsConnectionError({ ...context, reason, cause });
}

/** The same would come again, so it is no failure of the connection. */
function undecodableError(
  context: CallContext,
  response: TransportResponse | undefined,
  reason: string,
  cause: unknown,
): TempsResponseError {
  const problem = `a body that cannot be decompressed: ${reason}. A proxy in between may have changed it`;
  return new TempsResponseError({ ...context, response, problem, cause });
}

/** What a progress callback threw is thrown like what a hook threw. */
function uploadFailure(upload: Upload | undefined): unknown {
  const failure = upload?.failure;
  return failure?.isFromCallback ? new HookFailure(failure.reason) : failure?.reason;
}

/**
 * The error for a request that `fetch` refused to send: a header that none can carry, or a body on a GET. `fetch` fails
 * in the same way for that and for a connection; whether a request can be made tells them apart.
 */
function invalidRequestError(
  { context, operation }: PreparedCall,
  request: TransportRequest,
): TempsValidationError | undefined {
  try {
    toRequest(request);
    return undefined;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return new TempsValidationError({
      what: `the request ${operation.method} ${operation.route}`,
      issues: [{ path: [], message }],
      cause,
      secret: context.secret,
      sent: context.sent,
    });
  }
}
