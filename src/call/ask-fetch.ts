import { TempsValidationError } from '../errors/index.ts';
import { ConnectionFailure, overTheWire } from './connection.ts';
import type { Progress } from './outcome.ts';
import type { PreparedCall } from './prepare.ts';
import type { SentRequest } from './sent-request.ts';

/** Has a request sent, by the caller's `fetch`, which is promised a `Request`, or by the platform's, which needs none. */
export function askFetch(call: PreparedCall, sent: SentRequest, progress: Progress): Promise<Response> {
  const { client, fetchInit } = call;
  progress.request = sent;
  // An upload has a `fetchInit`: a stream can be read once only, so the result has to hold the very request that has it.
  if (client.fetch || fetchInit) {
    const { fetch = globalThis.fetch } = client;
    return overTheWire(fetch(toRequest(call, sent, progress), fetchInit));
  }
  return globalThis.fetch(sent.url, sent.init).catch((cause: unknown) => {
    // It fails alike for a connection and for what can be no request: whether one can be made tells them apart.
    toRequest(call, sent, progress);
    throw new ConnectionFailure(cause);
  });
}

function toRequest({ context, operation }: PreparedCall, sent: SentRequest, progress: Progress): Request {
  try {
    return sent.toRequest();
  } catch (cause) {
    delete progress.request;
    // A header that no request can carry, or a body on a GET: nothing that another attempt would cure.
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new TempsValidationError({
      what: `the request ${operation.method} ${operation.route}`,
      issues: [{ path: [], message }],
      cause,
      secret: context.secret,
    });
  }
}
