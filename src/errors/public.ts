export { TempsError, type TempsErrorOptions } from './temps-error.ts';
export { TempsConfigError, type ConfigErrorDetails } from './config-error.ts';
export { TempsConnectionError, type CallContext, type ConnectionErrorDetails } from './connection-error.ts';
export { TempsTimeoutError, type TimeoutErrorDetails, type TimeoutLimit } from './timeout-error.ts';
export { TempsAbortError, type AbortErrorDetails } from './abort-error.ts';
export { TempsResponseError, type ResponseErrorDetails } from './response-error.ts';
export { TempsValidationError, type ValidationErrorDetails, type ValidationIssue } from './validation-error.ts';

export { TempsApiError, type ApiErrorDetails, type ApiErrorName } from './temps-api-error.ts';
export { BadRequestError } from './bad-request-error.ts';
export { AuthenticationError } from './authentication-error.ts';
export { PermissionDeniedError } from './permission-denied-error.ts';
export { NotFoundError } from './not-found-error.ts';
export { ConflictError } from './conflict-error.ts';
export { PayloadTooLargeError } from './payload-too-large-error.ts';
export { UnprocessableEntityError } from './unprocessable-entity-error.ts';
export { RateLimitError } from './rate-limit-error.ts';
export { ServerError } from './server-error.ts';
