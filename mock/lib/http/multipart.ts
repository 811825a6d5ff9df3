import { concatBytes, findBytes, readChunks, toBytes } from '../bytes.ts';
import { problem } from './problems.ts';

export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A multipart body: the text parts, and descriptions of the files without their bytes. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly FormFile[];
}

interface Part {
  readonly field: string;
  readonly fileName: string | undefined;
  readonly type: string;
  readonly chunks: Uint8Array[];
  size: number;
}

const MAX_TEXT_BYTES = 1024 * 1024;
const MAX_PARTS = 100;
const MAX_HEADER_BYTES = 16 * 1024;
const HEADERS_END = toBytes('\r\n\r\n');
const NOTHING = new Uint8Array();
const decoder = new TextDecoder();

export async function readMultipart(request: Request, maxFileBytes: number): Promise<Form> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(request.headers.get('content-type') ?? '');
  if (!boundary || !request.body) throw broken('it has no boundary or no body');
  // The delimiter includes the line break before it, which the first boundary of a body may not have.
  const reader = new MultipartReader(toBytes(`\r\n--${boundary[1] ?? boundary[2]}`), maxFileBytes);
  reader.push(toBytes('\r\n'));
  let failure: unknown;
  // Reads to the end, even if the form is refused: see `drain` in receive.ts.
  for await (const chunk of readChunks(request.body)) {
    try {
      if (failure === undefined) reader.push(chunk);
    } catch (error) {
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
  return reader.end();
}

/** Parses a body chunk by chunk, and does not keep the content of files. */
class MultipartReader {
  readonly #delimiter: Uint8Array;
  readonly #maxFileBytes: number;
  readonly #fields: Record<string, string> = {};
  readonly #files: FormFile[] = [];
  #rest: Uint8Array = NOTHING;
  #step: 'preamble' | 'delimiter' | 'headers' | 'content' | 'epilogue' = 'preamble';
  #part: Part | undefined;
  #parts = 0;
  #textBytes = 0;

  constructor(delimiter: Uint8Array, maxFileBytes: number) {
    this.#delimiter = delimiter;
    this.#maxFileBytes = maxFileBytes;
  }

  push(chunk: Uint8Array): void {
    this.#rest = this.#rest.length === 0 ? chunk : concatBytes([this.#rest, chunk]);
    while (this.#advance());
  }

  end(): Form {
    if (this.#step !== 'epilogue') throw broken('it ends before its last boundary');
    return { fields: this.#fields, files: this.#files };
  }

  /** Parses the next element. Returns false if more bytes are needed. */
  #advance(): boolean {
    if (this.#step === 'delimiter') return this.#readDelimiterEnd();
    if (this.#step === 'headers') return this.#readHeaders();
    if (this.#step !== 'epilogue') return this.#readContent();
    this.#rest = NOTHING;
    return false;
  }

  #readContent(): boolean {
    const found = findBytes(this.#rest, this.#delimiter);
    const length = found >= 0 ? found : Math.max(0, this.#rest.length - this.#delimiter.length + 1);
    if (this.#part) this.#take(this.#part, this.#rest.subarray(0, length));
    if (found < 0) {
      this.#rest = this.#rest.subarray(length);
      return false;
    }
    if (this.#part) this.#close(this.#part);
    this.#part = undefined;
    this.#rest = this.#rest.subarray(found + this.#delimiter.length);
    this.#step = 'delimiter';
    return true;
  }

  #readDelimiterEnd(): boolean {
    if (this.#rest.length < 2) return false;
    this.#step = decoder.decode(this.#rest.subarray(0, 2)) === '--' ? 'epilogue' : 'headers';
    // The line break stays in the buffer: in a part without headers, HEADERS_END starts with it.
    if (this.#step === 'epilogue') this.#rest = NOTHING;
    return true;
  }

  #readHeaders(): boolean {
    const found = findBytes(this.#rest, HEADERS_END);
    if (found < 0) {
      if (this.#rest.length > MAX_HEADER_BYTES) throw broken('the headers of a part are too long');
      return false;
    }
    if (++this.#parts > MAX_PARTS) throw broken(`it has more than ${MAX_PARTS} parts`);
    const headers = decoder.decode(this.#rest.subarray(0, found));
    const field = /[\s;]name="([^"]*)"/i.exec(headers)?.[1];
    if (field === undefined) throw broken('a part has no name');
    this.#part = {
      field,
      fileName: /filename="([^"]*)"/i.exec(headers)?.[1],
      type: /^content-type:\s*([^\r\n]+)/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream',
      chunks: [],
      size: 0,
    };
    this.#rest = this.#rest.subarray(found + HEADERS_END.length);
    this.#step = 'content';
    return true;
  }

  #take(part: Part, bytes: Uint8Array): void {
    part.size += bytes.length;
    if (part.fileName !== undefined) {
      if (part.size > this.#maxFileBytes)
        throw problem('payloadTooLarge', `The part ${part.field} is larger than ${this.#maxFileBytes} bytes`);
      return;
    }
    this.#textBytes += bytes.length;
    if (this.#textBytes > MAX_TEXT_BYTES)
      throw problem('payloadTooLarge', `The text parts are larger than ${MAX_TEXT_BYTES} bytes`);
    part.chunks.push(bytes.slice());
  }

  #close({ field, fileName, type, size, chunks }: Part): void {
    if (fileName === undefined) this.#fields[field] = decoder.decode(concatBytes(chunks));
    else this.#files.push({ field, name: fileName, type, size });
  }
}

function broken(why: string) {
  return problem('badRequest', `The multipart body cannot be read: ${why}`);
}
