import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import type { ProjectOption, ScopeOptions } from '../../deployments/scope.ts';
import type { UploadSource } from '../../uploads/types.ts';

/**
 * An event of a deployment. `type` is its kind:
 *
 * - `upload`: bytes of an upload were sent (`loaded`, `total`). About one event per percent.
 * - `deployment`: the deployment exists, or its status has changed (`deployment`). Comes before all other events about it.
 * - `job`: a job started or ended (`status`, `job`). Waiting jobs have no event.
 * - `log`: a line of a job's log (`source`, which is the `job_id`, `level`, `message`, `time`, `fields`). Each line comes
 *   once, in order; the last lines may come after the end of the job.
 * - `warning`: a problem that does not stop the watching (`message`, `reason`, `deployment_id`).
 */
export type DeployEvent =
  | {
      /** What kind of event it is. */
      type: 'upload';
      /** Bytes sent so far. */
      loaded: number;
      /** Total bytes; `undefined` while the size of a stream is unknown. */
      total: number | undefined;
    }
  | {
      /** What kind of event it is. */
      type: 'deployment';
      /** The deployment as it is now. */
      deployment: Deployment;
    }
  | {
      /** What kind of event it is. */
      type: 'job';
      /** The job's new status. */
      status: DeploymentJob['status'];
      /** The job as it is now. */
      job: DeploymentJob;
    }
  | ({
      /** What kind of event it is. */
      type: 'log';
    } & LogEntry)
  | {
      /** What kind of event it is. */
      type: 'warning';
      /** What is wrong, in a sentence. */
      message: string;
      /** `older_deployment`: the start waits for an older deployment. `no_rollback`: the server could not roll back. */
      reason?: 'older_deployment' | 'no_rollback' | undefined;
      /** The id of the deployment that the warning is about. */
      deployment_id?: number | undefined;
    };

/** How a deployment is watched. */
export interface WatchOptions {
  /** Ends the call at once with a `TempsAbortError`. The deployment, if one was started, goes on; `cancel()` cancels it. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call ends with a `DeploymentTimeoutError`. The upload and the wait for an older deployment
   * count. The deployment, if one was started, goes on. 0 turns the limit off.
   *
   * @default none
   */
  deadline?: number | undefined;
  /** Called with every event as it happens. If it throws or rejects, the watching stops with that error. */
  onEvent?: ((event: DeployEvent) => unknown) | undefined;
}

/** How a deployment or a rollback is started. */
export interface StartOptions extends WatchOptions, ScopeOptions {
  /**
   * Cancels older deployments of the environment that are in progress. By default, the start waits until they end, for
   * 10 minutes at most: a deployment that ends removes the containers of newer ones.
   *
   * @default false
   */
  cancelOlder?: boolean | undefined;
}

/** A commit of the project's repository. */
export interface GitSource {
  /** The branch. Its newest commit is deployed, unless `commit` or `tag` names another. */
  branch: string;
  /** A commit of the branch, in full or abbreviated. */
  commit?: string | undefined;
  /** A tag, instead of a commit. */
  tag?: string | undefined;
}

export interface Sources {
  /** A branch, commit or tag of the project's repository, built by the platform. */
  git: GitSource;
  /** An image in a registry: `registry/app:tag`. */
  image: string;
  /** A file made by `docker save`, or a stream of one. At most 1 GB. */
  imageTarball: UploadSource;
  /** A directory of static files, packed while it is sent. Hidden files are left out, except `.well-known`. */
  staticDir: string | URL;
  /** A tar.gz or zip of static files. At most 500 MB. */
  staticBundle: UploadSource;
}

declare const git_or_image_or_imageTarball_or_staticDir_or_staticBundle: unique symbol;

/** Matches no value. The compiler's message shows it if no source is given, and its member names all of them. */
interface OneSource {
  readonly [git_or_image_or_imageTarball_or_staticDir_or_staticBundle]: never;
}

/** What to deploy: exactly one of these. */
export type DeploySource =
  | {
      [Name in keyof Sources]: Pick<Sources, Name> & { [Other in Exclude<keyof Sources, Name>]?: undefined };
    }[keyof Sources]
  | (OneSource & { [Name in keyof Sources]?: undefined });

/** What a deployment can have beside its source and its environment. */
export interface DeployDetails {
  /** The path that the platform requests to check the new deployment before it goes live. Not for `git`. */
  health_check_path?: string | undefined;
  /** Stored with the deployment. Only for `image`, `staticDir` and `staticBundle`. */
  metadata?: Record<string, unknown> | undefined;
  /** An upload fails if no byte is sent for this many milliseconds. @default 60_000 */
  stallTimeout?: number | undefined;
  /**
   * A path of the site, or a URL. Once the deployment is live, this process requests it for half a minute, without the
   * token, until the response is 2xx. Otherwise the call throws a `DeploymentFailedError`.
   *
   * @default no check
   */
  liveCheck?: string | undefined;
  /**
   * Rolls back to the deployment before, if the current deployment is this one, and it or its live check has failed. The
   * error says how the rollback ended. The deadline starts anew for the rollback. July's server cannot go back to an
   * uploaded image: a warning with the reason `no_rollback` comes before the upload.
   *
   * @default false
   */
  rollbackOnFailure?: boolean | undefined;
}

/** What to deploy (one of `git`, `image`, `imageTarball`, `staticDir`, `staticBundle`), where, and how to watch it. */
export type DeployOptions = DeploySource & StartOptions & DeployDetails;

/** Which deployment to watch, and how. */
export interface WaitOptions extends WatchOptions, ProjectOption {
  /** Id of the deployment. */
  deployment_id: number;
}

/** What to roll back, to which deployment, and how to watch it. */
export interface RollbackOptions extends StartOptions {
  /** The id of a completed deployment, or `'previous'`: the last completed one before the current. */
  to: number | 'previous';
  /**
   * The id that the current deployment must have. Otherwise, such as after a colleague's deployment, nothing is rolled
   * back, and the call throws a `TempsValidationError`. @default any
   */
  from?: number | undefined;
}
