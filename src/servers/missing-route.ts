import { TempsApiError, TempsResponseError, type TempsError } from '../errors/index.ts';

/**
 * Whether an error may mean that the server does not have the route or method: a 405, a 404 of the router, or the HTML
 * page of a dashboard. A 404 with problem details comes from a handler, and is about a resource.
 */
export function isRouteMissing(error: TempsError): boolean {
  if (TempsApiError.is(error)) return error.status === 405 || (error.status === 404 && !isProblem(error));
  return (
    TempsResponseError.is(error) && (error.status ?? 0) < 300 && (error.contentType?.includes('text/html') ?? false)
  );
}

function isProblem({ headers }: TempsApiError): boolean {
  return headers.get('content-type')?.includes('problem+json') ?? false;
}
