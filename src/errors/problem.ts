import type { CallContext } from './connection-errors.ts';
import type { ValidationIssue } from './input-errors.ts';
import { isHtml, isLikeJson, readText } from './message.ts';

export interface ApiErrorDetails extends CallContext {
  problem: ReturnType<typeof readProblem>;
  headers: Headers;
  requestId?: string | undefined;
  /** When the response came, in milliseconds since the Unix epoch. @default now */
  receivedAt?: number | undefined;
  /** What to do. */
  advice?: string | undefined;
}

/**
 * Reads the body of a failed response as the members of a `TempsApiError`, whether it follows RFC
 * 7807 or not. Never throws.
 */
export function readProblem(
  given: string | Uint8Array,
  status: number,
  statusText: string,
  contentType: string | null,
) {
  const text = typeof given === 'string' ? given : new TextDecoder().decode(given);
  const json = parseJson(text);
  const plain = json === undefined ? readPlain(text, contentType) : { detail: json };
  const members = isObject(json) ? json : plain;
  const {
    type,
    title,
    status: _,
    detail,
    instance,
    message,
    error,
    extensions,
    ...others
  } = members;
  // The reference has a `detail`; a server without one names the problem in `error`, and may
  // explain it in `message`.
  const explanation = readText(detail) ?? readText(message);
  const cause = readText(error);
  const all = { ...(isObject(extensions) && extensions), ...others };
  return {
    status,
    type: readText(type) ?? 'about:blank',
    // There is no text of the status over HTTP/2.
    title: readText(title) ?? (explanation && cause) ?? readText(statusText) ?? `HTTP ${status}`,
    detail: explanation ?? cause,
    instance: readText(instance),
    extensions: all,
    issues: readIssues(all),
    serverCode: readText(all['error_code']),
    sender: findSender(text, status, contentType, readText(detail)),
    body: (json ?? (isLikeJson(text) ? undefined : readText(text) && text)) as unknown,
  };
}

/** What axum, which the API is made with, refuses in plain text before its handlers see it. */
const REFUSED_IN_TEXT: ReadonlySet<number> = new Set([400, 413, 415, 422, 429]);

/**
 * Who made a response with an error status: the API, its router, which has no such route or
 * method, or a proxy in front of it, with a page or a text of its own.
 */
function findSender(
  text: string,
  status: number,
  contentType: string | null,
  detail: string | undefined,
): 'api' | 'router' | 'proxy' {
  if (isHtml(text, contentType)) return 'proxy';
  // July's and August's router says so in JSON; an empty 404 is what axum sends by itself.
  const isMissing = text === '' || detail === 'No API route matched';
  if (status === 405 || (status === 404 && isMissing)) return 'router';
  const isOwn = /\bjson\b/i.test(contentType ?? '') || REFUSED_IN_TEXT.has(status);
  return isOwn || (text === '' && status < 500) ? 'api' : 'proxy';
}

/**
 * What a text that is no JSON says: a page has a title, and the start of JSON nothing that may be
 * shown.
 */
function readPlain(text: string, contentType: string | null): Record<string, unknown> {
  if (isHtml(text, contentType))
    return { title: /<title[^<>]*>([^<]{1,200})/i.exec(text)?.[1]?.replaceAll(/\s+/g, ' ') };
  return isLikeJson(text) ? {} : { detail: text };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields that the server refuses, in `errors` as the reference sends them. */
function readIssues({ errors }: Record<string, unknown>): ValidationIssue[] {
  return (Array.isArray(errors) ? (errors as unknown[]) : []).flatMap((error) => {
    const { path, message } = Object(error) as Record<string, unknown>;
    if (typeof path !== 'string' || typeof message !== 'string') return [];
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    return [{ path: steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)), message }];
  });
}
