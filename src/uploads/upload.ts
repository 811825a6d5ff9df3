import { cutBytes } from '../lib/bytes.ts';
import type { Clock } from '../timing/clock.ts';
import { changedFileError } from './changed-file.ts';
import { checkSize, toReadError } from './refusal.ts';
import type { OpenFile, Reading, UploadBody, UploadSettings } from './types.ts';

/** What ended an upload on this side of the connection. */
export interface UploadFailure {
  /** A `TempsError`, or what `onUploadProgress` threw. */
  reason: unknown;
  /** `reason` is what `onUploadProgress` threw. */
  isFromCallback: boolean;
}

/** The body of an upload, read anew for each attempt. Counts its bytes, and notices when none move. */
export class Upload {
  readonly contentType: string;
  readonly contentLength: number | undefined;
  readonly isReplayable: boolean;
  readonly #stallTimeout: number;
  readonly #body: UploadBody;
  readonly #total: number | undefined;
  readonly #onProgress: UploadSettings['onUploadProgress'];
  readonly #clock: Clock;
  #loaded = 0;
  #movedAt = 0;
  #failure: UploadFailure | undefined;
  #sending: Sending | undefined;

  /** @param stallTimeout milliseconds; 0 is no limit */
  constructor(body: UploadBody, stallTimeout: number, { onUploadProgress }: UploadSettings, clock: Clock) {
    this.contentType = body.contentType;
    this.contentLength = body.contentLength;
    this.isReplayable = body.files.every((file) => file.isReplayable);
    this.#stallTimeout = stallTimeout;
    this.#body = body;
    this.#total = totalSize(body.files);
    this.#onProgress = onUploadProgress;
    this.#clock = clock;
  }

  /** Set where a file cannot be read, is too large or has changed, or where `onUploadProgress` threw. */
  get failure(): UploadFailure | undefined {
    return this.#failure;
  }

  /** The body of an attempt. Reads nothing before the connection does. */
  open(): ReadableStream<Uint8Array> {
    this.#loaded = 0;
    this.#failure = undefined;
    const sending: Sending = { isOpen: true };
    this.#sending = sending;
    this.#movedAt = this.#clock.elapsed();
    let hasBegun = false;
    const chunks = this.#body.encode((field, file) => this.#readFile(sending, field, file));
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          sending.fail = (reason) => controller.error(reason);
        },
        pull: async (controller) => {
          let next: IteratorResult<Uint8Array, void>;
          try {
            if (!hasBegun) this.#reportProgress(sending, this.#total);
            hasBegun = true;
            next = await chunks.next();
            // Given up meanwhile: what comes late must not touch the next attempt.
            if (!sending.isOpen) return;
            if (next.done && this.#total === undefined) this.#reportProgress(sending, this.#loaded);
          } catch (error) {
            if (!sending.isOpen) return;
            sending.isOpen = false;
            this.#failure ??= { reason: toReadError(error), isFromCallback: false };
            return controller.error(toReadError(this.#failure.reason));
          }
          this.#movedAt = this.#clock.elapsed();
          // Not in the `try`: Bun closes a body that it no longer wants, and that is no failure of the source.
          if (!next.done) return controller.enqueue(next.value);
          sending.isOpen = false;
          controller.close();
        },
        cancel: () => close(sending),
      },
      // Nothing is read before the connection can take it.
      { highWaterMark: 0 },
    );
  }

  /**
   * Calls `onStall` if no byte has moved for the stall timeout while the body is sent.
   *
   * @returns a function that ends the watch and closes the source: fetch does not cancel the body of an aborted request
   */
  readonly watch = (onStall: () => void): (() => void) => {
    let cancel: (() => void) | undefined;
    const check = (ms: number): void => {
      cancel = this.#clock.after(ms, () => {
        const left = this.#sending?.isOpen
          ? this.#movedAt + this.#stallTimeout - this.#clock.elapsed()
          : this.#stallTimeout;
        if (left > 0) check(left);
        else onStall();
      });
    };
    if (this.#stallTimeout) check(this.#stallTimeout);
    return () => {
      cancel?.();
      if (this.#sending) close(this.#sending);
    };
  };

  async *#readFile(sending: Sending, field: string, file: OpenFile): AsyncGenerator<Uint8Array, void, undefined> {
    let size = 0;
    sending.reading = file.read();
    for await (const chunk of sending.reading) {
      if (!sending.isOpen) return;
      size += chunk.length;
      if (file.size === undefined) checkSize(field, size, file.maxBytes);
      else if (size > file.size) throw changedFileError(file.name, `more than the ${file.size} bytes`);
      for (const piece of cutBytes(chunk)) {
        if (!sending.isOpen) return;
        this.#loaded += piece.length;
        this.#reportProgress(sending, this.#total);
        yield piece;
      }
    }
    if (file.size !== undefined && size < file.size)
      throw changedFileError(file.name, `${size} bytes instead of the ${file.size}`);
  }

  #reportProgress(sending: Sending, total: number | undefined): void {
    try {
      const result: unknown = this.#onProgress?.({ loaded: this.#loaded, total });
      // It is not awaited: the bytes need not wait for it.
      if (result instanceof Object && 'then' in result)
        Promise.resolve(result).catch((reason: unknown) => {
          this.#failure ??= { reason, isFromCallback: true };
          close(sending);
        });
    } catch (reason) {
      this.#failure = { reason, isFromCallback: true };
      throw reason;
    }
  }
}

/** The body of one attempt on its way. */
interface Sending {
  isOpen: boolean;
  /** The file that is being read. */
  reading?: Reading;
  /** Ends the body with an error. */
  fail?: (reason: Error) => void;
}

/** A body that nobody needs any more must not stand still: Deno would keep its connection open. */
function close(sending: Sending): void {
  if (!sending.isOpen) return;
  sending.isOpen = false;
  sending.reading?.cancel();
  sending.fail?.(new Error('The upload was given up'));
}

/** Bytes of all files together; `undefined` where the size of one is not known. */
function totalSize(files: readonly OpenFile[]): number | undefined {
  let total = 0;
  for (const { size } of files) {
    if (size === undefined) return undefined;
    total += size;
  }
  return total;
}
