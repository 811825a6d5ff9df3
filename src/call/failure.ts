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
import type { PreparedCall } from './prepared-call.ts';

/** Turns what an attempt threw into its error, and says how it failed, for the retry. Throws what a hook threw. */
export function classifyFailure(
  call: PreparedCall,
  state: AttemptState,
  thrown: unknown,
  limit: Limit | undefined,
): AttemptResult {
  const { body, context, isUpload, timeouts } = call;
  // If a limit ends the reading of an error body, the API error still counts. Only an abort overrides it.
  if (limit && !(limit !== 'abort' && TempsApiError.is(thrown))) {
    const error = timeouts.error(limit, context);
    return limit === 'attempt' ? { error, failure: { kind: 'timeout' } } : { error };
  }
  // If the source of the upload failed, that is the cause, not the error that `fetch` made of it.
  const cause = uploadFailure(body.upload) ?? thrown;
  if (TempsApiError.is(cause)) {
    const { status, headers } = cause;
    const isJson = /\bjson\b/i.test(headers.get('content-type') ?? '');
    return { error: cause, failure: { kind: 'response', status, retryAfter: headers.get('retry-after'), isJson } };
  }
  if (TempsError.is(cause)) return { error: cause };
  if (state.phase === 'preparing' || !state.request || HookFailure.is(cause)) throw cause;

  const refused = invalidRequestError(call, state.request);
  if (refused) return { error: refused, request: undefined };
  const { reason, unsent, redirected, undecodable } = describeConnectionFailure(cause);
  if (undecodable) return { error: undecodableError(context, state.response, reason, cause) };
  if (isUpload && redirected) {
    const problem = 'a redirect, which an upload does not follow. Use the final address as `baseUrl`';
    return { error: new TempsResponseError({ ...context, problem, cause }) };
  }
  return {
    error: new TempsConnectionError({ ...context, ...describeBreak(state, reason, unsent), cause }),
    failure: { kind: 'connection', unsent: unsent && state.transport?.isTrusted === true },
  };
}

/** How a connection failed, and what to do if the server may have acted on the request. */
function describeBreak({ request, response }: AttemptState, reason: string, unsent: boolean) {
  const isRead = request?.method === 'GET' || request?.method === 'HEAD';
  return {
    reason: response ? `the response with the status ${response.status} broke off: ${reason}` : reason,
    advice: isRead || unsent ? undefined : 'The server may have done what was asked: check that before you try again',
  };
}

/** The error for a response stream that broke or cannot be decoded while the caller read it. */
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

/** Not a connection error, which would be retried: the server would send the same body again. */
function undecodableError(
  context: CallContext,
  response: TransportResponse | undefined,
  reason: string,
  cause: unknown,
): TempsResponseError {
  const problem = `a body that cannot be decompressed: ${reason}. A proxy in between may have changed it`;
  return new TempsResponseError({ ...context, response, problem, cause });
}

/** What `onUploadProgress` threw is thrown as it is, like what a hook threw. */
function uploadFailure(upload: Upload | undefined): unknown {
  const failure = upload?.failure;
  return failure?.isFromCallback ? new HookFailure(failure.reason) : failure?.reason;
}

/**
 * The error for a request that `fetch` refused to send, such as one with an invalid header or a GET with a body.
 * `fetch` rejects with the same error for a failed connection, so this tries to make a `Request`.
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
