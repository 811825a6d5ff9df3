import {
  TempsApiError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  type CallContext,
} from '../errors/index.ts';
import { HookFailure } from '../observability/hooks.ts';
import type { ResultParts } from '../response/result.ts';
import type { Limit } from '../timing/limits.ts';
import { describeConnectionFailure } from '../transport/connection-failure.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { PreparedCall } from './types.ts';

/** The error for what an attempt threw. Throws again what a hook threw. */
export function toError(
  call: PreparedCall,
  thrown: unknown,
  { request, response }: ResultParts,
  limit: Limit | undefined,
): TempsError {
  const { body, limits } = call;
  const wasSentBefore = call.context.wasSent === true;
  const context = { ...call.context, wasSent: wasSentBefore || request !== undefined };
  // If a limit ends the reading of an error body, the API error still counts. Only an abort
  // overrides it.
  if (limit && (limit === 'abort' || !TempsApiError.is(thrown)))
    return limits.error(limit, context);
  // If the source of an upload failed, that is the cause, not the error that `fetch` made of it.
  const { isFromCallback = false, reason: cause } = body.upload?.failure ?? { reason: thrown };
  if (isFromCallback) throw new HookFailure('a callback failed', { cause });
  if (TempsError.is(cause)) return cause;
  if (cause instanceof HookFailure) throw cause;

  const { unsent, redirected } = describeConnectionFailure(cause);
  if (body.upload && redirected) {
    const problem =
      'a redirect, which an upload does not follow. Use the final address as `baseUrl`';
    return new TempsResponseError({ ...context, problem, cause });
  }
  const wasSent = wasSentBefore || response !== undefined || !unsent;
  return connectionError({ ...context, wasSent }, response, cause);
}

/** The error for no response, or for one whose body broke off or cannot be decompressed. */
export function connectionError(
  context: CallContext,
  response: TransportResponse | undefined,
  cause: unknown,
): TempsConnectionError | TempsResponseError {
  const { reason, undecodable } = describeConnectionFailure(cause);
  if (undecodable) {
    // Not a connection error, which would be retried: the server would send the same body again.
    const problem = `a body that cannot be decompressed: ${reason}. A proxy in between may have changed it`;
    return new TempsResponseError({ ...context, response, problem, cause });
  }
  const isRead = context.method === 'GET' || context.method === 'HEAD';
  return new TempsConnectionError({
    ...context,
    reason: response
      ? `the response with the status ${response.status} broke off: ${reason}`
      : reason,
    advice:
      isRead || context.wasSent === false
        ? undefined
        : 'The server may have done what was asked: check that before you try again',
    cause,
  });
}

/**
 * Stands in for `unsuccessful.ts` where it cannot be loaded: in a page that was deployed again while
 * it was open, so that its files have other names.
 */
export function withoutReader(cause: unknown) {
  const problem = 'an error, but a file of this app is missing that reads it. Reload the page';
  return {
    readApiError: ({ context }: PreparedCall, response: TransportResponse) =>
      new TempsResponseError({ ...context, response, problem, cause }),
  };
}
