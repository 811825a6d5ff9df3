import {
  NotFoundError,
  RateLimitError,
  ServerError,
  TempsApiError,
  TempsConnectionError,
  TempsResponseError,
} from '../errors/index.ts';

/** Whether the call may succeed later: no connection, a failing server, or a page of a proxy in place of data. */
export function isOutage(error: unknown): boolean {
  if (TempsApiError.is(error)) return ServerError.is(error) || RateLimitError.is(error) || error.status === 408;
  return TempsConnectionError.is(error) || (TempsResponseError.is(error) && error.code === 'response');
}

/**
 * Whether an error status is of the API, whose problems are JSON with a title or a detail. Other bodies are of a proxy,
 * which may respond with 401, 403 or 404 while the server behind it restarts.
 */
export function isOfApi({ body }: TempsApiError): boolean {
  const { title, detail } = Object(body) as { title?: unknown; detail?: unknown };
  return typeof title === 'string' || typeof detail === 'string';
}

/** Whether a proxy has responded in place of the API, with whatever status, but for a redirect. */
export function isPage(error: unknown): boolean {
  if (TempsApiError.is(error)) return !isOfApi(error);
  return TempsResponseError.is(error) && error.status !== undefined && error.status < 300;
}

/**
 * Whether a job has no log: it has logged nothing yet. Servers respond with a 404 of theirs, or with 500 for the missing
 * file. Any other failure to read a log is an outage.
 */
export function isLogMissing(error: unknown): boolean {
  if (NotFoundError.is(error)) return isOfApi(error);
  return ServerError.is(error) && /no such file/i.test(error.detail ?? '');
}

/** The error for an outage that did not end: an error status of a proxy says nothing about what was asked for. */
export function describeOutage(error: unknown): unknown {
  if (!TempsApiError.is(error) || isOutage(error)) return error;
  const { method, url, attempts, status, headers, body } = error;
  return new TempsResponseError({
    method,
    url,
    attempts,
    response: { status, headers },
    problem: `what is no problem of the API, but may be of a proxy in front of it, although the same call had been responded to. Check the server and the proxy`,
    body: typeof body === 'string' ? body : undefined,
    cause: error,
  });
}
