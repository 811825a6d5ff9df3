import { hasSecretField, HIDDEN_JSON } from '../redaction/secret-names.ts';
import type { CallContext } from './connection-errors.ts';
import type { ValidationIssue } from './input-errors.ts';

/** A failed response as the problem details of RFC 7807. */
export interface Problem {
  /** The status of the response, whatever the body says. */
  status: number;
  /** A URI that names the kind of problem; `about:blank` if the server gave none. */
  type: string;
  /** Never empty: the status text if the server gave none. */
  title: string;
  /** What happened this time. Absent if the server did not say. */
  detail: string | undefined;
  /** A URI that names this one occurrence. Absent if the server gave none. */
  instance: string | undefined;
  /** All other members of the body, and the members of its `extensions`. */
  extensions: Record<string, unknown>;
  /** The body: parsed if it is JSON, else text; `undefined` if it is empty. */
  body: unknown;
}

/** What a `TempsApiError` is made from. */
export interface ApiErrorDetails extends CallContext {
  /** The problem that the response describes. */
  problem: Problem;
  /** The headers of the response. */
  headers: Headers;
  /** The server's id for the request. */
  requestId?: string | undefined;
  /** When the response came, in milliseconds since the Unix epoch. @default now */
  receivedAt?: number | undefined;
  /** The value of the error's `body`. @default the body of `problem` */
  body?: unknown;
}

/** For responses without a status text, as over HTTP/2. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Reads the body of a failed response, whether it follows RFC 7807 or not. Never throws. */
export function readProblem(
  given: string | Uint8Array,
  status: number,
  statusText: string,
  contentType: string | null,
): Problem {
  // A decoder leaves out the mark at the beginning.
  const text = typeof given === 'string' ? given.replace(/^\uFEFF/, '') : new TextDecoder().decode(given);
  const empty: Problem = {
    status,
    type: 'about:blank',
    title: statusText.trim() || (TITLES[status] ?? `HTTP ${status}`),
    detail: undefined,
    instance: undefined,
    extensions: {},
    body: readText(text) && text,
  };
  const json = parseJson(text);
  if (isObject(json)) return { ...empty, ...readMembers(json, empty.title), body: json };
  if (json !== undefined) return { ...empty, detail: findMessage(json), body: json };
  if (isHtml(text, contentType)) return { ...empty, title: readHtmlTitle(text) ?? empty.title };
  if (hasSecretField(text)) return { ...empty, body: HIDDEN_JSON };
  return { ...empty, detail: isBinary(text) ? undefined : readText(text) };
}

function readMembers(body: Record<string, unknown>, title: string): Partial<Problem> {
  const { type, title: name, detail, instance, message, error, errors, error_description: description } = body;
  // The reference has a `detail`; a server without one names the problem in `error`, and may explain it in `message`.
  const explanation = readText(detail) ?? readText(message) ?? readText(description);
  return {
    type: readText(type) ?? 'about:blank',
    title: readText(name) ?? (explanation === undefined ? undefined : readText(error)) ?? title,
    detail: explanation ?? findMessage(error) ?? findMessage(detail) ?? findMessage(errors),
    instance: readText(instance),
    extensions: readExtensions(body),
  };
}

/** The names that `Problem` has a place for. Copying `__proto__` would set a prototype. */
const MEMBERS = new Set(['type', 'title', 'status', 'instance', 'message', 'error_description', '__proto__']);

/** The flat ones win over those in `extensions`. A `detail` or `error` that is no text stays among them. */
function readExtensions({ extensions, ...flat }: Record<string, unknown>): Record<string, unknown> {
  const nested = isObject(extensions)
    ? { ...extensions, ...flat }
    : { ...flat, ...(extensions !== undefined && { extensions }) };
  return Object.fromEntries(
    Object.entries(nested).filter(
      ([name, value]) => !MEMBERS.has(name) && (typeof value === 'object' || (name !== 'detail' && name !== 'error')),
    ),
  );
}

/** The message in a text, in an object with one, or in the first entry of a list. */
function findMessage(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (!isObject(first)) return readText(first);
  return readText(first['message']) ?? readText(first['msg']) ?? readText(first['detail']);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether the body is a page. */
export function isHtml(body: unknown, contentType: string | null): boolean {
  if (typeof body !== 'string') return false;
  return contentType?.includes('html') === true || /^\s*<(?:!doctype|html|head|body)/i.test(body);
}

function readHtmlTitle(html: string): string | undefined {
  return readText(/<title[^<>]*>([^<]{1,200})/i.exec(html)?.[1]?.replaceAll(/\s+/g, ' ').replaceAll('&amp;', '&'));
}

/** Whether a text is compressed or encrypted bytes, which are useless in a message. A single stray byte is allowed. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 1000);
  return (start.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0) > start.length / 10;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The trimmed text; `undefined` if it is blank or not a string. */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const MAX_ISSUES = 100;

/** How January's and July's servers, which refuse a request in plain text, begin; and the part that they are about. */
const REFUSALS = new Map([
  ['Failed to parse the request body as JSON', 'body'],
  ['Failed to deserialize the JSON body into the target type', 'body'],
  ['Failed to deserialize form', 'body'],
  ['Failed to deserialize form body', 'body'],
  ['Failed to deserialize query string', 'query'],
  ['Invalid URL', 'path'],
]);

/** `deployment_config.replicas: invalid type`: a path, then the reason. */
const WITH_PATH = /^([A-Za-z_][\w-]*(?:\[\d+\]|\.[\w-]+)*): (.+)$/s;
const WITH_FIELD = /^(?:(?:missing|unknown|duplicate) field |Cannot parse (?=`[^`]+` with value))`([^`]+)`/;

/** The fields that a response refuses, if it names them. */
export function readRefusedFields({ body, extensions: { errors } }: Problem): ValidationIssue[] {
  if (typeof body === 'string') return readRefusal(body.trim());
  return Array.isArray(errors) ? errors.slice(0, MAX_ISSUES).flatMap(readRefusedField) : [];
}

function readRefusal(text: string): ValidationIssue[] {
  const [, start = '', reason = ''] = /^([^:]+): (.+?)(?: at line \d+ column \d+)?$/s.exec(text) ?? [];
  const part = REFUSALS.get(start);
  if (part === undefined) return [];
  const [, path = '', message = reason] = WITH_PATH.exec(reason) ?? [];
  const [, field = ''] = WITH_FIELD.exec(message) ?? [];
  return [{ path: [part, ...toSteps(path), ...(field === '' ? [] : [field])], message }];
}

/** An entry of `errors`: `{ path: 'body.name', message: 'is required' }`. */
function readRefusedField(error: unknown): ValidationIssue[] {
  if (!isObject(error)) return [];
  const { field, message, path = field } = error;
  if (typeof message !== 'string') return [];
  if (Array.isArray(path))
    return [{ path: path.map((step) => (typeof step === 'number' ? step : String(step))), message }];
  return [{ path: typeof path === 'string' ? toSteps(path) : [], message }];
}

function toSteps(path: string): (string | number)[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
