import type { CreateWebhookRequest, UpdateWebhookRequest, Webhook } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { problem } from '../../lib/problems.ts';
import type { WebhookDeliveryRow, WebhookRow } from './rows.ts';
import { find, findProject, type InProject } from '../shared/find.ts';
import { paginate, type Paged } from '../../lib/paging.ts';
import { sortByQuery, type SortQuery } from '../../lib/sorting.ts';
import { catchUp, skipPast } from './model/catch-up.ts';
import { redeliver } from './model/deliver.ts';
import { EVENT_TYPES } from './event-types.ts';
import { removeWebhooks } from './model/remove.ts';

type OnWebhook<Parts = unknown> = ResolverContext<{ path: InProject & { webhook_id: number } } & Parts>;
type OnDelivery = OnWebhook<{ path: { delivery_id: number } }>;

export function createWebhook(context: MockContext, projectId: number, input: CreateWebhookRequest): WebhookRow {
  const { state, clock } = context;
  const webhook = state.webhooks.insert({
    project_id: projectId,
    url: readUrl(input.url),
    events: readEvents(input.events),
    secret: input.secret ?? null,
    enabled: input.enabled ?? true,
    receiver_status: 200,
    seen: new Set(),
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
  skipPast(context, webhook);
  return webhook;
}

function readUrl(url: string): string {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url))
    throw problem('badRequest', `body.url: "${url}" is not an http or https URL`);
  return url;
}

function readEvents(events: readonly string[]): string[] {
  if (events.length === 0) throw problem('badRequest', 'body.events: name at least one event');
  const unknown = events.filter((event) => !EVENT_TYPES.some(({ event_type }) => event_type === event));
  if (unknown.length > 0)
    throw problem('badRequest', `body.events: "${unknown.join('", "')}" is unknown; see GET /webhook-event-types`);
  return [...new Set(events)];
}

function serializeWebhook({ secret, receiver_status: _status, seen: _seen, ...row }: WebhookRow): Webhook {
  return { ...row, has_secret: secret !== null };
}

function findWebhook({ state, path }: OnWebhook): WebhookRow {
  const project = findProject(state, path.project_id);
  return find(state.webhooks, path.webhook_id, 'Webhook', (row) => row.project_id === project.id);
}

/** Newest first. */
function listDeliveries(ctx: OnWebhook): WebhookDeliveryRow[] {
  const webhook = findWebhook(ctx);
  catchUp(ctx, webhook);
  return ctx.state.webhookDeliveries.list((row) => row.webhook_id === webhook.id).toReversed();
}

function findDelivery(ctx: OnDelivery): WebhookDeliveryRow {
  const webhook = findWebhook(ctx);
  catchUp(ctx, webhook);
  return find(ctx.state.webhookDeliveries, ctx.path.delivery_id, 'Delivery', (row) => row.webhook_id === webhook.id);
}

export const webhooks = {
  'webhooks.list': (ctx: ResolverContext<{ path: InProject; query: Paged & SortQuery }>) => {
    const project = findProject(ctx.state, ctx.path.project_id);
    const rows = ctx.state.webhooks.list((row) => row.project_id === project.id).toReversed();
    return paginate(ctx, sortByQuery(rows, ctx.query, serializeWebhook), serializeWebhook);
  },

  'webhooks.create': (ctx: ResolverContext<{ path: InProject; body: CreateWebhookRequest }>) =>
    serializeWebhook(createWebhook(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body)),

  'webhooks.get': (ctx: OnWebhook) => serializeWebhook(findWebhook(ctx)),

  'webhooks.update': (ctx: OnWebhook<{ body: UpdateWebhookRequest }>) => {
    const { url, events, secret, enabled } = ctx.body;
    const webhook = findWebhook(ctx);
    // What happened before is delivered by the former settings.
    catchUp(ctx, webhook);
    ctx.state.webhooks.update(webhook.id, {
      url: url == null ? undefined : readUrl(url),
      events: events == null ? undefined : readEvents(events),
      secret: secret ?? undefined,
      enabled: enabled ?? undefined,
      updated_at: ctx.clock.iso(),
    });
    return serializeWebhook(webhook);
  },

  'webhooks.delete': (ctx: OnWebhook) => {
    const { id } = findWebhook(ctx);
    removeWebhooks(ctx.state, (row) => row.id === id);
  },

  'webhooks.listDeliveries': (ctx: OnWebhook<{ query: Paged }>) => paginate(ctx, listDeliveries(ctx)),

  'webhooks.getDelivery': (ctx: OnDelivery) => findDelivery(ctx),

  'webhooks.retryDelivery': (ctx: OnDelivery) => redeliver(ctx, findWebhook(ctx), findDelivery(ctx)),

  'webhooks.listEventTypes': () => EVENT_TYPES,
} satisfies ResolversOf<'webhooks'>;
