import type { TransportRequest } from '../request.ts';
import type { HeaderReader, TransportResponse } from '../transport.ts';
import { WebResponse } from '../web-response.ts';
import { decode, readCoding } from './decode.ts';
import type { Exchange, ResponseHead } from './exchange.ts';
import { makeResponse, toWebStream, WITHOUT_BODY } from './make-response.ts';
import type { RawHeader, RawHeaders } from './types.ts';

type Piece = Uint8Array<ArrayBuffer>;

/** A response of a dispatcher. A `Response` is made of it only if somebody asks. */
export class DispatcherResponse implements TransportResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ResponseHeaders;
  readonly #request: TransportRequest;
  readonly #exchange: Exchange;
  #isRead = false;
  #shown: WebResponse | undefined;

  constructor({ status, statusText, headers }: ResponseHead, request: TransportRequest, exchange: Exchange) {
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
    const coding = this.#coding;
    if (coding !== undefined || !this.#exchange.isComplete) return readAll(this.#pieces(), take);
    for (const piece of this.#exchange.takeWaiting()) if (!take(piece)) break;
    return undefined;
  }

  giveUp(): void {
    this.#isRead = true;
    this.#shown?.giveUp();
    this.#exchange.giveUp();
  }

  toHeaders(): Headers {
    return this.#shown?.headers ?? this.headers.toHeaders();
  }

  toResponse(): Response {
    this.#shown ??= new WebResponse(this.#makeResponse());
    return this.#shown.toResponse();
  }

  get #hasBody(): boolean {
    return this.#request.method !== 'HEAD' && !WITHOUT_BODY.has(this.status);
  }

  get #coding(): string | undefined {
    return readCoding(this.headers.get('content-encoding'));
  }

  #pieces(): AsyncGenerator<Piece, void, undefined> {
    const coding = this.#coding;
    return coding === undefined ? this.#exchange.pieces() : decode(this.#exchange.pieces(), coding);
  }

  #makeResponse(): Response {
    const giveUp = (reason: unknown): void => this.#exchange.giveUp(reason);
    const body = this.#hasBody ? toWebStream(this.#isRead ? undefined : this.#pieces(), giveUp) : null;
    const response = makeResponse(this, this.headers.toHeaders(), this.#request.url, body);
    if (this.#isRead) void response.body?.cancel();
    return response;
  }
}

async function readAll(pieces: AsyncIterable<Piece>, take: (piece: Piece) => boolean): Promise<void> {
  for await (const piece of pieces) if (!take(piece)) break;
}

/** The headers of a response as they arrived: most calls read one or two of them. */
class ResponseHeaders implements HeaderReader {
  readonly #raw: RawHeaders;

  constructor(raw: RawHeaders) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const values: string[] = [];
    for (let at = 0; at + 1 < this.#raw.length; at += 2) {
      const key = this.#raw[at];
      if (key?.length === name.length && toText(key).toLowerCase() === name) values.push(toText(this.#raw[at + 1]));
    }
    return values.length > 0 ? values.join(', ') : null;
  }

  toHeaders(): Headers {
    const headers = new Headers();
    for (let at = 0; at + 1 < this.#raw.length; at += 2)
      // A list, so that each cookie stays one.
      for (const value of [this.#raw[at + 1]].flat()) headers.append(toText(this.#raw[at]), toText(value));
    return headers;
  }
}

/** One character for each byte, as `fetch` reads headers. */
function toText(value: RawHeader = ''): string {
  if (typeof value === 'string') return value;
  return value instanceof Uint8Array ? Buffer.prototype.latin1Slice.call(value) : value.map(toText).join(', ');
}
