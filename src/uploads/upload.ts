import { cutBytes } from '../lib/bytes.ts';
import type { Clock } from '../timing/clock.ts';
import { openFile, type OpenFile, type Reading } from './open.ts';
import { changedError, checkArchive, checkSize, toReadError } from './refusals.ts';
import type { UploadPart, UploadSettings } from './types.ts';

/** The body of an upload, read anew for each attempt. */
export type Upload = ReturnType<typeof createUpload>;

/** The body of an upload: bytes, and files that are read while they are sent. */
interface UploadBody {
  contentType: string;
  pieces: readonly (Uint8Array | OpenFile)[];
}

type FormPart = { field: string; text: string } | OpenFile;

/**
 * Finds and checks the files of an upload, which are not read yet.
 *
 * @param isForm otherwise the only part is the body
 */
export async function openBody(
  parts: UploadPart[],
  isForm: boolean,
  signal: AbortSignal,
): Promise<UploadBody> {
  const opened: FormPart[] = [];
  for (const each of parts)
    opened.push('text' in each ? each : await openFile(each.field, each.source, each.part, signal));
  const [only] = opened;
  return !isForm && only && 'type' in only
    ? { contentType: only.type, pieces: [only] }
    : createForm(opened);
}

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

/** Sends a body in pieces, counts its bytes, and notices when none move. */
export function createUpload(
  { contentType, pieces }: UploadBody,
  stallTimeout: number,
  { onUploadProgress }: UploadSettings,
  clock: Clock,
) {
  const files = pieces.filter((piece): piece is OpenFile => !(piece instanceof Uint8Array));
  const total = sum(files.map(({ size }) => size));
  /** Of the last attempt. */
  let failure: { reason: unknown; isFromCallback: boolean } | undefined;
  /**
   * Ends the body of the attempt that is on its way. What comes late of an earlier one does not
   * touch it.
   */
  let close: (() => void) | undefined;
  let onStall: (() => void) | undefined;
  let stopTimer: (() => void) | undefined;

  function restartTimer(): void {
    stopTimer?.();
    stopTimer = close && stallTimeout ? clock.after(stallTimeout, () => onStall?.()) : undefined;
  }

  function open(): ReadableStream<Uint8Array> {
    let body: ReadableStreamDefaultController<Uint8Array>;
    let reading: Reading | undefined;
    let loaded = 0;
    failure = undefined;

    /**
     * A body that nobody needs any more must not stand still: Deno would keep its connection open.
     */
    function end(): void {
      if (close !== end) return;
      close = undefined;
      restartTimer();
      reading?.cancel();
      body.error(new Error('The upload was given up'));
    }

    function fail(reason: unknown, isFromCallback: boolean): void {
      if (close === end) failure = { reason, isFromCallback };
      end();
    }

    /** Not awaited: the bytes need not wait for the callback. */
    function report(all = total): void {
      const progress = { loaded, total: all };
      const run = async (): Promise<void> => onUploadProgress?.(progress);
      run().catch((reason: unknown) => fail(reason, true));
    }

    async function* encode(): AsyncGenerator<Uint8Array, void, undefined> {
      report();
      for (const piece of pieces) {
        if (piece instanceof Uint8Array) {
          yield* cutBytes(piece);
          continue;
        }
        reading = piece.read();
        for await (const bytes of checkBytes(piece, reading)) {
          if (close !== end) return;
          loaded += bytes.length;
          report();
          yield bytes;
        }
      }
      if (total === undefined) report(loaded);
    }

    async function pull(): Promise<void> {
      const next = await bytes.next();
      if (close !== end) return;
      if (next.done) close = undefined;
      restartTimer();
      if (next.done) body.close();
      else body.enqueue(next.value);
    }

    const bytes = encode();
    close = end;
    restartTimer();
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          body = controller;
        },
        pull: () => pull().catch((cause: unknown) => fail(toReadError(cause), false)),
        cancel: end,
      },
      // Nothing is read before the connection can take it.
      { highWaterMark: 0 },
    );
  }

  return {
    contentType,
    contentLength: sum(
      pieces.map((piece) => (piece instanceof Uint8Array ? piece.length : piece.size)),
    ),
    isReplayable: files.every((file) => file.isReplayable),
    /**
     * Set if a file cannot be read, is too large or has changed, or if `onUploadProgress` threw.
     */
    get failure() {
      return failure;
    },
    open,
    /**
     * Calls `run` if no byte has moved for the stall timeout while the body is sent.
     *
     * @returns a function that ends the watch and closes the source: fetch does not cancel the body
     * of an aborted request
     */
    watch: (run: () => void) => {
      onStall = run;
      return () => close?.();
    },
  };
}

/**
 * The bytes of a file in pieces. Refuses what is no archive, too large, or of another size than
 * announced.
 */
async function* checkBytes(
  { field, name, part, size }: OpenFile,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of reading) {
    if (read === 0 && chunk.length > 0) checkArchive(field, chunk, part.types);
    read += chunk.length;
    if (size === undefined) checkSize(field, read, part.maxBytes);
    else if (read > size) throw changedError(name, size, `${read} or more`);
    yield* cutBytes(chunk);
  }
  if (size !== undefined && read < size) throw changedError(name, size, `${read}`);
}

/** `undefined` where one of the sizes is not known. */
function sum(sizes: readonly (number | undefined)[]): number | undefined {
  return sizes.reduce(
    (all, size) => (all === undefined || size === undefined ? undefined : all + size),
    0,
  );
}
