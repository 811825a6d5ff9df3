import { isObject, messageOf, textOf } from './message-of.ts';
import { statusText } from './status-text.ts';

/** What a failed answer says, in the words of RFC 7807. */
export interface Problem {
  /** The status of the answer, whatever the body claims. */
  status: number;
  /** A URI that names the kind of problem; `about:blank` where the server gave none. */
  type: string;
  /** Never empty: the status text where the server gave none. */
  title: string;
  /** What happened this time. Absent where the server did not say. */
  detail: string | undefined;
  /** A URI that names this one occurrence. Absent where the server gave none. */
  instance: string | undefined;
  /** All further members: those beside `title` and `detail`, and those under `extensions`. */
  extensions: Record<string, unknown>;
  /** The body as it came: parsed where it is JSON, text otherwise, `undefined` where it is empty. */
  body: unknown;
}

/** `__proto__` would reach the prototype of whatever the extensions are copied into. */
const NO_EXTENSIONS = new Set([
  'type',
  'title',
  'status',
  'detail',
  'instance',
  'message',
  'error_description',
  '__proto__',
]);

const LONGEST_TITLE = 200;

/** Reads what a server sends with a failure: RFC 7807 and everything short of it. Never throws. */
export function readProblem(
  bodyText: string | Uint8Array,
  status: number,
  statusLine: string,
  contentType: string | null,
): Problem {
  const text = decode(bodyText);
  const blank: Problem = {
    status,
    type: 'about:blank',
    title: statusLine.trim() || statusText(status),
    detail: undefined,
    instance: undefined,
    extensions: {},
    body: text.trim() === '' ? undefined : text,
  };
  const json = parseJson(text);
  if (json) return { ...blank, ...fromJson(json.value, blank.title), body: json.value };
  if (contentType?.includes('html') || /^\s*<(?:!doctype|html|head|body)/i.test(text))
    return { ...blank, title: htmlTitle(text) ?? blank.title };
  return { ...blank, detail: isBinary(text) ? undefined : textOf(text) };
}

function fromJson(value: unknown, title: string): Partial<Problem> {
  if (!isObject(value)) return { detail: messageOf(value) };
  // Some servers name the problem in `error` and explain it in `message`; others have only one of the two.
  const explained = textOf(value.detail) ?? textOf(value.message) ?? textOf(value.error_description);
  const named = textOf(value.title) ?? (explained === undefined ? undefined : textOf(value.error));
  return {
    type: textOf(value.type) ?? 'about:blank',
    title: named ?? title,
    detail:
      explained ??
      messageOf(value.error) ??
      messageOf(value.detail) ??
      messageOf(value.message) ??
      messageOf(value.errors),
    instance: textOf(value.instance),
    extensions: extensionsOf(value),
  };
}

function extensionsOf({ extensions, error, ...members }: Record<string, unknown>): Record<string, unknown> {
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

/** A list under `detail` (FastAPI) has no other place where it would be found. */
function isConsumed(key: string, value: unknown): boolean {
  return NO_EXTENSIONS.has(key) && !(key === 'detail' && typeof value === 'object' && value !== null);
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
  const title = /<title[^<>]*>([^<]*)/i.exec(html)?.[1]?.replace(/\s+/g, ' ').slice(0, LONGEST_TITLE);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };
  return textOf(title?.replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => entities[name] ?? ''));
}

/** Compressed or encrypted bytes tell a person nothing; a stray byte in a sentence does no harm. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 1000);
  return (start.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0) > start.length / 10;
}
