import { TempsResponseError } from '../errors/index.ts';
import { discard } from '../response/read-body.ts';
import { performFetch, mayIgnoreSignal } from './fetch.ts';
import { notify } from '../observability/hooks.ts';
import type { Progress } from '../call/outcome.ts';
import { infoOf, type PreparedCall } from '../call/prepare.ts';
import { isRedirect, redirectTarget } from './redirect.ts';
import { requestId } from '../response/request-id.ts';
import { SentRequest } from '../request/sent-request.ts';

type SentHeaders = Headers | Record<string, string>;

const MAX_REDIRECTS = 5;

/** Puts one request on the wire. */
export function send(
  call: PreparedCall,
  url: string,
  headers: SentHeaders,
  signal: AbortSignal,
  progress: Progress,
): Promise<Response> {
  // A limit may have been reached while the token or a hook was awaited.
  signal.throwIfAborted();
  progress.request = new SentRequest(url, requestInit(call, headers, signal));
  progress.isOnWire = true;
  const answer = performFetch(call, progress.request);
  return mayIgnoreSignal(call) ? watched(call, answer, signal) : answer;
}

/** The answer that a redirect leads to; one that is no redirect is that already. */
export async function follow(
  call: PreparedCall,
  first: Response,
  headers: SentHeaders,
  signal: AbortSignal,
  progress: Progress,
): Promise<Response> {
  const { context } = call;
  let { url } = call;
  let response = first;
  for (let hops = 0; isRedirect(response); hops++) {
    discard(response);
    if (hops === MAX_REDIRECTS)
      throw new TempsResponseError({ ...context, response, problem: `more than ${MAX_REDIRECTS} redirects in a row` });
    url = redirectTarget(response, url, context);
    response = progress.response = await send(call, url, headers, signal, progress);
    progress.isOnWire = false;
  }
  return response;
}

/** An answer that may come when nobody waits for it any more, and that hooks see before anything is read of it. */
async function watched(call: PreparedCall, answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  const { clock } = call.client;
  const sent = clock.now();
  const response = await answer;
  if (signal.aborted) discard(response);
  signal.throwIfAborted();
  const info = { ...infoOf(call), response, ms: clock.now() - sent, requestId: requestId(response) };
  await notify(call.watchers, (watcher) => watcher.onResponse?.(info));
  return response;
}

function requestInit(call: PreparedCall, headers: SentHeaders, signal: AbortSignal): RequestInit {
  const { body, operation } = call;
  const init: RequestInit & { duplex?: 'half' } = {
    method: operation.method,
    headers,
    signal,
    redirect: call.redirect,
  };
  // The other half of what tells Node that no redirect can ask for the request again: else it sends a copy.
  if (call.redirect === 'error') init.window = null;
  const content = body.upload?.open() ?? body.content;
  if (content !== undefined) init.body = content;
  if (body.upload ?? body.isStream) init.duplex = 'half';
  return init;
}
