import type { RequestHandler } from 'msw';
import { createClock, type Clock } from './lib/time/clock.ts';
import type { Limits } from './features/shared/resolver.ts';
import type { MockContext } from './state/context.ts';
import { createFetch } from './adapters/fetch.ts';
import type { ListenOptions, MockServer } from './adapters/server.ts';
import { createHandlers } from './adapters/msw.ts';
import type { Control } from './adapters/control/control.ts';
import { logRequests } from './adapters/request-lines.ts';
import { createFaults, type Faults } from './pipeline/faults/faults.ts';
import { checkLatency } from './pipeline/faults/check-fault.ts';
import { hasNodeModules, loadNodeModules } from './lib/node-modules.ts';
import { createRandom } from './lib/random.ts';
import { createRecorder, type RequestLog } from './pipeline/request-log.ts';
import { createWarnings } from './pipeline/warnings.ts';
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts';
import { createAutoTime } from './pipeline/time/auto-time.ts';
import { nextDue } from './pipeline/time/next-due.ts';
import { offerByFetch, offerByOrigin } from './pipeline/time/offer.ts';
import { checkOptions, findServer, startTime, type TempsMockOptions } from './options.ts';
import { deploymentProgress, type DeploymentStatus } from './features/deployments/model/progress.ts';
import { stopSuperseded } from './features/deployments/model/supersede.ts';
import { checkFailure } from './features/deployments/model/planned-failure.ts';
import { checkSnapshot, restoreState, takeSnapshot, type Snapshot } from './state/snapshot.ts';
import { createBuilders, type Builders } from './build/builders.ts';
import { findScenario } from './scenarios/scenarios.ts';
import {
  ADMIN_TOKEN,
  DEPLOYMENT_TOKEN,
  EXPIRED_TOKEN,
  ROLE_TOKENS,
  type MockTokens,
} from './features/authentication/rows.ts';
import type { PlannedFailure } from './features/deployments/rows.ts';
import { createState, type State } from './state/state.ts';
import { createWebhookDelivery, type WebhookDelivery } from './adapters/webhook-delivery.ts';

/** A mock of the API in memory: its adapters, its state, and what a test can read and control. */
export interface TempsMock {
  /**
   * For msw's `setupServer(...mock.handlers)`, or `setupWorker` in a page. Handle `/api/` at the URLs in `baseUrl`, and
   * nothing else. Need msw, which a bundle passes in the option `msw`.
   * @throws {TypeError} if neither `baseUrl` nor TEMPS_API_URL is set
   * @throws {Error} if msw is missing or too old
   */
  readonly handlers: RequestHandler[];
  /** A `fetch` function whose requests this mock handles: `new TempsClient({ fetch: mock.fetch })`. */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Starts an HTTP server on 127.0.0.1, with a page at `/` that shows the state and the requests, and routes below
   * `/_mock` to control it from any language. Needs Node.
   */
  listen(options?: ListenOptions): Promise<MockServer>;
  /** The state of the mock, to read and to change. */
  readonly state: State & {
    /** Returns the whole state as JSON, for `createTempsMock({ snapshot })`. */
    snapshot(): Snapshot;
  };
  /** Adds rows with defaults to the state: `mock.build.project({ name: 'Shop' })`. */
  readonly build: Builders;
  /** The mock's time. */
  readonly clock: Clock;
  /** Makes calls fail. */
  readonly faults: Faults;
  /** The latest 1,000 requests, oldest first, with up to 64 KB of a body and 4 MB of all bodies. */
  readonly requests: RequestLog;
  /**
   * What was ignored, each once, oldest first: unknown names in requests, such as a misspelled query parameter, and
   * jobs in `failNext` that the deployment does not have.
   */
  readonly warnings: readonly string[];
  /** Makes deployments fail, and returns their status. */
  readonly deployments: {
    /**
     * Makes the next deployment that is started fail. Each further call makes one more fail.
     * @throws {TypeError} for a job that no deployment has
     * @throws {RangeError} for more than 100 planned failures
     */
    failNext(failure?: PlannedFailure): void;
    /**
     * The status of a deployment; `undefined` if it does not exist. Its row has no status, which depends on the clock.
     */
    status(id: number): DeploymentStatus | undefined;
  };
  /**
   * Sends deliveries to webhooks on this machine, such as `http://localhost:3000/hook`. A server that `listen()`
   * started sends them automatically.
   */
  readonly webhooks: WebhookDelivery;
  /** An API key with all permissions. */
  readonly token: string;
  /** A token of each kind. */
  readonly tokens: MockTokens;
  /** Resets the state to the scenario or snapshot, and the clock and the seed; clears faults, requests and warnings. */
  reset(): void;
}

/** The first one that every state has. */
const ADMIN_CREDENTIAL = 1;

const DEFAULT_LIMITS: Limits = { imageUpload: 1024 ** 3, staticUpload: 500 * 1024 ** 2, requestBody: 2 * 1024 ** 2 };

/**
 * Makes a mock of the whole API, with its own state. It opens no port and intercepts nothing until one of its adapters
 * is used.
 *
 * @example
 * const mock = createTempsMock({ scenario: 'demo' });
 * const temps = new TempsClient({ baseUrl: 'https://temps.test', apiKey: mock.token, fetch: mock.fetch });
 *
 * @throws {TypeError} for an invalid option, such as an unknown scenario
 */
export function createTempsMock(options: TempsMockOptions = {}): TempsMock {
  const { snapshot, token = ADMIN_TOKEN, latency, validateResponses = true, strict = false } = options;
  checkOptions(options);
  checkLatency(latency);
  const fill = createFiller(options, token);
  const auto =
    options.clock === 'auto'
      ? createAutoTime(
          () => clock,
          () => nextDue(context),
        )
      : undefined;
  const clock = createClock(startTime(options), options.clock === 'real' ? Date.now : undefined, auto?.onAdvance);
  const random = createRandom(options.seed ?? snapshot?.random ?? 1);
  const delays = createRandom(options.seed ?? 1);
  const warnings = createWarnings();
  const context: MockContext = {
    state: createState(),
    clock,
    random,
    server: findServer(options.server),
    warn: (message) => warnings.add(message),
  };
  fill(context);
  const state = Object.defineProperty(context.state as TempsMock['state'], 'snapshot', {
    value: () => takeSnapshot(context),
  });

  const faults = createFaults();
  const recorder = createRecorder();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const pipeline = createPipeline({
    context,
    faults,
    recorder,
    limits,
    latency,
    delays,
    validateResponses,
    strict,
    warnings,
  });
  const respond = auto ? auto.watch(pipeline) : pipeline;
  /** For clients with another `fetch`, which find the mock's time by the origin. */
  const respondToOrigin: Pipeline = (request) => {
    offerByOrigin(new URL(request.url).origin, auto);
    return respond(request);
  };
  const fetch = createFetch(respond);
  const webhooks = createWebhookDelivery(context);
  let handlers: RequestHandler[] | undefined;

  const mock: TempsMock = {
    get handlers() {
      return (handlers ??= createHandlers(respondToOrigin, options));
    },
    fetch: auto ? offerByFetch(fetch, auto) : fetch,
    listen: async (listenOptions) => {
      const { serve } = await loadServer();
      const logged = listenOptions?.log
        ? logRequests(respondToOrigin, warnings.list, listenOptions.log)
        : respondToOrigin;
      const control: Control = {
        clock,
        faults,
        requests: recorder.log,
        deployments: mock.deployments,
        state,
        // Not from `limits`, with which a test may make the limits of the API small.
        maxBodyBytes: DEFAULT_LIMITS.requestBody,
        reset: () => mock.reset(),
        clearRequests: () => recorder.clear(),
      };
      return serve(logged, { context, control, webhooks, token }, listenOptions);
    },
    state,
    build: createBuilders(context),
    clock,
    faults,
    requests: recorder.log,
    warnings: warnings.list,
    deployments: {
      failNext: (failure = {}) => {
        checkFailure(failure, context.server.name);
        const { plannedFailures } = context.state;
        if (plannedFailures.length >= MAX_PLANNED_FAILURES)
          throw new RangeError(`mock.deployments.failNext: ${MAX_PLANNED_FAILURES} deployments are to fail already`);
        plannedFailures.push(failure);
      },
      status: (id) => {
        // Each request does this before it is handled.
        stopSuperseded(context);
        const row = context.state.deployments.get(id);
        return row && deploymentProgress(row, clock.now()).status;
      },
    },
    webhooks,
    token,
    tokens: { admin: token, ...ROLE_TOKENS, deployment: DEPLOYMENT_TOKEN, expired: EXPIRED_TOKEN },
    reset: () => {
      clock.set(startTime(options));
      random.reseed();
      delays.reseed();
      faults.clear();
      recorder.clear();
      warnings.clear();
      fill(context);
    },
  };
  return mock;
}

/** Loaded on demand: the server needs modules of Node, but the rest of the mock also runs in pages and workers. */
async function loadServer() {
  if (!hasNodeModules())
    throw new Error(
      'mock.listen() needs Node, and this runtime is not Node. Use mock.fetch, or mock.handlers with msw.',
    );
  await loadNodeModules();
  return import('./adapters/serve.ts');
}

/** More than any test needs. A limit is needed, since anyone who can reach the mock's server could fill the memory. */
const MAX_PLANNED_FAILURES = 100;

/** Fills the initial state. Keeps the state object, so that references of tests stay valid. */
function createFiller({ scenario, snapshot }: TempsMockOptions, token: string): (context: MockContext) => void {
  if (snapshot && scenario !== undefined)
    throw new TypeError('createTempsMock: got a scenario and a snapshot. Give one of them.');
  if (snapshot) checkSnapshot(snapshot);
  const fill = findScenario(scenario ?? 'empty');
  return (context) => {
    Object.assign(context.state, snapshot ? restoreState(snapshot) : createState());
    const admin = context.state.credentials.get(ADMIN_CREDENTIAL);
    if (admin) admin.token = token;
    fill({ ...context, build: createBuilders(context) });
  };
}
