import type {
  CreateWebhookRequest,
  Webhook,
  WebhookEventType,
} from '../../../generated/types.gen.ts';
import { checkHttpUrl } from '../../lib/http/addresses.ts';
import { problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { MockContext } from '../../state/context.ts';
import { removeWebhooks } from '../projects/model/remove.ts';
import { find, findProject } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { given, newTimes, inProject, resource } from '../shared/resource.ts';
import { catchUp, redeliver, skipPast } from './model/catch-up.ts';
import type { WebhookDeliveryRow, WebhookRow } from '../../rows/webhooks.ts';

const EVENT_TYPES: readonly WebhookEventType[] = [
  event('Deployments', 'deployment.created', 'A deployment was started.'),
  event('Deployments', 'deployment.succeeded', 'All jobs of a deployment succeeded.'),
  event('Deployments', 'deployment.failed', 'A job of a deployment failed.'),
  event('Deployments', 'deployment.cancelled', 'A deployment was cancelled before its end.'),
  event('Deployments', 'deployment.ready', 'A deployment takes the traffic of its environment.'),
  event('Projects', 'project.created', 'A project was created.'),
  event('Projects', 'project.deleted', 'A project was deleted.'),
  event('Domains', 'domain.created', 'A domain was added to an environment.'),
  event('Domains', 'domain.provisioned', 'The certificate of a domain was issued.'),
  event('Emails', 'email.delivered', 'The mail server of the recipient accepted an email.'),
  event('Emails', 'email.bounced', 'The mail server of the recipient refused an email.'),
  event('Emails', 'email.complained', 'A recipient reported an email as spam.'),
];

function event(category: string, event_type: string, description: string): WebhookEventType {
  return { event_type, description, category };
}

const webhook = resource('webhooks', {
  what: 'Webhook',
  id: 'webhook_id',
  scope: inProject,
  newestFirst: true,
  serialize: (_, row): Webhook => ({
    ...omit(row, 'secret', 'receiver_status', 'seen'),
    has_secret: row.secret !== null,
  }),
});

export function createWebhook(
  context: MockContext,
  project_id: number,
  input: CreateWebhookRequest,
): WebhookRow {
  const row = context.state.webhooks.insert({
    project_id,
    url: checkHttpUrl(input.url, 'body.url'),
    events: checkEvents(input.events),
    secret: input.secret ?? null,
    enabled: input.enabled ?? true,
    receiver_status: 200,
    seen: new Set(),
    ...newTimes(context),
  });
  skipPast(context, row);
  return row;
}

function checkEvents(events: readonly string[]): string[] {
  if (events.length === 0) throw problem('badRequest', 'body.events: name at least one event');
  const unknown = events.filter(
    (name) => !EVENT_TYPES.some(({ event_type }) => event_type === name),
  );
  if (unknown.length > 0)
    throw problem(
      'badRequest',
      `body.events: "${unknown.join('", "')}" is unknown; see GET /webhook-event-types`,
    );
  return [...new Set(events)];
}

/** The webhook, with the deliveries of all events until now. */
function caughtUp(ctx: ResolverContext): WebhookRow {
  const row = webhook.find(ctx);
  catchUp(ctx, row);
  return row;
}

function findDelivery(ctx: ResolverContext<{ path: { delivery_id: number } }>): WebhookDeliveryRow {
  const { id } = caughtUp(ctx);
  return find(
    ctx.state.webhookDeliveries,
    ctx.path.delivery_id,
    'Delivery',
    (row) => row.webhook_id === id,
  );
}

export const webhooks = {
  'webhooks.list': webhook.page,
  'webhooks.get': webhook.get,

  'webhooks.create': webhook.create((ctx) =>
    createWebhook(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body),
  ),

  'webhooks.update': webhook.update((ctx, row) => {
    // Earlier events are delivered with the old settings.
    catchUp(ctx, row);
    const changes = given(ctx.body);
    if (changes.url !== undefined) checkHttpUrl(changes.url, 'body.url');
    return changes.events === undefined
      ? changes
      : { ...changes, events: checkEvents(changes.events) };
  }),

  'webhooks.delete': (ctx) => {
    const { id } = webhook.find(ctx);
    removeWebhooks(ctx.state, (row) => row.id === id);
  },

  'webhooks.listDeliveries': (ctx) => {
    const { id } = caughtUp(ctx);
    return paginate(
      ctx,
      ctx.state.webhookDeliveries.list((row) => row.webhook_id === id).toReversed(),
    );
  },

  'webhooks.getDelivery': findDelivery,

  'webhooks.retryDelivery': (ctx) => redeliver(ctx, webhook.find(ctx), findDelivery(ctx)),

  'webhooks.listEventTypes': () => EVENT_TYPES,
} satisfies ResolversOf<'webhooks'>;
