import { cutBytes } from '../lib/bytes.ts';
import type { Clock } from '../timing/clock.ts';
import { checkArchive } from './archive.ts';
import { changedError, checkSize, toReadError } from './failures.ts';
import { createForm, type FormPart } from './form.ts';
import { closeSource, openFile } from './open.ts';
import type { OpenFile, Reading, UploadBody, UploadPart, UploadSettings } from './types.ts';

/** The body of an upload, read anew for each attempt. */
export interface Upload {
  readonly contentType: string;
  /** `undefined` where a file's size is unknown. */
  readonly contentLength: number | undefined;
  readonly isReplayable: boolean;
  /** Set where a file cannot be read, is too large or has changed, or where `onUploadProgress` threw. */
  readonly failure: UploadFailure | undefined;
  /** The body of an attempt. Reads nothing before the connection does. */
  open(): ReadableStream<Uint8Array>;
  /**
   * Calls `onStall` if no byte has moved for the stall timeout while the body is sent.
   *
   * @returns a function that ends the watch and closes the source: fetch does not cancel the body of an aborted request
   */
  watch(this: void, onStall: () => void): () => void;
}

/** What ended an upload on this side of the connection. */
interface UploadFailure {
  /** A `TempsError`, or what `onUploadProgress` threw. */
  reason: unknown;
  /** `reason` is what `onUploadProgress` threw. */
  isFromCallback: boolean;
}

/** What an upload is opened with. */
interface OpenUploadOptions {
  parts: readonly UploadPart[];
  /** Otherwise the only part is the body. */
  isForm: boolean;
  settings: UploadSettings;
  /** Milliseconds; 0 is no limit. */
  stallTimeout: number;
  clock: Clock;
  /** Ends the search for files. */
  signal: AbortSignal;
}

/** The upload of a call: its files are found and checked, and not yet read. */
export async function openUpload(options: OpenUploadOptions): Promise<Upload> {
  const { parts, isForm, settings, stallTimeout, clock, signal } = options;
  const opened: FormPart[] = [];
  for (const each of parts)
    opened.push('text' in each ? each : await openFile(each.field, each.source, each.part, signal));
  const [only] = opened;
  const isFile = !isForm && only && 'type' in only;
  const body = isFile ? { contentType: only.type, pieces: [only] } : createForm(opened);
  return createUpload(body, stallTimeout, settings, clock);
}

/** Closes the streams that an upload has not come to. */
export function closeSources(parts: readonly UploadPart[]): void {
  for (const part of parts) if ('source' in part) closeSource(part.source);
}

/** The body of one attempt on its way. What comes late of one attempt does not touch the next. */
interface Sending {
  isOpen: boolean;
  /** Bytes of files. */
  loaded: number;
  movedAt: number;
  failure?: UploadFailure;
  /** The file that is being read. */
  reading?: Reading;
  /** Ends the body with an error. */
  fail?: (reason: Error) => void;
}

/**
 * Sends a body in pieces, counts its bytes, and notices when none move.
 *
 * @param stallTimeout milliseconds; 0 is no limit
 */
export function createUpload(
  { contentType, pieces }: UploadBody,
  stallTimeout: number,
  { onUploadProgress }: UploadSettings,
  clock: Clock,
): Upload {
  const files = pieces.filter((piece): piece is OpenFile => !(piece instanceof Uint8Array));
  const total = sum(files.map(({ size }) => size));
  let current: Sending | undefined;

  function report(sending: Sending, all = total): void {
    const fail = (reason: unknown): void => void (sending.failure ??= { reason, isFromCallback: true });
    try {
      const result: unknown = onUploadProgress?.({ loaded: sending.loaded, total: all });
      // Not awaited: the bytes need not wait for it.
      if (result instanceof Object && 'then' in result)
        Promise.resolve(result).catch((reason: unknown) => {
          fail(reason);
          close(sending);
        });
    } catch (reason) {
      fail(reason);
      throw reason;
    }
  }

  async function* encode(sending: Sending): AsyncGenerator<Uint8Array, void, undefined> {
    report(sending);
    for (const piece of pieces) {
      if (piece instanceof Uint8Array) yield* cutBytes(piece);
      else yield* readFile(sending, piece);
    }
    if (total === undefined) report(sending, sending.loaded);
  }

  async function* readFile(sending: Sending, file: OpenFile): AsyncGenerator<Uint8Array, void, undefined> {
    const { field, name, part, size } = file;
    let read = 0;
    sending.reading = file.read();
    for await (const chunk of sending.reading) {
      if (chunk.length === 0) continue;
      if (read === 0) checkArchive(field, chunk, part.types);
      read += chunk.length;
      if (size === undefined) checkSize(field, read, part.maxBytes);
      else if (read > size) throw changedError(name, read, size);
      for (const piece of cutBytes(chunk)) {
        if (!sending.isOpen) return;
        sending.loaded += piece.length;
        report(sending);
        yield piece;
      }
    }
    if (size !== undefined && read < size) throw changedError(name, read, size);
  }

  function open(): ReadableStream<Uint8Array> {
    const sending: Sending = { isOpen: true, loaded: 0, movedAt: clock.elapsed() };
    current = sending;
    const bytes = encode(sending);
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          sending.fail = (reason) => controller.error(reason);
        },
        pull: async (controller) => {
          let next: IteratorResult<Uint8Array, void>;
          try {
            next = await bytes.next();
          } catch (error) {
            if (!sending.isOpen) return;
            sending.isOpen = false;
            sending.failure ??= { reason: toReadError(error), isFromCallback: false };
            return controller.error(toReadError(sending.failure.reason));
          }
          if (!sending.isOpen) return;
          sending.movedAt = clock.elapsed();
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

  function watch(onStall: () => void): () => void {
    let cancel: (() => void) | undefined;
    const check = (ms: number): void => {
      cancel = clock.after(ms, () => {
        const left = current?.isOpen ? current.movedAt + stallTimeout - clock.elapsed() : stallTimeout;
        if (left > 0) check(left);
        else onStall();
      });
    };
    if (stallTimeout) check(stallTimeout);
    return () => {
      cancel?.();
      if (current) close(current);
    };
  }

  return {
    contentType,
    contentLength: sum(pieces.map((piece) => (piece instanceof Uint8Array ? piece.length : piece.size))),
    isReplayable: files.every((file) => file.isReplayable),
    get failure() {
      return current?.failure;
    },
    open,
    watch,
  };
}

/** A body that nobody needs any more must not stand still: Deno would keep its connection open. */
function close(sending: Sending): void {
  if (!sending.isOpen) return;
  sending.isOpen = false;
  sending.reading?.cancel();
  sending.fail?.(new Error('The upload was given up'));
}

/** `undefined` where one of the sizes is not known. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce((all, size) => (all === undefined || size === undefined ? undefined : all + size), 0);
}
