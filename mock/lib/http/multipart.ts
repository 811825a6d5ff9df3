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

/** Reads a form, to its end also if it is too large: see `drain` in receive.ts. */
export async function readMultipart(
  { body, headers }: Request,
  maxFileBytes: number,
): Promise<Form> {
  let bytes = 0;
  const bound = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      if (bytes <= maxFileBytes + MAX_TEXT_BYTES) controller.enqueue(chunk);
    },
  });
  const bounded =
    body?.pipeThrough(bound as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array>) ?? null;
  const type = headers.get('content-type') ?? '';
  const parts = await new Response(bounded, { headers: { 'content-type': type } })
    .formData()
    .catch((error: unknown) => {
      if (bytes > maxFileBytes + MAX_TEXT_BYTES)
        throw problem('payloadTooLarge', `The form is larger than ${maxFileBytes} bytes`);
      throw problem('badRequest', `The multipart body cannot be read: ${(error as Error).message}`);
    });

  const fields: Record<string, string> = {};
  const files: FormFile[] = [];
  for (const [field, value] of parts)
    if (typeof value === 'string') fields[field] = value;
    else
      files.push({
        field,
        name: value.name,
        type: value.type || 'application/octet-stream',
        size: value.size,
      });
  const large = files.find(({ size }) => size > maxFileBytes);
  if (large)
    throw problem(
      'payloadTooLarge',
      `The part ${large.field} is larger than ${maxFileBytes} bytes`,
    );
  return { fields, files };
}
