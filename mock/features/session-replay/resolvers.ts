import type { SessionReplay } from '../../../generated/types.gen.ts';
import { notFound } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { State } from '../../state/state.ts';
import { byTime } from '../../store/timed-table.ts';
import { visitorGuid, visitorProfile } from '../analytics/model/identity.ts';
import { readUserAgent } from '../analytics/model/user-agent.ts';
import type { VisitorValues } from '../../rows/visitors.ts';
import { isWanted } from '../shared/find.ts';
import type { Call, ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { resource } from '../shared/resource.ts';
import { findReplay, ingest, storeEvents } from './ingest.ts';
import type { SessionReplayEventRow, SessionReplayRow } from '../../rows/session-replay.ts';

type Paged = Pick<Call<'sessionReplay.list'>['query'], 'page' | 'per_page'>;

const replay = resource('sessionReplays', {
  what: 'Session replay',
  id: 'session_id',
  scope: ofVisitor,
  serialize: ({ state, clock }, row): SessionReplay => {
    const visitor = state.visitors.get(row.visitor_id) as VisitorValues;
    const events = eventsOf(state, row);
    const length = (events.at(-1)?.timestamp ?? 0) - (events[0]?.timestamp ?? 0);
    return {
      ...omit(row, 'project_id', 'environment_id'),
      ...readUserAgent(row.user_agent),
      duration: row.duration ?? (events.length === 0 ? null : length),
      visitor_uuid: visitorGuid(state, row.visitor_id),
      visitor_project_id: visitor.project_id,
      visitor_environment_id: visitor.environment_id,
      visitor_country: visitor.country,
      visitor_country_code: visitor.country_code,
      visitor_region: visitor.region,
      visitor_city: visitor.city,
      visitor_is_crawler: visitor.is_crawler,
      visitor_crawler_name: visitorProfile(state, row.visitor_id).crawler_name,
      visitor_first_seen: clock.iso(visitor.first_seen),
      visitor_last_seen: clock.iso(visitor.last_seen),
      visitor_custom_data: state.visitorNotes.get(row.visitor_id)?.custom_data ?? null,
    };
  },
});

function eventsOf(
  { sessionReplayEvents }: State,
  { id }: SessionReplayRow,
): SessionReplayEventRow[] {
  return byTime(sessionReplayEvents.list((row) => row.session_id === id));
}

function ofVisitor({ path }: ResolverContext) {
  return (row: SessionReplayRow) => row.visitor_id === (path as { visitor_id: number }).visitor_id;
}

/** By the string id that the client chose. */
function byName(ctx: ResolverContext<{ path: { session_id: string } }>): SessionReplayRow {
  return findReplay(ctx.state, ctx.path.session_id, ofVisitor(ctx));
}

function pageReplays(
  ctx: ResolverContext<{ query: Paged }>,
  where: (row: SessionReplayRow) => boolean,
) {
  const { page, per_page } = ctx.query;
  const rows = ctx.state.sessionReplays
    .list(where)
    .toSorted(
      (one, other) =>
        Date.parse(other.created_at) - Date.parse(one.created_at) || other.id - one.id,
    );
  const { items, total } = paginate(ctx, rows, (row) => replay.serialize(ctx, row));
  return { sessions: items, total_count: total, page: Math.max(1, page), per_page };
}

export const sessionReplay = {
  ...ingest,

  'sessionReplay.list': (ctx) => {
    const { project_id, environment_id } = ctx.query;
    return pageReplays(
      ctx,
      (row) => row.project_id === project_id && isWanted(environment_id, row.environment_id),
    );
  },

  'sessionReplay.listForVisitor': (ctx) => {
    const { visitor_id } = ctx.path;
    if (!ctx.state.visitors.get(visitor_id)) throw notFound('Visitor', visitor_id);
    return pageReplays(ctx, ofVisitor(ctx));
  },

  'sessionReplay.get': (ctx) => ({ session: replay.get(ctx) }),

  'sessionReplay.getEvents': (ctx) => ({
    session: replay.get(ctx),
    events: eventsOf(ctx.state, replay.find(ctx)).map(
      ({ id, session_id, event_type, data, timestamp }) => ({
        id,
        session_id,
        event_type,
        data,
        timestamp: ctx.clock.iso(timestamp),
      }),
    ),
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
