import { readCookie } from '../../lib/http/cookies.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import { readAttribution } from '../analytics/model/channel.ts';
import { findApp, findOrAddSender, findSender, VISITOR_COOKIE, type App } from '../analytics/model/tracking.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { SessionReplayRow } from './rows.ts';
import { unpackEvents } from './unpack.ts';

/**
 * The recorded visitor. With a cookie, the visitor must be known. Without one, a new visitor is added if necessary.
 */
function findVisitor(ctx: ResolverContext, app: App): number {
  const { request } = ctx;
  const cookie = readCookie(request, VISITOR_COOKIE);
  if (cookie === undefined) return findOrAddSender(ctx, app, request, readAttribution(null, '', app.hostname));
  const known = findSender(ctx, app, request);
  if (known === undefined) throw problem('badRequest', `The visitor ${cookie} of the cookie is unknown`);
  return known;
}

/** By the string id that the client chose. */
export function findReplay(
  { sessionReplays }: State,
  name: string,
  where: (row: SessionReplayRow) => boolean = () => true,
): SessionReplayRow {
  const replay = sessionReplays.find((row) => row.session_replay_id === name && where(row));
  if (!replay) throw notFound('Session replay', name);
  return replay;
}

/** Stores a batch of events in a replay and returns their number. */
export async function storeEvents({ state, clock }: MockContext, replay: SessionReplayRow, packed: string) {
  const events = await unpackEvents(packed);
  for (const { timestamp, ...event } of events)
    state.sessionReplayEvents.insert({ session_id: replay.id, timestamp: timestamp ?? clock.now(), ...event });
  return { event_count: events.length, message: `${events.length} events stored` };
}

export const ingest = {
  /** A repeated call, such as after the page was reloaded, continues the replay. */
  'sessionReplay.init': (ctx) => {
    const { state, clock, request, body } = ctx;
    const app = findApp(ctx, request, 'badRequest');
    const visitor_id = findVisitor(ctx, app);
    const known = state.sessionReplays.find((row) => row.session_replay_id === body.sessionId);
    if (known && known.visitor_id !== visitor_id)
      throw problem('badRequest', `body.sessionId: ${body.sessionId} is the session replay of another visitor`);
    if (!known)
      state.sessionReplays.insert({
        session_replay_id: body.sessionId,
        visitor_id,
        project_id: app.environment.project_id,
        environment_id: app.environment.id,
        created_at: clock.iso(body.timestamp == null ? clock.now() : Date.parse(body.timestamp)),
        duration: null,
        url: body.url ?? null,
        user_agent: body.userAgent ?? request.headers.get('user-agent'),
        language: body.language ?? null,
        timezone: body.timezone ?? null,
        screen_width: body.screenWidth ?? null,
        screen_height: body.screenHeight ?? null,
        viewport_width: body.viewportWidth ?? null,
        viewport_height: body.viewportHeight ?? null,
      });
    return { session_id: body.sessionId, message: known ? 'Session replay continued' : 'Session replay started' };
  },

  'sessionReplay.addEvents': (ctx) => storeEvents(ctx, findReplay(ctx.state, ctx.body.sessionId), ctx.body.events),
} satisfies Partial<ResolversOf<'sessionReplay'>>;
