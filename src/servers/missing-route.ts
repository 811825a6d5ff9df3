import { TempsApiError, type TempsError } from '../errors/index.ts';

/** Whether the server may not have the route or method: its router says so, and no handler. */
export function isRouteMissing(error: TempsError): boolean {
  return TempsApiError.is(error) && error.sender === 'router';
}
