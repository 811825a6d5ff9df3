import { concatBytes, findBytes, toBytes } from '../bytes.ts';
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

/** Limits what is kept of a body: the headers of its parts, and the text. */
const MAX_TEXT_BYTES = 1024 * 1024;
const HEADERS_END = toBytes('\r\n\r\n');
const decoder = new TextDecoder();

/** Reads a form part by part, and does not keep the content of files. */
export async function readMultipart({ body, headers }: Request, maxFileBytes: number): Promise<Form> {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(headers.get('content-type') ?? '');
  if (!boundary || !body) throw broken('it has no boundary or no body');
  const delimiter = toBytes(`\r\n--${boundary[1] ?? boundary[2]}`);
  const reader = body.getReader();
  // The delimiter includes the line break before it, which the first one of a body may not have.
  let rest: Uint8Array = toBytes('\r\n');
  let textBytes = 0;
  try {
    const fields: Record<string, string> = {};
    const files: FormFile[] = [];
    await readTo(delimiter, () => {});
    while ((await readTwo()) !== '--') {
      const { field, fileName, type } = readHeaders(await readText(HEADERS_END));
      if (fileName === undefined) fields[field] = await readText(delimiter);
      else files.push({ field, name: fileName, type, size: await readSize(field) });
    }
    return { fields, files };
  } finally {
    // Reads to the end, even if the form is refused: see `drain` in receive.ts.
    while (!(await reader.read()).done);
  }

  async function readMore(): Promise<void> {
    const { done, value } = await reader.read();
    if (done) throw broken('it ends before its last boundary');
    rest = rest.length === 0 ? value : concatBytes([rest, value]);
  }

  /** Passes on the bytes before the marker as they come, and goes past the marker. */
  async function readTo(marker: Uint8Array, take: (bytes: Uint8Array) => void): Promise<void> {
    for (;;) {
      const found = findBytes(rest, marker);
      const length = found >= 0 ? found : Math.max(0, rest.length - marker.length + 1);
      take(rest.subarray(0, length));
      rest = rest.subarray(found >= 0 ? found + marker.length : length);
      if (found >= 0) return;
      await readMore();
    }
  }

  /** What follows a delimiter: a line break, or `--` at the end of the form. */
  async function readTwo(): Promise<string> {
    while (rest.length < 2) await readMore();
    const text = decoder.decode(rest.subarray(0, 2));
    rest = rest.subarray(2);
    return text;
  }

  async function readText(marker: Uint8Array): Promise<string> {
    const parts: Uint8Array[] = [];
    await readTo(marker, (bytes) => {
      textBytes += bytes.length;
      if (textBytes > MAX_TEXT_BYTES)
        throw problem('payloadTooLarge', `The text parts are larger than ${MAX_TEXT_BYTES} bytes`);
      parts.push(bytes.slice());
    });
    return decoder.decode(concatBytes(parts));
  }

  async function readSize(field: string): Promise<number> {
    let size = 0;
    await readTo(delimiter, (bytes) => {
      size += bytes.length;
      if (size > maxFileBytes)
        throw problem('payloadTooLarge', `The part ${field} is larger than ${maxFileBytes} bytes`);
    });
    return size;
  }
}

function readHeaders(text: string): { field: string; fileName: string | undefined; type: string } {
  const field = /[\s;]name="([^"]*)"/i.exec(text)?.[1];
  if (field === undefined) throw broken('a part has no name');
  return {
    field,
    fileName: /filename="([^"]*)"/i.exec(text)?.[1],
    type: /^content-type:\s*([^\r\n]+)/im.exec(text)?.[1]?.trim() ?? 'application/octet-stream',
  };
}

function broken(why: string) {
  return problem('badRequest', `The multipart body cannot be read: ${why}`);
}
