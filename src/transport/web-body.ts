/** Hands over the body of a `Response` piece by piece, by a reader of our own, so that the reading can be ended. */
export class WebBody {
  readonly #body: ReadableStream<Uint8Array<ArrayBuffer>> | null;
  #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;

  constructor(response: Response) {
    this.#body = response.body;
  }

  read(take: (chunk: Uint8Array<ArrayBuffer>) => boolean): Promise<void> | undefined {
    if (!this.#body) return undefined;
    this.#reader = this.#body.getReader();
    return readAll(this.#reader, take);
  }

  /** Not awaited: a connection that hangs would hold up the call. */
  giveUp(): void {
    (this.#reader ?? this.#body)?.cancel().catch(() => {});
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  take: (chunk: Uint8Array<ArrayBuffer>) => boolean,
): Promise<void> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (take(next.value)) continue;
    reader.cancel().catch(() => {});
    return;
  }
}
