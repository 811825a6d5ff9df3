import type { Clock } from '../timing/clock.ts';
import { HookFailure } from '../observability/hooks.ts';
import { TempsError } from '../errors/index.ts';
import { encodeForm, type Form } from './form.ts';
import { filesOf, totalSize } from './read-form.ts';
import { checkSize } from './refuse.ts';
import type { OpenFile, Reading, UploadSettings } from './types.ts';

const STALL_TIMEOUT = 60_000;

/** A form on its way: read anew for each attempt, counted, and watched for standing still. */
export class Upload {
  readonly contentType: string;
  readonly contentLength: number | undefined;
  readonly isReplayable: boolean;
  readonly stallTimeout: number;
  readonly #form: Form;
  readonly #total: number | undefined;
  readonly #onProgress: UploadSettings['onUploadProgress'];
  readonly #clock: Clock;
  #loaded = 0;
  #movedAt = 0;
  #isSending = false;
  #failure: unknown;
  #reading: Reading | undefined;

  constructor(form: Form, { onUploadProgress, stallTimeout = STALL_TIMEOUT }: UploadSettings, clock: Clock) {
    this.contentType = form.contentType;
    this.contentLength = form.contentLength;
    this.isReplayable = filesOf(form.parts).every((file) => file.isReplayable);
    this.stallTimeout = stallTimeout;
    this.#form = form;
    this.#total = totalSize(form);
    this.#onProgress = onUploadProgress;
    this.#clock = clock;
  }

  /** What ended the sending on this side: a file that cannot be read, one that is too large, a hook that threw. */
  get failure(): unknown {
    return this.#failure;
  }

  /** The body of an attempt. Nothing is read before it is asked for. */
  open(): ReadableStream<Uint8Array> {
    this.#loaded = 0;
    this.#failure = undefined;
    this.#isSending = true;
    this.#movedAt = this.#clock.now();
    let hasBegun = false;
    const chunks = encodeForm(this.#form, (field, file) => this.#counted(field, file));
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          try {
            if (!hasBegun) this.#tell(this.#total);
            hasBegun = true;
            const { done, value } = await chunks.next();
            this.#movedAt = this.#clock.now();
            if (!done) return controller.enqueue(value);
            this.#isSending = false;
            if (this.#total === undefined) this.#tell(this.#loaded);
            controller.close();
          } catch (error) {
            this.#isSending = false;
            this.#failure = described(error);
            controller.error(this.#failure);
          }
        },
        cancel: () => this.#close(),
      },
      // The connection decides the pace: nothing is read ahead of it.
      { highWaterMark: 0 },
    );
  }

  /**
   * Calls `onStall` once no byte has moved for the stall timeout while sending. What it returns ends the watch, and lets
   * go of what is still being read: fetch does not cancel the body of a request that was aborted.
   */
  readonly watch = (onStall: () => void): (() => void) => {
    let cancel: (() => void) | undefined;
    const check = (ms: number): void => {
      cancel = this.#clock.after(ms, () => {
        const left = this.#isSending ? this.#movedAt + this.stallTimeout - this.#clock.now() : this.stallTimeout;
        if (left > 0) check(left);
        else onStall();
      });
    };
    if (this.stallTimeout) check(this.stallTimeout);
    return () => {
      cancel?.();
      this.#close();
    };
  };

  #close(): void {
    if (this.#isSending) this.#reading?.cancel();
    this.#isSending = false;
  }

  async *#counted(field: string, file: OpenFile): AsyncGenerator<Uint8Array, void, undefined> {
    let size = 0;
    this.#reading = file.read();
    for await (const chunk of this.#reading) {
      size += chunk.length;
      if (file.size === undefined) checkSize(field, size, file.maxBytes);
      else if (size > file.size) throw changed(file, `more than the ${file.size} bytes`);
      this.#loaded += chunk.length;
      this.#tell(this.#total);
      yield chunk;
    }
    if (file.size !== undefined && size < file.size) throw changed(file, `${size} bytes instead of the ${file.size}`);
  }

  #tell(total: number | undefined): void {
    try {
      this.#onProgress?.({ loaded: this.#loaded, total });
    } catch (reason) {
      throw new HookFailure(reason);
    }
  }
}

function changed({ name }: OpenFile, found: string): TempsError {
  return new TempsError(
    `The upload of ${name} was given up: it has ${found} that it had at the start. Do not change a file while it is sent, and give a stream its right \`size\``,
  );
}

function described(error: unknown): unknown {
  if (error instanceof HookFailure || TempsError.is(error)) return error;
  return new TempsError(
    `The upload was given up, since what is to be sent cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    { cause: error },
  );
}
