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

/** The payload of an event. Newer servers add members, older ones leave some out. */
export interface WebhookPayload {
  [member: string]: unknown;
}

/** The payload of a deployment event. */
export interface DeploymentEventPayload extends WebhookPayload {
  /** Id of the deployment. */
  deployment_id?: number;
  /** Name of the environment. */
  environment?: string | null;
  /** The branch that was deployed; `null` if it did not come from a repository. */
  branch?: string | null;
  /** Id of the project. */
  project_id?: number;
  /** Name of the project; some servers leave it empty. */
  project_name?: string;
  /** The commit that was deployed, as real servers call it. */
  commit_sha?: string | null;
  /** The commit that was deployed, under the name in the contract. */
  commit_hash?: string | null;
  /** The message of that commit. */
  commit_message?: string | null;
  /** The status of the deployment: `created`, `succeeded`, `failed`, `cancelled`. */
  status?: string;
  /** The address of the deployment; `null` if there is none yet. */
  url?: string | null;
  /** Why it failed. */
  error_message?: string | null;
  /** When work on it began, as ISO 8601. Absent or `null` when it was just created. */
  started_at?: string | null;
  /** When it ended, as ISO 8601. Absent or `null` until then. */
  finished_at?: string | null;
}

/** The payload of an event, by its name in either spelling. */
export type EventPayload<Name extends string> = Name extends `deployment${'.' | '_'}${string}`
  ? DeploymentEventPayload
  : WebhookPayload;

/** A verified event. `event` is its kind. */
export type WebhookEvent = {
  [Name in WebhookEventName | 'unknown']: {
    /**
     * Id of the event. A delivery that is sent again by hand has the same id, so use it to handle
     * an event only once.
     */
    id: string;
    /**
     * The event, spelled with a dot; `unknown` if this version does not know the server's
     * `event_type`.
     */
    event: Name;
    /**
     * The event as the server spells it: `deployment.failed`, or on some servers
     * `deployment_failed`.
     */
    event_type: string;
    /** When it happened, as ISO 8601. */
    timestamp: string;
    /** Id of the project; `null` if the event is about none. */
    project_id: number | null;
    /** The data of the event. */
    payload: EventPayload<Name>;
  };
}[WebhookEventName | 'unknown'];

/**
 * Finds the event for the server's name, in either spelling: `deployment.succeeded` or
 * `deployment_succeeded`.
 */
export function eventName(sent: string): WebhookEventName | 'unknown' {
  return EVENT_NAMES.find((name) => name === sent || name.replace('.', '_') === sent) ?? 'unknown';
}
