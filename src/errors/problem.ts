import type { CallContext } from './connection-errors.ts';
import type { ValidationIssue } from './input-errors.ts';

/** A failed response as the problem details of RFC 7807. `TempsApiError` has the same members, with their docs. */
interface Problem {
  status: number;
  type: string;
  title: string;
  detail: string | undefined;
  instance: string | undefined;
  extensions: Record<string, unknown>;
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
}

/** Reads the body of a failed response, whether it follows RFC 7807 or not. Never throws. */
export function readProblem(
  given: string | Uint8Array,
  status: number,
  statusText: string,
  contentType: string | null,
): Problem {
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const empty: Problem = {
    status,
    type: 'about:blank',
    // There is no text over HTTP/2.
    title: statusText.trim() || `HTTP ${status}`,
    detail: undefined,
    instance: undefined,
    extensions: {},
    body: readText(text) && text,
  };
  const json = parseJson(text);
  if (isObject(json)) return { ...empty, ...readMembers(json, empty.title), body: json };
  if (json !== undefined) return { ...empty, detail: readText(json), body: json };
  if (isHtml(text, contentType)) return { ...empty, title: readHtmlTitle(text) ?? empty.title };
  return isLikeJson(text) ? { ...empty, body: undefined } : { ...empty, detail: readText(text) };
}

function readMembers(body: Record<string, unknown>, statusText: string): Partial<Problem> {
  const { type, title, status: _, detail, instance, message, error, extensions, ...others } = body;
  // The reference has a `detail`; a server without one names the problem in `error`, and may explain it in `message`.
  const explanation = readText(detail) ?? readText(message);
  return {
    type: readText(type) ?? 'about:blank',
    title: readText(title) ?? (explanation === undefined ? undefined : readText(error)) ?? statusText,
    detail: explanation ?? readText(error),
    instance: readText(instance),
    extensions: { ...(isObject(extensions) && extensions), ...others },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether a text that is no JSON may be JSON that was cut short: its fields cannot be told, so it may show secrets. */
export function isLikeJson(text: string): boolean {
  return /^\s*[[{]\s*["{[]/.test(text);
}

/** Whether the body is a page. */
export function isHtml(body: unknown, contentType: string | null): boolean {
  if (typeof body !== 'string') return false;
  return contentType?.includes('html') === true || /^\s*<(?:!doctype|html|head|body)/i.test(body);
}

function readHtmlTitle(html: string): string | undefined {
  return readText(/<title[^<>]*>([^<]{1,200})/i.exec(html)?.[1]?.replaceAll(/\s+/g, ' '));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The trimmed text; `undefined` if it is blank or not a string. */
function readText(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** How January's and July's servers, which refuse a request in plain text, begin; and the part that they are about. */
const REFUSALS = new Map([
  ['Failed to parse the request body as JSON', 'body'],
  ['Failed to deserialize the JSON body into the target type', 'body'],
  ['Failed to deserialize query string', 'query'],
  ['Invalid URL', 'path'],
]);

/** `deployment_config.replicas: invalid type`: a path, then the reason. */
const WITH_PATH = /^([A-Za-z_][\w-]*(?:\[\d+\]|\.[\w-]+)*): (.+)$/s;
const WITH_FIELD = /^(?:missing field |Cannot parse (?=`[^`]+` with value))`([^`]+)`/;

/** The fields that a response refuses, if it names them: in `errors`, or in plain text. */
export function readRefusedFields({ body, extensions: { errors } }: Problem): ValidationIssue[] {
  if (typeof body === 'string') return readRefusal(body.trim());
  return (Array.isArray(errors) ? (errors as unknown[]) : []).flatMap((error) => {
    const { path, message } = Object(error) as Record<string, unknown>;
    return typeof path === 'string' && typeof message === 'string' ? [{ path: toSteps(path), message }] : [];
  });
}

function readRefusal(text: string): ValidationIssue[] {
  const [, start = '', reason = ''] = /^([^:]+): (.+?)(?: at line \d+ column \d+)?$/s.exec(text) ?? [];
  const part = REFUSALS.get(start);
  if (part === undefined) return [];
  const [, path = '', message = reason] = WITH_PATH.exec(reason) ?? [];
  const [, field = ''] = WITH_FIELD.exec(message) ?? [];
  return [{ path: [part, ...toSteps(path), ...toSteps(field)], message }];
}

function toSteps(path: string): (string | number)[] {
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
