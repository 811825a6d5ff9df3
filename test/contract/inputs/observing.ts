import { deflateSync } from 'node:zlib';
import type { Demo, Inputs } from './index.ts';

/** As the recorder in the page sends its events. */
const events = deflateSync('[]').toString('base64');

/** Optional in the contract, and asked for by real servers. */
const times = { query: { start_time: '2026-01-01T00:00:00Z', end_time: '2026-01-15T00:00:00Z' } };

/** Visitors, sessions, replays, metrics and logs. */
export const observing: Inputs = {
  'analytics.listAnalyticsSessionEvents': ({ mock }) => ({
    path: { session_id: mock.state.sessions.get(1)?.session_id },
  }),
  'analytics.getVisitorById': async (demo) => ({ path: { id: (await visitor(demo)).id } }),
  'analytics.getVisitorByGuid': byGuid,
  'analytics.enrichVisitor': byGuid,
  'analytics.getVisitorDetails': byId,
  'analytics.listVisitorSessions': byId,
  'analytics.getVisitorStats': byId,
  'monitoring.getBucketedIncidents': () => times,
  'monitoring.getBucketedStatus': () => times,
  'monitoring.getCurrentStatus': () => times,
  'analytics.recordEvent': (demo) => ({ headers: fromApp(demo) }),
  'performance.recordSpeedMetrics': (demo) => ({ headers: fromApp(demo) }),
  'performance.updateSpeedMetrics': async (demo) => {
    const headers = fromApp(demo);
    await demo.temps.performance.recordSpeedMetrics({ body: { lcp: 1200 }, headers });
    return { body: { cls: 0.1 }, headers };
  },
  // August's server takes a week at most.
  'proxyLogs.getTimeBucketStats': () => ({
    query: { ...times.query, start_time: '2026-01-10T00:00:00Z' },
  }),
  'proxyLogs.getByRequestId': ({ mock }) => ({
    path: { request_id: mock.state.proxyLogs.list()[0]?.request_id },
  }),
  'sessionReplay.init': async (demo) => ({
    headers: { ...fromApp(demo), cookie: `_temps_visitor_id=${(await visitor(demo)).visitor_id}` },
  }),
  'sessionReplay.addEvents': (demo) => ({
    headers: fromApp(demo),
    body: { sessionId: replay(demo)?.session_replay_id, events },
  }),
  'sessionReplay.listForVisitor': numbered,
  'sessionReplay.get': numbered,
  'sessionReplay.getEvents': numbered,
  'sessionReplay.delete': named,
  'sessionReplay.updateDuration': named,
  'sessionReplay.addEventsLegacy': (demo) => ({ ...named(demo), body: { events } }),
};

/** Real servers take what a page sends at the host of its app only. */
const fromApp = ({ mock }: Demo) => ({
  'x-forwarded-host': `${mock.state.environments.get(1)?.subdomain}.temps.example`,
});

const replay = ({ mock }: Demo) => mock.state.sessionReplays.list()[0];

async function visitor({ temps }: Demo): Promise<{ id: number; visitor_id: string }> {
  const query = {
    project_id: 1,
    start_date: '2025-12-01T00:00:00Z',
    end_date: '2026-01-16T00:00:00Z',
    limit: 1,
  };
  const [first] = (await temps.analytics.listVisitors({ query })).data.visitors;
  if (!first) throw new Error('the demo has no visitor');
  return first;
}

async function byId(demo: Demo): Promise<{ path: { visitor_id: number } }> {
  return { path: { visitor_id: (await visitor(demo)).id } };
}

async function byGuid(demo: Demo): Promise<{ path: { visitor_id: string } }> {
  return { path: { visitor_id: (await visitor(demo)).visitor_id } };
}

function numbered(demo: Demo): { path: Record<string, unknown> } {
  return { path: { visitor_id: replay(demo)?.visitor_id, session_id: replay(demo)?.id } };
}

function named(demo: Demo): { path: Record<string, unknown> } {
  return {
    path: { visitor_id: replay(demo)?.visitor_id, session_id: replay(demo)?.session_replay_id },
  };
}
