import type { RequestHandler } from 'msw';
import { createClock, DEFAULT_NOW, toMilliseconds, type Clock } from './lib/clock.ts';
import type { Limits } from './features/shared/resolver.ts';
import type { MockContext } from './state/context.ts';
import { createFetch } from './adapters/fetch.ts';
import { listen } from './adapters/http-server.ts';
import type { ListenOptions, MockServer } from './adapters/server.ts';
import { createHandlers } from './adapters/msw.ts';
import { deliverWhileOpen } from './adapters/deliver-webhooks.ts';
import { logRequests } from './adapters/request-lines.ts';
import { servePage } from './adapters/page/routes.ts';
import { createFaults, type Faults } from './pipeline/faults/faults.ts';
import type { Delay } from './pipeline/faults/fault.ts';
import { checkLatency } from './pipeline/faults/check-fault.ts';
import { createRandom } from './lib/random.ts';
import { createRecorder, type RequestLog } from './pipeline/request-log.ts';
import { createPipeline } from './pipeline/pipeline.ts';
import { checkSnapshot, restoreState, takeSnapshot, type Snapshot } from './state/snapshot.ts';
import type { ScenarioName } from './scenarios/names.ts';
import { findScenario, type Scenario } from './scenarios/scenarios.ts';
import { ADMIN_TOKEN, DEPLOYMENT_TOKEN, EXPIRED_TOKEN } from './features/authentication/rows.ts';
import type { PlannedFailure } from './features/deployments/rows.ts';
import { createState, type State } from './state/state.ts';
import { SERVER_NAMES, serverProfile, type ServerName, type ServerProfile } from './servers/profile.ts';
import { createWebhookDelivery, type WebhookDelivery } from './adapters/webhook-delivery.ts';

/** How a mock is made. All of it can be left out. */
export interface TempsMockOptions {
  /** The same seed gives the same ids, hashes and demo data. @default 1, or where the `snapshot` stood */
  seed?: number;
  /** When the mock's time starts. @default '2026-01-15T12:00:00Z', the `snapshot`'s time, or the real time where `clock` is `'real'` */
  now?: Date | string | number;
  /** `'manual'`: time stands still until `mock.clock.advance()`; `'real'`: it runs, for a server that people watch. @default 'manual' */
  clock?: 'manual' | 'real';
  /** What is there at the start: a name, or a function that fills the state. @default 'empty' */
  scenario?: ScenarioName | Scenario;
  /** What `mock.state.snapshot()` returned, of this mock or another: start from there, in place of a scenario. */
  snapshot?: Snapshot;
  /**
   * Which server it behaves as: that of the REST API reference, or the real one of a month, with its routes, lists, dates,
   * statuses, errors and permissions. Responses of real servers are not checked against the contract.
   * @default 'reference'
   */
  server?: ServerName;
  /** The API key that may do everything. @default 'tk_mock_admin_2f7c9a1e5b3d4860' */
  token?: string;
  /** Whether each response is checked against the contract. One that breaks it becomes a 500 that says where. @default true */
  validateResponses?: boolean;
  /** The wait before every response: fixed, from a range, or for ever. @default 0 */
  latency?: Delay;
  /** How many bytes an upload may have. @default 1 GB for images, 500 MB for static bundles */
  limits?: Partial<Limits>;
}

/** The API in memory: its adapters, its state, and what a test reads and controls. */
export interface TempsMock {
  /** For msw's `setupServer(...mock.handlers)`: handles every `/api/` on any host. Needs msw installed. */
  readonly handlers: RequestHandler[];
  /** A `fetch` that this mock handles: `new TempsClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /** Starts a real HTTP server on 127.0.0.1, with a page at `/` that shows the state and the requests. */
  listen(options?: ListenOptions): Promise<MockServer>;
  /** What the mock remembers, to read and to write. */
  readonly state: State & {
    /** All of it as JSON, for `createTempsMock({ snapshot })`. */
    snapshot(): Snapshot;
  };
  /** Its time, which stands still unless it is moved. */
  readonly clock: Clock;
  /** Calls that are to go wrong. */
  readonly faults: Faults;
  /** The latest 1,000 requests, oldest first. */
  readonly requests: RequestLog;
  /** Deployments to come. */
  readonly deployments: {
    /** Makes the next deployment that is started fail. Called twice, the one after it as well. */
    failNext(failure?: PlannedFailure): void;
  };
  /** Deliveries to webhooks on this machine, such as `http://localhost:3000/hook`; a server that `listen()` started sends them by itself. */
  readonly webhooks: WebhookDelivery;
  /** An API key that may do everything. */
  readonly token: string;
  /** `deployment` belongs to project 1, environment 1; `expired` is refused. */
  readonly tokens: { readonly admin: string; readonly deployment: string; readonly expired: string };
  /** Back to the start: scenario or snapshot, clock and seed; faults and requests are forgotten. */
  reset(): void;
}

/** The first one that every state has. */
const ADMIN_CREDENTIAL = 1;

const DEFAULT_LIMITS: Limits = { imageUpload: 1024 ** 3, staticUpload: 500 * 1024 ** 2 };

/**
 * Makes a mock of the whole API. It has its own state. It opens nothing and intercepts nothing until one of its adapters is used.
 *
 * @example
 * const mock = createTempsMock({ scenario: 'demo' });
 * const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
 *
 * @throws {TypeError} for an option that makes no sense, such as a scenario that there is not
 */
export function createTempsMock(options: TempsMockOptions = {}): TempsMock {
  const { snapshot, token = ADMIN_TOKEN, latency, validateResponses = true } = options;
  checkLatency(latency);
  const fill = createFiller(options, token);
  const start = startTime(options);
  const clock = createClock(start, options.clock === 'real' ? Date.now : undefined);
  const random = createRandom(options.seed ?? snapshot?.random ?? 1);
  const delays = createRandom(options.seed ?? 1);
  const context: MockContext = { state: createState(), clock, random, server: findServer(options.server) };
  fill(context);
  const state = Object.defineProperty(context.state as TempsMock['state'], 'snapshot', {
    value: () => takeSnapshot(context),
  });

  const faults = createFaults();
  const recorder = createRecorder();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const respond = createPipeline({ context, faults, recorder, limits, latency, delays, validateResponses });
  const webhooks = createWebhookDelivery(context);
  let handlers: RequestHandler[] | undefined;

  return {
    get handlers() {
      return (handlers ??= createHandlers(respond));
    },
    fetch: createFetch(respond),
    listen: async (listenOptions) => {
      const logged = listenOptions?.log ? logRequests(respond, listenOptions.log) : respond;
      const pages = servePage(logged, { context, requests: recorder.log, token });
      return deliverWhileOpen(await listen(pages, context.server, listenOptions), webhooks);
    },
    state,
    clock,
    faults,
    requests: recorder.log,
    deployments: { failNext: (failure = {}) => void context.state.plannedFailures.push(failure) },
    webhooks,
    token,
    tokens: { admin: token, deployment: DEPLOYMENT_TOKEN, expired: EXPIRED_TOKEN },
    reset: () => {
      clock.set(start);
      random.reseed();
      delays.reseed();
      faults.clear();
      recorder.clear();
      fill(context);
    },
  };
}

function findServer(name: ServerName = 'reference'): ServerProfile {
  if (SERVER_NAMES.includes(name)) return serverProfile(name);
  throw new TypeError(
    `createTempsMock({ server }): got ${JSON.stringify(name)}, expected ${SERVER_NAMES.join(' or ')}`,
  );
}

function startTime({ now, snapshot, clock }: TempsMockOptions): number {
  if (now !== undefined) return toMilliseconds(now);
  if (snapshot) return toMilliseconds(snapshot.now);
  return clock === 'real' ? Date.now() : toMilliseconds(DEFAULT_NOW);
}

/** Fills the state as it is at the start. Always the same state object, so that a reference that a test holds stays valid. */
function createFiller({ scenario, snapshot }: TempsMockOptions, token: string): Scenario {
  if (snapshot && scenario !== undefined)
    throw new TypeError('createTempsMock: got a scenario and a snapshot. Give one of them.');
  if (snapshot) checkSnapshot(snapshot);
  const fill = findScenario(scenario ?? 'empty');
  return (context) => {
    Object.assign(context.state, snapshot ? restoreState(snapshot) : createState());
    const admin = context.state.credentials.get(ADMIN_CREDENTIAL);
    if (admin) admin.token = token;
    fill(context);
  };
}
