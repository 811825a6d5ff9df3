/** What `fetch` is to the SDK, so that it can be replaced. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** What one attempt puts on the wire. */
export interface OutgoingRequest {
  method: string;
  url: string;
  headers: Headers | Record<string, string>;
  body: BodyInit | undefined;
  /** The body is read while it is sent, so it can be sent once only. */
  isStream: boolean;
  /** `error` is for uploads: Node keeps a copy of the whole body of a request that may be redirected. */
  redirect: 'error' | 'manual';
  signal: AbortSignal;
}

/** How requests reach `fetch`. */
export interface FetchSettings {
  /** The caller's. Absent: the global one, as it is at the time of the attempt. */
  fetch?: Fetch | undefined;
  /** Second argument of `fetch`. */
  fetchOptions?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * A request as it was given to `fetch`, as a `Request` for whoever asks. `fetch` makes one of its own from address and
 * settings; a second one for each result would be a tenth of what a call costs (bench/README.md, "What was found").
 */
export class SentRequest {
  readonly #outgoing: OutgoingRequest;
  readonly #init: RequestInit;
  #request: Request | undefined;

  constructor(outgoing: OutgoingRequest) {
    this.#outgoing = outgoing;
    this.#init = fetchInit(outgoing);
  }

  /** Throws where no request can be made, such as with a header that none can carry or a GET with a body. */
  toRequest(): Request {
    return (this.#request ??= new Request(this.#outgoing.url, this.#init));
  }

  /** Sends it, by the caller's `fetch`, which is promised a `Request`, or by the global one, which needs none. */
  send({ fetch, fetchOptions }: FetchSettings): Promise<Response> {
    const { isStream, url } = this.#outgoing;
    if (!fetch && !fetchOptions && !isStream) return globalThis.fetch(url, this.#init);
    // A stream can be read once only, so the result has to show the very request that has it.
    return (fetch ?? globalThis.fetch)(this.toRequest(), { ...windowOf(this.#outgoing), ...fetchOptions });
  }
}

function fetchInit(outgoing: OutgoingRequest): RequestInit {
  const { method, headers, signal, redirect, isStream } = outgoing;
  const init: RequestInit & { duplex?: 'half' } = { method, headers, signal, redirect };
  const body = replaysByItself(outgoing) ? unreplayable(outgoing.body) : outgoing.body;
  if (body !== undefined) init.body = body;
  if (isStream) init.duplex = 'half';
  return init;
}

/** The other half of what keeps Node from copying an upload: no window, so nobody who could be asked for a password. */
function windowOf({ redirect }: OutgoingRequest): RequestInit {
  return redirect === 'error' ? { window: null } : {};
}

/**
 * Deno sends a request again by itself when a connection that it had kept open closes without a response, also where
 * the server has read and acted on it. Only a body that it reads while sending keeps it from that.
 */
function replaysByItself({ method, isStream }: OutgoingRequest): boolean {
  return 'Deno' in globalThis && !isStream && (method === 'POST' || method === 'PATCH');
}

/** A Blob is read while it is sent, and keeps its Content-Length. */
function unreplayable(body: BodyInit | undefined): BodyInit {
  if (body instanceof FormData || body instanceof Blob) return body;
  if (body instanceof URLSearchParams) return new Blob([body.toString()], { type: `${FORM_TYPE};charset=utf-8` });
  return new Blob(body === undefined ? [] : [body as string]);
}

const FORM_TYPE = 'application/x-www-form-urlencoded';
