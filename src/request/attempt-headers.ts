import { mergeHeaders } from './headers.ts';
import { notify } from '../observability/hooks.ts';
import { infoOf, type PreparedCall } from '../call/prepare.ts';

/** The headers of an attempt. Calls that add none of their own share them: fetch is quicker with `Headers` that stay. */
export function attemptHeaders(call: PreparedCall): Headers | Record<string, string> {
  const { body, client, context, input } = call;
  if (input.headers || body.upload) return plainHeaders(call);
  return client.sharedHeaders.get(context.secret, body.contentType, () => plainHeaders(call));
}

/** The headers of an attempt that hooks see, and may change. */
export async function watchedHeaders(call: PreparedCall): Promise<Record<string, string>> {
  const request = { ...infoOf(call), headers: plainHeaders(call), body: call.input.body };
  await notify(call.watchers, (watcher) => watcher.onRequest?.(request));
  return mergeHeaders(request.headers);
}

function plainHeaders({ body, client, context, input }: PreparedCall): Record<string, string> {
  return mergeHeaders(
    { authorization: context.secret && `Bearer ${context.secret}` },
    client.headers,
    { 'content-type': body.contentType, 'content-length': body.upload?.contentLength?.toString() },
    input.headers,
  );
}
