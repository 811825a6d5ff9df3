import { JANUARY_PLANS, JULY_PLANS, REFERENCE_PLANS, type DeploymentPlans } from './plans.ts';

/**
 * The servers that the mock can behave like: that of the REST API reference, and the real ones of
 * January and July 2026.
 */
export const SERVER_NAMES = ['reference', '2026-01', '2026-07'] as const;

/** The server that the mock behaves like. */
export type ServerName = (typeof SERVER_NAMES)[number];

export type RealServerName = Exclude<ServerName, 'reference'>;

/**
 * What features do differently by server. Each member is named for what it does, and each value
 * stands here alone: a feature asks for the member, never for the server. The form of requests and
 * responses is not part of it.
 */
export interface ServerProfile {
  /** The name of the server. Features do not use it. */
  readonly name: ServerName;

  /** The jobs of a deployment. */
  readonly plans: DeploymentPlans;
  /**
   * Whether a trigger is for a commit: it takes the branch's latest one if none is given, responds
   * with it, and starts nothing while that commit is being deployed. Otherwise each trigger starts
   * a deployment.
   */
  readonly triggersByCommit: boolean;
  /** Where a triggered deployment goes: to the given environment, or to the one with its branch. */
  readonly deploysTo: 'environment' | 'branch';
  /** Whether a new project from Git is deployed at once. */
  readonly deploysNewProjects: boolean;
  /**
   * Whether a completed deployment makes older ones of its environment `stopped`, and with the end
   * of its last job newer ones too, and a Git deployment cancels those in progress.
   */
  readonly supersedes: boolean;
  /**
   * Whether deployments of a project whose requests overlap get the same number, and so the same
   * address and name of their containers: all but the first then fail.
   */
  readonly numbersClash: boolean;
  /** The status that a deployment soon gets if it is cancelled while it is running. */
  readonly cancelledWhileRunning: 'cancelled' | 'failed';
  /** Whether a failed deployment has its failure in `cancelled_reason`. */
  readonly failureIsReason: boolean;
  /** The status of the jobs after one that failed. */
  readonly jobsAfterFailure: 'skipped' | 'cancelled';
  /** What the log of a job is before the job has started. */
  readonly logBeforeStart: 'empty' | 'error';
  /**
   * What a rollback does: queues a new deployment, deploys a new one before it responds, or serves
   * the old one again, which only works for static files.
   */
  readonly rollback: 'queue' | 'new' | 'same';
  /** Whether `is_current` stays true after a teardown. */
  readonly keepsCurrent: boolean;
  /** Whose address the `url` of a deployment is. */
  readonly deploymentUrl: 'environment' | 'deployment';
  /**
   * Whether apps respond through the platform's proxy, which says whose container has responded,
   * and shows the dashboard at the hosts of none.
   */
  readonly proxiesApps: boolean;
  /** Whether deployments of Git have the pushed branch and commit in `metadata.gitPushEvent`. */
  readonly recordsPush: boolean;

  /** The form of `main_url` of an environment: its URL, or the first label of its host. */
  readonly mainUrl: 'url' | 'label';
  /**
   * How a response other than that of `envVars.getValue` shows a value: as the mask, in plain text,
   * or `null` for a secret, the mask in a list and otherwise the value that was sent.
   */
  readonly envVarValues: 'masked' | 'plain' | 'sent';
  /** Whether passwords and keys of services and providers are masked. */
  readonly hidesSecrets: boolean;

  /** Which presets a new project may have: those of any known server, or of the catalogue. */
  readonly presets: 'any' | 'catalogue';
  /** Whether the unknown roles of a new user are refused, or dropped in silence. */
  readonly unknownRoles: 'refused' | 'dropped';

  /** Whether error groups and audit logs of one time have an order that stays. */
  readonly ordersTies: boolean;

  /**
   * How logs are streamed: what follows each line of a container's log, whether the stream of a
   * job's log ends with the job, and whether a container that is not there is a 404 or a stream
   * with one error message.
   */
  readonly logStreams: {
    readonly lineEnd: '' | '\n';
    readonly endWithJob: boolean;
    readonly missing: 'refused' | 'message';
  };
  /**
   * Which events of deployments are delivered: the form of their names in a delivery, those that
   * never are, whether a rollback has an event `deployment.created`, and whether a payload has
   * everything, no `commit_hash`, or only what its server knows at that time.
   */
  readonly webhooks: {
    readonly names: 'dotted' | 'snake';
    readonly never: readonly string[];
    readonly announcesRollback: boolean;
    readonly payload: 'whole' | 'without hash' | 'sparse';
  };
  /** The close code and reasons of a container's log stream; `null`: a close without a code. */
  readonly streamEnd: {
    readonly code: number;
    readonly done: string;
    readonly failed: string;
  } | null;
}

const REFERENCE: ServerProfile = {
  name: 'reference',
  plans: REFERENCE_PLANS,
  triggersByCommit: false,
  deploysTo: 'environment',
  deploysNewProjects: false,
  supersedes: false,
  numbersClash: false,
  cancelledWhileRunning: 'cancelled',
  failureIsReason: false,
  jobsAfterFailure: 'skipped',
  logBeforeStart: 'empty',
  rollback: 'queue',
  keepsCurrent: false,
  deploymentUrl: 'environment',
  proxiesApps: false,
  recordsPush: false,
  mainUrl: 'url',
  envVarValues: 'masked',
  hidesSecrets: true,
  presets: 'any',
  unknownRoles: 'refused',
  ordersTies: true,
  logStreams: { lineEnd: '', endWithJob: true, missing: 'refused' },
  webhooks: { names: 'dotted', never: [], announcesRollback: true, payload: 'whole' },
  streamEnd: { code: 1000, done: '', failed: '' },
};

/** What both real servers do. */
const REAL = {
  triggersByCommit: true,
  deploysNewProjects: true,
  cancelledWhileRunning: 'failed',
  failureIsReason: true,
  jobsAfterFailure: 'cancelled',
  logBeforeStart: 'error',
  keepsCurrent: true,
  deploymentUrl: 'deployment',
  proxiesApps: true,
  recordsPush: true,
  hidesSecrets: false,
  presets: 'catalogue',
  unknownRoles: 'dropped',
  logStreams: { lineEnd: '\n', endWithJob: false, missing: 'message' },
} as const satisfies Partial<ServerProfile>;

const PROFILES: Readonly<Record<ServerName, ServerProfile>> = {
  reference: REFERENCE,
  '2026-01': {
    ...REAL,
    name: '2026-01',
    plans: JANUARY_PLANS,
    deploysTo: 'branch',
    supersedes: false,
    numbersClash: false,
    rollback: 'same',
    mainUrl: 'label',
    envVarValues: 'plain',
    ordersTies: true,
    webhooks: {
      names: 'snake',
      never: ['deployment.ready', 'deployment.cancelled', 'domain.created'],
      announcesRollback: false,
      payload: 'sparse',
    },
    streamEnd: null,
  },
  '2026-07': {
    ...REAL,
    name: '2026-07',
    plans: JULY_PLANS,
    deploysTo: 'environment',
    supersedes: true,
    numbersClash: true,
    rollback: 'new',
    mainUrl: 'url',
    envVarValues: 'sent',
    ordersTies: false,
    webhooks: {
      names: 'snake',
      never: ['deployment.ready', 'domain.created'],
      announcesRollback: false,
      payload: 'without hash',
    },
    streamEnd: { code: 1000, done: 'log stream ended', failed: 'container logs unavailable' },
  },
};

export function serverProfile(name: ServerName): ServerProfile {
  return PROFILES[name];
}
