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

interface Place {
  environment: EnvironmentRow;
  journeys: readonly (readonly Step[])[];
  hostname: string;
  /** Oldest first. */
  releases: readonly { id: number; at: number }[];
}

/** A session that is planned: what happens when. */
interface Visit {
  session: SessionRow;
  place: Place;
  moments: readonly { step: Step; timestamp: number }[];
}

/** What the first `count` visitors did, from when they were first seen to when they were last: those without activity nothing. */
export function seedTraffic(context: MockContext, count: number): void {
  const { state } = context;
  // A test may have taken a project out of the state by then.
  const environments = state.environments.list((row) => state.projects.get(row.project_id) !== undefined);
  const places = new Map(environments.map((environment) => [environment.id, findPlace(context, environment)]));
  const visits: Visit[] = [];
  for (let id = 1; id <= count; id++) {
    const visitor = state.visitors.get(id) as VisitorValues;
    const place = places.get(visitor.environment_id);
    if (place && visitor.has_activity) visits.push(...makeVisits(context, id, visitor, place));
  }
  const events = visits.flatMap(makeEvents).sort((one, other) => one.timestamp - other.timestamp);
  for (const event of events) state.events.insert(event);
}

function findPlace({ state, clock }: MockContext, environment: EnvironmentRow): Place {
  const project = state.projects.get(environment.project_id) as ProjectRow;
  const releases = state.deployments
    .list((row) => row.environment_id === environment.id)
    .map((row) => ({ id: row.id, at: deploymentProgress(row, clock.now()) }))
    .filter(({ at }) => at.succeeded && at.finished_at !== null)
    .map(({ id, at }) => ({ id, at: at.finished_at as number }));
  return { environment, journeys: chooseJourneys(project.slug), hostname: environmentHost(environment), releases };
}

function makeVisits(context: MockContext, id: number, visitor: VisitorValues, place: Place): Visit[] {
  const { first_seen, last_seen } = visitor;
  const visit = (start: number, end: number) => makeVisit(context, id, visitor, place, start, end);
  if (last_seen - first_seen <= SESSION_TIMEOUT_MS) return [visit(first_seen, last_seen)];
  return [visit(first_seen, first_seen + length(context.random)), visit(last_seen - length(context.random), last_seen)];
}

/** Half of the visits are one page only. */
function length(random: Random): number {
  return random.chance(0.5) ? 0 : random.int(MINUTE_MS, 10 * MINUTE_MS);
}

/** A visit with one step at its start and one at its end, others in between. */
function makeVisit(
  { state, random }: MockContext,
  id: number,
  visitor: VisitorValues,
  place: Place,
  start: number,
  end: number,
): Visit {
  const journey = random.pick(place.journeys);
  const steps = journey.slice(0, start === end ? 1 : random.int(2, journey.length));
  const between = steps.slice(2).map(() => random.int(start, end));
  const times = start === end ? [start] : [start, ...between, end].sort((one, other) => one - other);
  const moments = steps.map((step, index) => ({ step, timestamp: times[index] ?? end }));
  const session = state.sessions.insert({
    session_id: random.hex(16),
    project_id: visitor.project_id,
    environment_id: visitor.environment_id,
    deployment_id: place.releases.findLast(({ at }) => at <= end)?.id ?? null,
    visitor_id: id,
    referrer: visitor.referrer === null ? null : `https://${visitor.referrer}/`,
    referrer_hostname: visitor.referrer,
    channel: visitor.channel ?? 'Unknown',
    ...readClient(visitorProfile(state, id).user_agent),
    language: LANGUAGES[visitor.country_code ?? ''] ?? 'en-US',
    ...makeTags(visitor.channel),
  });
  return { session, place, moments };
}

/** Visitors share a handful of browsers. */
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

function makeEvents({ session, place, moments }: Visit): Omit<EventRow, 'id'>[] {
  return moments.map(({ step, timestamp }) => ({
    project_id: session.project_id,
    environment_id: session.environment_id,
    deployment_id: session.deployment_id,
    visitor_id: session.visitor_id,
    session_id: session.id,
    event_name: step.name,
    event_type: step.name === 'page_view' ? 'page_view' : 'custom',
    timestamp,
    hostname: place.hostname,
    page_path: step.path,
    query: '',
    page_title: step.title,
    event_data: step.data ?? {},
  }));
}
