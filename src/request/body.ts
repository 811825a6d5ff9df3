import { formDataBodySerializer } from '../../generated/core/bodySerializer.gen.ts';
import { describeValue, finiteProblem, hidesState, isStream, objectProblem } from '../checks.ts';
import { TempsValidationError, type ValidationIssue } from '../errors/index.ts';
import type { UploadPart, UploadSource } from '../uploads/types.ts';
import type { Upload } from '../uploads/upload.ts';
import type { BodyType, CallFormat } from './operation.ts';

export interface SerializedBody {
  content: string | undefined;
  /** Absent if there is no body, or it is an upload. */
  contentType: string | undefined;
  /** The body can be sent only once. */
  isStream: boolean;
  /** What an upload is made of, whose files are opened later. */
  parts?: readonly UploadPart[];
  /** Opens the body for each attempt. Replaces `content`. */
  upload?: Upload | undefined;
}

/** The body of a call without one. */
export const NO_BODY: SerializedBody = { content: undefined, contentType: undefined, isStream: false };

/** Serializes the caller's body; `undefined` is none. The files of an upload are opened later. */
export function serializeBody(body: unknown, { bodyType, contentType, files = {} }: CallFormat): SerializedBody {
  if (bodyType === 'multipart') {
    // Also without a body: it may require a file.
    const parts = listParts(body, files);
    return body === undefined ? NO_BODY : { ...NO_BODY, parts };
  }
  if (body === undefined) return NO_BODY;
  switch (bodyType ?? 'json') {
    case 'json':
      return { content: json(body), contentType: contentType ?? 'application/json', isStream: false };
    case 'text': {
      const content = typeof body === 'string' ? body : json(body);
      return { content, contentType: contentType ?? 'text/plain;charset=UTF-8', isStream: false };
    }
    case 'urlencoded': {
      const content = urlEncoded(body).toString();
      return { content, contentType: 'application/x-www-form-urlencoded;charset=UTF-8', isStream: false };
    }
    case 'binary': {
      const part = { types: contentType === undefined ? [] : [contentType] };
      return { ...NO_BODY, parts: [{ field: '', source: toSource(body), part }] };
    }
  }
}

/**
 * Listens for errors of the Node streams in a body. Without a listener, one that fails before it is read,
 * such as that of a file that does not exist, ends the process. Reading it then fails, which the call reports.
 */
export function expectErrors(body: unknown): void {
  for (const part of [body, ...Object.values(Object(body) as object)] as unknown[]) {
    const source: unknown = part instanceof Object && 'source' in part ? part.source : part;
    if (source instanceof Object && 'pipe' in source && 'on' in source && typeof source.on === 'function')
      source.on('error', () => {});
  }
}

/** The `bodyType` of what is no JSON. */
const OTHER_TYPES: Readonly<Record<string, BodyType>> = {
  FormData: 'multipart',
  URLSearchParams: 'urlencoded',
  Blob: 'binary',
  File: 'binary',
  ArrayBuffer: 'binary',
};

function json(body: unknown): string {
  const isBinary = ArrayBuffer.isView(body) || isStream(body);
  const type = isBinary ? 'binary' : OTHER_TYPES[Object.prototype.toString.call(body).slice(8, -1)];
  if (type !== undefined) throw refused(['body'], `is not JSON: send it with \`bodyType: '${type}'\``);
  return toJson(body, ['body']);
}

function urlEncoded(body: unknown): URLSearchParams {
  if (typeof body === 'string' || body instanceof URLSearchParams) return new URLSearchParams(body);
  const fields = new URLSearchParams();
  for (const [name, value] of formFields(body)) {
    if (typeof value !== 'string') throw refused(['body', name], `must be text, not ${describeValue(value)}`);
    fields.append(name, value);
  }
  return fields;
}

/** The source of a body that is a file. Bytes are copied: the caller may use them again. */
function toSource(body: unknown): UploadSource {
  const isBytes = typeof body === 'string' || body instanceof ArrayBuffer || ArrayBuffer.isView(body);
  if (isBytes) return new Blob([body as BlobPart]);
  if (typeof body !== 'object' || body === null || body instanceof URL)
    throw refused(['body'], 'must be bytes, a text, a Blob, or a stream');
  return body as UploadSource;
}

/** The parts of a form. Texts come first, so that a server that reads in order knows them before the files. */
function listParts(body: unknown, files: NonNullable<CallFormat['files']>): UploadPart[] {
  const members = Object.entries(body === undefined || body instanceof FormData ? {} : toObject(body));
  const others = members.filter(([field]) => !Object.hasOwn(files, field));
  const parts: UploadPart[] = [...formFields(body instanceof FormData ? body : Object.fromEntries(others))].map(
    ([field, value]) =>
      typeof value === 'string' ? { field, text: value } : { field, source: value, part: files[field] ?? {} },
  );
  for (const [field, part] of Object.entries(files)) {
    const source = members.find(([name]) => name === field)?.[1] as UploadSource | null | undefined;
    if (source !== undefined && source !== null) parts.push({ field, source, part });
    if (part.required === true && !parts.some((each) => each.field === field))
      throw refused(['body', field], 'is required: a path, a Blob or File, or a stream');
  }
  return parts;
}

/** The fields of a form. An array repeats its name, and an object becomes JSON. */
export function formFields(body: unknown): FormData {
  if (body instanceof FormData) return body;
  const fields = Object.entries(toObject(body)).map(([name, value]: [string, unknown]) => {
    const parts = [value].flat().filter((part) => part !== undefined && part !== null);
    for (const part of parts) {
      if (ArrayBuffer.isView(part) || isStream(part))
        throw refused(['body', name], 'must be a Blob to be sent as a file');
      if (!(part instanceof Blob)) toJson(part, ['body', name]);
    }
    return [name, parts] as const;
  });
  return formDataBodySerializer.bodySerializer(Object.fromEntries(fields));
}

function toObject(body: unknown): object {
  if (objectProblem(body) === undefined && !hidesState(body as object)) return body as object;
  throw refused(['body'], `must be an object with a member for each part of the form, not ${describeValue(body)}`);
}

/** The JSON of a value. Refuses what JSON would lose without a word. @param path where the value is */
export function toJson(value: unknown, path: string[]): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch (cause) {
    // A circle, or a BigInt.
    throw refused(path, `cannot be written as JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  if (text === undefined) throw refused(path, `is ${describeValue(value)}, which JSON cannot represent`);
  // JSON makes one of the first two of what it loses, and one of the others of bytes.
  const loss = /null|\{\}|\{"0":|"Buffer"/.test(text) ? findLoss(value, path) : undefined;
  if (loss) throw new TempsValidationError({ what: `the ${path[0]}`, issues: [loss] });
  return text;
}

/** Finds the first value that JSON would lose. */
function findLoss(value: unknown, path: string[]): ValidationIssue | undefined {
  const message = lossProblem(value);
  if (message !== undefined) return { path, message };
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const loss = findLoss(member, [...path, key]);
    if (loss) return loss;
  }
  return undefined;
}

function lossProblem(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return finiteProblem(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'must be a valid date' : undefined;
  if (ArrayBuffer.isView(value)) return 'is bytes, of which JSON has nothing: send their base64';
  if (isStream(value)) return 'is a stream, of which JSON has nothing';
  return hidesState(value) && !Array.isArray(value) && !('toJSON' in value)
    ? `is ${describeValue(value)}, of which JSON has nothing`
    : undefined;
}

function refused(path: string[], message: string): TempsValidationError {
  return new TempsValidationError({ what: `the ${path[0]}`, issues: [{ path, message }] });
}
