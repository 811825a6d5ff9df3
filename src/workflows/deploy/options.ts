import type { Deployment, DeploymentJob } from '../../../generated/types.gen.ts';
import {
  always,
  booleanProblem,
  describeValue,
  findOptionIssues,
  functionProblem,
  idProblem,
  msProblem,
  objectProblem,
  signalProblem,
  textProblem,
  type OptionChecks,
} from '../../checks.ts';
import type { LogEntry } from '../../deployments/log-line.ts';
import { scopeProblem, type ProjectOption, type ScopeOptions } from '../../deployments/scope.ts';
import type { ValidationIssue } from '../../errors/index.ts';
import type { UploadSource } from '../../uploads/types.ts';

/** What comes with each kind of event. */
interface EventMembers {
  /** Bytes of an upload were sent. About one event per percent. */
  upload: {
    /** Bytes sent so far. */
    loaded: number;
    /** Total bytes; `undefined` while the size of a stream is unknown. */
    total: number | undefined;
  };
  /**
   * The deployment was created, or its status has changed. The first such event comes before every
   * job and log event.
   */
  deployment: {
    /** The deployment as it is now. */
    deployment: Deployment;
  };
  /** A job started or ended. Waiting jobs have no event. */
  job: {
    /** The job's new status. */
    status: DeploymentJob['status'];
    /** The job as it is now. */
    job: DeploymentJob;
  };
  /**
   * A line of a job's log. Each line comes once, in order. The last lines may come after the event
   * for the job's end.
   */
  log: LogEntry;
  /** A problem that does not stop the watching. */
  warning: {
    /** What is wrong, in a sentence. */
    message: string;
    /**
     * `older_deployment`: the start waits for an older deployment. `started_again`: another client
     * has started one in the same moment, so this one starts again. `no_rollback`: the server could
     * not roll back. `app_not_ready`: the app ends at its start, or does not respond.
     */
    reason?: 'older_deployment' | 'started_again' | 'no_rollback' | 'app_not_ready' | undefined;
    /** The id of the deployment that the warning is about. */
    deployment_id?: number | undefined;
  };
}

/** An event of a deployment. Its `type` is `upload`, `deployment`, `job`, `log` or `warning`. */
export type DeployEvent = {
  [Type in keyof EventMembers]: {
    /** What kind of event it is. */
    type: Type;
  } & EventMembers[Type];
}[keyof EventMembers];

/** How a deployment is watched. */
export interface WatchOptions {
  /**
   * Ends the call at once with a `TempsAbortError`. A deployment that was started goes on;
   * `cancel()` cancels it.
   */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call ends with a `DeploymentTimeoutError`. The time of an upload and of
   * the wait for an older deployment counts. A deployment that was started goes on. 0 turns the
   * limit off. @default none
   */
  deadline?: number | undefined;
  /**
   * Called with every event as it happens. If the function throws or rejects, the call ends with
   * the same error.
   */
  onEvent?: ((event: DeployEvent) => unknown) | undefined;
}

/** How a deployment or a rollback is started. */
export interface StartOptions extends WatchOptions, ScopeOptions {
  /**
   * Cancels older deployments of the environment that are in progress. By default, the start waits
   * until these end, for 10 minutes at most, since a deployment that ends removes the containers of
   * newer deployments. @default false
   */
  cancelOlder?: boolean | undefined;
}

/** A commit of the project's repository. */
export interface GitSource {
  /** The branch. Without `commit` and `tag`, its newest commit is deployed. */
  branch: string;
  /** A commit of the branch, in full or abbreviated. */
  commit?: string | undefined;
  /** A tag, instead of a commit. */
  tag?: string | undefined;
}

/** The sources that are not given. */
interface NoSource {
  /** Not given. */
  git?: undefined;
  /** Not given. */
  image?: undefined;
  /** Not given. */
  imageTarball?: undefined;
  /** Not given. */
  staticDir?: undefined;
  /** Not given. */
  staticBundle?: undefined;
}

declare const git_or_image_or_imageTarball_or_staticDir_or_staticBundle: unique symbol;

/** Matches no value. The compiler's message shows it if no source is given. */
interface OneSource extends NoSource {
  readonly [git_or_image_or_imageTarball_or_staticDir_or_staticBundle]: never;
}

/** Deploys from the project's repository. */
export interface DeployFromGit extends Omit<NoSource, 'git'> {
  /** A branch, commit or tag of the project's repository, built by the platform. */
  git: GitSource;
}

/** Deploys an image of a registry. */
export interface DeployImage extends Omit<NoSource, 'image'> {
  /** An image in a registry: `registry/app:tag`. */
  image: string;
}

/** Uploads an image, and deploys it. */
export interface DeployImageTarball extends Omit<NoSource, 'imageTarball'> {
  /** A file made by `docker save`, or a stream of such a file. At most 1 GB. */
  imageTarball: UploadSource;
}

/** Packs and uploads static files, and deploys them. */
export interface DeployStaticDir extends Omit<NoSource, 'staticDir'> {
  /**
   * A directory of static files, packed while it is sent. Hidden files are left out, except
   * `.well-known`.
   */
  staticDir: string | URL;
}

/** Uploads static files, and deploys them. */
export interface DeployStaticBundle extends Omit<NoSource, 'staticBundle'> {
  /** A tar.gz or zip of static files. At most 500 MB. */
  staticBundle: UploadSource;
}

/** What to deploy: exactly one source. */
export type DeploySource =
  | DeployFromGit
  | DeployImage
  | DeployImageTarball
  | DeployStaticDir
  | DeployStaticBundle
  | OneSource;

type Sources = Pick<DeployFromGit, 'git'> &
  Pick<DeployImage, 'image'> &
  Pick<DeployImageTarball, 'imageTarball'> &
  Pick<DeployStaticDir, 'staticDir'> &
  Pick<DeployStaticBundle, 'staticBundle'>;

/** The options of a deployment beside its source and its environment. */
export interface DeployDetails {
  /**
   * The path that the platform requests to check the new deployment before it goes live. Not for
   * `git`.
   */
  health_check_path?: string | undefined;
  /**
   * An object that is stored with the deployment. Only for `image`, `staticDir` and `staticBundle`.
   * The server of July 2026 does not keep it.
   */
  metadata?: Record<string, unknown> | undefined;
  /** An upload fails if no byte is sent for this many milliseconds. @default 60_000 */
  stallTimeout?: number | undefined;
  /**
   * A path of the environment's site, or a URL. Once the deployment is live, this process requests
   * the address without the token, until this deployment responds with 2xx. If it does not within
   * half a minute, the call throws a `DeploymentFailedError`. A user name and password in the URL
   * are sent as basic authentication, and no message shows them.
   * @default no check
   */
  liveCheck?: string | undefined;
  /**
   * Rolls back to the deployment before, if the new deployment or its live check fails while the
   * new deployment is the current one. The error says how the rollback ended. The deadline starts
   * anew for the rollback. The server of July 2026 cannot go back to an uploaded image: an event
   * `warning` with the reason `no_rollback` comes before the upload.
   * @default false
   */
  rollbackOnFailure?: boolean | undefined;
}

/** What to deploy, where, and how to watch it. */
export type DeployOptions = DeploySource & StartOptions & DeployDetails;

/** Which deployment to watch, and how. */
export interface WaitOptions extends WatchOptions, ProjectOption {
  /** Id of the deployment. */
  deployment_id: number;
}

/** What to roll back, to which deployment, and how to watch it. */
export interface RollbackOptions extends StartOptions {
  /**
   * The id of a completed deployment, or `'previous'`: the last completed one before the current
   * one that is of another commit, image or bundle. If the last one has the image tag that is live,
   * the call throws a `TempsError` with the id of another version.
   */
  to: number | 'previous';
  /**
   * The id that the current deployment must have. Otherwise, such as after a colleague's
   * deployment, nothing is rolled back, and the call throws a `TempsValidationError`. @default any
   */
  from?: number | undefined;
  /**
   * Starts nothing: the call resolves with the deployment that the environment would go back to.
   * @default false
   */
  dryRun?: boolean | undefined;
}

/** What to deploy once more, and how to watch it. */
export interface RedeployOptions extends StartOptions {
  /** As `liveCheck` of `deploy`. @default no check */
  liveCheck?: string | undefined;
}

/** The options of `deploy`, whatever the source. */
export type AnySource = StartOptions & DeployDetails & Partial<Sources>;

const WATCHING: OptionChecks<WatchOptions & ProjectOption> = {
  project: always(scopeProblem),
  deadline: msProblem,
  onEvent: functionProblem,
  signal: signalProblem,
};

const STARTING: OptionChecks<StartOptions> = {
  ...WATCHING,
  environment: always(scopeProblem),
  cancelOlder: booleanProblem,
};

export const WAITING: OptionChecks<WaitOptions> = { ...WATCHING, deployment_id: always(idProblem) };

export const ROLLING_BACK: OptionChecks<RollbackOptions> = {
  ...STARTING,
  from: idProblem,
  dryRun: booleanProblem,
  to: always((to) =>
    to === 'previous' || !idProblem(to)
      ? undefined
      : `must be the numeric id of a deployment or 'previous', not ${describeValue(to)}`,
  ),
};

/** What else an upload can be read from, the upload itself checks. */
function uploadProblem(value: unknown): string | undefined {
  return value === '' ? 'must not be empty' : undefined;
}

function liveCheckProblem(value: unknown): string | undefined {
  const text = String(value);
  if (/^(?:\/|https?:\/\/)/.test(text) && URL.canParse(text, 'https://site.example'))
    return undefined;
  // Not the value, which may have a password.
  return 'must be a path such as /health, or a URL that begins with https:// or http://';
}

export const REDEPLOYING: OptionChecks<RedeployOptions> = {
  ...STARTING,
  liveCheck: liveCheckProblem,
};

const SOURCES: OptionChecks<Partial<Sources>> = {
  git: objectProblem,
  image: textProblem,
  imageTarball: uploadProblem,
  staticDir: uploadProblem,
  staticBundle: uploadProblem,
};

const GIT: OptionChecks<GitSource> = {
  branch: always(textProblem),
  commit: textProblem,
  tag: textProblem,
};

export const DEPLOYING: OptionChecks<AnySource> = {
  ...STARTING,
  ...SOURCES,
  health_check_path: textProblem,
  metadata: objectProblem,
  stallTimeout: msProblem,
  liveCheck: liveCheckProblem,
  rollbackOnFailure: booleanProblem,
};

/** What is wrong with the source of a deployment, beside the values of the options. */
export function findSourceIssues(options: AnySource): ValidationIssue[] {
  const { git, health_check_path, imageTarball, metadata } = options;
  const issues: ValidationIssue[] = [];
  const add = (path: string[], message: string): void => void issues.push({ path, message });
  const sources = Object.keys(SOURCES) as (keyof Sources)[];
  const given = sources.filter((name) => (options[name] ?? undefined) !== undefined);
  // A source that is named and has no value was meant, such as a variable that is not set.
  const unset =
    given.length === 0 ? sources.find((name) => Object.hasOwn(options, name)) : undefined;
  if (unset) add([unset], `is ${describeValue(options[unset])}`);
  else if (given.length !== 1)
    add([], `needs exactly one of ${sources.join(', ')}, not ${given.join(' and ') || 'none'}`);
  if (git && (health_check_path ?? metadata))
    add([], 'health_check_path and metadata cannot be given with git: the project has its own');
  if (imageTarball && metadata)
    add(['metadata'], 'cannot be given with imageTarball: the platform does not keep it');
  if (!git || objectProblem(git)) return issues;
  if (git.commit && git.tag)
    add(['git', 'tag'], 'cannot be given with commit: which one is to be deployed?');
  for (const { path, message } of findOptionIssues(git, GIT))
    add(['git', ...(path as string[])], message);
  return issues;
}
