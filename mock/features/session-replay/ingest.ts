import { fromBase64 } from '../../lib/bytes.ts';
import { readCookie } from '../../lib/http/cookies.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { readText } from '../../lib/http/read-text.ts';
import type { MockContext } from '../../state/context.ts';
import type { State } from '../../state/state.ts';
import { readAttribution } from '../analytics/model/channel.ts';
import {
  findApp,
  findOrAddSender,
  findSender,
  VISITOR_COOKIE,
  type App,
} from '../analytics/model/tracking.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import type { SessionReplayRow } from '../../rows/session-replay.ts';

/** Limits the size after unpacking: a few kilobytes may unpack to far more. */
const MAX_BYTES = 32 * 1024 ** 2;

/** `Date` reaches 100 million days before and after 1970. */
const MAX_TIME = 8.64e15;

/**
 * The recorded visitor. With a cookie, the visitor must be known. Without one, a new visitor is
 * added if necessary.
 */
function findVisitor(ctx: ResolverContext, app: App): number {
  const { request } = ctx;
  const cookie = readCookie(request, VISITOR_COOKIE);
  if (cookie === undefined)
    return findOrAddSender(ctx, app, request, readAttribution(null, '', app.hostname));
  const known = findSender(ctx, app, request);
  if (known === undefined)
    throw problem('badRequest', `The visitor ${cookie} of the cookie is unknown`);
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
export async function storeEvents(
  { state, clock }: MockContext,
  replay: SessionReplayRow,
  packed: string,
) {
  const events = await unpack(packed).catch((cause: Error) => {
    throw problem(
      'badRequest',
      `body.events: is not base64 of zlib of a JSON array: ${cause.message}`,
    );
  });
  for (const data of events) {
    const { type, timestamp } = (data ?? {}) as { type?: unknown; timestamp?: unknown };
    const isTime = typeof timestamp === 'number' && Math.abs(timestamp) <= MAX_TIME;
    state.sessionReplayEvents.insert({
      session_id: replay.id,
      timestamp: isTime ? timestamp : clock.now(),
      event_type: Number.isInteger(type) ? (type as number) : null,
      data,
    });
  }
  return { event_count: events.length, message: `${events.length} events stored` };
}

async function unpack(text: string): Promise<unknown[]> {
  const packed = new Blob([fromBase64(text)]).stream();
  const json = await readText(packed.pipeThrough(new DecompressionStream('deflate')), MAX_BYTES);
  if (json === undefined) throw new RangeError(`it unpacks to more than ${MAX_BYTES} bytes`);
  const list: unknown = JSON.parse(json);
  if (!Array.isArray(list)) throw new TypeError('it is no array');
  return list;
}

export const ingest = {
  /** A repeated call, such as after the page was reloaded, continues the replay. */
  'sessionReplay.init': (ctx) => {
    const { state, clock, request, body } = ctx;
    const app = findApp(ctx, request, 'badRequest');
    const visitor_id = findVisitor(ctx, app);
    const known = state.sessionReplays.find((row) => row.session_replay_id === body.sessionId);
    if (known && known.visitor_id !== visitor_id)
      throw problem(
        'badRequest',
        `body.sessionId: ${body.sessionId} is the session replay of another visitor`,
      );
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
    return {
      session_id: body.sessionId,
      message: known ? 'Session replay continued' : 'Session replay started',
    };
  },

  'sessionReplay.addEvents': (ctx) =>
    storeEvents(ctx, findReplay(ctx.state, ctx.body.sessionId), ctx.body.events),
} satisfies Partial<ResolversOf<'sessionReplay'>>;
