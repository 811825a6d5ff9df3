import type { FetchTransport } from '../fetch.ts';
import { isRedirectStatus } from '../redirect.ts';
import type { RequestHeaders, TransportRequest } from '../request.ts';
import type { Cancellation, Transport, TransportResponse } from '../transport.ts';
import { Exchange } from './exchange.ts';
import { toDispatchBody, type DispatchBody } from './request-body.ts';
import { DispatcherResponse } from './response.ts';
import type { Dispatcher } from './types.ts';

const NO_BODY: DispatchBody = { content: null };

/** Where a request goes, as a dispatcher takes it. */
export interface Address {
  origin: string;
  /** With the query. */
  path: string;
  hasCredentials: boolean;
}

/**
 * Sends requests by the dispatcher that Node's `fetch` runs on, without what `fetch` adds for web pages. What it cannot
 * send, and what the dispatcher does not take, goes to `fetch`, before anything was sent.
 */
export class DispatcherTransport implements Transport {
  readonly isTrusted: boolean;
  readonly #dispatcher: Dispatcher;
  readonly #fetch: () => FetchTransport;

  constructor(dispatcher: Dispatcher, fetch: () => FetchTransport, isTrusted = true) {
    this.isTrusted = isTrusted;
    this.#dispatcher = dispatcher;
    this.#fetch = fetch;
  }

  send(request: TransportRequest, cancellation: Cancellation): Promise<TransportResponse> {
    const body = request.body === undefined ? NO_BODY : toDispatchBody(request);
    const address = readAddress(request.url);
    if (!body || address.hasCredentials) return this.#fetch().send(request, cancellation);
    return new Promise((resolve, reject) => {
      let exchange: Exchange | undefined = new Exchange({
        onHead(head, started) {
          if (request.redirect === 'error' && isRedirectStatus(head.status)) {
            started.giveUp();
            reject(new TypeError('fetch failed', { cause: new Error('unexpected redirect') }));
          } else resolve(new DispatcherResponse(head, request, started));
        },
        onFailure: reject,
        onRefusal: () => {
          exchange = undefined;
          resolve(this.#fetch().send(request, cancellation));
        },
        onEnd: () => body.cancel?.(),
      });
      cancellation.onCancel((reason) => exchange?.giveUp(reason));
      this.#dispatch(request, address, body, exchange);
    });
  }

  #dispatch(request: TransportRequest, address: Address, body: DispatchBody, exchange: Exchange): void {
    const options = {
      origin: address.origin,
      path: address.path,
      method: request.method,
      headers: buildHeaders(request, address, body),
      body: body.content,
      // The limits of the call are the only ones.
      headersTimeout: 0,
      bodyTimeout: 0,
      maxRedirections: 0,
    };
    exchange.isBeginning = true;
    try {
      const result = this.#dispatcher.dispatch(options, exchange);
      // Of an `async` function, which no dispatcher should have.
      if (result instanceof Object && 'then' in result)
        Promise.resolve(result).catch((error: unknown) => exchange.onError(error));
    } catch (error) {
      exchange.onError(
        Object.assign(new Error('the dispatcher refused', { cause: error }), { code: 'UND_ERR_INVALID_ARG' }),
      );
    } finally {
      exchange.isBeginning = false;
    }
  }
}

/** The rest of an address that `URL` leaves as it is: no dot segment, no fragment, nothing to encode. */
const PLAIN = /^\/(?!\.)(?:[\w\-~!$&()*+,;=:@]|\.|\/(?!\.)|%(?!2e)|\?(?!$))*$/i;

/** The origin of the last address that was parsed: most programs call one server. */
let knownOrigin = '';

/**
 * Takes an address apart as `URL` does. That is asked only where it could change something: it would cost 7 hundredths of
 * a call's CPU (bench/README.md, "One call").
 */
export function readAddress(address: string): Address {
  if (knownOrigin !== '' && address.startsWith(knownOrigin)) {
    const path = address.slice(knownOrigin.length);
    if (PLAIN.test(path)) return { origin: knownOrigin, path, hasCredentials: false };
  }
  const { origin, pathname, search, username, password } = new URL(address);
  if (address.startsWith(`${origin}/`)) knownOrigin = origin;
  return { origin, path: pathname + search, hasCredentials: username !== '' || password !== '' };
}

function buildHeaders({ headers }: TransportRequest, { origin }: Address, body: DispatchBody): string[] {
  const list = toHeaderList(headers, origin);
  const { contentType, contentLength } = body;
  const added: string[] = [];
  if (contentType && headers.values['content-type'] === undefined) added.push('content-type', contentType);
  if (contentLength !== undefined && headers.values['content-length'] === undefined)
    added.push('content-length', String(contentLength));
  return added.length > 0 ? [...list, ...added] : list;
}

const lists = new WeakMap<RequestHeaders, string[]>();

/** Headers as a dispatcher takes them, with those that `fetch` adds. */
function toHeaderList(headers: RequestHeaders, origin: string): string[] {
  let list = lists.get(headers);
  if (!list) {
    const { values } = headers;
    const added = { accept: '*/*', 'accept-language': '*', 'sec-fetch-mode': 'cors', 'user-agent': 'node' };
    const all = { ...added, 'accept-encoding': acceptedEncodings(origin, values), ...values };
    list = Object.entries(all).flatMap(([name, value]) => [name, trim(value)]);
    lists.set(headers, list);
  }
  return list;
}

function acceptedEncodings(origin: string, values: Readonly<Record<string, string>>): string {
  if ('range' in values) return 'identity';
  return origin.startsWith('https:') ? 'br, gzip, deflate' : 'gzip, deflate';
}

function trim(value: string): string {
  return value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
}
