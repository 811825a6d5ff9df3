import { createForm, type Form, type FormPart } from './form.ts';
import { openUpload } from './open.ts';
import type { FilePart, OpenFile, UploadSource } from './types.ts';

/**
 * A form whose files are found and checked, and not yet read. Its texts come first, so that a server which reads
 * in order knows them before the file.
 *
 * @param others the parts that are no files of the contract, as `FormData` holds them
 */
export async function readForm(
  body: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, FilePart>>,
  others: Iterable<[field: string, value: string | File]>,
): Promise<Form> {
  const parts: FormPart[] = [];
  for (const [field, value] of others)
    parts.push(
      typeof value === 'string' ? { field, text: value } : { field, file: await openUpload(field, value, {}) },
    );
  for (const [field, part] of Object.entries(files)) {
    const value = body[field];
    if (value !== undefined && value !== null)
      parts.push({ field, file: await openUpload(field, value as UploadSource, part) });
  }
  return createForm(parts);
}

/** Bytes of all files together; `undefined` where one of them is not known. */
export function totalSize({ parts }: Form): number | undefined {
  let total = 0;
  for (const file of filesOf(parts)) {
    if (file.size === undefined) return undefined;
    total += file.size;
  }
  return total;
}

export function filesOf(parts: readonly FormPart[]): OpenFile[] {
  return parts.flatMap((part) => ('file' in part ? [part.file] : []));
}
