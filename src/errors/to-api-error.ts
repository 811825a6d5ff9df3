import { adviceFor } from './advice.ts';
import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TempsApiError,
  UnprocessableEntityError,
} from './api-errors.ts';
import type { ApiErrorDetails } from './problem.ts';

export { readProblem } from './problem.ts';

const BY_STATUS: Readonly<Record<number, new (details: ApiErrorDetails) => TempsApiError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  413: PayloadTooLargeError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** Makes the error for a failed response. The status decides the class. */
export function toApiError(details: ApiErrorDetails): TempsApiError {
  const { status } = details.problem;
  const Class = status >= 500 && status <= 599 ? ServerError : (BY_STATUS[status] ?? TempsApiError);
  return new Class({ ...details, advice: adviceFor(details) });
}
