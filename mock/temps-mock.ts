import type { RequestHandler } from 'msw';
import type { ListenOptions, MockServer } from './adapters/server.ts';
import type { MockWebhooks } from './adapters/webhook-delivery.ts';
import type { Builders } from './build/builders.ts';
import type { MockTokens } from './rows/authentication.ts';
import type { DeploymentStatus } from './features/deployments/model/progress.ts';
import type { PlannedFailure } from './rows/deployments.ts';
import type { Clock } from './lib/time/clock.ts';
import type { Faults } from './pipeline/faults/faults.ts';
import type { RequestLog } from './pipeline/request-log.ts';
import type { Snapshot } from './state/snapshot.ts';
import type { State } from './state/state.ts';

/** A mock of the API in memory: its adapters, its state, and what a test can read and control. */
export interface TempsMock {
  /**
   * Handlers for msw: `setupServer(...mock.handlers)`, or `setupWorker` in a page. They handle
   * `/api/` at the URLs in `baseUrl`, and nothing else. If msw cannot be loaded, as in a page, pass
   * it in the option `msw`.
   * @throws {TypeError} if neither `baseUrl` nor TEMPS_API_URL is set
   * @throws {Error} if msw is missing or too old
   */
  readonly handlers: RequestHandler[];
  /**
   * A `fetch` function whose requests this mock handles: `new TempsClient({ fetch: mock.fetch })`.
   */
  readonly fetch: typeof globalThis.fetch;
  /**
   * Starts an HTTP server on 127.0.0.1, with a page at `/` that shows the state and the requests,
   * and routes below `/_mock` to control it from any language. Needs Node.
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
   * What was ignored, each once, oldest first: unknown names in requests, such as a misspelled
   * query parameter, and jobs in `failNext` that the deployment does not have.
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
     * The status of a deployment; `undefined` if it does not exist. Its row has no status, which
     * depends on the clock.
     */
    status(id: number): DeploymentStatus | undefined;
  };
  /**
   * Sends deliveries to webhooks on this machine, such as `http://localhost:3000/hook`. A server
   * that `listen()` started sends them automatically.
   */
  readonly webhooks: MockWebhooks;
  /** An API key with all permissions. */
  readonly token: string;
  /** A token of each kind. */
  readonly tokens: MockTokens;
  /**
   * Resets the state to the scenario or snapshot, and the clock and the seed; clears faults,
   * requests and warnings.
   */
  reset(): void;
}
