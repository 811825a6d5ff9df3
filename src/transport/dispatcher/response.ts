import type { TransportRequest } from '../request.ts';
import type { TransportResponse } from '../transport.ts';
import { WebBody } from '../web-body.ts';
import { DecodedBody, readCodings } from './decoded-body.ts';
import type { Exchange, ResponseHead } from './exchange.ts';
import { ResponseHeaders } from './response-headers.ts';
import { makeResponse, toWebStream, WITHOUT_BODY } from './make-response.ts';
import type { BodySource } from './types.ts';

/** A response of a dispatcher. A `Response` is made of it only where somebody asks. */
export class DispatcherResponse implements TransportResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: ResponseHeaders;
  readonly #request: TransportRequest;
  readonly #exchange: Exchange;
  /** Of a `Response` made from now on, the body was used. */
  #isRead = false;
  #response: Response | undefined;
  #webBody: WebBody | undefined;
  #body: BodySource | undefined;

  constructor({ status, statusText, headers }: ResponseHead, request: TransportRequest, exchange: Exchange) {
    this.status = status;
    this.statusText = statusText;
    this.headers = new ResponseHeaders(headers);
    this.#request = request;
    this.#exchange = exchange;
  }

  read(take: (chunk: Uint8Array<ArrayBuffer>) => boolean): Promise<void> | undefined {
    if (!this.#hasBody) {
      // Whatever length it announced: waiting for it would end in an error, or never.
      if (!this.#exchange.isComplete) this.giveUp();
      return undefined;
    }
    // Whoever has the `Response` may have cloned its body, or read it.
    if (this.#response) return (this.#webBody = new WebBody(this.#response)).read(take);
    this.#isRead = true;
    const body = this.#decodedBody();
    if (body !== this.#exchange || !this.#exchange.isComplete) return readAll(body, take);
    for (const chunk of this.#exchange.takeWaiting()) if (!take(chunk)) break;
    return undefined;
  }

  giveUp(): void {
    this.#isRead = true;
    (this.#webBody ?? this.#body ?? this.#exchange).giveUp();
    if (!this.#hasBody) this.#exchange.giveUp();
  }

  toHeaders(): Headers {
    return this.#response?.headers ?? this.headers.toHeaders();
  }

  toResponse(): Response {
    return (this.#response ??= this.#makeResponse());
  }

  get #hasBody(): boolean {
    return this.#request.method !== 'HEAD' && !WITHOUT_BODY.has(this.status);
  }

  #makeResponse(): Response {
    const body = this.#hasBody ? toWebStream(this.#isRead ? undefined : this.#decodedBody()) : null;
    const response = makeResponse(this, this.headers.toHeaders(), this.#request.url, body);
    if (this.#isRead) void response.body?.cancel();
    return response;
  }

  #decodedBody(): BodySource {
    if (!this.#body) {
      const codings = this.#hasBody ? readCodings(this.headers.get('content-encoding')) : [];
      this.#body = codings.length > 0 ? new DecodedBody(this.#exchange, codings) : this.#exchange;
    }
    return this.#body;
  }
}

function readAll(body: BodySource, take: (chunk: Uint8Array<ArrayBuffer>) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    body.pipe({
      take(chunk) {
        if (isOver || take(chunk)) return !isOver;
        isOver = true;
        resolve();
        body.giveUp();
        return false;
      },
      end: resolve,
      fail: reject,
    });
  });
}
