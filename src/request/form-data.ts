import { isStream } from '../input/describe-value.ts';
import { toJson } from './json.ts';
import { TempsValidationError } from '../errors/index.ts';

/** Makes a form from an object. An array becomes one part per item; an object becomes JSON. */
export function formData(body: unknown): FormData {
  if (body instanceof FormData) return checked(body);
  if (typeof body !== 'object' || body === null || ArrayBuffer.isView(body) || Symbol.iterator in body)
    throw refused([], 'must be an object with a member for each part of the form');
  const form = new FormData();
  for (const [name, value] of Object.entries(body) as [string, unknown][]) {
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) append(form, name, item);
  }
  return checked(form);
}

function append(form: FormData, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  // Without a name argument: that would copy the file, and lose an overridden `stream()` that counts bytes.
  if (value instanceof File && value.name) form.append(name, value);
  // A file part needs a name, or servers read it as a text part.
  else if (value instanceof Blob) form.append(name, value, name);
  else if (ArrayBuffer.isView(value) || isStream(value)) throw refused([name], 'must be a Blob to be sent as a file');
  else form.append(name, text(name, value));
}

function text(name: string, value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'bigint' ? String(value) : String(toJson(value, 'the form', ['body', name]));
}

/** Refuses line breaks in file names, which could inject headers. */
function checked(form: FormData): FormData {
  form.forEach((value, name) => {
    if (typeof value !== 'string' && /[\r\n\0]/.test(value.name))
      throw refused([name], 'must not have a line break in its file name');
  });
  return form;
}

function refused(path: string[], message: string): TempsValidationError {
  return new TempsValidationError({ what: 'the form', issues: [{ path: ['body', ...path], message }] });
}
