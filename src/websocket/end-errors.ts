import {
  readProblem,
  TempsConnectionError,
  TempsResponseError,
  toApiError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { readErrorBody } from '../response/error-body.ts';
import type { Clock } from '../timing/clock.ts';
import { FetchResponse } from '../transport/fetch.ts';
import { isRedirect, redirectError } from '../transport/redirect.ts';
import { BrokenStreamError } from './broken-stream.ts';
import type { SocketEnd } from './socket.ts';

/** Close codes after everything was sent. 1005: no code, as servers of January 2026 close. */
const NORMAL_CLOSURES = new Set([1000, 1005]);

/** The error that an open stream ends with; `undefined` for a normal end. */
export function endError(end: SocketEnd, context: CallContext): TempsError | undefined {
  if (end.kind === 'malformed') return malformed(end.problem, context);
  if (end.kind === 'closed' && NORMAL_CLOSURES.has(end.code)) return undefined;
  const why = end.kind === 'closed' ? `WebSocket close code ${end.code}` : String((end as { cause?: unknown }).cause);
  return new BrokenStreamError({ ...context, reason: `the log stream broke off (${why})` });
}

/** The error for a socket that did not open. An HTTP response instead of an upgrade is read like any other. */
export async function refusalError(
  end: SocketEnd,
  context: CallContext,
  clock: Clock,
  signal: AbortSignal,
): Promise<TempsError> {
  if (end.kind === 'refused') {
    const { response } = end;
    const body = await readErrorBody(new FetchResponse(response), signal, clock);
    const problem = readProblem(body, response.status, response.statusText, response.headers.get('content-type'));
    if (isRedirect(response)) return redirectError(response, context.url, context);
    if (response.ok)
      return new TempsResponseError({ ...context, response, problem: 'no WebSocket: it did not accept the upgrade' });
    return toApiError({ ...context, problem, headers: response.headers, receivedAt: clock.now() });
  }
  if (end.kind === 'malformed') return malformed(end.problem, context);
  const reason =
    'the log stream could not be opened. The server may be out of reach, or have refused the token or the path';
  return new TempsConnectionError({ ...context, reason, cause: end.kind === 'failed' ? end.cause : undefined });
}

function malformed(problem: string, context: CallContext): TempsResponseError {
  return new TempsResponseError({ ...context, problem: `something other than a WebSocket stream: ${problem}` });
}
