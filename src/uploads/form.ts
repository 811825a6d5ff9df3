import type { OpenFile, UploadBody } from './types.ts';

export type FormPart = { field: string; text: string } | OpenFile;

const encoder = new TextEncoder();

/**
 * A multipart form (RFC 7578) whose files are read only while they are sent.
 *
 * @param boundary must occur in no part; a random one does not
 */
export function createForm(parts: readonly FormPart[], boundary = `temps-${crypto.randomUUID()}`): UploadBody {
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
