import {
  TempsApiError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  readProblem,
  toApiError,
} from '../errors/index.ts';
import { parseBody, receive, textOf, textReader } from '../response/read-body.ts';
import { attemptHeaders, watchedHeaders } from '../request/attempt-headers.ts';
import type { Limit } from '../timing/attempt-timeout.ts';
import { invalidRequestError, mayIgnoreSignal } from '../transport/fetch.ts';
import { describeConnection } from '../transport/connection-failure.ts';
import { readErrorBody } from '../response/error-body.ts';
import { abortableStream } from '../response/abortable-stream.ts';
import { HookFailure } from '../observability/hooks.ts';
import type { Outcome, Progress } from './outcome.ts';
import type { PreparedCall } from './prepare.ts';
import type { Upload } from '../uploads/upload.ts';
import { isRedirect } from '../transport/redirect.ts';
import { requestId } from '../response/request-id.ts';
import { follow, send } from '../transport/send.ts';

/**
 * Sends a call once, and says what that came to. Throws only what is no failure of the call: what a hook threw.
 * In one piece, since each async function that waits for another takes a hundredth of a call.
 */
export async function attempt(call: PreparedCall): Promise<Outcome> {
  const { body, client, context, input, limits, operation } = call;
  const progress: Progress = {};
  const deaf = mayIgnoreSignal(call);
  const bounds = limits.attempt(deaf, body.upload?.watch);
  const { signal } = bounds;
  try {
    signal.throwIfAborted();
    context.secret = client.secret ?? (await bounds.wait(client.token()));
    const headers = call.watchers.length > 0 ? await bounds.wait(watchedHeaders(call)) : attemptHeaders(call);

    let response = await bounds.wait(send(call, call.url, headers, signal, progress));
    progress.isOnWire = false;
    progress.response = response;
    const kind = operation.format.responseType ?? 'json';
    if (!response.ok && !(kind === 'redirect' && isRedirect(response))) {
      response = await bounds.wait(follow(call, response, headers, signal, progress));
      if (!response.ok) throw await bounds.wait(apiError(call, response, signal));
    }
    if ((kind === 'stream' || kind === 'events') && response.body) {
      progress.data = abortableStream(response.body, input.signal, () => limits.error('abort', context));
      return progress;
    }
    progress.isOnWire = true;
    const reader = deaf ? undefined : textReader(response, kind);
    const chunks: Uint8Array[] = [];
    if (reader) {
      for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
    }
    const received = reader ? textOf(chunks) : await bounds.wait(receive(response, kind));
    progress.isOnWire = false;
    progress.data = parseBody(received, response, kind, context);
    return progress;
  } catch (cause) {
    if (isRefusedRedirect(call, cause, progress)) {
      call.redirect = 'manual';
      return await attempt(call);
    }
    // Copied: what a limit cut off may still be running, and nothing that it does counts.
    return { ...progress, data: undefined, ...failed(call, bounds.reached, cause, progress) };
  } finally {
    bounds.close();
  }
}

/**
 * Node is quicker where it is told to refuse redirects: it need not keep a copy of the request. A GET that met one, which is
 * rare, is sent once more, to see where it leads.
 */
function isRefusedRedirect({ isUpload, redirect }: PreparedCall, cause: unknown, { isOnWire }: Progress): boolean {
  return redirect === 'error' && !isUpload && isOnWire === true && describeConnection(cause).redirected;
}

async function apiError({ context }: PreparedCall, response: Response, signal: AbortSignal): Promise<TempsApiError> {
  const body = await readErrorBody(response, signal);
  const problem = readProblem(body, response.status, response.statusText, response.headers.get('content-type'));
  return toApiError({ ...context, problem, headers: response.headers, requestId: requestId(response) });
}

function failed(call: PreparedCall, limit: Limit | undefined, seen: unknown, progress: Progress): Outcome {
  const { body, context, isUpload, limits } = call;
  // What went wrong on this side of the connection is the reason, whatever fetch made of it.
  const cause = uploadFailure(body.upload) ?? seen;
  if (limit === 'attempt') return { error: limits.error(limit, context), failure: { kind: 'timeout' } };
  if (limit) return { error: limits.error(limit, context) };
  if (TempsApiError.is(cause))
    return {
      error: cause,
      failure: { kind: 'answer', status: cause.status, saysWhen: cause.headers.has('retry-after') },
    };
  if (TempsError.is(cause)) return { error: cause };
  if (!progress.isOnWire || !progress.request || cause instanceof HookFailure) throw cause;

  const flaw = invalidRequestError(call, progress.request);
  if (flaw) return { error: flaw, request: undefined };
  const { reason, unsent, redirected } = describeConnection(cause);
  if (isUpload && redirected) {
    const problem = 'a redirect, which an upload does not follow. Use the final address as `baseUrl`';
    return { error: new TempsResponseError({ ...context, problem, cause }) };
  }
  return { error: new TempsConnectionError({ ...context, reason, cause }), failure: { kind: 'connection', unsent } };
}

/** What a progress callback threw is thrown like what a hook threw. */
function uploadFailure(upload: Upload | undefined): unknown {
  const failure = upload?.failure;
  return failure?.isFromCallback ? new HookFailure(failure.reason) : failure?.reason;
}
