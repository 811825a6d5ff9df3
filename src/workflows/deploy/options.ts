import type { UploadSource } from '../../uploads/types.ts';
import type { DeployEvent } from './events.ts';

/** How something that takes minutes is followed. */
export interface FollowOptions {
  /** Ends the following at once with a `TempsAbortError`. The deployment itself goes on: `cancel()` ends that. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds from the start, upload included, until it is given up with a `DeploymentTimeoutError`.
   * The deployment itself goes on. 0 turns the limit off.
   *
   * @default none
   */
  deadline?: number | undefined;
  /** Sees every event when it happens, as iterating does. What it throws ends the following. */
  onEvent?: ((event: DeployEvent) => void) | undefined;
}

/** A state of the project's repository. */
export interface GitSource {
  /** Its branch: the newest commit of it, unless `commit` or `tag` names another. */
  branch: string;
  /** A commit of the branch, whole or shortened. */
  commit?: string | undefined;
  /** A tag, in place of a commit. */
  tag?: string | undefined;
}

interface Sources {
  /** A branch, commit or tag of the project's repository, built by the platform. */
  git: GitSource;
  /** An image that a registry holds: `registry/app:tag`. */
  image: string;
  /** A file as `docker save` writes it, or a stream of one. At most 1 GB. */
  imageTarball: UploadSource;
  /** A directory of static files, packed while it is sent. Hidden files stay out, but for `.well-known`. */
  staticDir: string | URL;
  /** A tar.gz or zip of static files. At most 500 MB. */
  staticBundle: UploadSource;
}

export const SOURCES = [
  'git',
  'image',
  'imageTarball',
  'staticDir',
  'staticBundle',
] as const satisfies (keyof Sources)[];

/** One of the ways to say what is deployed, and no other. */
export type DeploySource = {
  [Name in keyof Sources]: Pick<Sources, Name> & { [Other in Exclude<keyof Sources, Name>]?: undefined };
}[keyof Sources];

/** What is deployed (one of `git`, `image`, `imageTarball`, `staticDir`, `staticBundle`), where, and how it is followed. */
export type DeployOptions = DeploySource &
  FollowOptions & {
    /** Id of the project. */
    project_id: number;
    /** Id of the environment that is deployed to. */
    environment_id: number;
    /** The path that tells whether the new deployment is healthy. Not for `git`. */
    health_check_path?: string | undefined;
    /** Kept with the deployment. For `image`, `staticDir` and `staticBundle`. */
    metadata?: Record<string, unknown> | undefined;
    /** Milliseconds without a byte moving before an upload is given up. @default 60_000 */
    stallTimeout?: number | undefined;
  };

/** Which deployment is followed, and how. */
export interface WaitOptions extends FollowOptions {
  /** Id of the project. */
  project_id: number;
  /** Id of the deployment. */
  deployment_id: number;
}

/** What is rolled back, to where, and how that is followed. */
export interface RollbackOptions extends FollowOptions {
  /** Id of the project. */
  project_id: number;
  /** Id of the environment. */
  environment_id: number;
  /** The id of a completed deployment, or the last completed one before the current. */
  to: number | 'previous';
}
