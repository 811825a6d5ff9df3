const EVENT_NAMES = [
  'deployment.created',
  'deployment.succeeded',
  'deployment.failed',
  'deployment.cancelled',
  'deployment.ready',
  'project.created',
  'project.deleted',
  'domain.created',
  'domain.provisioned',
  'email.delivered',
  'email.bounced',
  'email.complained',
] as const;

/** The events that this version knows. */
export type WebhookEventName = (typeof EVENT_NAMES)[number];

/** What comes with an event. Newer servers add members, older ones leave some out. */
export interface WebhookPayload {
  [member: string]: unknown;
}

/** What comes with an event of a deployment. */
export interface DeploymentEventPayload extends WebhookPayload {
  /** Id of the deployment. */
  deployment_id?: number;
  /** Name of the environment. */
  environment?: string | null;
  /** The branch that was deployed; `null` where it came from no repository. */
  branch?: string | null;
  /** Id of the project. */
  project_id?: number;
  /** Name of the project; some servers leave it empty. */
  project_name?: string;
  /** The commit that was deployed, as real servers name it. */
  commit_sha?: string | null;
  /** The commit that was deployed, where it comes under this name. */
  commit_hash?: string | null;
  /** The message of that commit. */
  commit_message?: string | null;
  /** The status of the deployment: `created`, `succeeded`, `failed`, `cancelled`. */
  status?: string;
  /** Where it is served; `null` where there is no address yet. */
  url?: string | null;
  /** Why it failed. */
  error_message?: string | null;
  /** When work on it began, as ISO 8601. Absent or `null` when it was just created. */
  started_at?: string | null;
  /** When it ended, as ISO 8601. Absent or `null` until then. */
  finished_at?: string | null;
}

/** What comes with an event of a domain. */
export interface DomainEventPayload extends WebhookPayload {
  /** The host name, as real servers name it. */
  domain_name?: string;
  /** The host name, where it comes under this name. */
  domain?: string;
  /** Id of the project. */
  project_id?: number;
  /** Name of the project. */
  project_name?: string;
  /** Id of the environment that it leads to. */
  environment_id?: number;
}

/** What comes with an event, by its name as this version or as a server spells it. */
export type EventPayload<Name extends string> = Name extends `deployment${'.' | '_'}${string}`
  ? DeploymentEventPayload
  : Name extends `domain${'.' | '_'}${string}`
    ? DomainEventPayload
    : WebhookPayload;

interface Envelope<Name extends string> {
  /** Id of the event. A delivery that is sent again by hand has the same id: use it to handle an event once. */
  id: string;
  /** What happened, spelt with a dot; `unknown` where this version does not know the server's `event_type`. */
  event: Name;
  /** The event's name as the server spells it: `deployment.failed`, by some servers `deployment_failed`. */
  event_type: string;
  /** When it happened, as ISO 8601. */
  timestamp: string;
  /** Id of the project that it is about; `null` where it is about none. */
  project_id: number | null;
  /** What came with it. */
  payload: EventPayload<Name>;
}

/** A verified event. Its `event` tells the kinds apart. */
export type WebhookEvent = { [Name in WebhookEventName | 'unknown']: Envelope<Name> }[WebhookEventName | 'unknown'];

/** The event for the name that the server sent: also `deployment_succeeded` for `deployment.succeeded`. */
export function eventName(sent: string): WebhookEventName | 'unknown' {
  return EVENT_NAMES.find((name) => name === sent || name.replace('.', '_') === sent) ?? 'unknown';
}
