import { readCookie } from '../../lib/http/cookies.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import { uuid } from '../../lib/ids.ts';
import { problem } from '../../lib/http/problems.ts';
import type { SessionRow } from '../../rows/analytics.ts';
import { VITALS } from '../../rows/performance.ts';
import { recordSpeed } from '../performance/model/record.ts';
import { readAttribution } from './model/channel.ts';
import { SYSTEM_EVENTS } from './model/select.ts';
import { SESSION_TIMEOUT_MS } from './model/session.ts';
import { findApp, findOrAddSender, SESSION_COOKIE, type App } from './model/tracking.ts';
import { readUserAgent } from './model/user-agent.ts';

/**
 * The session named by the cookie. Without a cookie, the visitor's latest session unless it has
 * timed out.
 */
function currentSession(
  { state, clock }: MockContext,
  { environment: { project_id } }: App,
  visitor_id: number,
  cookie: string | undefined,
): SessionRow | undefined {
  if (cookie !== undefined)
    return state.sessions
      .ofGroup(project_id)
      .find((row) => row.session_id === cookie && row.visitor_id === visitor_id);
  const since = clock.now() - SESSION_TIMEOUT_MS;
  const latest = state.events
    .between(project_id, since, Infinity)
    .findLast((event) => event.visitor_id === visitor_id && event.timestamp > since);
  return latest && state.sessions.get(latest.session_id);
}

export const recording = {
  'analytics.recordEvent': (ctx): void => {
    const { state, clock, request, body } = ctx;
    if (body.event_name.trim() === '')
      throw problem('badRequest', 'body.event_name: got "", expected a name');
    const app = findApp(ctx, request, 'badRequest');
    const query = body.request_query.replace(/^\?/, '');
    const attribution = readAttribution(
      body.referrer ?? request.headers.get('referer'),
      query,
      app.hostname,
    );
    const visitor_id = findOrAddSender(ctx, app, request, attribution);
    const cookie = readCookie(request, SESSION_COOKIE);
    const place = {
      project_id: app.environment.project_id,
      environment_id: app.environment.id,
      deployment_id: app.deployment_id,
      visitor_id,
    };
    const session =
      currentSession(ctx, app, visitor_id, cookie) ??
      state.sessions.insert({
        ...place,
        session_id: cookie ?? uuid(ctx.random),
        ...attribution,
        ...readUserAgent(request.headers.get('user-agent')),
        language: body.language ?? null,
      });
    state.events.insert({
      ...place,
      session_id: session.id,
      event_name: body.event_name,
      event_type: SYSTEM_EVENTS.has(body.event_name) ? body.event_name : 'custom',
      timestamp: clock.now(),
      hostname: app.hostname,
      page_path: body.request_path,
      query,
      page_title: body.page_title ?? null,
      event_data: body.event_data,
    });
    state.visitors.update(visitor_id, { last_seen: clock.now(), has_activity: true });
    if (VITALS.some((vital) => body[vital] != null))
      recordSpeed(ctx, app, visitor_id, body.request_path, body);
  },
} satisfies Partial<ResolversOf<'analytics'>>;
