/** The headers of a request, names in lower case. */
export class RequestHeaders {
  readonly values: Readonly<Record<string, string>>;
  /** The same as the dispatcher takes them, once it has: many calls share their headers. */
  list: readonly string[] | undefined;
  #headers: Headers | undefined;

  constructor(values: Readonly<Record<string, string>>) {
    this.values = values;
  }

  /**
   * Made once: `fetch` takes 3 hundredths of a call less for the same `Headers` (bench/README.md,
   * "What was found").
   */
  get forFetch(): Headers {
    return (this.#headers ??= new Headers(this.values));
  }
}

/** What one attempt sends. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
  /** A stream is that of an upload. */
  readonly body: string | ReadableStream<Uint8Array> | undefined;
  /**
   * `error` is for uploads: Node's `fetch` keeps a copy of the whole body of a request that may be
   * redirected.
   */
  readonly redirect: 'error' | 'manual';
  /** The same as a `Request`, once somebody has asked for it. */
  made?: Request;
}

/** The request of a result, made when it is first asked for (bench/README.md, "What was found"). */
export function toRequest(request: TransportRequest): Request {
  if (request.made) return request.made;
  const isStreamed = request.body instanceof ReadableStream;
  // A stream has been read, and so has the body of the `Request`.
  const made = new Request(
    request.url,
    toInit(request, undefined, isStreamed ? new ReadableStream() : request.body),
  );
  if (isStreamed) void made.body?.cancel();
  return (request.made = made);
}

/** The second argument of `fetch`, or of `new Request`. */
export function toInit(
  { method, headers, redirect }: TransportRequest,
  signal?: AbortSignal,
  body?: string | Blob | ReadableStream<Uint8Array>,
): RequestInit {
  // The workers of Cloudflare refuse `error`, and keep no copy either.
  const takesError = globalThis.navigator?.userAgent !== 'Cloudflare-Workers';
  return {
    method,
    headers: headers.forFetch,
    redirect: takesError ? redirect : 'manual',
    ...(signal && { signal }),
    ...(body !== undefined && { body }),
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  };
}
