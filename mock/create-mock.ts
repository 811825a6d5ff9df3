import type { RequestHandler } from 'msw';
import type { Control } from './adapters/control.ts';
import { createFetch } from './adapters/fetch.ts';
import { createHandlers } from './adapters/msw.ts';
import { createWebhookDelivery } from './adapters/webhook-delivery.ts';
import { createBuilders } from './build/builders.ts';
import {
  ADMIN_TOKEN,
  DEPLOYMENT_TOKEN,
  EXPIRED_TOKEN,
  ROLE_TOKENS,
} from './rows/authentication.ts';
import { deployAgain } from './features/deployments/model/deploy-again.ts';
import { planFailure } from './features/deployments/model/plans.ts';
import { deploymentProgress } from './features/deployments/model/progress.ts';
import { stopSuperseded } from './features/deployments/model/supersede.ts';
import { createRandom } from './lib/random.ts';
import { createClock } from './lib/time/clock.ts';
import { checkLatency } from './pipeline/faults/check-fault.ts';
import { createFaults } from './pipeline/faults/faults.ts';
import { createPipeline, type Pipeline } from './pipeline/pipeline.ts';
import { createRecorder } from './pipeline/request-log.ts';
import { createWarnings } from './pipeline/warnings.ts';
import { offerByFetch, offerByOrigin } from './pipeline/time/offer.ts';
import { createTime } from './pipeline/time/time.ts';
import { createFiller } from './scenarios/scenarios.ts';
import type { Limits, MockContext } from './state/context.ts';
import { serverProfile } from './servers/profile.ts';
import { serverRules } from './servers/rules.ts';
import { takeSnapshot } from './state/snapshot.ts';
import { State } from './state/state.ts';
import { checkOptions, startTime, type TempsMockOptions } from './options.ts';
import type { TempsMock } from './temps-mock.ts';

const DEFAULT_LIMITS: Limits = {
  imageUpload: 1024 ** 3,
  staticUpload: 500 * 1024 ** 2,
  requestBody: 2 * 1024 ** 2,
};

/**
 * Creates a mock of the whole API, with its own state. It opens no port and intercepts nothing
 * until one of its adapters is used.
 *
 * @example
 * const mock = createTempsMock({ scenario: 'demo' });
 * const temps = new TempsClient({
 *   baseUrl: 'https://temps.test',
 *   apiKey: mock.token,
 *   fetch: mock.fetch,
 * });
 *
 * @throws {TypeError} for an invalid option, such as an unknown scenario
 */
export function createTempsMock(options: TempsMockOptions = {}): TempsMock {
  checkOptions(options);
  const {
    snapshot,
    token = ADMIN_TOKEN,
    latency,
    validateResponses = true,
    strict = false,
  } = options;
  checkLatency(latency);
  const fill = createFiller(options, token);
  const time = createTime(options.clock ?? 'waits', () => context);
  const clock = createClock(
    startTime(options),
    options.clock === 'real' ? Date.now : undefined,
    time.onAdvance,
  );
  const random = createRandom(options.seed ?? snapshot?.random ?? 1);
  const delays = createRandom(options.seed ?? 1);
  const warnings = createWarnings(options.printWarnings ?? true);
  const context: MockContext = {
    state: new State(),
    clock,
    random,
    server: serverProfile(options.server ?? 'reference'),
    warn: warnings.add,
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
    rules: serverRules(context.server.name),
    faults,
    recorder,
    limits,
    latency,
    delays,
    validateResponses,
    strict,
  });
  const respond = time.watch(pipeline);
  /** Clients that do not use `mock.fetch` find the mock's time by the origin of their requests. */
  const respondToOrigin: Pipeline = (request) => {
    offerByOrigin(new URL(request.url).origin, time.offer);
    return respond(request);
  };
  const fetch = createFetch(respond);
  const webhooks = createWebhookDelivery(context);
  let handlers: RequestHandler[] | undefined;

  const mock: TempsMock = {
    get handlers() {
      return (handlers ??= createHandlers(respondToOrigin, options));
    },
    fetch: time.offer ? offerByFetch(fetch, time.offer) : fetch,
    listen: async (listenOptions) => {
      const { serve } = await loadServer();
      recorder.keepsResponses = true;
      const control: Control = {
        clock,
        faults,
        requests: recorder.log,
        deployments: mock.deployments,
        state,
        // Not `limits.requestBody`, which a test may set to a small value.
        maxBodyBytes: DEFAULT_LIMITS.requestBody,
        deploy: (environmentId) => deployAgain(context, environmentId),
        reset: () => mock.reset(),
        clearRequests: () => recorder.clear(),
      };
      return serve(
        respondToOrigin,
        { context, control, webhooks, token, warnings: warnings.list },
        listenOptions,
      );
    },
    state,
    build: createBuilders(context),
    clock,
    faults,
    requests: recorder.log,
    warnings: warnings.list,
    deployments: {
      failNext: (failure = {}) => planFailure(context, failure),
      status: (id) => {
        // The pipeline does the same before each request.
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

/**
 * Loaded on demand: the server needs modules of Node, but the rest of the mock also runs in pages
 * and workers.
 */
async function loadServer() {
  if (!globalThis.process?.getBuiltinModule)
    throw new Error(
      'mock.listen() needs Node, and this runtime is not Node. Use mock.fetch, or mock.handlers with msw.',
    );
  return import('./adapters/serve.ts');
}
