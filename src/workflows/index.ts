export type { Deploy } from './deploy/deploy.ts';
export type {
  DeployEvent,
  DeployFromGit,
  DeployImage,
  DeployImageTarball,
  DeployOptions,
  DeploySource,
  DeployStaticBundle,
  DeployStaticDir,
  GitSource,
  RedeployOptions,
  RollbackOptions,
  WaitOptions,
  WatchOptions,
} from './deploy/options.ts';
export {
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
} from './deploy/errors.ts';

export type { LogEntry } from '../deployments/log-line.ts';
export type { LogOptions, LogSource } from './logs/options.ts';

export type { RuntimeEnv } from './runtime-env/runtime-env.ts';
export type { RuntimeEnvOptions, RuntimeEnvValues, StandardSchema } from './runtime-env/options.ts';

export type {
  DrilledFacet,
  FacetOptions,
  VisitorSegment,
} from './visitor-segment/visitor-segment.ts';
export type {
  VisitorDimension,
  VisitorFilters,
  VisitorSegmentOptions,
} from './visitor-segment/segment-query.ts';

export { signWebhookForTest, verifyWebhook } from './webhooks/webhooks.ts';
export {
  WebhookVerificationError,
  type SignedWebhook,
  type SignWebhookOptions,
  type VerifyWebhookOptions,
  type WebhookHeaders,
} from './webhooks/options.ts';
export type {
  DeploymentEventPayload,
  WebhookEvent,
  WebhookEventName,
  WebhookPayload,
} from './webhooks/events.ts';
