import type { UploadSource } from '../../uploads/types.ts';
import type { DeployEvent } from './events.ts';

/** How a deployment is watched. */
export interface WatchOptions {
  /** Ends the call at once with a `TempsAbortError`. The deployment, if one was started, goes on; `cancel()` stops it. */
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

/** What to deploy (one of `git`, `image`, `imageTarball`, `staticDir`, `staticBundle`), where, and how to watch it. */
export type DeployOptions = DeploySource &
  WatchOptions & {
    /** Id of the project. */
    project_id: number;
    /** Id of the environment to deploy to. */
    environment_id: number;
    /** Path of the health check for the new deployment. Not for `git`. */
    health_check_path?: string | undefined;
    /** Stored with the deployment. For `image`, `staticDir` and `staticBundle`. */
    metadata?: Record<string, unknown> | undefined;
    /** Milliseconds without progress after which an upload fails. @default 60_000 */
    stallTimeout?: number | undefined;
  };

/** Which deployment to watch, and how. */
export interface WaitOptions extends WatchOptions {
  /** Id of the project. */
  project_id: number;
  /** Id of the deployment. */
  deployment_id: number;
}

/** What to roll back, to which deployment, and how to watch it. */
export interface RollbackOptions extends WatchOptions {
  /** Id of the project. */
  project_id: number;
  /** Id of the environment. */
  environment_id: number;
  /** The id of a completed deployment, or `'previous'` for the last completed one before the current. */
  to: number | 'previous';
  /**
   * The id of the deployment that has to be the current one. If another one is, such as a colleague's newer one, nothing
   * is rolled back, and a `TempsValidationError` says so. @default any
   */
  from?: number | undefined;
}
