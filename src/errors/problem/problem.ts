import { hasSecretField, HIDDEN_JSON } from '../../redaction/secret-names.ts';
import { statusText } from './status-text.ts';

/** A failed response as the problem details of RFC 7807. */
export interface Problem {
  /** The status of the response, whatever the body says. */
  status: number;
  /** A URI that names the kind of problem; `about:blank` where the server gave none. */
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

/** Members that `extensions` leaves out. Copying `__proto__` would set a prototype. */
const NOT_EXTENSIONS = new Set([
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'message',
  'error_description',
  '__proto__',
]);

const MAX_TITLE_LENGTH = 200;
/** How deep to look for a message: `{ errors: { name: [{ message }] } }`. */
const MAX_MESSAGE_DEPTH = 4;

/** Reads the body of a failed response, whether it follows RFC 7807 or not. Never throws. */
export function readProblem(
  bodyText: string | Uint8Array,
  status: number,
  statusLine: string,
  contentType: string | null,
): Problem {
  const text = decode(bodyText);
  const base: Problem = {
    status,
    type: 'about:blank',
    title: statusLine.trim() || statusText(status),
    detail: undefined,
    instance: undefined,
    extensions: {},
    body: text.trim() === '' ? undefined : text,
  };
  const json = parseJson(text);
  if (json) return { ...base, ...fromJson(json.value, base.title), body: json.value };
  if (contentType?.includes('html') || /^\s*<(?:!doctype|html|head|body)/i.test(text))
    return { ...base, title: htmlTitle(text) ?? base.title };
  if (hasSecretField(text)) return { ...base, body: HIDDEN_JSON };
  return { ...base, detail: isBinary(text) ? undefined : readText(text) };
}

function fromJson(value: unknown, title: string): Partial<Problem> {
  if (!isObject(value)) return { detail: findMessage(value) };
  // Some servers name the problem in `error` and explain it in `message`; others have only one of the two.
  const explanation = readText(value.detail) ?? readText(value.message) ?? readText(value.error_description);
  const name = readText(value.title) ?? (explanation === undefined ? undefined : readText(value.error));
  return {
    type: readText(value.type) ?? 'about:blank',
    title: name ?? title,
    detail:
      explanation ??
      findMessage(value.error) ??
      findMessage(value.detail) ??
      findMessage(value.message) ??
      findMessage(value.errors),
    instance: readText(value.instance),
    extensions: readExtensions(value),
  };
}

function readExtensions({ extensions, error, ...members }: Record<string, unknown>): Record<string, unknown> {
  const nested = isObject(extensions) ? Object.entries(extensions) : [];
  const flat = Object.entries({
    ...members,
    ...(isObject(error) && { error }),
    ...(!isObject(extensions) && extensions !== undefined && { extensions }),
  });
  return Object.fromEntries([
    ...nested.filter(([key]) => key !== '__proto__'),
    ...flat.filter(([key, value]) => !isConsumed(key, value)),
  ]);
}

/** Whether a field of `Problem` already has the member. A `detail` that is a list or an object (FastAPI) is in none. */
function isConsumed(key: string, value: unknown): boolean {
  return NOT_EXTENSIONS.has(key) && !(key === 'detail' && typeof value === 'object' && value !== null);
}

function decode(body: string | Uint8Array): string {
  return typeof body === 'string' ? body.replace(/^\uFEFF/, '') : new TextDecoder().decode(body);
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function htmlTitle(html: string): string | undefined {
  const title = /<title[^<>]*>([^<]*)/i.exec(html)?.[1]?.replace(/\s+/g, ' ').slice(0, MAX_TITLE_LENGTH);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return readText(title?.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ''));
}

/**
 * Whether the text is compressed or encrypted bytes, which are useless in a message. A single stray byte is allowed.
 */
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

/** The first readable message in a value of unknown shape. */
function findMessage(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null || depth >= MAX_MESSAGE_DEPTH) return undefined;
  if (isObject(value)) {
    const message =
      readText(value.message) ??
      readText(value.msg) ??
      readText(value.detail) ??
      readText(value.reason) ??
      readText(value.title) ??
      readText(value.error);
    if (message !== undefined) return message;
  }
  for (const member of Object.values(value).slice(0, 20) as unknown[]) {
    const message =
      typeof member === 'number' || typeof member === 'boolean' ? undefined : findMessage(member, depth + 1);
    if (message !== undefined) return message;
  }
  return undefined;
}
