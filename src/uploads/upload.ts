import { cutBytes } from '../lib/bytes.ts';
import type { Clock } from '../timing/clock.ts';
import { closeSource, openFile, type OpenFile, type Reading } from './open.ts';
import { changedError, checkArchive, checkSize, toReadError } from './refusals.ts';
import type { UploadPart, UploadSettings } from './types.ts';

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

/** The body of an upload: bytes, and files that are read while they are sent. */
interface UploadBody {
  contentType: string;
  pieces: readonly (Uint8Array | OpenFile)[];
}

type FormPart = { field: string; text: string } | OpenFile;

/** A multipart form (RFC 7578). A random boundary occurs in none of its parts. */
export function createForm(parts: readonly FormPart[]): UploadBody {
  const boundary = `temps-${crypto.randomUUID()}`;
  const encoder = new TextEncoder();
  const pieces = parts.flatMap((part) => [
    encoder.encode(`--${boundary}\r\n${partHeader(part)}\r\n\r\n`),
    'text' in part ? encoder.encode(part.text) : part,
    encoder.encode('\r\n'),
  ]);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    pieces: [...pieces, encoder.encode(`--${boundary}--\r\n`)],
  };
}

function partHeader(part: FormPart): string {
  const disposition = `Content-Disposition: form-data; name="${escapeName(part.field)}"`;
  if ('text' in part) return disposition;
  return `${disposition}; filename="${escapeName(part.name)}"\r\nContent-Type: ${part.type.replace(/[\r\n]+/g, ' ')}`;
}

/** Escapes a name as browsers do: a quote or a line break would end the header. */
function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
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

  /** Not awaited: the bytes need not wait for the callback. */
  function report(sending: Sending, all = total): void {
    const { loaded } = sending;
    const run = async (): Promise<void> => onUploadProgress?.({ loaded, total: all });
    run().catch((reason: unknown) => {
      sending.failure ??= { reason, isFromCallback: true };
      close(sending);
    });
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
    const fail = (cause: unknown): never => {
      const reason = toReadError(cause);
      if (sending.isOpen) sending.failure ??= { reason, isFromCallback: false };
      sending.isOpen = false;
      throw reason;
    };
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          sending.fail = (reason) => controller.error(reason);
        },
        pull: async (controller) => {
          const next = await bytes.next().catch(fail);
          if (!sending.isOpen) return;
          sending.movedAt = clock.elapsed();
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
