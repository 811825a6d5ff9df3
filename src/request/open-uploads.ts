import { readForm } from '../uploads/read-form.ts';
import type { FilePart } from '../uploads/types.ts';
import { Upload } from '../uploads/upload.ts';
import type { Clock } from '../timing/clock.ts';
import { formData } from './form-data.ts';
import type { CallInput } from '../call/prepare.ts';

/** The form of a call that uploads files. Nothing where the caller made the form. */
export async function openUploads(
  files: Readonly<Record<string, FilePart>>,
  input: CallInput,
  clock: Clock,
): Promise<Upload | undefined> {
  const { body } = input;
  if (typeof body !== 'object' || body === null || body instanceof FormData) return undefined;
  const others = Object.fromEntries(Object.entries(body).filter(([name]) => !Object.hasOwn(files, name)));
  return new Upload(await readForm(body as Record<string, unknown>, files, formData(others)), input, clock);
}
