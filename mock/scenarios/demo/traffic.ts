import { addSession } from '../../build/traffic.ts';
import { visitorProfile } from '../../features/analytics/model/identity.ts';
import { SESSION_TIMEOUT_MS } from '../../features/analytics/model/session.ts';
import { environmentHost } from '../../features/analytics/model/tracking.ts';
import { readUserAgent } from '../../features/analytics/model/user-agent.ts';
import type { EventRow } from '../../rows/analytics.ts';
import type { VisitorValues } from '../../rows/visitors.ts';
import { deploymentProgress } from '../../features/deployments/model/progress.ts';
import type { EnvironmentRow } from '../../rows/environments.ts';
import type { FunnelStep } from '../../rows/funnels.ts';
import { recordSpeed } from '../../features/performance/model/record.ts';
import { newTimes } from '../../features/shared/resource.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Random } from '../../lib/random.ts';
import { MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';
import { seedVisitors } from '../seed-visitors.ts';

const LIVE_VISITORS = 9;
const REPLAYS = 12;

/** An event of a journey: its name, path, title and data. */
type Step = readonly [name: string, path: string, title: string, data?: Record<string, unknown>];

function view(path: string, title: string): Step {
  return ['page_view', path, title];
}

/** A visitor follows one of the journeys, and may stop early. */
const SHOP: readonly (readonly Step[])[] = [
  [
    view('/', 'Storefront'),
    view('/products/teapot', 'Teapot'),
    ['add_to_cart', '/products/teapot', 'Teapot', { product: 'teapot', price: 39 }],
    view('/cart', 'Your cart'),
    ['checkout_started', '/checkout', 'Checkout', { items: 1 }],
    ['purchase', '/checkout', 'Checkout', { order: { total: 39, currency: 'EUR' } }],
  ],
  [
    view('/pricing', 'Shipping and prices'),
    view('/', 'Storefront'),
    view('/products', 'All products'),
  ],
];
const DOCS: readonly (readonly Step[])[] = [
  [
    view('/', 'Documentation'),
    ['search', '/', 'Documentation', { query: 'token' }],
    view('/guides/authentication', 'Authentication'),
  ],
  [view('/guides/quickstart', 'Quickstart'), view('/reference', 'Reference')],
];

/** Visitors of the last month. The first ones of the first environment are here now. */
export function seedAudience(context: MockContext): void {
  const environments = context.state.environments.list();
  seedVisitors(context, { count: 500, days: 30, environments });
  seedLive(context);
}

/** What the visitors did: their sessions and events. */
export function seedTraffic(context: MockContext): void {
  const { state } = context;
  const events = state.environments
    .list()
    .flatMap((environment) => visitSite(context, environment));
  for (const event of events.sort((one, other) => one.timestamp - other.timestamp))
    state.events.insert(event);
}

function seedLive({ state, clock, random }: MockContext): void {
  let left = LIVE_VISITORS;
  for (let id = 1; id <= state.visitors.size && left > 0; id++) {
    const { environment_id, is_crawler, has_activity } = state.visitors.get(id) as VisitorValues;
    if (environment_id !== 1 || is_crawler || !has_activity) continue;
    state.visitors.update(id, { last_seen: clock.now() - random.int(0, 4 * MINUTE_MS) });
    left--;
  }
}

/**
 * The events of all visitors of an environment that have activity: of their first visit, and of
 * their last one.
 */
function visitSite(context: MockContext, environment: EnvironmentRow): Omit<EventRow, 'id'>[] {
  const { state, clock, random } = context;
  const journeys = state.projects.get(environment.project_id)?.slug === 'storefront' ? SHOP : DOCS;
  const hostname = environmentHost(environment);
  const releases = state.deployments
    .list((row) => row.environment_id === environment.id)
    .map((row) => Object.assign(deploymentProgress(row, clock.now()), { id: row.id }))
    .filter(({ succeeded }) => succeeded);

  const events: Omit<EventRow, 'id'>[] = [];
  for (let visitor_id = 1; visitor_id <= state.visitors.size; visitor_id++) {
    const visitor = state.visitors.get(visitor_id) as VisitorValues;
    const { first_seen, last_seen, channel } = visitor;
    if (visitor.environment_id !== environment.id || !visitor.has_activity) continue;
    const isOneVisit = last_seen - first_seen <= SESSION_TIMEOUT_MS;
    const visits = isOneVisit
      ? [[first_seen, last_seen] as const]
      : [
          [first_seen, first_seen + visitLength(random)] as const,
          [last_seen - visitLength(random), last_seen] as const,
        ];
    for (const [start, end] of visits) {
      const deployment_id =
        releases.findLast(({ finished_at }) => finished_at !== null && finished_at <= end)?.id ??
        null;
      const session = addSession(context, visitor_id, visitor, {
        session_id: random.hex(16),
        deployment_id,
        ...readUserAgent(visitorProfile(state, visitor_id).user_agent),
        ...(channel === 'Email' && {
          utm_source: 'newsletter',
          utm_medium: 'email',
          utm_campaign: 'winter',
        }),
      });
      for (const [timestamp, [event_name, page_path, page_title, event_data = {}]] of journey(
        random,
        journeys,
        start,
        end,
      ))
        events.push({
          project_id: environment.project_id,
          environment_id: environment.id,
          deployment_id,
          visitor_id,
          session_id: session.id,
          event_name,
          event_type: event_name === 'page_view' ? 'page_view' : 'custom',
          timestamp,
          hostname,
          page_path,
          query: '',
          page_title,
          event_data,
        });
    }
  }
  return events;
}

/** 0 for half of the visits, which have one page only. */
function visitLength(random: Random): number {
  return random.chance(0.5) ? 0 : random.int(MINUTE_MS, 10 * MINUTE_MS);
}

/** The steps of a visit with their times, the first at its start and the last at its end. */
function journey(
  random: Random,
  journeys: readonly (readonly Step[])[],
  start: number,
  end: number,
): [number, Step][] {
  const steps = random.pick(journeys);
  const taken = steps.slice(0, start === end ? 1 : random.int(2, steps.length));
  const between = (end - start) / Math.max(1, taken.length - 1);
  return taken.map((step, index) => [Math.round(start + index * between), step]);
}

/** Web vitals of one in four page views. Most are good, a few are slow. */
export function seedSpeed(context: MockContext): void {
  const { state, random } = context;
  for (const {
    event_type,
    environment_id,
    deployment_id,
    visitor_id,
    page_path,
    timestamp,
  } of state.events) {
    if (event_type !== 'page_view' || !random.chance(0.25)) continue;
    const environment = state.environments.get(environment_id) as EnvironmentRow;
    const slowness = (0.6 + random.next() * 1.2) * (random.chance(0.08) ? 2.5 : 1);
    const scaled = (value: number) => Math.round(value * slowness);
    const measured = {
      ttfb: scaled(120),
      fcp: scaled(770),
      lcp: scaled(1470),
      inp: scaled(110),
      cls: scaled(40) / 1000,
    };
    recordSpeed(
      context,
      { environment, deployment_id },
      visitor_id,
      page_path,
      measured,
      timestamp,
    );
  }
}

/** Recordings of the latest long visits to the first environment. */
export function seedReplays({ state, clock, random }: MockContext): void {
  const visits = groupBy(state.events.ofGroup(1), ({ session_id }) => session_id);
  const long = [...visits.values()].filter(
    (events) => events.length >= 4 && events[0]?.environment_id === 1,
  );
  for (const events of long.slice(-REPLAYS)) {
    const { timestamp: start, hostname, page_path, visitor_id } = events[0] as EventRow;
    const url = `https://${hostname}${page_path}`;
    const { id } = state.sessionReplays.insert({
      session_replay_id: random.hex(16),
      visitor_id,
      project_id: 1,
      environment_id: 1,
      created_at: clock.iso(start),
      duration: null,
      url,
      user_agent: visitorProfile(state, visitor_id).user_agent,
      language: 'en-US',
      timezone: 'Europe/Berlin',
      screen_width: 1920,
      screen_height: 1080,
      viewport_width: 1280,
      viewport_height: 720,
    });
    // The types are those of rrweb: the page, a full snapshot, and changes.
    const add = (timestamp: number, type: number, data: object) =>
      state.sessionReplayEvents.insert({
        session_id: id,
        event_type: type,
        timestamp,
        data: { type, timestamp, data },
      });
    add(start, 4, { href: url, width: 1280, height: 720 });
    add(start, 2, { node: { type: 0, childNodes: [], id: 1 } });
    for (const { timestamp } of events)
      add(timestamp, 3, { source: 1, x: random.int(0, 1280), y: random.int(0, 720) });
  }
}

function onEvent(event_name: string): FunnelStep {
  return { event_name, event_filter: [] };
}

/** Two funnels of the shop. */
export function seedFunnels(context: MockContext): void {
  const onPage = {
    event_name: 'page_view',
    event_filter: [{ type: 'page_path' as const, value: '/cart' }],
  };
  const add = (name: string, description: string, steps: FunnelStep[]) =>
    context.state.funnels.insert({
      project_id: 1,
      name,
      description,
      is_active: true,
      steps,
      ...newTimes(context),
    });
  add(
    'Checkout',
    'From a product to a purchase',
    ['add_to_cart', 'checkout_started', 'purchase'].map(onEvent),
  );
  add('Browsing', 'From any page to the cart', [onEvent('page_view'), onPage]);
}
