import { TempsApiError, TempsResponseError, type TempsError } from '../errors/index.ts';

/**
 * Whether an error may mean that the server does not have the route or method: a 405, a 404 of the router, or the HTML
 * page of a dashboard. A 404 with problem details comes from a handler, and is about a resource.
 */
export function isRouteMissing(error: TempsError): boolean {
  if (TempsResponseError.is(error))
    return (error.status ?? 0) < 300 && (error.contentType?.includes('text/html') ?? false);
  return isWrongMethod(error) || (TempsApiError.is(error) && error.status === 404 && !isProblem(error));
}

/** Whether the server has the route for other methods. */
export function isWrongMethod(error: TempsError): boolean {
  return TempsApiError.is(error) && error.status === 405;
}

/** Whether the error has an error status, so that the server did nothing. An HTML page with a 200 proves nothing. */
export function hasRefused(error: TempsError): boolean {
  return TempsApiError.is(error);
}

function isProblem({ headers }: TempsApiError): boolean {
  return headers.get('content-type')?.includes('problem+json') ?? false;
}
