import { redactHeaders, readQuery, type RecordedRequest } from './request-log.ts';
import { readText } from './read-text.ts';
import { recordedText } from './recorded-body.ts';
import type { ServerName } from '../servers/profile.ts';
import { findOperation, type RouteMatch } from './route.ts';

/** A request that was read and recorded, but not judged yet. */
export interface Received {
  readonly request: Request;
  readonly url: URL;
  /** `undefined` where no route fits: such a request is recorded too, and faults reach it. */
  readonly match: RouteMatch | undefined;
  /** The body, unless it is an upload or too large. */
  readonly text: string | undefined;
  /** Whether the body has more bytes than may be. */
  readonly isTooLarge: boolean;
  readonly recorded: RecordedRequest;
}

/** @param maxBytes of a body that is no upload */
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
  return { request, url, match, text, isTooLarge: body?.isWhole === false, recorded };
}

/**
 * A response is sent only after the whole body was read. Node's fetch handles an earlier one to a form badly (it goes on feeding the
 * cancelled body and ends the process with an unhandled rejection).
 */
export async function drain({ body, bodyUsed }: Request): Promise<void> {
  if (!body || bodyUsed) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** Uploads stay unread: they may be larger than memory. */
function isUpload({ headers }: Request): boolean {
  return /^(multipart\/|application\/octet-stream)/i.test(headers.get('content-type') ?? '');
}
