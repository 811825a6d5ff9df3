import type { RequestHeaders } from './request-headers.ts';

/** What one attempt sends. */
export interface RequestParts {
  method: string;
  url: string;
  headers: RequestHeaders;
  body: BodyInit | undefined;
  /** The body is read while it is sent, so it can be sent once only. */
  isStream: boolean;
  /** `error` is for uploads: Node's `fetch` keeps a copy of the whole body of a request that may be redirected. */
  redirect: 'error' | 'manual';
}

/**
 * A request of an attempt, as a `Request` for whoever asks. To make one for each result would cost a tenth of a call
 * (bench/README.md, "What was found").
 */
export class TransportRequest implements RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders;
  readonly body: BodyInit | undefined;
  readonly isStream: boolean;
  readonly redirect: 'error' | 'manual';
  /** Set by a transport that reads a stream itself: the `Request` then has a body that was used. */
  isBodyUsed = false;
  #request: Request | undefined;

  constructor({ method, url, headers, body, isStream, redirect }: RequestParts) {
    this.method = method;
    this.url = url;
    this.headers = headers;
    this.body = body;
    this.isStream = isStream;
    this.redirect = redirect;
  }

  /** Throws where no request can be made, such as with a header that none can carry or a GET with a body. */
  toRequest(signal?: AbortSignal, body = this.body): Request {
    return (this.#request ??= this.#makeRequest(signal, body));
  }

  /** The second argument of `fetch`, or of `new Request`. */
  toInit(signal?: AbortSignal, body = this.body): RequestInit {
    const init: RequestInit & { duplex?: 'half' } = {
      method: this.method,
      headers: this.headers.forFetch,
      redirect: takesError() ? this.redirect : 'manual',
    };
    if (signal) init.signal = signal;
    if (body !== undefined) init.body = body;
    if (this.isStream) init.duplex = 'half';
    return init;
  }

  #makeRequest(signal: AbortSignal | undefined, body: BodyInit | undefined): Request {
    if (!this.isBodyUsed) return new Request(this.url, this.toInit(signal, body));
    const request = new Request(this.url, this.toInit(signal, new ReadableStream()));
    void request.body?.cancel();
    return request;
  }
}

/** The workers of Cloudflare refuse `error`, and keep no copy either. */
function takesError(): boolean {
  return globalThis.navigator?.userAgent !== 'Cloudflare-Workers';
}
