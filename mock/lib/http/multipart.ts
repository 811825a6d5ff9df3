import { createByteSource } from './byte-source.ts';
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

/** The room for the text parts, and for the headers of all parts. */
const MAX_TEXT_BYTES = 1024 * 1024;

/**
 * Reads a form without holding its files, which may be larger than the memory. To its end also if
 * it is refused: see `drain` in receive.ts.
 */
export async function readMultipart(
  { body, headers }: Request,
  maxFileBytes: number,
): Promise<Form> {
  const boundary = readParameter(headers.get('content-type') ?? '', 'boundary');
  if (!body || boundary === undefined) throw unreadable('it has no boundary');
  const source = createByteSource(body);
  const delimiter = `\r\n--${boundary}`;
  const fields: Record<string, string> = {};
  const files: FormFile[] = [];

  let room = MAX_TEXT_BYTES;
  const readText = async (mark: string): Promise<string> => {
    const decoder = new TextDecoder();
    let text = '';
    const isWhole = await source.readUntil(mark, (bytes) => {
      room -= bytes.length;
      if (room >= 0) text += decoder.decode(bytes, { stream: true });
    });
    if (room < 0) throw tooLarge('The texts of the form are', MAX_TEXT_BYTES);
    // Only the end of the form may lack the mark.
    if (!isWhole && !text.startsWith('--')) throw unreadable('it ends within a part');
    return text;
  };
  const countBytes = async (mark: string): Promise<number> => {
    let size = 0;
    const isWhole = await source.readUntil(mark, (bytes) => void (size += bytes.length));
    if (!isWhole) throw unreadable('it ends within a part');
    return size;
  };

  try {
    await countBytes(delimiter.trimStart());
    for (;;) {
      const head = await readText('\r\n\r\n');
      if (head.startsWith('--')) break;
      const { field, name, type } = readHead(head);
      if (name === undefined) fields[field] = await readText(delimiter);
      else files.push({ field, name, type, size: await countBytes(delimiter) });
    }
  } finally {
    await source.readToEnd();
  }
  const large = files.find(({ size }) => size > maxFileBytes);
  if (large) throw tooLarge(`The part ${large.field} is`, maxFileBytes);
  return { fields, files };
}

/** What the headers of a part say. A text has no `name`. */
function readHead(head: string): Pick<FormFile, 'field' | 'type'> & { name: string | undefined } {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const field = readParameter(disposition, 'name');
  if (field === undefined) throw unreadable('a part has no name');
  const type = /^content-type:(.*)$/im.exec(head)?.[1]?.trim() ?? 'text/plain';
  return { field, name: readParameter(disposition, 'filename'), type };
}

/** `boundary` in `multipart/form-data; boundary=abc`, in quotes or without. */
function readParameter(header: string, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  // How `fetch` and browsers write quotes and line breaks in a name.
  return (quoted ?? plain)?.replaceAll(/%(?:22|0A|0D)/g, decodeURIComponent);
}

function unreadable(reason: string) {
  return problem('badRequest', `The multipart body cannot be read: ${reason}`);
}

function tooLarge(what: string, bytes: number) {
  return problem('payloadTooLarge', `${what} larger than ${bytes} bytes`);
}
