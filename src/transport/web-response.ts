import type { TransportResponse } from './transport.ts';

type Piece = Uint8Array<ArrayBuffer>;

/** A `Response` of the platform as the call layer reads it. */
export class WebResponse implements TransportResponse {
  readonly #response: Response;
  #reader: ReadableStreamDefaultReader<Piece> | undefined;

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

  read(take: (piece: Piece) => boolean): Promise<void> | undefined {
    this.#reader = this.#response.body?.getReader();
    return this.#reader && this.#readAll(this.#reader, take);
  }

  /** Not awaited: a connection that hangs would hold up the call. A body that a hook has locked cannot be cancelled. */
  giveUp(): void {
    (this.#reader ?? this.#response.body)?.cancel().catch(() => {});
  }

  toHeaders(): Headers {
    return this.#response.headers;
  }

  toResponse(): Response {
    return this.#response;
  }

  async #readAll(reader: ReadableStreamDefaultReader<Piece>, take: (piece: Piece) => boolean): Promise<void> {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      if (!take(next.value)) return this.giveUp();
  }
}
