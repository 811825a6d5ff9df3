import { TempsResponseError } from '../errors/index.ts';
import { runHooks, type AttemptInfo } from '../observability/hooks.ts';
import {
  mergeHeaders,
  requestHeaders,
  sharedHeaders,
  type HeaderSources,
} from '../request/headers.ts';
import { chooseResponseType, readBody, readRequestId } from '../response/read-body.ts';
import type { ResultParts } from '../response/result.ts';
import { send } from '../transport/choose.ts';
import { RequestHeaders, type TransportRequest } from '../transport/request.ts';
import { isRedirect, isSuccess, type TransportResponse } from '../transport/transport.ts';
import { toError, withoutReader } from './failure.ts';
import type { PreparedCall } from './types.ts';

/**
 * Sends a call once, and reads its response. Failures of the call are in the outcome; what a hook
 * throws is thrown.
 */
export async function attempt(call: PreparedCall): Promise<ResultParts> {
  const { body, client, context, hooks, limits } = call;
  const limit = limits.attempt(body.upload?.watch);
  let request: TransportRequest | undefined;
  let response: TransportResponse | undefined;
  try {
    if (limit.reached) throw limit.signal.reason;
    setToken(call, client.secret ?? (await limit.race(Promise.resolve(client.token()))));
    const made = makeHeaders(call);
    const headers = made instanceof Promise ? await limit.race(made) : made;

    if (call.trace) call.trace.attempts++;
    let { url } = call;
    for (let redirects = 0; ; redirects++) {
      request = makeRequest(call, url, headers);
      response = undefined;
      const sent = client.clock.elapsed();
      response = await send(client, request, limit);
      if (hooks.length > 0) await limit.race(showHooks(call, response, sent));
      if (!isRedirect(response) || call.operation.format.responseType === 'redirect') break;
      response.giveUp();
      const { redirectTarget } = await import('./unsuccessful.ts');
      url = redirectTarget(response, url, redirects, context);
    }

    // Not raced: reading the error body ends with the signal by itself, and a partial body still
    // gives an error with the status.
    if (!isSuccess(response) && !isRedirect(response)) {
      const { readApiError } = await import('./unsuccessful.ts').catch(withoutReader);
      throw await readApiError(call, response, limit.signal);
    }
    const reading = readData(call, response);
    const data = reading instanceof Promise ? await limit.race(reading) : reading;
    return { request, response, data };
  } catch (cause) {
    response?.giveUp();
    return { request, response, error: toError(call, cause, { request, response }, limit.reached) };
  } finally {
    limit.close();
  }
}

function makeRequest(
  { body, operation }: PreparedCall,
  url: string,
  headers: RequestHeaders,
): TransportRequest {
  return {
    method: operation.method,
    url,
    headers,
    body: body.upload?.open() ?? body.content,
    redirect: body.upload ? 'error' : 'manual',
  };
}

/** The data of a response. Returns a promise only if there is something to wait for. */
function readData(call: PreparedCall, response: TransportResponse): unknown {
  const { client, context, hooks, operation } = call;
  const { responseType = 'json' } = operation.format;
  if (responseType === 'redirect') {
    response.giveUp();
    return response.headers.get('location') ?? undefined;
  }
  if (hooks.length > 0 || client.fetch) checkUnread(call, response);
  const type = responseType === 'auto' ? chooseResponseType(response) : responseType;
  if (type === 'stream' || type === 'events')
    return import('./open-stream.ts').then(({ openStream }) => openStream(call, response, type));
  return readBody(response, type, context);
}

/** The current attempt, as hooks and the log see it. */
export function describeAttempt({ context, operation, url }: PreparedCall): AttemptInfo {
  return { method: operation.method, route: operation.route, url, attempt: context.attempts };
}

/** Each attempt may use another token. Earlier ones are kept, to be redacted too. */
function setToken({ context }: PreparedCall, token: string | undefined): void {
  const { secret, sent } = context;
  if (secret !== undefined && secret !== token)
    context.sent = { ...sent, tokens: [...(sent?.tokens ?? []), secret] };
  context.secret = token;
}

/** The headers of an attempt. Calls without headers of their own share one set. */
function makeHeaders(call: PreparedCall): RequestHeaders | Promise<RequestHeaders> {
  const { body, client, context, hooks, input, operation } = call;
  const sources = {
    secret: context.secret,
    client: client.headers,
    contentType: body.contentType,
    contentLength: body.upload?.contentLength,
    responseType: operation.format.responseType,
    call: input.headers,
  };
  if (hooks.length > 0) return askHooks(call, sources);
  const isShared = !input.headers && !body.upload;
  return isShared
    ? sharedHeaders(client.sharedHeaders, sources)
    : new RequestHeaders(requestHeaders(sources));
}

/** Runs the `onRequest` hooks, and returns the headers as they left them. */
async function askHooks(call: PreparedCall, sources: HeaderSources): Promise<RequestHeaders> {
  const { context, hooks, input } = call;
  const info = { ...describeAttempt(call), headers: requestHeaders(sources), body: input.body };
  context.sent = { ...context.sent, hooked: [...(context.sent?.hooked ?? []), info] };
  await runHooks(hooks, (hook) => hook.onRequest?.(info));
  return new RequestHeaders(mergeHeaders([info.headers], sources));
}

/** Runs the `onResponse` hooks. */
function showHooks(call: PreparedCall, response: TransportResponse, sent: number): Promise<void> {
  const info = {
    ...describeAttempt(call),
    response: response.toResponse(),
    ms: call.client.clock.elapsed() - sent,
    requestId: readRequestId(response),
  };
  return runHooks(call.hooks, (hook) => hook.onResponse?.(info));
}

/**
 * Refuses a body that a hook has begun to read, or that a `fetch` of a test has given to an earlier
 * call.
 */
function checkUnread({ context }: PreparedCall, response: TransportResponse): void {
  const { body, bodyUsed } = response.toResponse();
  if (!bodyUsed && body?.locked !== true) return;
  const problem =
    'a body that a hook or your `fetch` has read. Let each read a copy: `response.clone()`';
  throw new TempsResponseError({ ...context, response, problem });
}
