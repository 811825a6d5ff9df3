import { TempsValidationError } from '../errors/index.ts';
import type { PreparedCall } from '../call/prepare.ts';
import type { SentRequest } from '../request/sent-request.ts';

/** As it was when this was loaded: one that a test or a tool puts in its place may be deaf to signals. */
const platformFetch = globalThis.fetch;

/** Whether something that the call waits for may not listen to its signal. */
export function mayIgnoreSignal({ client, watchers }: PreparedCall): boolean {
  const { fetch = globalThis.fetch, secret } = client;
  return fetch !== platformFetch || watchers.length > 0 || secret === undefined;
}

/** Has a request sent, by the caller's `fetch`, which is promised a `Request`, or by the platform's, which needs none. */
export function performFetch({ client, fetchInit }: PreparedCall, request: SentRequest): Promise<Response> {
  if (!client.fetch && !fetchInit) return globalThis.fetch(request.url, request.init);
  // An upload has a `fetchInit`: a stream can be read once only, so the result has to hold the very request that has it.
  const { fetch = globalThis.fetch } = client;
  return fetch(request.toRequest(), fetchInit);
}

/**
 * What is wrong with a request that was not sent: a header that none can carry, or a body on a GET. `fetch` fails alike
 * for that and for a connection; whether a request can be made tells them apart.
 */
export function invalidRequestError(
  { context, operation }: PreparedCall,
  request: SentRequest,
): TempsValidationError | undefined {
  try {
    request.toRequest();
    return undefined;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return new TempsValidationError({
      what: `the request ${operation.method} ${operation.route}`,
      issues: [{ path: [], message }],
      cause,
      secret: context.secret,
    });
  }
}
