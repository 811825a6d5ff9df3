import { TempsApiError, TempsResponseError, type TempsError } from '../errors/index.ts';

/**
 * Whether an error may mean that the server does not have the route or method: a 405, July's 404 of
 * the router, or the page that January's server shows for what it does not know. A 404 with problem
 * details comes from a handler, and is about a resource.
 */
export function isRouteMissing(error: TempsError): boolean {
  if (TempsApiError.is(error)) {
    const isProblem = error.headers.get('content-type')?.includes('problem+json');
    return error.status === 405 || (error.status === 404 && !isProblem);
  }
  return (
    TempsResponseError.is(error) &&
    error.status === 200 &&
    error.contentType?.includes('text/html') === true
  );
}
