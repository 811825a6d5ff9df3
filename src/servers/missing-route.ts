import { TempsApiError, TempsResponseError, type TempsError } from '../errors/index.ts';

/**
 * Whether an error may mean that the server does not have the route or method: its router says so,
 * or it is the page that January's server shows for what it does not know.
 */
export function isRouteMissing(error: TempsError): boolean {
  if (TempsApiError.is(error)) return error.sender === 'router';
  return (
    TempsResponseError.is(error) &&
    error.status === 200 &&
    error.contentType?.includes('text/html') === true
  );
}
