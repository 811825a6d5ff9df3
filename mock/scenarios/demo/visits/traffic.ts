import { MINUTE_MS } from '../../../lib/time/duration.ts';
import type { MockContext } from '../../../state/context.ts';
import { environmentHost } from '../../../features/analytics/model/tracking.ts';
import { visitorProfile } from '../../../features/analytics/model/profile.ts';
import { SESSION_TIMEOUT_MS } from '../../../features/analytics/session.ts';
import { readUserAgent, type Client } from '../../../features/analytics/model/user-agent.ts';
import { deploymentProgress } from '../../../features/deployments/model/progress.ts';
import type { EventRow, SessionRow } from '../../../features/analytics/rows.ts';
import type { Random } from '../../../lib/random.ts';
import type { EnvironmentRow } from '../../../features/environments/rows.ts';
import type { ProjectRow } from '../../../features/projects/rows.ts';
import type { VisitorValues } from '../../../features/analytics/visitor-rows.ts';
import { chooseJourneys, type Step } from './journeys.ts';

interface Site {
  environment: EnvironmentRow;
  journeys: readonly (readonly Step[])[];
  hostname: string;
  /** Oldest first. */
  releases: readonly { id: number; at: number }[];
}

/** A session and its events to come. */
interface Visit {
  session: SessionRow;
  site: Site;
  steps: readonly { step: Step; timestamp: number }[];
}

/** Adds sessions and events of the first `count` visitors that have activity, between their first and last visit. */
export function seedTraffic(context: MockContext, count: number): void {
  const { state } = context;
  // A test may have removed a project from the state.
  const environments = state.environments.list((row) => state.projects.get(row.project_id) !== undefined);
  const sites = new Map(environments.map((environment) => [environment.id, createSite(context, environment)]));
  const visits: Visit[] = [];
  for (let id = 1; id <= count; id++) {
    const visitor = state.visitors.get(id) as VisitorValues;
    const site = sites.get(visitor.environment_id);
    if (site && visitor.has_activity) visits.push(...makeVisits(context, id, visitor, site));
  }
  const events = visits.flatMap(makeEvents).sort((one, other) => one.timestamp - other.timestamp);
  for (const event of events) state.events.insert(event);
}

function createSite({ state, clock }: MockContext, environment: EnvironmentRow): Site {
  const project = state.projects.get(environment.project_id) as ProjectRow;
  const releases = state.deployments
    .list((row) => row.environment_id === environment.id)
    .map((row) => ({ id: row.id, progress: deploymentProgress(row, clock.now()) }))
    .filter(({ progress }) => progress.succeeded && progress.finished_at !== null)
    .map(({ id, progress }) => ({ id, at: progress.finished_at as number }));
  return { environment, journeys: chooseJourneys(project.slug), hostname: environmentHost(environment), releases };
}

function makeVisits(context: MockContext, id: number, visitor: VisitorValues, site: Site): Visit[] {
  const { first_seen, last_seen } = visitor;
  const visit = (start: number, end: number) => makeVisit(context, id, visitor, site, start, end);
  if (last_seen - first_seen <= SESSION_TIMEOUT_MS) return [visit(first_seen, last_seen)];
  const { random } = context;
  return [visit(first_seen, first_seen + visitLength(random)), visit(last_seen - visitLength(random), last_seen)];
}

/** 0 for half of the visits, which have one page only. */
function visitLength(random: Random): number {
  return random.chance(0.5) ? 0 : random.int(MINUTE_MS, 10 * MINUTE_MS);
}

/** A visit whose first step is at its start and whose last one is at its end. */
function makeVisit(
  { state, random }: MockContext,
  id: number,
  visitor: VisitorValues,
  site: Site,
  start: number,
  end: number,
): Visit {
  const journey = random.pick(site.journeys);
  const steps = journey.slice(0, start === end ? 1 : random.int(2, journey.length));
  const between = steps.slice(2).map(() => random.int(start, end));
  const times = start === end ? [start] : [start, ...between, end].sort((one, other) => one - other);
  const timedSteps = steps.map((step, index) => ({ step, timestamp: times[index] ?? end }));
  const session = state.sessions.insert({
    session_id: random.hex(16),
    project_id: visitor.project_id,
    environment_id: visitor.environment_id,
    deployment_id: site.releases.findLast(({ at }) => at <= end)?.id ?? null,
    visitor_id: id,
    referrer: visitor.referrer === null ? null : `https://${visitor.referrer}/`,
    referrer_hostname: visitor.referrer,
    channel: visitor.channel ?? 'Unknown',
    ...readClient(visitorProfile(state, id).user_agent),
    language: LANGUAGES[visitor.country_code ?? ''] ?? 'en-US',
    ...makeTags(visitor.channel),
  });
  return { session, site, steps: timedSteps };
}

/** A cache, since visitors share a few browsers. */
const clients = new Map<string | null, Client>();

function readClient(userAgent: string | null): Client {
  let client = clients.get(userAgent);
  if (!client) clients.set(userAgent, (client = readUserAgent(userAgent)));
  return client;
}

const LANGUAGES: Readonly<Record<string, string>> = { DE: 'de-DE', FR: 'fr-FR', ES: 'es-ES', GB: 'en-GB' };

function makeTags(channel: string | null) {
  const none = { utm_source: null, utm_medium: null, utm_campaign: null, utm_term: null, utm_content: null };
  if (channel === 'Email') return { ...none, utm_source: 'newsletter', utm_medium: 'email', utm_campaign: 'winter' };
  if (channel === 'Paid Search') return { ...none, utm_source: 'google', utm_medium: 'cpc', utm_campaign: 'brand' };
  return none;
}

function makeEvents({ session, site, steps }: Visit): Omit<EventRow, 'id'>[] {
  return steps.map(({ step, timestamp }) => ({
    project_id: session.project_id,
    environment_id: session.environment_id,
    deployment_id: session.deployment_id,
    visitor_id: session.visitor_id,
    session_id: session.id,
    event_name: step.name,
    event_type: step.name === 'page_view' ? 'page_view' : 'custom',
    timestamp,
    hostname: site.hostname,
    page_path: step.path,
    query: '',
    page_title: step.title,
    event_data: step.data ?? {},
  }));
}
