import {
  TempsApiError,
  TempsResponseError,
  TempsUnsupportedError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { describeCall, joinSentences } from '../errors/message.ts';

/** An operation that servers have only since, or only until, a version. */
interface PartlySupported {
  name: string;
  since?: string;
  until?: string;
}

/** The error for an operation that this server does not have. Names the operation and the servers that have it. */
export function unsupportedError(
  { name, since, until }: PartlySupported,
  error: TempsError,
  context: CallContext,
): TempsError {
  if (!TempsResponseError.is(error) && !TempsApiError.is(error)) return error;
  const isPage = TempsResponseError.is(error);
  const { status = 200, attempts = context.attempts } = error;
  const response = isPage ? `responded ${status} with a page in place of data` : `${status} No such route`;
  const lack =
    since === undefined
      ? `no longer has ${name}, which servers up to that of ${toMonth(until)} have`
      : `does not have ${name} yet, which servers from that of ${toMonth(since)} on have`;
  const advice = isPage ? '; where every call gets a page, check `baseUrl`' : '';
  return new TempsUnsupportedError({
    ...context,
    attempts,
    message: `${describeCall(context.method, context.url)}: ${response}, since this server ${lack}${advice}`,
    status,
    operation: name,
    since,
    until,
    cause: error,
  });
}

/** The same of a response that says it by itself: a 405, which may list the methods of the route, or the 404 of July's router. */
export function toUnsupported(error: TempsError, operation: string | undefined, context: CallContext): TempsError {
  if (!TempsApiError.is(error)) return error;
  const { method, url, status, attempts, headers } = error;
  if (!isWrongMethod(error) && error.detail !== 'No API route matched') return error;
  const allowed = headers.get('allow');
  const methods = allowed ? `This server has the route for ${allowed}` : undefined;
  const advice =
    status === 405 ? methods : 'This server does not have the operation: it is older or newer than the SDK';
  const message = joinSentences(error.message, advice);
  return new TempsUnsupportedError({ ...context, method, url, attempts, message, status, operation, cause: error });
}

/** Whether the server has the route for other methods. */
export function isWrongMethod(error: TempsError): boolean {
  return TempsApiError.is(error) && error.status === 405;
}

/** `2026-07` as `July 2026`. */
function toMonth(server = ''): string {
  return new Date(`${server}-01T00:00:00Z`).toLocaleString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
