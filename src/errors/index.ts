export { TempsError, type TempsErrorOptions } from './temps-error.ts';
export {
  TempsAbortError,
  TempsConnectionError,
  TempsTimeoutError,
  type CallContext,
  type Places,
} from './connection-errors.ts';
export { TempsResponseError, TempsUnsupportedError } from './response-errors.ts';
export { TempsConfigError, TempsValidationError, type ValidationIssue } from './input-errors.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  readRetryAfter,
  TempsApiError,
  UnprocessableEntityError,
} from './api-errors.ts';

// For the rest of the SDK; not exported by `src/index.ts`.
export { atCaller } from './temps-error.ts';
