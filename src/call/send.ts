import { TempsResponseError } from '../errors/index.ts';
import { discard } from './answer.ts';
import { askFetch } from './ask-fetch.ts';
import { notify, type AttemptInfo } from './hooks.ts';
import type { Progress } from './outcome.ts';
import type { PreparedCall } from './prepare.ts';
import { isRedirect, redirectTarget } from './redirect.ts';
import { requestId } from './request-id.ts';
import { SentRequest } from './sent-request.ts';

const MOST_REDIRECTS = 5;

/** Puts one attempt on the wire and follows it to an answer that is no redirect. */
export async function send(
  call: PreparedCall,
  info: AttemptInfo,
  headers: Record<string, string>,
  signal: AbortSignal,
  progress: Progress,
): Promise<Response> {
  const { client, context, operation } = call;
  let { url } = call;
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    // A limit may have been reached while the token or a hook was awaited.
    signal.throwIfAborted();
    const request = new SentRequest(url, requestInit(call, headers, signal));
    const sent = client.clock.now();
    const response = (progress.response = await askFetch(call, request, progress));
    if (signal.aborted) discard(response);
    signal.throwIfAborted();
    if (call.watchers.length > 0) {
      const ms = client.clock.now() - sent;
      await notify(call.watchers, (watcher) =>
        watcher.onResponse?.({ ...info, response, ms, requestId: requestId(response) }),
      );
    }
    if (operation.kinds.answer === 'redirect' || !isRedirect(response)) return response;
    discard(response);
    url = redirectTarget(response, url, context);
  }
  throw new TempsResponseError({
    ...context,
    response: progress.response,
    problem: `more than ${MOST_REDIRECTS} redirects in a row`,
  });
}

function requestInit(
  { body, isUpload, operation }: PreparedCall,
  headers: Record<string, string>,
  signal: AbortSignal,
): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = {
    method: operation.method,
    headers,
    signal,
    // Node keeps a copy of an upload's whole body in memory, unless it knows that no redirect can ask for it again.
    redirect: isUpload ? 'error' : 'manual',
  };
  const content = body.upload?.open() ?? body.content;
  if (content !== undefined) init.body = content;
  if (body.upload ?? body.isStream) init.duplex = 'half';
  return init;
}
