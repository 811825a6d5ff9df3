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

  giveUp(): void {
    void cancel(this.#reader ?? this.#body);
  }
}

/** Not awaited: a connection that hangs would hold up the call. What cannot be cancelled, as of a `fetch` of the caller's, is left. */
async function cancel(body: Pick<ReadableStream, 'cancel'> | null): Promise<void> {
  try {
    await body?.cancel();
  } catch {
    // It is given up all the same.
  }
}

async function readAll(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
  take: (chunk: Uint8Array<ArrayBuffer>) => boolean,
): Promise<void> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // Empty pieces without end would leave no timer and no signal a turn.
    if (next.value.length === 0) await new Promise((resolve) => setTimeout(resolve));
    else if (!take(next.value)) return void cancel(reader);
  }
}
