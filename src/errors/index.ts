export { TempsError, type TempsErrorOptions } from './temps-error.ts';
export { TempsConfigError } from './config-error.ts';
export {
  TempsAbortError,
  TempsConnectionError,
  TempsTimeoutError,
  type CallContext,
  type Places,
} from './connection-errors.ts';
export { TempsResponseError, TempsUnsupportedError } from './response-error.ts';
export { TempsValidationError, type ValidationIssue } from './validation-error.ts';
export { TempsApiError } from './api-error.ts';
export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  toApiError,
  UnprocessableEntityError,
} from './status-errors.ts';

// For the rest of the SDK; not exported by `src/index.ts`.
export { readRetryAfter } from './advice.ts';
export { readProblem } from './problem.ts';
export { atCaller, identify, startStackAt } from './temps-error.ts';
