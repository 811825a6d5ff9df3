export { TempsError, type TempsErrorOptions } from './temps-error.ts';
export { TempsConfigError, type ConfigErrorDetails } from './config-error.ts';
export {
  TempsAbortError,
  TempsConnectionError,
  TempsTimeoutError,
  type AbortErrorDetails,
  type CallContext,
  type ConnectionErrorDetails,
  type TimeoutErrorDetails,
  type TimeoutLimit,
} from './connection-errors.ts';
export {
  TempsResponseError,
  TempsResponseTooLargeError,
  type ResponseErrorDetails,
  type ResponseTooLargeErrorDetails,
} from './response-error.ts';
export { TempsUnsupportedError, type UnsupportedErrorDetails } from './unsupported-error.ts';
export { TempsValidationError, type ValidationErrorDetails, type ValidationIssue } from './validation-error.ts';
export { TempsApiError, type ApiErrorDetails, type ApiErrorName } from './api-error.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  UnprocessableEntityError,
} from './status-errors.ts';

// For the rest of the SDK; not exported by `src/index.ts`.
export { atCaller, identify, isKind, startStackAt } from './temps-error.ts';
export { readRetryAfter, toApiError } from './status-errors.ts';
export { readProblem } from './problem/problem.ts';
