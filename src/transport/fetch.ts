import { TempsConfigError } from '../errors/index.ts';
import { toInit, type TransportRequest } from './request.ts';
import type { Cancellation, TransportResponse } from './transport.ts';
import { fromWeb } from './web-response.ts';

/** What `fetch` is to the SDK, so that it can be replaced. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

export interface FetchSettings {
  /** The caller's. Absent: the global one, as it is at the time of the attempt. */
  fetch?: Fetch | undefined;
  /** Second argument of `fetch`. */
  fetchOptions?: Readonly<Record<string, unknown>> | undefined;
}

export async function sendByFetch(
  { fetch, fetchOptions }: FetchSettings,
  request: TransportRequest,
  { signal }: Pick<Cancellation, 'signal'>,
): Promise<TransportResponse> {
  const init = toInit(request, signal, toBody(request));
  // Node's `fetch` copies the body of an upload in case it is asked for a password, unless the
  // request has no window.
  const options = { ...(request.redirect === 'error' && { window: null }), ...fetchOptions };
  // The caller's `fetch` is promised a `Request`. The global one is given an address: that of
  // Next.js in edge routes takes nothing of a `Request` that comes with options, not even its
  // method.
  const response = fetch
    ? await fetch((request.made = new Request(request.url, init)), options)
    : await globalThis.fetch(request.url, { ...init, ...options });
  // Of a test, it may be anything.
  if ((response as Partial<Response> | undefined)?.headers === undefined)
    throw new TempsConfigError({ option: 'fetch', problem: 'it must resolve to a Response' });
  const received = fromWeb(response);
  // A `fetch` that did not listen to its signal.
  if (signal.aborted) received.giveUp();
  return received;
}

/**
 * Deno sends a request again by itself when a connection that it had kept open closes without a
 * response, also if the server has read and acted on it. Only a body that it reads while sending
 * keeps it from that: a Blob, not a text.
 */
function toBody({
  method,
  body,
}: TransportRequest): string | Blob | ReadableStream<Uint8Array> | undefined {
  const isRepeated = 'Deno' in globalThis && (method === 'POST' || method === 'PATCH');
  return isRepeated && !(body instanceof ReadableStream) ? new Blob([body ?? '']) : body;
}
