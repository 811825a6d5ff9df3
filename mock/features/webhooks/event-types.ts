import type { WebhookEventType } from '../../../generated/types.gen.ts';

function inCategory(category: string, events: Record<string, string>): WebhookEventType[] {
  return Object.entries(events).map(([event_type, description]) => ({ event_type, description, category }));
}

export const EVENT_TYPES: readonly WebhookEventType[] = [
  ...inCategory('Deployments', {
    'deployment.created': 'A deployment was started.',
    'deployment.succeeded': 'All jobs of a deployment succeeded.',
    'deployment.failed': 'A job of a deployment failed.',
    'deployment.cancelled': 'A deployment was cancelled before its end.',
    'deployment.ready': 'A deployment takes the traffic of its environment.',
  }),
  ...inCategory('Projects', {
    'project.created': 'A project was created.',
    'project.deleted': 'A project was deleted.',
  }),
  ...inCategory('Domains', {
    'domain.created': 'A domain was added to an environment.',
    'domain.provisioned': 'The certificate of a domain was issued.',
  }),
  ...inCategory('Emails', {
    'email.delivered': 'The mail server of the recipient accepted an email.',
    'email.bounced': 'The mail server of the recipient refused an email.',
    'email.complained': 'A recipient reported an email as spam.',
  }),
];
