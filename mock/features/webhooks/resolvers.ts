import type { CreateWebhookRequest, UpdateWebhookRequest, Webhook } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { checkHttpUrl } from '../../lib/http/http-url.ts';
import { problem } from '../../lib/http/problems.ts';
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
    url: checkUrl(context, input.url),
    events: readEvents(context, input.events),
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

/** The first parts of addresses in private networks. */
const PRIVATE = /^https?:\/\/(10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\./i;

/** Real servers fail for an address that is not public. This machine is allowed, since the mock delivers to it. */
function checkUrl({ server }: MockContext, url: string): string {
  if (server.isReal && (!URL.canParse(url) || !/^https?:/i.test(url) || PRIVATE.test(url)))
    throw problem('internal', `Invalid webhook URL: ${url}`);
  return checkHttpUrl(url, 'body.url');
}

function isKnown(event: string): boolean {
  return EVENT_TYPES.some(({ event_type }) => event_type === event);
}

/** Real servers accept event names with `.` or `_`, ignore unknown ones, and take a change to none. */
function readEvents({ server }: MockContext, events: readonly string[], isChange = false): string[] {
  if (server.isReal) {
    const known = events.map((event) => event.replace('_', '.')).filter(isKnown);
    if (known.length === 0 && !isChange) throw problem('badRequest', 'No valid event types provided');
    return known;
  }
  if (events.length === 0) throw problem('badRequest', 'body.events: name at least one event');
  const unknown = events.filter((event) => !isKnown(event));
  if (unknown.length > 0)
    throw problem('badRequest', `body.events: "${unknown.join('", "')}" is unknown; see GET /webhook-event-types`);
  return [...new Set(events)];
}

function serializeWebhook(
  { server }: MockContext,
  { secret, receiver_status: _status, seen: _seen, ...row }: WebhookRow,
): Webhook {
  const events = server.isReal ? row.events.map((event) => event.replace('.', '_')) : row.events;
  return { ...row, events, has_secret: secret !== null };
}

function findWebhook({ state, path }: OnWebhook): WebhookRow {
  const project = findProject(state, path.project_id);
  return find(state.webhooks, path.webhook_id, 'Webhook', (row) => row.project_id === project.id);
}

/** Newest first. */
function listDeliveries(ctx: OnWebhook): WebhookDeliveryRow[] {
  // Real servers only look whether it belongs to another project.
  if (ctx.server.isReal && !ctx.state.webhooks.get(ctx.path.webhook_id)) return [];
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
    const serialize = (row: WebhookRow) => serializeWebhook(ctx, row);
    return paginate(ctx, sortByQuery(rows, ctx.query, serialize), serialize);
  },

  'webhooks.create': (ctx: ResolverContext<{ path: InProject; body: CreateWebhookRequest }>) =>
    serializeWebhook(ctx, createWebhook(ctx, findProject(ctx.state, ctx.path.project_id).id, ctx.body)),

  'webhooks.get': (ctx: OnWebhook) => serializeWebhook(ctx, findWebhook(ctx)),

  'webhooks.update': (ctx: OnWebhook<{ body: UpdateWebhookRequest }>) => {
    const { url, events, secret, enabled } = ctx.body;
    const webhook = findWebhook(ctx);
    // Earlier events are delivered with the old settings.
    catchUp(ctx, webhook);
    ctx.state.webhooks.update(webhook.id, {
      url: url == null ? undefined : checkUrl(ctx, url),
      events: events == null ? undefined : readEvents(ctx, events, true),
      secret: secret ?? undefined,
      enabled: enabled ?? undefined,
      updated_at: ctx.clock.iso(),
    });
    return serializeWebhook(ctx, webhook);
  },

  'webhooks.delete': (ctx: OnWebhook) => {
    const { id } = findWebhook(ctx);
    removeWebhooks(ctx.state, (row) => row.id === id);
  },

  'webhooks.listDeliveries': (ctx: OnWebhook<{ query: Paged }>) => paginate(ctx, listDeliveries(ctx)),

  'webhooks.getDelivery': (ctx: OnDelivery) => findDelivery(ctx),

  'webhooks.retryDelivery': (ctx: OnDelivery) => {
    const webhook = findWebhook(ctx);
    // January's server does not look whose record it is.
    const other = ctx.server.name === '2026-01' ? ctx.state.webhookDeliveries.get(ctx.path.delivery_id) : undefined;
    return redeliver(ctx, webhook, other ?? findDelivery(ctx));
  },

  /** 2026-01 has no email events. */
  'webhooks.listEventTypes': ({ server }: ResolverContext) =>
    server.name === '2026-01' ? EVENT_TYPES.filter(({ category }) => category !== 'Emails') : EVENT_TYPES,
} satisfies ResolversOf<'webhooks'>;
