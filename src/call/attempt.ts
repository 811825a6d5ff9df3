import {
  TempsApiError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  readProblem,
  toApiError,
} from '../errors/index.ts';
import { readAnswer } from './answer.ts';
import { ConnectionFailure, describeConnection } from './connection.ts';
import { readErrorBody } from './error-body.ts';
import { handOver } from './hand-over.ts';
import { mergeHeaders } from './headers.ts';
import { notify, type AttemptInfo, type RequestInfo } from './hooks.ts';
import type { Ending } from './limits.ts';
import type { Outcome, Progress } from './outcome.ts';
import type { PreparedCall } from './prepare.ts';
import { isRedirect } from './redirect.ts';
import { requestId } from './request-id.ts';
import { send } from './send.ts';

/** Sends a call once, and says what that came to. Throws only what is no failure of the call: what a hook threw. */
export async function attempt(call: PreparedCall, info: AttemptInfo): Promise<Outcome> {
  const progress: Progress = {};
  const ending = await call.limits.attempt((signal) => exchange(call, info, signal, progress), call.body.upload?.watch);
  // Copied: an exchange that a limit cut off may still be running, and nothing that it does counts.
  return ending ? { ...progress, data: undefined, ...failed(call, ending) } : progress;
}

/** Request, answer, and what the answer holds, as far as it comes. */
async function exchange(call: PreparedCall, info: AttemptInfo, signal: AbortSignal, progress: Progress): Promise<void> {
  const { client, context, input, limits, operation } = call;
  context.secret = client.secret ?? (await client.token());
  let headers = attemptHeaders(call);
  if (call.watchers.length > 0) {
    const request: RequestInfo = { ...info, headers, body: input.body };
    await notify(call.watchers, (watcher) => watcher.onRequest?.(request));
    headers = mergeHeaders(request.headers);
  }
  const response = await send(call, info, headers, signal, progress);
  const kind = operation.kinds.answer ?? 'json';
  if (!response.ok && !(kind === 'redirect' && isRedirect(response))) throw await apiError(call, response, signal);
  if (response.body && (kind === 'stream' || kind === 'events'))
    progress.data = handOver(response.body, input.signal, () => limits.error('abort', context));
  else progress.data = await readAnswer(response, kind, context);
}

function attemptHeaders({ body, client, context, input }: PreparedCall): Record<string, string> {
  return mergeHeaders(
    { accept: 'application/json', authorization: context.secret && `Bearer ${context.secret}` },
    client.headers,
    { 'content-type': body.contentType, 'content-length': body.upload?.contentLength?.toString() },
    input.headers,
  );
}

async function apiError({ context }: PreparedCall, response: Response, signal: AbortSignal): Promise<TempsApiError> {
  const body = await readErrorBody(response, signal);
  const problem = readProblem(body, response.status, response.statusText, response.headers.get('content-type'));
  return toApiError({ ...context, problem, headers: response.headers, requestId: requestId(response) });
}

function failed(
  { body, context, isUpload, limits }: PreparedCall,
  { limit, cause: seen }: Ending,
): Pick<Outcome, 'error' | 'failure'> {
  // What went wrong on this side of the connection is the reason, whatever fetch made of it.
  const cause = body.upload?.failure ?? seen;
  if (limit === 'attempt') return { error: limits.error(limit, context), failure: { kind: 'timeout' } };
  if (limit) return { error: limits.error(limit, context) };
  if (TempsApiError.is(cause))
    return {
      error: cause,
      failure: { kind: 'answer', status: cause.status, saysWhen: cause.headers.has('retry-after') },
    };
  if (TempsError.is(cause)) return { error: cause };
  if (!(cause instanceof ConnectionFailure)) throw cause;

  const { reason, unsent, redirected } = describeConnection(cause.cause);
  if (isUpload && redirected) {
    const problem = 'a redirect, which an upload does not follow. Use the final address as `baseUrl`';
    return { error: new TempsResponseError({ ...context, problem, cause: cause.cause }) };
  }
  return {
    error: new TempsConnectionError({ ...context, reason, cause: cause.cause }),
    failure: { kind: 'connection', unsent },
  };
}
