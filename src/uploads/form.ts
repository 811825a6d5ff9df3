import { cutBytes } from '../lib/bytes.ts';
import type { OpenFile, ReadFile, UploadBody } from './types.ts';

export type FormPart = { field: string; text: string } | { field: string; file: OpenFile };

/** A multipart form (RFC 7578) whose files are read only while they are sent. */
export interface Form {
  parts: readonly FormPart[];
  boundary: string;
  contentType: string;
  /** Of the whole body; `undefined` where a file's size is unknown. */
  contentLength: number | undefined;
}

const encoder = new TextEncoder();

/** @param boundary must occur in no part; a random one does not */
export function createForm(parts: readonly FormPart[], boundary = `temps-${crypto.randomUUID()}`): Form {
  const lengths = parts.map((part) => {
    const content = 'file' in part ? part.file.size : encoder.encode(part.text).length;
    return content === undefined ? undefined : partHeader(part, boundary).length + content + LINE_BREAK.length;
  });
  const end = closingBoundary(boundary).length;
  return {
    parts,
    boundary,
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: lengths.reduce<number | undefined>(
      (sum, length) => (sum === undefined || length === undefined ? undefined : sum + length),
      end,
    ),
  };
}

/** The bytes of a form. @param read gives those of a part's file */
export async function* encodeForm(
  { parts, boundary }: Form,
  read: ReadFile,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    yield partHeader(part, boundary);
    if ('file' in part) yield* read(part.field, part.file);
    else yield* cutBytes(encoder.encode(part.text));
    yield LINE_BREAK;
  }
  yield closingBoundary(boundary);
}

/** A form as the body of an upload. */
export function formBody(form: Form): UploadBody {
  const { contentType, contentLength, parts } = form;
  const files = parts.flatMap((part) => ('file' in part ? [part.file] : []));
  return { contentType, contentLength, files, encode: (read) => encodeForm(form, read) };
}

/** A single file as the body of an upload. */
export function fileBody(file: OpenFile): UploadBody {
  return {
    contentType: file.type,
    contentLength: file.size,
    files: [file],
    async *encode(read) {
      yield* read('', file);
    },
  };
}

const LINE_BREAK = encoder.encode('\r\n');

function closingBoundary(boundary: string): Uint8Array {
  return encoder.encode(`--${boundary}--\r\n`);
}

function partHeader(part: FormPart, boundary: string): Uint8Array {
  const file =
    'file' in part ? `; filename="${escapeName(part.file.name)}"\r\nContent-Type: ${oneLine(part.file.type)}` : '';
  return encoder.encode(
    `--${boundary}\r\nContent-Disposition: form-data; name="${escapeName(part.field)}"${file}\r\n\r\n`,
  );
}

/** Escapes a name as browsers do: a quote or a line break would end the header. */
function escapeName(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
