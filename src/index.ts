export { TempsClient, type TempsClientWith } from './client.ts';
export type { RequestOptions } from './call/request-options.ts';
export { InstanceClient } from './instance-client.ts';
export { connect, Namespace, type Connection } from './namespace.ts';
export { runtimeEnv } from './runtime-env.ts';
export type { TempsClientOptions, TokenSource } from './options/options.ts';

export type { ServerSentEvent } from './response/events.ts';
export type { CallFailure, CallResult, CallSuccess } from './response/result.ts';
export type {
  CallOptions,
  CallSettings,
  LineCallOptions,
  UploadCallOptions,
} from './call/options.ts';
export type {
  CallHooks,
  CallTrace,
  RequestInfo,
  ResponseInfo,
  RetryInfo,
} from './observability/hooks.ts';
export type { HttpMethod } from './request/operation.ts';
export type { Fetch } from './transport/fetch.ts';
export type { Logger, LogLevel } from './observability/logger.ts';
export type { ListPromise } from './pagination/list-promise.ts';
export type { ListPage } from './pagination/list-page.ts';
export type { Paging } from './pagination/paging.ts';

export type {
  NamedUpload,
  UploadContent,
  UploadProgress,
  UploadSettings,
  UploadSource,
} from './uploads/types.ts';

export type { OperationSchemas, SchemasModule } from './validation/schemas.ts';
export type { Validate } from './validation/options.ts';

export {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  NotFoundError,
  PayloadTooLargeError,
  PermissionDeniedError,
  RateLimitError,
  ServerError,
  TempsAbortError,
  TempsApiError,
  TempsConfigError,
  TempsConnectionError,
  TempsError,
  TempsResponseError,
  TempsTimeoutError,
  TempsUnsupportedError,
  TempsValidationError,
  UnprocessableEntityError,
} from './errors/index.ts';
export type { ValidationIssue } from './errors/index.ts';
export * from './workflows/index.ts';
export type { EnsureOptions } from './handles/ensure.ts';
export type {
  EnvironmentDeployOptions,
  EnvironmentHandle,
  EnvironmentLogOptions,
} from './handles/environment-handle.ts';
export type {
  AppliedChanges,
  ApplyOptions,
  PlanOptions,
  VariableChanges,
} from './handles/options.ts';
export type { VariablesPlan } from './handles/plan.ts';
export type { ProjectEnvironments, ProjectHandle } from './handles/project-handle.ts';
export type { EnvironmentVariables } from './handles/variables.ts';

export * from '../generated/namespaces.gen.ts';
export type * from '../generated/models.gen.ts';
