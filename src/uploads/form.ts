import type { OpenFile } from './types.ts';

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
    return content === undefined ? undefined : headOf(part, boundary).length + content + LINE_BREAK.length;
  });
  const end = endOf(boundary).length;
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

/** @param read gives the bytes of a part's file */
export async function* encodeForm(
  { parts, boundary }: Form,
  read: (field: string, file: OpenFile) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (const part of parts) {
    yield headOf(part, boundary);
    if ('file' in part) yield* read(part.field, part.file);
    else if (part.text) yield encoder.encode(part.text);
    yield LINE_BREAK;
  }
  yield endOf(boundary);
}

const LINE_BREAK = encoder.encode('\r\n');
const endOf = (boundary: string): Uint8Array => encoder.encode(`--${boundary}--\r\n`);

function headOf(part: FormPart, boundary: string): Uint8Array {
  const file =
    'file' in part ? `; filename="${escaped(part.file.name)}"\r\nContent-Type: ${oneLine(part.file.type)}` : '';
  return encoder.encode(
    `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(part.field)}"${file}\r\n\r\n`,
  );
}

/** As browsers write names: a quote or line break would otherwise end the header. */
function escaped(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
