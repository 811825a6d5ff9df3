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
  branch: string;
  /** A commit of the branch, whole or shortened. */
  commit?: string | undefined;
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
  [Name in keyof Sources]: { [This in Name]: Sources[This] } & { [Other in Exclude<keyof Sources, Name>]?: undefined };
}[keyof Sources];

export type DeployOptions = DeploySource &
  FollowOptions & {
    project_id: number;
    environment_id: number;
    /** The path that tells whether the new deployment is healthy. Not for `git`. */
    health_check_path?: string | undefined;
    /** Kept with the deployment. For `image`, `staticDir` and `staticBundle`. */
    metadata?: Record<string, unknown> | undefined;
    /** Milliseconds without a byte moving before an upload is given up. @default 60_000 */
    stallTimeout?: number | undefined;
  };

export interface WaitOptions extends FollowOptions {
  project_id: number;
  deployment_id: number;
}

export interface RollbackOptions extends FollowOptions {
  project_id: number;
  environment_id: number;
  /** The id of a completed deployment, or the last completed one before the current. */
  to: number | 'previous';
}
