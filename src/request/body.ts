import type { Readable } from 'node:stream';
import { describeValue, finiteProblem, hidesState, objectProblem } from '../checks.ts';
import { TempsValidationError } from '../errors/index.ts';
import { isStream, toBytes } from '../lib/bytes.ts';
import { isPlain } from '../lib/plain-object.ts';
import type { UploadPart, UploadSource } from '../uploads/types.ts';
import type { Upload } from '../uploads/upload.ts';
import type { BodyType, CallFormat } from './operation.ts';

/** The body of a call; empty if there is none. */
export interface SerializedBody {
  content?: string;
  contentType?: string;
  parts?: UploadPart[];
  /** Opens the body for each attempt. Replaces `content`. */
  upload?: Upload;
}

/** Serializes the caller's body; `undefined` is none. The files of an upload are opened later. */
export function serializeBody(
  body: unknown,
  { bodyType, contentType, files = {} }: CallFormat,
): SerializedBody {
  if (bodyType === 'multipart') {
    // Also without a body: it may require a file.
    const parts = listParts(body, files);
    return body === undefined ? {} : { parts };
  }
  if (body === undefined) return {};
  if (bodyType === 'binary') {
    const part = { types: contentType === undefined ? [] : [contentType] };
    return { parts: [{ field: '', source: toSource(body), part }] };
  }
  if (bodyType === 'urlencoded')
    return {
      content: String(urlEncoded(body)),
      contentType: 'application/x-www-form-urlencoded;charset=UTF-8',
    };
  const content = bodyType === 'text' && typeof body === 'string' ? body : json(body);
  return {
    content,
    contentType:
      contentType ?? (bodyType === 'text' ? 'text/plain;charset=UTF-8' : 'application/json'),
  };
}

/**
 * Listens for errors of the Node streams in a body. Without a listener, one that fails before it is
 * read, such as that of a file that does not exist, ends the process. Reading it then fails, which
 * the call reports.
 */
export function expectErrors(body: unknown): void {
  for (const part of [body, ...Object.values(Object(body) as object)] as unknown[]) {
    const { source = part } = Object(part) as { source?: unknown };
    const stream = Object(source) as Partial<Readable>;
    if (stream.pipe) stream.on?.('error', () => {});
  }
}

function json(body: unknown): string {
  let type: BodyType | undefined;
  if (body instanceof FormData) type = 'multipart';
  else if (body instanceof URLSearchParams) type = 'urlencoded';
  else if (isFile(body)) type = 'binary';
  if (type !== undefined)
    throw refused(['body'], `is not JSON: send it with \`bodyType: '${type}'\``);
  return toJson(body, ['body']);
}

/** Whether a value is bytes, a `Blob` or a stream: sent as a file, and lost in JSON. */
function isFile(value: unknown): boolean {
  return toBytes(value) !== undefined || value instanceof Blob || isStream(value);
}

function urlEncoded(body: unknown): URLSearchParams {
  if (typeof body === 'string' || body instanceof URLSearchParams) return new URLSearchParams(body);
  const fields = new URLSearchParams();
  for (const [name, value] of formFields(body)) {
    if (typeof value !== 'string')
      throw refused(['body', name], `must be text, not ${describeValue(value)}`);
    fields.append(name, value);
  }
  return fields;
}

/** The source of a body that is a file. Bytes are copied: the caller may use them again. */
function toSource(body: unknown): UploadSource {
  const bytes = typeof body === 'string' ? body : toBytes(body);
  if (bytes !== undefined) return new Blob([bytes]);
  if (typeof body !== 'object' || body === null || body instanceof URL)
    throw refused(['body'], 'must be bytes, a text, a Blob, or a stream');
  return body as UploadSource;
}

/**
 * The parts of a form. Texts come first, so that a server that reads in order knows them before the
 * files.
 */
function listParts(body: unknown, files: NonNullable<CallFormat['files']>): UploadPart[] {
  const members = body instanceof FormData ? {} : toObject(body ?? {});
  const others = Object.entries(members).filter(([name]) => !Object.hasOwn(files, name));
  const fields = body instanceof FormData ? body : formFields(Object.fromEntries(others));
  const parts = [...fields].map(([field, value]): UploadPart =>
    typeof value === 'string'
      ? { field, text: value }
      : { field, source: value, part: files[field] ?? {} },
  );
  for (const [field, part] of Object.entries(files)) {
    const source = members[field] as UploadSource | null | undefined;
    if (source !== undefined && source !== null) parts.push({ field, source, part });
    if (part.required === true && !parts.some((each) => each.field === field))
      throw refused(['body', field], 'is required: a path, a Blob or File, or a stream');
  }
  return parts;
}

/** The fields of a form. An array repeats its name, and an object becomes JSON. */
export function formFields(body: unknown): FormData {
  if (body instanceof FormData) return body;
  const fields = new FormData();
  for (const [name, value] of Object.entries(toObject(body)))
    for (const part of [value].flat()) {
      if (part instanceof Blob) fields.append(name, part);
      else if (part !== undefined && part !== null)
        fields.append(name, fieldText(part, ['body', name]));
    }
  return fields;
}

function fieldText(value: unknown, path: string[]): string {
  if (typeof value === 'string') return value;
  if (isFile(value)) throw refused(path, 'must be a Blob to be sent as a file');
  const text = toJson(value, path);
  return value instanceof Date ? value.toISOString() : text;
}

function toObject(body: unknown): Record<string, unknown> {
  if (objectProblem(body) === undefined && !hidesState(body as object))
    return body as Record<string, unknown>;
  throw refused(
    ['body'],
    `must be an object with a member for each part of the form, not ${describeValue(body)}`,
  );
}

/**
 * The JSON of a value. Refuses what JSON would lose without a word. @param path where the value is
 */
export function toJson(value: unknown, path: string[]): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch (cause) {
    // A circle, or a BigInt.
    throw refused(
      path,
      `cannot be written as JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
  if (text === undefined)
    throw refused(path, `is ${describeValue(value)}, which JSON cannot represent`);
  // JSON makes one of the first two of what it loses, and one of the others of bytes.
  if (/null|\{\}|\{"0":|"Buffer"/.test(text)) checkLoss(value, path);
  return text;
}

/** Refuses the first value that JSON would lose. */
function checkLoss(value: unknown, path: string[]): void {
  const number = finiteProblem(value);
  if (number !== undefined) throw refused(path, number);
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw refused(path, 'must be a valid date');
  if ('toJSON' in value && !isFile(value)) return;
  const isLost =
    isFile(value) ||
    (hidesState(value)
      ? !Array.isArray(value)
      : !isPlain(value) && Object.keys(value).length === 0);
  if (isLost) throw refused(path, `is ${describeValue(value)}, of which JSON has nothing`);
  for (const [key, member] of Object.entries(value)) checkLoss(member, [...path, key]);
}

/**
 * The error for a value of a request. @param path begins with its part: the body, the query or the
 * headers
 */
export function refused(path: string[], message: string): TempsValidationError {
  return new TempsValidationError({ what: `the ${path[0]}`, issues: [{ path, message }] });
}
