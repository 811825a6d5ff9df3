import {
  TempsApiError,
  TempsResponseError,
  TempsUnsupportedError,
  type CallContext,
  type TempsError,
} from '../errors/index.ts';
import { describeCall, joinSentences } from '../errors/message.ts';

/**
 * The error for an operation that this server does not have. Names the operation and the servers
 * that have it.
 */
export function unsupportedError(
  { name, since, until }: { name: string; since?: string; until?: string },
  cause: TempsError,
  context: CallContext,
): TempsError {
  const isPage = TempsResponseError.is(cause);
  if (!isPage && !TempsApiError.is(cause)) return cause;
  const { status = 200, attempts = context.attempts } = cause;
  const response = isPage
    ? `responded ${status} with a page in place of data`
    : `${status} No such route`;
  const lack =
    since === undefined
      ? `no longer has ${name}, which servers up to that of ${toMonth(until)} have`
      : `does not have ${name} yet, which servers from that of ${toMonth(since)} on have`;
  const advice = isPage ? '; where every call gets a page, check `baseUrl`' : '';
  const message = `${describeCall(context)}${response}, since this server ${lack}${advice}`;
  return new TempsUnsupportedError({
    ...context,
    attempts,
    message,
    status,
    operation: name,
    since,
    cause,
  });
}

/**
 * The same of a response that says it by itself: a 405, which may list the methods of the route, or
 * the 404 of July's router.
 */
export function toUnsupported(
  cause: TempsError,
  operation: string | undefined,
  context: CallContext,
): TempsError {
  if (!TempsApiError.is(cause)) return cause;
  const { method, url, status, attempts, headers } = cause;
  if (status !== 405 && cause.detail !== 'No API route matched') return cause;
  const allowed = headers.get('allow');
  let advice: string | undefined =
    'This server does not have the operation: it is older or newer than the SDK';
  if (status === 405) advice = allowed ? `This server has the route for ${allowed}` : undefined;
  const message = joinSentences(cause.message, advice);
  return new TempsUnsupportedError({
    ...context,
    method,
    url,
    attempts,
    message,
    status,
    operation,
    cause,
  });
}

/** `2026-07` as `July 2026`. */
function toMonth(server = ''): string {
  return new Date(`${server}-01T00:00:00Z`).toLocaleString('en', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
