import { TempsApiError, TempsResponseError, type TempsError } from '../errors/index.ts';

/**
 * Whether a server may not have an operation: it knows no such method or route, or sent the page that a dashboard shows
 * for every unknown one. A 404 that is a problem comes from a handler, and is about a resource.
 */
export function isRouteMissing(error: TempsError): boolean {
  if (TempsResponseError.is(error))
    return (error.status ?? 0) < 300 && (error.contentType?.includes('text/html') ?? false);
  return isWrongMethod(error) || (TempsApiError.is(error) && error.status === 404 && !isProblem(error));
}

/** Whether the route is there for other methods. */
export function isWrongMethod(error: TempsError): boolean {
  return TempsApiError.is(error) && error.status === 405;
}

/** Whether a status says that nothing was done. A page of HTML with a 200 does not. */
export function hasRefused(error: TempsError): boolean {
  return TempsApiError.is(error);
}

function isProblem({ headers }: TempsApiError): boolean {
  return headers.get('content-type')?.includes('problem+json') ?? false;
}
