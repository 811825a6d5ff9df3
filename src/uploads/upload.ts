import { cutBytes } from '../lib/bytes.ts';
import type { Clock } from '../timing/clock.ts';
import { openFile, type OpenFile, type Reading } from './open.ts';
import { changedError, checkArchive, checkSize, toReadError } from './refusals.ts';
import type { UploadPart, UploadProgress, UploadSettings } from './types.ts';

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
  return name.replace(/[\r\n"]/g, encodeURIComponent);
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
  let latest: UploadAttempt | undefined;
  let onStall: (() => void) | undefined;
  const startTimer = (): (() => void) | undefined =>
    stallTimeout ? clock.after(stallTimeout, () => onStall?.()) : undefined;

  return {
    contentType,
    contentLength: sum(
      pieces.map((piece) => (piece instanceof Uint8Array ? piece.length : piece.size)),
    ),
    isReplayable: files.every((file) => file.isReplayable),
    /**
     * Of the latest attempt: set if a file cannot be read, is too large or has changed, or if
     * `onUploadProgress` threw.
     */
    get failure() {
      return latest?.failure;
    },
    open: (): ReadableStream<Uint8Array> => {
      latest?.end();
      latest = new UploadAttempt(pieces, total, startTimer, onUploadProgress);
      return latest.body;
    },
    /**
     * Calls `run` if no byte has moved for the stall timeout while the body is sent.
     *
     * @returns a function that ends the watch and closes the source: fetch does not cancel the body
     * of an aborted request
     */
    watch: (run: () => void) => {
      onStall = run;
      return () => latest?.end();
    },
  };
}

/** The body of one attempt. What comes after its end, such as a late piece, changes nothing. */
class UploadAttempt {
  failure: { reason: unknown; isFromCallback: boolean } | undefined;
  readonly body: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #reading: Reading | undefined;
  #isOver = false;
  #stopTimer: (() => void) | undefined;
  readonly #startTimer: () => (() => void) | undefined;

  constructor(
    pieces: UploadBody['pieces'],
    total: number | undefined,
    startTimer: () => (() => void) | undefined,
    onProgress: UploadSettings['onUploadProgress'],
  ) {
    this.#startTimer = startTimer;
    /** Not awaited: the bytes need not wait for the callback. */
    const report = (progress: UploadProgress): void => {
      const run = async (): Promise<void> => onProgress?.(progress);
      run().catch((reason: unknown) => this.#fail(reason, true));
    };
    const bytes = this.#encode(pieces, total, report);
    this.#restartTimer();
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#pull(bytes).catch((cause: unknown) => this.#fail(toReadError(cause))),
        cancel: () => this.end(),
      },
      // Nothing is read before the connection can take it.
      { highWaterMark: 0 },
    );
  }

  /**
   * Ends the body and its source. A body that nobody needs any more must not stand still: Deno
   * would keep its connection open.
   */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopTimer?.();
    this.#reading?.cancel();
    this.#controller.error(new Error('The upload was given up'));
  }

  #fail(reason: unknown, isFromCallback = false): void {
    if (!this.#isOver) this.failure = { reason, isFromCallback };
    this.end();
  }

  #restartTimer(): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#startTimer();
  }

  async #pull(bytes: AsyncGenerator<Uint8Array, void, undefined>): Promise<void> {
    const { done, value } = await bytes.next();
    if (this.#isOver) return;
    this.#restartTimer();
    if (!done) return this.#controller.enqueue(value);
    this.#isOver = true;
    this.#stopTimer?.();
    this.#controller.close();
  }

  async *#encode(
    pieces: UploadBody['pieces'],
    total: number | undefined,
    report: (progress: UploadProgress) => void,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    let loaded = 0;
    report({ loaded, total });
    for (const piece of pieces) {
      if (piece instanceof Uint8Array) {
        yield* cutBytes(piece);
        continue;
      }
      this.#reading = piece.read();
      for await (const bytes of checkBytes(piece, this.#reading)) {
        if (this.#isOver) return;
        loaded += bytes.length;
        report({ loaded, total });
        yield bytes;
      }
    }
    if (total === undefined) report({ loaded, total: loaded });
  }
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
  for await (const chunk of checkArchive(field, reading, part.types)) {
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
