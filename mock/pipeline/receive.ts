import { redactHeaders, readQuery, type RecordedRequest } from './request-log.ts';
import type { ServerName } from '../servers/profile.ts';
import { findOperation, type RouteMatch } from './route.ts';

/** A request that was read and recorded, but not judged yet. */
export interface Received {
  readonly request: Request;
  readonly url: URL;
  /** `undefined` where no route fits: such a request is recorded too, and faults reach it. */
  readonly match: RouteMatch | undefined;
  /** The body, unless it is an upload. */
  readonly text: string | undefined;
  readonly recorded: RecordedRequest;
}

export async function receive(request: Request, server: ServerName): Promise<Received> {
  const url = new URL(request.url);
  const match = findOperation(request.method, url.pathname, server);
  const text = await readText(request);
  const recorded: RecordedRequest = {
    operation: match?.operation,
    method: request.method,
    path: url.pathname,
    params: match?.params ?? {},
    query: readQuery(url.searchParams),
    headers: redactHeaders(request.headers),
    body: text ? parsed(text) : undefined,
    status: undefined,
  };
  return { request, url, match, text, recorded };
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
async function readText(request: Request): Promise<string | undefined> {
  const type = request.headers.get('content-type') ?? '';
  return !request.body || /^(multipart\/|application\/octet-stream)/i.test(type) ? undefined : request.text();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
