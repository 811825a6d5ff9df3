import type { Clock } from '../timing/clock.ts';
import { createForm, type FormPart } from './form.ts';
import { openFile } from './open-file.ts';
import type { FilePart, UploadSettings, UploadSource } from './types.ts';
import { Upload } from './upload.ts';

/** Writes the parts of a form that are no files of the contract. */
type ToFormData = (parts: Record<string, unknown>) => FormData;

/**
 * The form of a call that uploads files: its files are found and checked, and not yet read. `undefined` where the body is
 * a `FormData` of the caller's, or no object. Texts come first, so that a server that reads in order knows them before the files.
 */
export async function openUploads(
  files: Readonly<Record<string, FilePart>>,
  { body, ...settings }: UploadSettings & { body?: unknown },
  toFormData: ToFormData,
  clock: Clock,
): Promise<Upload | undefined> {
  if (typeof body !== 'object' || body === null || body instanceof FormData) return undefined;
  const parts: FormPart[] = [];
  const others = Object.entries(body).filter(([field]) => !Object.hasOwn(files, field));
  for (const [field, value] of toFormData(Object.fromEntries(others))) {
    if (typeof value === 'string') parts.push({ field, text: value });
    else parts.push({ field, file: await openFile(field, value, {}) });
  }
  for (const [field, part] of Object.entries(files)) {
    const value = (body as Record<string, UploadSource | null | undefined>)[field];
    if (value !== undefined && value !== null) parts.push({ field, file: await openFile(field, value, part) });
  }
  return new Upload(createForm(parts), settings, clock);
}
