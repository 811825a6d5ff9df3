import { TempsConfigError } from '../errors/index.ts';
import { abortable } from './abortable-fetch.ts';
import { toInit, toRequest, type TransportRequest } from './request.ts';
import type { Cancellation, Transport, TransportResponse } from './transport.ts';
import { WebBody } from './web-body.ts';

/** What `fetch` is to the SDK, so that it can be replaced. */
export type Fetch = (request: Request, init?: RequestInit) => Promise<Response>;

/** How requests reach `fetch`. */
export interface FetchSettings {
  /** The caller's. Absent: the global one, as it is at the time of the attempt. */
  fetch?: Fetch | undefined;
  /** Second argument of `fetch`. */
  fetchOptions?: Readonly<Record<string, unknown>> | undefined;
}

/** Sends requests by the caller's `fetch` or the global one. */
export class FetchTransport implements Transport {
  readonly isTrusted: boolean;
  readonly #settings: FetchSettings;

  constructor(settings: FetchSettings, isTrusted: boolean) {
    this.#settings = settings;
    this.isTrusted = isTrusted;
  }

  async send(request: TransportRequest, { signal }: Cancellation): Promise<TransportResponse> {
    let response: Response;
    try {
      response = await this.#perform(request, signal);
    } catch (error) {
      request.giveUp?.();
      throw error;
    }
    const problem = responseProblem(response);
    if (problem !== undefined) throw new TempsConfigError({ option: 'fetch', problem });
    return new FetchResponse(response);
  }

  /**
   * The caller's `fetch` is promised a `Request`. The global one is given an address: that of Next.js in edge routes
   * takes nothing of a `Request` that comes with options, not even its method.
   */
  #perform(request: TransportRequest, signal: AbortSignal): Promise<Response> {
    const { fetch, fetchOptions } = this.#settings;
    const body = replaysByItself(request) ? unreplayable(request.body) : request.body;
    if (fetch) return fetch(toRequest(request, signal, body), { ...withoutWindow(request), ...fetchOptions });
    const init = toInit(request, signal, body);
    if (!fetchOptions && !request.isStream) return globalThis.fetch(request.url, init);
    if (request.isStream) request.isBodyUsed = true;
    const options = this.isTrusted && request.redirect === 'error' ? abortable(request, fetchOptions) : fetchOptions;
    return globalThis.fetch(request.url, { ...init, ...withoutWindow(request), ...options });
  }
}

/** The least status of HTTP. */
const MIN_STATUS = 100;

/** What is wrong with what a `fetch` of the caller resolved to. */
function responseProblem(response: Partial<Response> | undefined): string | undefined {
  try {
    const { status, headers, body, bodyUsed, type } = response ?? {};
    if (typeof status !== 'number' || typeof headers?.get !== 'function' || body === undefined)
      return 'it must resolve to a Response';
    // Browsers have 0 in place of a redirect.
    if (!(Number.isInteger(status) && status >= MIN_STATUS) && type !== 'opaqueredirect')
      return `it must resolve to a Response with a status from ${MIN_STATUS}, not ${status}`;
    if (body && typeof body.getReader !== 'function')
      return 'the body of its Response must be a web stream, as that of the platform is. The one of node-fetch is not';
    return bodyUsed === true || body?.locked === true
      ? 'it must resolve to a Response whose body nobody has read. Give each call its own, or a `clone()`'
      : undefined;
  } catch (cause) {
    return `its Response cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

/** A `Response` of the platform as the call layer reads it. */
export class FetchResponse implements TransportResponse {
  readonly #response: Response;
  #body: WebBody | undefined;

  constructor(response: Response) {
    this.#response = response;
  }

  get status(): number {
    return this.#response.status;
  }

  get statusText(): string {
    return this.#response.statusText;
  }

  get headers(): Headers {
    return this.#response.headers;
  }

  read(take: (chunk: Uint8Array<ArrayBuffer>) => boolean): Promise<void> | undefined {
    return this.#webBody().read(take);
  }

  giveUp(): void {
    this.#webBody().giveUp();
  }

  toHeaders(): Headers {
    return this.#response.headers;
  }

  toResponse(): Response {
    return this.#response;
  }

  #webBody(): WebBody {
    return (this.#body ??= new WebBody(this.#response));
  }
}

/** Node's `fetch` copies the body of an upload in case it is asked for a password, unless the request has no window. */
function withoutWindow({ redirect }: TransportRequest): RequestInit {
  return redirect === 'error' ? { window: null } : {};
}

/**
 * Deno sends a request again by itself when a connection that it had kept open closes without a response, also where
 * the server has read and acted on it. Only a body that it reads while sending keeps it from that.
 */
function replaysByItself({ method, isStream }: TransportRequest): boolean {
  return 'Deno' in globalThis && !isStream && (method === 'POST' || method === 'PATCH');
}

/** A Blob is read while it is sent, and keeps its Content-Length. */
function unreplayable(body: BodyInit | undefined): BodyInit {
  if (body instanceof FormData || body instanceof Blob) return body;
  if (body instanceof URLSearchParams) return new Blob([body.toString()], { type: `${FORM_TYPE};charset=utf-8` });
  return new Blob(body === undefined ? [] : [body as string]);
}

const FORM_TYPE = 'application/x-www-form-urlencoded';
