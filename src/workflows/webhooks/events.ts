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

/** A string that is none of the known names: in a `switch`, it stays out of their cases. */
export type UnknownWebhookEventName = string & { readonly __unknownEvent: true };

/** What came with an event. Servers add members, and older ones leave some out. */
export interface WebhookPayload {
  [member: string]: unknown;
}

export interface DeploymentEventPayload extends WebhookPayload {
  deployment_id?: number;
  /** Name of the environment. */
  environment?: string | null;
  branch?: string | null;
  commit_hash?: string | null;
  commit_message?: string | null;
  status?: string;
}

export interface DomainEventPayload extends WebhookPayload {
  domain?: string;
  environment_id?: number;
}

type PayloadOf<Name extends string> = Name extends `deployment.${string}`
  ? DeploymentEventPayload
  : Name extends `domain.${string}`
    ? DomainEventPayload
    : WebhookPayload;

interface Envelope<Name extends string> {
  /** Id of the event: the same when a delivery is repeated, so use it to handle an event once. */
  id: string;
  /** The event's name, always with a dot, whichever way the server spells it. */
  event_type: Name;
  /** When it happened, as ISO 8601. */
  timestamp: string;
  project_id: number;
  payload: PayloadOf<Name>;
}

/** A verified event. `switch (event.event_type)` tells the kinds apart; a kind that this version does not know is one too. */
export type WebhookEvent =
  | { [Name in WebhookEventName]: Envelope<Name> }[WebhookEventName]
  | Envelope<UnknownWebhookEventName>;

/** `deployment_succeeded` is `deployment.succeeded`. Names that are not known stay as they are. */
export function eventName(sent: string): string {
  return EVENT_NAMES.find((name) => name === sent || name.replace('.', '_') === sent) ?? sent;
}
