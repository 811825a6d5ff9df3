import { notFound } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import { find, isWanted } from '../shared/find.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { findReplay, ingest, storeEvents } from './ingest.ts';
import type { SessionReplayRow } from './rows.ts';
import { replayEvents, serializeEvent, serializeReplay } from './serialize.ts';

interface Paged {
  page: number;
  per_page: number;
}

/** By numeric id. */
type ById = ResolverContext<{ path: { visitor_id: number; session_id: number } }>;
/** By the string id that the client chose. */
type ByName<Body = unknown> = ResolverContext<{ path: { visitor_id: number; session_id: string }; body: Body }>;

function isOfVisitor({ path }: ById | ByName) {
  return (row: SessionReplayRow) => row.visitor_id === path.visitor_id;
}

function byId(ctx: ById): SessionReplayRow {
  return find(ctx.state.sessionReplays, ctx.path.session_id, 'Session replay', isOfVisitor(ctx));
}

function byName(ctx: ByName): SessionReplayRow {
  return findReplay(ctx.state, ctx.path.session_id, isOfVisitor(ctx));
}

function pageReplays(ctx: ResolverContext<{ query: Paged }>, where: (row: SessionReplayRow) => boolean) {
  const { page, per_page } = ctx.query;
  const rows = ctx.state.sessionReplays.list(where).sort((one, other) => newestFirst(one, other));
  const { items, total } = paginate(ctx, rows, (row) => serializeReplay(ctx, row));
  return { sessions: items, total_count: total, page: Math.max(1, page), per_page };
}

function newestFirst(one: SessionReplayRow, other: SessionReplayRow): number {
  return Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id;
}

export const sessionReplay = {
  ...ingest,

  'sessionReplay.list': (ctx) => {
    const { project_id, environment_id } = ctx.query;
    return pageReplays(ctx, (row) => row.project_id === project_id && isWanted(environment_id, row.environment_id));
  },

  'sessionReplay.listForVisitor': (ctx) => {
    const { visitor_id } = ctx.path;
    if (!ctx.state.visitors.get(visitor_id)) throw notFound('Visitor', visitor_id);
    return pageReplays(ctx, (row) => row.visitor_id === visitor_id);
  },

  'sessionReplay.get': (ctx) => ({ session: serializeReplay(ctx, byId(ctx)) }),

  'sessionReplay.getEvents': (ctx) => {
    const replay = byId(ctx);
    return {
      session: serializeReplay(ctx, replay),
      events: replayEvents(ctx.state, replay).map((row) => serializeEvent(ctx, row)),
    };
  },

  'sessionReplay.addEventsLegacy': (ctx) => storeEvents(ctx, byName(ctx), ctx.body.events),

  'sessionReplay.updateDuration': (ctx) => {
    const replay = byName(ctx);
    ctx.state.sessionReplays.update(replay.id, { duration: ctx.body.duration });
    return { message: `The duration of session replay ${replay.session_replay_id} is set` };
  },

  'sessionReplay.delete': (ctx): void => {
    const replay = byName(ctx);
    ctx.state.sessionReplays.remove(replay.id);
    ctx.state.sessionReplayEvents.removeWhere((row) => row.session_id === replay.id);
  },
} satisfies ResolversOf<'sessionReplay'>;
