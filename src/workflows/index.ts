export type { Deploy } from './deploy/deploy.ts';
export type { DeployEvent, DeployLogLine } from './deploy/events.ts';
export type {
  DeployOptions,
  DeploySource,
  FollowOptions,
  GitSource,
  RollbackOptions,
  WaitOptions,
} from './deploy/options.ts';
export {
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
  type DeploymentErrorDetails,
  type DeploymentFailedDetails,
  type DeploymentTimeoutDetails,
} from './deploy/errors.ts';
