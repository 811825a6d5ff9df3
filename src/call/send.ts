import { TempsResponseError } from '../errors/index.ts';
import { runHooks } from '../observability/hooks.ts';
import { readRequestId } from '../response/read-body.ts';
import { chooseTransport } from '../transport/choose.ts';
import type { RequestHeaders } from '../transport/request-headers.ts';
import { isRedirect, redirectTarget } from '../transport/redirect.ts';
import { TransportRequest } from '../transport/request.ts';
import type { TransportResponse } from '../transport/transport.ts';
import type { AttemptState } from './attempt-state.ts';
import { describeAttempt, type PreparedCall } from './prepare.ts';

const MAX_REDIRECTS = 5;

/** Puts one request on the wire; resolves with the headers of its response, which hooks see before anything is read. */
export async function send(
  call: PreparedCall,
  url: string,
  headers: RequestHeaders,
  signal: AbortSignal,
  state: AttemptState,
): Promise<TransportResponse> {
  // A limit may have been reached while the token or a hook was awaited.
  signal.throwIfAborted();
  const { body, client, operation } = call;
  const sent = client.clock.now();
  state.request = new TransportRequest({
    method: operation.method,
    url,
    headers,
    body: body.upload?.open() ?? body.content,
    isStream: body.upload !== undefined || body.isStream,
    redirect: call.isUpload ? 'error' : 'manual',
  });
  state.transport = chooseTransport(client);
  state.phase = 'sending';
  const response = await state.transport.send(state.request, signal);
  // It may come when nobody waits for it any more.
  if (signal.aborted) response.giveUp();
  signal.throwIfAborted();
  state.response = response;
  if (call.hooks.length > 0) {
    const info = {
      ...describeAttempt(call),
      response: response.toResponse(),
      ms: client.clock.now() - sent,
      requestId: readRequestId(response),
    };
    await runHooks(call.hooks, (hook) => hook.onResponse?.(info));
  }
  return response;
}

/** Follows redirects to the response that they lead to. */
export async function followRedirects(
  call: PreparedCall,
  first: TransportResponse,
  headers: RequestHeaders,
  signal: AbortSignal,
  state: AttemptState,
): Promise<TransportResponse> {
  const { context } = call;
  let { url } = call;
  let response = first;
  for (let hops = 0; isRedirect(response); hops++) {
    response.giveUp();
    if (hops === MAX_REDIRECTS)
      throw new TempsResponseError({ ...context, response, problem: `more than ${MAX_REDIRECTS} redirects in a row` });
    url = redirectTarget(response, url, context);
    response = await send(call, url, headers, signal, state);
  }
  return response;
}
