import { redactHeaders, readQuery, type RecordedRequest } from './request-log.ts';
import { readText } from './read-text.ts';
import { recordedText } from './recorded-body.ts';
import type { ServerName } from '../servers/profile.ts';
import { findOperation, type RouteMatch } from './route.ts';

/** A request whose body was read, before it is checked. */
export interface Received {
  readonly request: Request;
  readonly url: URL;
  /** `undefined` if no route matches. Such a request is recorded too, and faults apply to it. */
  readonly match: RouteMatch | undefined;
  /** The body, unless it is an upload or too large. */
  readonly text: string | undefined;
  /** Whether the body exceeds the limit. */
  readonly isTooLarge: boolean;
  /** Whether the body is UTF-8. */
  readonly isUtf8: boolean;
  readonly recorded: RecordedRequest;
}

/** @param maxBytes the limit of a body that is not an upload */
export async function receive(request: Request, server: ServerName, maxBytes: number): Promise<Received> {
  const url = new URL(request.url);
  const match = findOperation(request.method, url.pathname, server);
  const body = isUpload(request) || !request.body ? undefined : await readText(request.body, maxBytes);
  const text = body?.isWhole ? body.text : undefined;
  const recorded: RecordedRequest = {
    operation: match?.operation,
    method: request.method,
    path: url.pathname,
    params: match?.params ?? {},
    query: readQuery(url.searchParams),
    headers: redactHeaders(request.headers),
    body: text ? recordedText(text) : undefined,
    status: undefined,
  };
  return { request, url, match, text, isTooLarge: body?.isWhole === false, isUtf8: body?.isUtf8 !== false, recorded };
}

/**
 * Reads the rest of the body before the response is sent. If a response to a form comes earlier, Node's `fetch`
 * continues to write to the cancelled body, which ends the process with an unhandled rejection.
 */
export async function drain({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** Uploads are not read into memory, since they may be larger than it. */
function isUpload({ headers }: Request): boolean {
  return /^(multipart\/|application\/octet-stream)/i.test(headers.get('content-type') ?? '');
}
