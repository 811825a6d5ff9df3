import { visitorProfile } from '../../features/analytics/model/identity.ts';
import { SESSION_TIMEOUT_MS } from '../../features/analytics/model/session.ts';
import { environmentHost } from '../../features/analytics/model/tracking.ts';
import { readUserAgent } from '../../features/analytics/model/user-agent.ts';
import type { EventRow, SessionRow } from '../../features/analytics/rows.ts';
import type { VisitorValues } from '../../features/analytics/visitor-rows.ts';
import { deploymentProgress } from '../../features/deployments/model/progress.ts';
import type { EnvironmentRow } from '../../features/environments/rows.ts';
import type { FunnelStep } from '../../features/funnels/rows.ts';
import { recordSpeed } from '../../features/performance/model/record.ts';
import { newTimes } from '../../features/shared/resource.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Random } from '../../lib/random.ts';
import { MINUTE_MS } from '../../lib/time/duration.ts';
import type { MockContext } from '../../state/context.ts';

/** The number of live visitors of the first environment. */
const LIVE_VISITORS = 9;
/** The number of recorded visits. */
const REPLAYS = 12;

const LANGUAGES: Readonly<Record<string, string>> = { DE: 'de-DE', FR: 'fr-FR', ES: 'es-ES', GB: 'en-GB' };

/** An event of a journey: its name, path, title and data. */
type Step = readonly [name: string, path: string, title: string, data?: Record<string, unknown>];

function view(path: string, title: string): Step {
  return ['page_view', path, title];
}

const CART = view('/cart', 'Your cart');
const CHECKOUT: Step = ['checkout_started', '/checkout', 'Checkout', { items: 1 }];

function buy(product: string, title: string, price: number): Step[] {
  const path = `/products/${product}`;
  const order = { total: price, currency: 'EUR' };
  return [
    view('/', 'Storefront'),
    view(path, title),
    ['add_to_cart', path, title, { product, price }],
    CART,
    CHECKOUT,
    ['purchase', '/checkout', 'Checkout', { order }],
  ];
}

/** A visitor follows one of the journeys, and may stop early. */
const SHOP: readonly (readonly Step[])[] = [
  buy('teapot', 'Teapot', 39),
  buy('desk-lamp', 'Desk lamp', 59),
  [view('/pricing', 'Shipping and prices'), view('/', 'Storefront'), view('/products', 'All products')],
];
const DOCS: readonly (readonly Step[])[] = [
  [
    view('/', 'Documentation'),
    ['search', '/', 'Documentation', { query: 'token' }],
    view('/guides/authentication', 'Authentication'),
    ['snippet_copied', '/guides/authentication', 'Authentication', { language: 'ts' }],
  ],
  [view('/guides/quickstart', 'Quickstart'), view('/reference', 'Reference')],
];

/** What the visitors did: their sessions and events, web vitals, recordings, and two funnels of the shop. */
export function seedTraffic(context: MockContext): void {
  const { state } = context;
  seedLive(context);
  const events = state.environments.list().flatMap((environment) => visitSite(context, environment));
  for (const event of events.sort((one, other) => one.timestamp - other.timestamp)) state.events.insert(event);
  seedSpeed(context);
  seedReplays(context);
  seedFunnels(context);
}

function seedLive({ state, clock, random }: MockContext): void {
  let live = 0;
  for (let id = 1; id <= state.visitors.size && live < LIVE_VISITORS; id++) {
    const visitor = state.visitors.get(id);
    if (visitor?.environment_id !== 1 || visitor.is_crawler || !visitor.has_activity) continue;
    state.visitors.update(id, { last_seen: clock.now() - random.int(0, 4 * MINUTE_MS) });
    live++;
  }
}

/** The events of all visitors of an environment that have activity, between their first and last visit. */
function visitSite(context: MockContext, environment: EnvironmentRow): Omit<EventRow, 'id'>[] {
  const { state, clock, random } = context;
  const journeys = state.projects.get(environment.project_id)?.slug === 'storefront' ? SHOP : DOCS;
  const hostname = environmentHost(environment);
  const releases = state.deployments
    .list((row) => row.environment_id === environment.id)
    .map((row) => Object.assign(deploymentProgress(row, clock.now()), { id: row.id }))
    .filter(({ succeeded }) => succeeded);

  const events: Omit<EventRow, 'id'>[] = [];
  const visit = (id: number, visitor: VisitorValues, start: number, end: number) => {
    const journey = random.pick(journeys);
    const steps = journey.slice(0, start === end ? 1 : random.int(2, journey.length));
    const between = steps.slice(2).map(() => random.int(start, end));
    const times = [start, ...between, end].sort((one, other) => one - other);
    const deployment = releases.findLast(({ finished_at }) => finished_at !== null && finished_at <= end);
    const session = addSession(context, id, visitor, deployment?.id ?? null);
    const { project_id, environment_id, deployment_id, visitor_id } = session;
    for (const [index, [event_name, page_path, page_title, event_data = {}]] of steps.entries())
      events.push({
        project_id,
        environment_id,
        deployment_id,
        visitor_id,
        session_id: session.id,
        event_name,
        event_type: event_name === 'page_view' ? 'page_view' : 'custom',
        timestamp: times[index] ?? end,
        hostname,
        page_path,
        query: '',
        page_title,
        event_data,
      });
  };

  for (let id = 1; id <= state.visitors.size; id++) {
    const visitor = state.visitors.get(id) as VisitorValues;
    const { first_seen, last_seen } = visitor;
    if (visitor.environment_id !== environment.id || !visitor.has_activity) continue;
    if (last_seen - first_seen <= SESSION_TIMEOUT_MS) visit(id, visitor, first_seen, last_seen);
    else {
      visit(id, visitor, first_seen, first_seen + visitLength(random));
      visit(id, visitor, last_seen - visitLength(random), last_seen);
    }
  }
  return events;
}

/** 0 for half of the visits, which have one page only. */
function visitLength(random: Random): number {
  return random.chance(0.5) ? 0 : random.int(MINUTE_MS, 10 * MINUTE_MS);
}

function addSession(
  { state, random }: MockContext,
  visitor_id: number,
  { project_id, environment_id, channel, referrer, country_code }: VisitorValues,
  deployment_id: number | null,
): SessionRow {
  const isEmail = channel === 'Email';
  const isPaid = channel === 'Paid Search';
  return state.sessions.insert({
    session_id: random.hex(16),
    project_id,
    environment_id,
    deployment_id,
    visitor_id,
    referrer: referrer === null ? null : `https://${referrer}/`,
    referrer_hostname: referrer,
    channel: channel ?? 'Unknown',
    ...readUserAgent(visitorProfile(state, visitor_id).user_agent),
    language: LANGUAGES[country_code ?? ''] ?? 'en-US',
    utm_source: isEmail ? 'newsletter' : isPaid ? 'google' : null,
    utm_medium: isEmail ? 'email' : isPaid ? 'cpc' : null,
    utm_campaign: isEmail ? 'winter' : isPaid ? 'brand' : null,
    utm_term: null,
    utm_content: null,
  });
}

/** Web vitals of one in four page views. Most are good, a few are slow. */
function seedSpeed(context: MockContext): void {
  const { state, random } = context;
  for (const event of state.events) {
    if (event.event_type !== 'page_view' || !random.chance(0.25)) continue;
    const environment = state.environments.get(event.environment_id) as EnvironmentRow;
    const app = { environment, deployment_id: event.deployment_id };
    // A product of random factors has a long tail, like real page loads.
    const slowness = (0.6 + random.next() * 1.2) * (random.chance(0.08) ? 2.5 : 1);
    const ttfb = Math.round(120 * slowness);
    const fcp = ttfb + Math.round(650 * slowness);
    const lcp = fcp + Math.round(700 * slowness);
    const fid = random.chance(0.3) ? null : Math.round(12 * slowness);
    const inp = random.chance(0.2) ? null : Math.round(110 * slowness);
    const cls = Math.round(40 * slowness * random.next()) / 1000;
    const measured = { ttfb, fcp, lcp, fid, inp, cls };
    recordSpeed(context, app, event.visitor_id, event.page_path, measured, event.timestamp);
  }
}

/** Recordings of the latest long visits to the first environment. */
function seedReplays({ state, clock, random }: MockContext): void {
  const visits = groupBy(state.events.ofGroup(1), ({ session_id }) => session_id);
  const long = [...visits].filter(([, events]) => events.length >= 4 && events[0]?.environment_id === 1);
  for (const [sessionId, events] of long.slice(-REPLAYS)) {
    const session = state.sessions.get(sessionId) as SessionRow;
    const { timestamp: start, hostname, page_path } = events[0] as EventRow;
    const href = `https://${hostname}${page_path}`;
    const { id } = state.sessionReplays.insert({
      session_replay_id: session.session_id,
      visitor_id: session.visitor_id,
      project_id: session.project_id,
      environment_id: session.environment_id,
      created_at: clock.iso(start),
      duration: null,
      url: href,
      user_agent: visitorProfile(state, session.visitor_id).user_agent,
      language: session.language,
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
    add(start, 4, { href, width: 1280, height: 720 });
    add(start, 2, { node: { type: 0, childNodes: [], id: 1 } });
    for (const { timestamp } of events) add(timestamp, 3, { source: 1, x: random.int(0, 1280), y: random.int(0, 720) });
  }
}

function onEvent(event_name: string): FunnelStep {
  return { event_name, event_filter: [] };
}

function seedFunnels(context: MockContext): void {
  const add = (name: string, description: string, steps: FunnelStep[]) =>
    context.state.funnels.insert({
      project_id: 1,
      name,
      description,
      is_active: true,
      steps,
      ...newTimes(context),
    });
  add('Checkout', 'From a product to a purchase', ['add_to_cart', 'checkout_started', 'purchase'].map(onEvent));
  const onPage = { event_name: 'page_view', event_filter: [{ type: 'page_path' as const, value: '/cart' }] };
  add('Browsing', 'From any page to the cart', [onEvent('page_view'), onPage]);
}
