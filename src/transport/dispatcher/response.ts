import type { TransportRequest } from '../request.ts';
import type { Piece, TransportResponse } from '../transport.ts';
import { fromWeb } from '../web-response.ts';
import { decode, readCoding, toWebStream } from './body.ts';
import type { Exchange, ResponseHead } from './exchange.ts';
import type { RawHeader, RawHeaders } from './types.ts';

/** Statuses whose responses have no body. */
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/** A response of a dispatcher. A `Response` is made of it only if somebody asks. */
export class DispatcherResponse implements TransportResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ResponseHeaders;
  readonly #request: TransportRequest;
  readonly #exchange: Exchange;
  #isRead = false;
  #shown: TransportResponse | undefined;

  constructor(
    { status, statusText, headers }: ResponseHead,
    request: TransportRequest,
    exchange: Exchange,
  ) {
    this.status = status;
    this.statusText = statusText;
    this.headers = new ResponseHeaders(headers);
    this.#request = request;
    this.#exchange = exchange;
  }

  read(take: (piece: Piece) => boolean): Promise<void> | undefined {
    // Whoever has the `Response` may have cloned its body, or read it.
    if (this.#shown) return this.#shown.read(take);
    this.#isRead = true;
    // As for `fetch`, what follows is no failure: a proxy may announce a body that cannot come.
    if (!this.#hasBody) return undefined;
    if (!this.#exchange.isComplete || this.headers.get('content-encoding') !== null)
      return readAll(this.#pieces(), take);
    for (const piece of this.#exchange.takeWaiting()) if (!take(piece)) break;
    return undefined;
  }

  giveUp(): void {
    this.#isRead = true;
    this.#shown?.giveUp();
    this.#exchange.giveUp();
  }

  toResponse(): Response {
    this.#shown ??= fromWeb(this.#makeResponse());
    return this.#shown.toResponse();
  }

  get #hasBody(): boolean {
    return this.#request.method !== 'HEAD' && !WITHOUT_BODY.has(this.status);
  }

  #pieces(): AsyncGenerator<Piece, void, undefined> {
    const coding = readCoding(this.headers.get('content-encoding'));
    return coding === undefined ? this.#exchange.pieces() : decode(this.#exchange.pieces(), coding);
  }

  #makeResponse(): Response {
    const { status, statusText } = this;
    const giveUp = (reason: unknown): void => this.#exchange.giveUp(reason);
    const body = this.#hasBody
      ? toWebStream(this.#isRead ? undefined : this.#pieces(), giveUp)
      : null;
    const response = new Response(body, { status, statusText, headers: this.headers.toHeaders() });
    // Only `fetch` can make one that has the address it came from.
    const [address] = new URL(this.#request.url).href.split('#');
    Object.defineProperties(response, { url: { value: address }, type: { value: 'basic' } });
    if (this.#isRead) void response.body?.cancel();
    return response;
  }
}

async function readAll(
  pieces: AsyncIterable<Piece>,
  take: (piece: Piece) => boolean,
): Promise<void> {
  for await (const piece of pieces) if (!take(piece)) break;
}

/** The headers of a response as they arrived: most calls read one or two of them. */
class ResponseHeaders {
  readonly #raw: RawHeaders;

  constructor(raw: RawHeaders) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const values: string[] = [];
    for (let at = 0; at < this.#raw.length; at += 2) {
      const key = this.#raw[at];
      if (key?.length === name.length && toText(key).toLowerCase() === name)
        values.push(toText(this.#raw[at + 1]));
    }
    return values.length > 0 ? values.join(', ') : null;
  }

  toHeaders(): Headers {
    const headers = new Headers();
    for (let at = 0; at < this.#raw.length; at += 2)
      // A list, so that each cookie stays one.
      for (const value of [this.#raw[at + 1]].flat())
        headers.append(toText(this.#raw[at]), toText(value));
    return headers;
  }
}

/** One character for each byte, as `fetch` reads headers. */
function toText(value: RawHeader = ''): string {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array
    ? Buffer.prototype.latin1Slice.call(value)
    : value.map(toText).join(', ');
}
