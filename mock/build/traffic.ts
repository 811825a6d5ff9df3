import { uuid } from '../lib/ids.ts';
import type { MockContext } from '../state/context.ts';
import { currentDeployment } from '../features/deployments/model/current.ts';
import { environmentHost } from '../features/analytics/model/tracking.ts';
import { readUserAgent } from '../features/analytics/model/user-agent.ts';
import type { EventRow, SessionRow } from '../rows/analytics.ts';
import type { VisitorValues } from '../rows/visitors.ts';
import { PLACES } from '../scenarios/places.ts';
import { seedVisitors } from '../scenarios/seed-visitors.ts';
import { withDefaults, type Fields, type FindEnvironment } from './fields.ts';

/** The fields of a new visitor; the others get defaults. */
export type VisitorFields = Fields<VisitorValues>;

/** A new visitor with its id. */
export interface BuiltVisitor extends VisitorValues {
  /** Numbered from 1. */
  readonly id: number;
}

export function buildVisitor(
  { state, clock }: MockContext,
  find: FindEnvironment,
  fields: VisitorFields = {},
): BuiltVisitor {
  const environment = find(fields);
  const defaults: VisitorValues = {
    project_id: environment.project_id,
    environment_id: environment.id,
    country: null,
    country_code: PLACES.find(({ country }) => country === fields.country)?.code ?? null,
    region: null,
    city: null,
    channel: 'Direct',
    referrer: null,
    is_crawler: false,
    has_activity: true,
    first_seen: Math.min(clock.now(), fields.last_seen ?? Infinity),
    last_seen: Math.max(clock.now(), fields.first_seen ?? -Infinity),
  };
  const values = withDefaults('visitor', defaults, fields);
  return { id: state.visitors.add(values), ...values };
}

export function buildVisitors(
  context: MockContext,
  find: FindEnvironment,
  {
    count = 100,
    days = 30,
    environment_id,
  }: { count?: number; days?: number; environment_id?: number } = {},
): void {
  seedVisitors(context, { count, days, environments: [find({ environment_id })] });
}

export function buildEvent(
  context: MockContext,
  find: FindEnvironment,
  fields: Fields<EventRow> = {},
): EventRow {
  const { state, clock } = context;
  const { project_id, environment_id } = fields;
  const visitor_id =
    fields.visitor_id ?? buildVisitor(context, find, { project_id, environment_id }).id;
  const visitor = state.visitors.get(visitor_id);
  if (!visitor) throw new RangeError(`mock.build: there is no visitor ${visitor_id}`);
  const environment = find(visitor);
  const deployment_id = currentDeployment(context, environment.id)?.id ?? null;
  const session = findOrAddSession(context, visitor_id, visitor, deployment_id);
  const event_name = fields.event_name ?? 'page_view';
  const defaults: Omit<EventRow, 'id'> = {
    project_id: environment.project_id,
    environment_id: environment.id,
    deployment_id,
    visitor_id,
    session_id: session.id,
    event_name,
    event_type: event_name === 'page_view' ? event_name : 'custom',
    timestamp: clock.now(),
    hostname: environmentHost(environment),
    page_path: '/',
    query: '',
    page_title: null,
    event_data: {},
  };
  return state.events.insert(withDefaults('event', defaults, fields));
}

/** The latest session of a visitor, or a new one. */
function findOrAddSession(
  context: MockContext,
  visitor_id: number,
  visitor: VisitorValues,
  deployment_id: number | null,
): SessionRow {
  const latest = context.state.sessions
    .ofGroup(visitor.project_id)
    .findLast((row) => row.visitor_id === visitor_id);
  return (
    latest ??
    addSession(context, visitor_id, visitor, { deployment_id, session_id: uuid(context.random) })
  );
}

/** Adds a visit that came as the visitor did. */
export function addSession(
  { state }: MockContext,
  visitor_id: number,
  { project_id, environment_id, channel, referrer }: VisitorValues,
  values: Pick<SessionRow, 'deployment_id' | 'session_id'> & Partial<Omit<SessionRow, 'id'>>,
): SessionRow {
  return state.sessions.insert({
    project_id,
    environment_id,
    visitor_id,
    referrer: referrer === null ? null : `https://${referrer}/`,
    referrer_hostname: referrer,
    channel: channel ?? 'Unknown',
    ...readUserAgent(null),
    language: 'en-US',
    utm_source: null,
    utm_medium: null,
    utm_campaign: null,
    utm_term: null,
    utm_content: null,
    ...values,
  });
}
