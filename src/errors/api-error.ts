import { AuthenticationError } from './authentication-error.ts';
import { BadRequestError } from './bad-request-error.ts';
import { ConflictError } from './conflict-error.ts';
import { NotFoundError } from './not-found-error.ts';
import { PayloadTooLargeError } from './payload-too-large-error.ts';
import { PermissionDeniedError } from './permission-denied-error.ts';
import { RateLimitError } from './rate-limit-error.ts';
import { ServerError } from './server-error.ts';
import { TempsApiError, type ApiErrorDetails } from './temps-api-error.ts';
import { UnprocessableEntityError } from './unprocessable-entity-error.ts';

const BY_STATUS = new Map<number, new (details: ApiErrorDetails) => TempsApiError>([
  [400, BadRequestError],
  [401, AuthenticationError],
  [403, PermissionDeniedError],
  [404, NotFoundError],
  [409, ConflictError],
  [413, PayloadTooLargeError],
  [422, UnprocessableEntityError],
  [429, RateLimitError],
]);

/** The error for a failed answer: its class is chosen by the status. */
export function toApiError(details: ApiErrorDetails): TempsApiError {
  const { status } = details.problem;
  const Class = BY_STATUS.get(status) ?? (status >= 500 && status <= 599 ? ServerError : undefined);
  return Class ? new Class(details) : new TempsApiError(details);
}
