import { readProblem, TempsResponseError, toApiError, type TempsApiError } from '../errors/index.ts';
import { runHooks } from '../observability/hooks.ts';
import { hookedHeaders, requestHeaders, type HeaderSources } from '../request/headers.ts';
import { abortableStream } from '../response/abortable-stream.ts';
import { readErrorBody } from '../response/error-body.ts';
import { chooseResponseType } from '../response/choose-response-type.ts';
import { isSuccess, parseBody, ReceivedBody, readRequestId } from '../response/read-body.ts';
import { chooseTransport } from '../transport/choose.ts';
import { isRedirect } from '../transport/redirect.ts';
import { RequestHeaders } from '../transport/request.ts';
import type { AttemptTimeout } from '../timing/timeouts.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { AttemptResult, AttemptState } from './attempt-state.ts';
import { classifyFailure, streamError } from './failure.ts';
import { describeAttempt } from './prepare.ts';
import type { PreparedCall } from './prepared-call.ts';
import { followRedirects } from './redirects.ts';

/** Sends a call once. Failures of the call are in the result; what a hook throws is thrown. */
export async function attempt(call: PreparedCall): Promise<AttemptResult> {
  const { client, context, operation, timeouts } = call;
  const { responseType = 'json' } = operation.format;
  const state: AttemptState = { phase: 'preparing' };
  const timeout = timeouts.attempt(call.body.upload?.watch);
  try {
    timeout.throwIfReached();
    setToken(call, client.secret ?? (await timeout.race(Promise.resolve(client.token()))));
    const headers = call.hooks.length > 0 ? await timeout.race(headersForHooks(call)) : attemptHeaders(call);

    let response = await timeout.race(send(call, call.url, headers, timeout, state));
    if (responseType !== 'redirect' && isRedirect(response)) {
      const follow = (url: string): Promise<TransportResponse> => send(call, url, headers, timeout, state);
      response = await timeout.race(followRedirects(call, response, follow));
    }

    state.phase = 'reading';
    // Not raced: reading the error body ends with the signal by itself, and a partial body still gives an error with
    // the status.
    if (!isSuccess(response) && !isRedirect(response)) throw await readApiError(call, response, timeout.signal);
    const type = responseType === 'auto' ? chooseResponseType(response) : responseType;
    if (type !== 'redirect' && call.hooks.length > 0 && isTaken(response)) {
      if (type === 'none') return state;
      throw takenError(call, response);
    }
    if (type === 'stream' || type === 'events') {
      state.data = openStream(call, response);
      return state;
    }
    const body = new ReceivedBody(response, type, call.maxResponseBytes);
    const reading = body.read();
    if (reading) await timeout.race(reading);
    state.data = parseBody(body.toValue(context), response, type, context);
    return state;
  } catch (cause) {
    state.response?.giveUp();
    // A copy, since whatever a limit interrupted may still run and change `state`.
    return { ...state, data: undefined, ...classifyFailure(call, state, cause, timeout.reached) };
  } finally {
    timeout.close();
  }
}

/** Each attempt may use another token. Earlier ones are kept, to be redacted too. */
function setToken({ context }: PreparedCall, token: string | undefined): void {
  const { secret, sent } = context;
  if (secret !== undefined && secret !== token) context.sent = { ...sent, tokens: [...(sent?.tokens ?? []), secret] };
  context.secret = token;
}

/** Sends one request, and resolves once the response headers have arrived and the hooks have run. */
async function send(
  call: PreparedCall,
  url: string,
  headers: RequestHeaders,
  timeout: AttemptTimeout,
  state: AttemptState,
): Promise<TransportResponse> {
  // A limit may have been reached while waiting for the token or a hook.
  timeout.throwIfReached();
  const { body, client, operation } = call;
  const sent = client.clock.elapsed();
  state.request = {
    method: operation.method,
    url,
    headers,
    body: body.upload?.open() ?? body.content,
    isStream: body.upload !== undefined || body.isStream,
    redirect: call.isUpload ? 'error' : 'manual',
  };
  state.transport = chooseTransport(client);
  state.phase = 'sending';
  const response = await state.transport.send(state.request, timeout);
  // The response may arrive after a limit was reached.
  if (timeout.reached) response.giveUp();
  timeout.throwIfReached();
  state.response = response;
  if (call.hooks.length > 0) {
    const info = {
      ...describeAttempt(call),
      response: response.toResponse(),
      ms: client.clock.elapsed() - sent,
      requestId: readRequestId(response),
    };
    await runHooks(call.hooks, (hook) => hook.onResponse?.(info));
  }
  return response;
}

/** Whether a hook has read the body or started to. */
function isTaken(response: TransportResponse): boolean {
  const { body, bodyUsed } = response.toResponse();
  return bodyUsed || body?.locked === true;
}

function takenError({ context }: PreparedCall, response: TransportResponse): TempsResponseError {
  const problem = 'a body that a hook has read. Let the hook read a copy: `response.clone()`';
  return new TempsResponseError({ ...context, response, problem });
}

/** The body as the caller reads it; `undefined` if there is none. */
function openStream(
  { context, input, timeouts }: PreparedCall,
  response: TransportResponse,
): ReadableStream<Uint8Array> | undefined {
  const { body } = response.toResponse();
  if (!body) return undefined;
  return abortableStream(body, input.signal, {
    abort: () => timeouts.error('abort', context),
    connection: (cause) => streamError(context, response, cause),
  });
}

/** Calls without headers of their own share one set of headers. */
function attemptHeaders(call: PreparedCall): RequestHeaders {
  const sources = headerSources(call);
  return sources.call || call.body.upload
    ? new RequestHeaders(requestHeaders(sources))
    : call.client.sharedHeaders.get(sources);
}

/** Runs the `onRequest` hooks, and returns the headers as they left them. */
async function headersForHooks(call: PreparedCall): Promise<RequestHeaders> {
  const sources = headerSources(call);
  const info = { ...describeAttempt(call), headers: requestHeaders(sources), body: call.input.body };
  const { sent } = call.context;
  call.context.sent = { ...sent, hooked: [...(sent?.hooked ?? []), info] };
  await runHooks(call.hooks, (hook) => hook.onRequest?.(info));
  return new RequestHeaders(hookedHeaders(info.headers, sources));
}

function headerSources({ body, client, context, input, operation }: PreparedCall): HeaderSources {
  return {
    secret: context.secret,
    client: client.headers,
    contentType: body.contentType,
    contentLength: body.upload?.contentLength,
    responseType: operation.format.responseType,
    call: input.headers,
  };
}

async function readApiError(
  { client, context }: PreparedCall,
  response: TransportResponse,
  signal: AbortSignal,
): Promise<TempsApiError> {
  const body = await readErrorBody(response, signal, client.clock);
  const problem = readProblem(body, response.status, response.statusText, response.headers.get('content-type'));
  const requestId = readRequestId(response);
  return toApiError({ ...context, problem, headers: response.toHeaders(), requestId, receivedAt: client.clock.now() });
}
