/** The headers of a request, names in lower case. */
export class RequestHeaders {
  readonly values: Readonly<Record<string, string>>;
  readonly #isShared: boolean;
  #headers: Headers | undefined;

  constructor(values: Readonly<Record<string, string>>, isShared = false) {
    this.values = values;
    this.#isShared = isShared;
  }

  /**
   * As `fetch` takes them. Those that many calls share are made once: `fetch` takes 3 hundredths of a call less where it is
   * given the same `Headers` again (bench/README.md, "What was found").
   */
  get forFetch(): Headers | Record<string, string> {
    if (!this.#isShared) return this.values;
    try {
      return (this.#headers ??= new Headers(this.values));
    } catch {
      // A header that no request can carry is refused with the request.
      return this.values;
    }
  }
}

/** `BodyInit`, which the types of Node do not have by that name. */
type RequestBody = NonNullable<RequestInit['body']>;

/** What one attempt sends. */
export interface TransportRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: RequestBody | undefined;
  /** The body is read while it is sent, so it can be sent once only. */
  readonly isStream: boolean;
  /** `error` is for uploads: Node's `fetch` keeps a copy of the whole body of a request that may be redirected. */
  readonly redirect: 'error' | 'manual';
  /** Set by a transport that reads a stream itself: the `Request` then has a body that was used. */
  isBodyUsed?: boolean;
  /** Set where its connection can be given up though `fetch` has failed. */
  giveUp?: () => void;
  /** The same as a `Request`, once somebody has asked for it. */
  made?: Request;
}

/**
 * The request as a `Request`, made when it is first asked for: one for each result would cost a tenth of a call
 * (bench/README.md, "What was found"). Throws where none can be made, such as with a header that none can carry or a GET
 * with a body.
 */
export function toRequest(request: TransportRequest, signal?: AbortSignal, body = request.body): Request {
  return (request.made ??= makeRequest(request, signal, body));
}

/** The second argument of `fetch`, or of `new Request`. */
export function toInit(request: TransportRequest, signal?: AbortSignal, body = request.body): RequestInit {
  const init: RequestInit & { duplex?: 'half' } = {
    method: request.method,
    headers: request.headers.forFetch,
    redirect: takesError() ? request.redirect : 'manual',
  };
  if (signal) init.signal = signal;
  if (body !== undefined) init.body = body;
  if (request.isStream) init.duplex = 'half';
  return init;
}

function makeRequest(
  request: TransportRequest,
  signal: AbortSignal | undefined,
  body: RequestBody | undefined,
): Request {
  if (!request.isBodyUsed) return new Request(request.url, toInit(request, signal, body));
  const made = new Request(request.url, toInit(request, signal, new ReadableStream()));
  void made.body?.cancel();
  return made;
}

/** The workers of Cloudflare refuse `error`, and keep no copy either. */
function takesError(): boolean {
  return globalThis.navigator?.userAgent !== 'Cloudflare-Workers';
}
