import { notFound } from '../../lib/http/problems.ts';
import { paginate } from '../../lib/paging.ts';
import { isWanted } from '../shared/find.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { findReplay, ingest, storeEvents } from './ingest.ts';
import type { SessionReplayRow } from './rows.ts';
import { replayEvents, serializeEvent, serializeReplay } from './serialize.ts';

type Paged = Call<'sessionReplay.list'>['query'];
/** By the string id that the client chose. */
type ByName = ResolverContext<{ path: { visitor_id: number; session_id: string } }>;

const replay = resource('sessionReplays', {
  what: 'Session replay',
  id: 'session_id',
  scope: ofVisitor,
  serialize: serializeReplay,
});

function ofVisitor({ path }: ResolverContext) {
  return (row: SessionReplayRow) => row.visitor_id === (path as { visitor_id: number }).visitor_id;
}

function byName(ctx: ByName): SessionReplayRow {
  return findReplay(ctx.state, ctx.path.session_id, ofVisitor(ctx));
}

function pageReplays(
  ctx: ResolverContext<{ query: Pick<Paged, 'page' | 'per_page'> }>,
  where: (row: SessionReplayRow) => boolean,
) {
  const { page, per_page } = ctx.query;
  const rows = ctx.state.sessionReplays
    .list(where)
    .toSorted((one, other) => Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id);
  const { items, total } = paginate(ctx, rows, (row) => serializeReplay(ctx, row));
  return { sessions: items, total_count: total, page: Math.max(1, page), per_page };
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

  'sessionReplay.get': (ctx) => ({ session: replay.get(ctx) }),

  'sessionReplay.getEvents': (ctx) => ({
    session: replay.get(ctx),
    events: replayEvents(ctx.state, replay.find(ctx)).map((row) => serializeEvent(ctx, row)),
  }),

  'sessionReplay.addEventsLegacy': (ctx) => storeEvents(ctx, byName(ctx), ctx.body.events),

  'sessionReplay.updateDuration': (ctx) => {
    const row = byName(ctx);
    row.duration = ctx.body.duration;
    return { message: `The duration of session replay ${row.session_replay_id} is set` };
  },

  'sessionReplay.delete': (ctx): void => {
    const { id } = byName(ctx);
    ctx.state.sessionReplays.remove(id);
    ctx.state.sessionReplayEvents.removeWhere((row) => row.session_id === id);
  },
} satisfies ResolversOf<'sessionReplay'>;
