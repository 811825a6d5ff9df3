import type { Router } from '../servers/routes.ts';
import { readText } from '../lib/http/read-text.ts';
import { recordedQuery, recordedText, redactHeaders, type RecordedRequest } from './request-log.ts';
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
  readonly recorded: RecordedRequest;
}

/** @param maxBytes the limit of a body that is not an upload */
export async function receive(
  request: Request,
  router: Router,
  maxBytes: number,
): Promise<Received> {
  const url = new URL(request.url);
  const match = findOperation(router, request.method, url.pathname);
  // Uploads are not read into memory, since they may be larger than it.
  const isUpload = /^(multipart\/|application\/octet-stream)/i.test(
    request.headers.get('content-type') ?? '',
  );
  const body = isUpload || !request.body ? '' : await readText(request.body, maxBytes);
  const recorded: RecordedRequest = {
    operation: match?.operation,
    method: request.method,
    path: url.pathname,
    params: match?.params ?? {},
    query: recordedQuery(url.searchParams),
    headers: redactHeaders(request.headers),
    body: body ? recordedText(body) : undefined,
    status: undefined,
    response: undefined,
    duration: undefined,
    warnings: [],
  };
  return { request, url, match, text: body || undefined, isTooLarge: body === undefined, recorded };
}

/**
 * Reads the rest of the body before the response is sent. If a response to a form comes earlier,
 * Node's `fetch` continues to write to the cancelled body, which ends the process with an unhandled
 * rejection.
 */
export async function drain({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}
