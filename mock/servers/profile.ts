import type { OperationName } from '../../generated/operations.gen.ts';
import type { ServerName } from './names.ts';
import { AUGUST_RIGHTS, RIGHTS } from './permissions.ts';
import { AUGUST_PLANS, JULY_PLANS, REFERENCE_PLANS, type DeploymentPlans } from './plans.ts';

/** What roles may do on a server, and what its operations need. */
interface RoleRights {
  readonly permissions: readonly string[];
  /** The permissions of a role; none if it does not exist. */
  of(role: string): readonly string[];
  /** What an operation needs: nothing if any token is enough, or none is needed. */
  neededFor(operation: OperationName): readonly string[];
}

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
  /** What a rollback does: queues a new deployment, or deploys a new one before it responds. */
  readonly rollback: 'queue' | 'new';
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

  /** Whether the start of a deployment other than a rollback is in `started_at`. */
  readonly recordsStart: boolean;
  /** Whether jobs have a `job_config`, which says that they are optional. */
  readonly showsJobConfig: boolean;

  /** The permissions that there are, and those of each role. */
  readonly rights: RoleRights;
  /**
   * What a new environment may be called: by its slug, which no other has, or by a name that is
   * compared as it was sent. The name of a deleted one then brings that one back, and is a preview
   * never.
   */
  readonly environmentNames: 'by slug' | 'as sent';
  /**
   * Whether a change of a variable is checked as its creation is, and a deleted variable is none.
   */
  readonly checksVariables: boolean;
  /** Whether an environment that was deleted can be deleted again. */
  readonly deletesAgain: boolean;
  /**
   * How a response other than that of `envVars.getValue` shows a value: as the mask, or `null` for
   * a secret, the mask in a list and otherwise the value that was sent.
   */
  readonly envVarValues: 'masked' | 'sent';
  /** Whether `envVars.getValue` refuses a secret, and a key that several variables have. */
  readonly guardsValues: boolean;
  /** Whether passwords and keys of services and providers are masked. */
  readonly hidesSecrets: boolean;
  /**
   * Whether the whole URL of a notification provider is masked, and a mask is refused for which
   * there is no value.
   */
  readonly strictMasks: boolean;
  /** Whether Git connections of other users are hidden. */
  readonly hidesConnections: boolean;
  /** Whether a custom domain is refused that is the platform's own, or of another project. */
  readonly guardsDomains: boolean;
  /** Whether the audit log has logins and codes that were refused. */
  readonly recordsRefusals: boolean;
  /** Whether all variables of a container are masked, and not the secrets alone. */
  readonly masksContainers: boolean;
  /** Whether proxy logs are those of an hour, if no start is given, and of some days at most. */
  readonly limitsProxyLogs: boolean;

  /** Which presets a new project may have: those of any known server, or of the catalogue. */
  readonly presets: 'any' | 'catalogue';
  /** Whether the unknown roles of a new user are refused, or dropped in silence. */
  readonly unknownRoles: 'refused' | 'dropped';

  /** Whether visitors, error groups and audit logs of one time have an order that stays. */
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
   * never are, whether a rollback has an event `deployment.created`, and whether a payload has a
   * `commit_hash`.
   */
  readonly webhooks: {
    readonly names: 'dotted' | 'snake';
    readonly never: readonly string[];
    readonly announcesRollback: boolean;
    readonly payload: 'whole' | 'without hash';
  };
  /** The close code and reasons of a container's log stream. */
  readonly streamEnd: {
    readonly code: number;
    readonly done: string;
    readonly failed: string;
  };
}

const REFERENCE: ServerProfile = {
  name: 'reference',
  plans: REFERENCE_PLANS,
  triggersByCommit: false,
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
  recordsStart: true,
  showsJobConfig: true,
  rights: RIGHTS,
  environmentNames: 'by slug',
  checksVariables: true,
  deletesAgain: false,
  envVarValues: 'masked',
  guardsValues: false,
  hidesSecrets: true,
  strictMasks: false,
  hidesConnections: false,
  guardsDomains: false,
  recordsRefusals: false,
  masksContainers: false,
  limitsProxyLogs: false,
  presets: 'any',
  unknownRoles: 'refused',
  ordersTies: true,
  logStreams: { lineEnd: '', endWithJob: true, missing: 'refused' },
  webhooks: { names: 'dotted', never: [], announcesRollback: true, payload: 'whole' },
  streamEnd: { code: 1000, done: '', failed: '' },
};

const JULY: ServerProfile = {
  ...REFERENCE,
  name: '2026-07',
  plans: JULY_PLANS,
  triggersByCommit: true,
  deploysNewProjects: true,
  supersedes: true,
  numbersClash: true,
  cancelledWhileRunning: 'failed',
  failureIsReason: true,
  jobsAfterFailure: 'cancelled',
  logBeforeStart: 'error',
  rollback: 'new',
  keepsCurrent: true,
  deploymentUrl: 'deployment',
  proxiesApps: true,
  recordsPush: true,
  environmentNames: 'as sent',
  checksVariables: false,
  envVarValues: 'sent',
  hidesSecrets: false,
  presets: 'catalogue',
  unknownRoles: 'dropped',
  ordersTies: false,
  logStreams: { lineEnd: '\n', endWithJob: false, missing: 'message' },
  webhooks: {
    names: 'snake',
    never: ['deployment.ready', 'domain.created'],
    announcesRollback: false,
    payload: 'without hash',
  },
  streamEnd: { code: 1000, done: 'log stream ended', failed: 'container logs unavailable' },
};

/** August's server is July's, but for these. */
const AUGUST: ServerProfile = {
  ...JULY,
  name: '2026-08',
  plans: AUGUST_PLANS,
  // Those of its own catalogue are in `inputs.ts`.
  presets: 'any',
  recordsStart: false,
  showsJobConfig: false,
  rights: AUGUST_RIGHTS,
  deletesAgain: true,
  guardsValues: true,
  hidesSecrets: true,
  strictMasks: true,
  hidesConnections: true,
  guardsDomains: true,
  recordsRefusals: true,
  masksContainers: true,
  limitsProxyLogs: true,
};

const PROFILES: Readonly<Record<ServerName, ServerProfile>> = {
  reference: REFERENCE,
  '2026-07': JULY,
  '2026-08': AUGUST,
};

export function serverProfile(name: ServerName): ServerProfile {
  return PROFILES[name];
}
