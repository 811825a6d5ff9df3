import type { Clock } from '../timing/clock.ts';
import { createForm, fileBody, formBody, type FormPart } from './form.ts';
import { openFile } from './open-file.ts';
import { refusal } from './refusal.ts';
import type { FilePart, UploadBody, UploadSettings, UploadSource } from './types.ts';
import { Upload } from './upload.ts';

/** Writes the parts of a form that are no files of the contract. */
type ToFormData = (parts: unknown) => FormData;

/** What an upload is opened with. */
export interface OpenUploadOptions {
  body: unknown;
  /** The parts of a form that are files; absent where the body is the file. */
  files: Readonly<Record<string, FilePart>> | undefined;
  /** That of a body that is the file, where its source has none. `application/octet-stream` by default. */
  contentType: string | undefined;
  settings: UploadSettings;
  /** Milliseconds; 0 is no limit. */
  stallTimeout: number;
  toFormData: ToFormData;
  clock: Clock;
  /** Ends the search for files. */
  signal: AbortSignal;
}

/** The upload of a call: its files are found and checked, and not yet read. */
export async function openUpload(options: OpenUploadOptions): Promise<Upload> {
  const { body, files, contentType, settings, stallTimeout, toFormData, clock, signal } = options;
  const opened = files ? await openForm(body, files, toFormData, signal) : await openBinary(body, contentType, signal);
  return new Upload(opened, stallTimeout, settings, clock);
}

/** Texts come first, so that a server that reads in order knows them before the files. A given `FormData` keeps its order. */
async function openForm(
  body: unknown,
  files: Readonly<Record<string, FilePart>>,
  toFormData: ToFormData,
  signal: AbortSignal,
): Promise<UploadBody> {
  const parts: FormPart[] = [];
  const isPlain = typeof body === 'object' && body !== null && !(body instanceof FormData) && !Array.isArray(body);
  const others = isPlain
    ? Object.fromEntries(Object.entries(body).filter(([field]) => !Object.hasOwn(files, field)))
    : body;
  for (const [field, value] of toFormData(others)) {
    if (typeof value === 'string') parts.push({ field, text: value });
    else parts.push({ field, file: await openFile(field, value, files[field] ?? {}, signal) });
  }
  for (const [field, part] of isPlain ? Object.entries(files) : []) {
    const value = (body as Record<string, UploadSource | null | undefined>)[field];
    if (value !== undefined && value !== null) parts.push({ field, file: await openFile(field, value, part, signal) });
  }
  for (const [field, { required }] of Object.entries(files)) {
    if (required === true && !parts.some((part) => part.field === field))
      throw refusal(field, 'is required: a path, a Blob or File, or a stream');
  }
  return formBody(createForm(parts));
}

async function openBinary(body: unknown, contentType: string | undefined, signal: AbortSignal): Promise<UploadBody> {
  const isBytes = typeof body === 'string' || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  const content = isBytes ? new Blob([body as BlobPart]) : body;
  if (typeof content !== 'object' || content === null || content instanceof URL)
    throw refusal('', 'must be bytes, a text, a Blob, or a stream');
  return fileBody(await openFile('', content as UploadSource, { types: contentType ? [contentType] : [] }, signal));
}
