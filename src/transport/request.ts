/** The headers of a request, names in lower case. */
export class RequestHeaders {
  readonly values: Readonly<Record<string, string>>;
  /** The same as the dispatcher takes them, once it has: many calls share their headers. */
  list: readonly string[] | undefined;
  #headers: Headers | undefined;

  constructor(values: Readonly<Record<string, string>>) {
    this.values = values;
  }

  /** Made once: `fetch` takes 3 hundredths of a call less for the same `Headers` (bench/README.md, "What was found"). */
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
  /** `error` is for uploads: Node's `fetch` keeps a copy of the whole body of a request that may be redirected. */
  readonly redirect: 'error' | 'manual';
  /** The same as a `Request`, once somebody has asked for it. */
  made?: Request;
}

/** The request of a result, made when it is first asked for (bench/README.md, "What was found"). */
export function toRequest(request: TransportRequest): Request {
  return (request.made ??= makeRequest(request));
}

function makeRequest(request: TransportRequest): Request {
  if (!isStreamed(request)) return new Request(request.url, toInit(request));
  // The stream has been read, and so has the body of the `Request`.
  const made = new Request(request.url, toInit(request, undefined, new ReadableStream()));
  void made.body?.cancel();
  return made;
}

/** The second argument of `fetch`, or of `new Request`. */
export function toInit(
  request: TransportRequest,
  signal?: AbortSignal,
  body: string | Blob | ReadableStream<Uint8Array> | undefined = request.body,
): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = {
    method: request.method,
    headers: request.headers.forFetch,
    redirect: takesError() ? request.redirect : 'manual',
  };
  if (signal) init.signal = signal;
  if (body !== undefined) init.body = body;
  if (isStreamed(request)) init.duplex = 'half';
  return init;
}

function isStreamed({ body }: TransportRequest): boolean {
  return body instanceof ReadableStream;
}

/** The workers of Cloudflare refuse `error`, and keep no copy either. */
function takesError(): boolean {
  return globalThis.navigator?.userAgent !== 'Cloudflare-Workers';
}
