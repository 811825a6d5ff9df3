import type { Deployment } from '../../../generated/types.gen.ts';
import { Awaitable } from '../../lib/awaitable.ts';
import type { Clock } from '../../timing/clock.ts';
import type { ClientSecrets, DeployClient, DeploySession, SessionOptions } from './session/deploy-session.ts';
import { EventLog, type DeployEvent } from './events.ts';
import type { FindTwin, watchDeployment } from './watch/watch-deployment.ts';

type WatchDeployment = typeof watchDeployment;

/** Starts or finds the deployment to watch. */
export interface DeployTask {
  /** Throws for bad options. */
  checkOptions: () => void;
  /** Returns the id of the deployment. One that exists already is watched at once, so that `cancel()` cancels it. */
  start: (session: DeploySession) => Promise<number>;
  /** Returns the id of the deployment to watch in place of one that has failed; `undefined` if there is none. */
  findTwin?: FindTwin | undefined;
}

interface DeploySettings {
  client: DeployClient;
  clock: Clock;
  options: SessionOptions & { project_id: number };
  secrets?: ClientSecrets | undefined;
  /** Loaded on demand, since most apps never deploy. */
  loadTask: () => Promise<DeployTask>;
}

/**
 * A deployment in progress. It starts at once, whether or not it is awaited.
 *
 * Await it for the finished deployment. Iterate it for its events; each iteration gets all of them, from the first one.
 * Both throw on failure: `DeploymentFailedError`, `DeploymentCancelledError`, `DeploymentTimeoutError`, or the error of
 * the call that failed. Leaving the loop early stops neither the deployment nor the watching.
 *
 * @example
 * const deployment = temps.deploy({ project_id: 1, environment_id: 1, image: 'registry.example.com/app:1.4.2' });
 * for await (const event of deployment) if (event.type === 'log') console.log(event.message);
 * const { url } = await deployment;
 */
export class Deploy extends Awaitable<Deployment> implements AsyncIterable<DeployEvent> {
  readonly #settings: DeploySettings;
  readonly #events = new EventLog();
  readonly #result: Promise<Deployment>;
  /** Loading is asynchronous, so a hook runs only after the caller has assigned this object to a variable. */
  readonly #modules: ReturnType<typeof loadModules>;
  /** Resolves once there is an id, or the session has ended. */
  readonly #started: Promise<void>;
  #resolveStarted: () => void = () => {};
  #session: DeploySession | undefined;
  #hasEnded = false;

  constructor(settings: DeploySettings) {
    super('Deploy');
    this.#settings = settings;
    this.#started = new Promise((resolve) => {
      this.#resolveStarted = resolve;
    });
    this.#modules = loadModules(settings);
    this.#result = this.#run();
  }

  /** The deployment's id; `undefined` until the platform has assigned one. */
  get id(): number | undefined {
    return this.#session?.deploymentId;
  }

  /**
   * Cancels the deployment on the platform. Before its start is sent, ends what comes before it, and nothing is started.
   * Awaiting and iterating then fail with a `DeploymentCancelledError`. Does nothing once the deployment has ended.
   */
  async cancel(): Promise<void> {
    const { client, options } = this.#settings;
    // Who cancels knows how it ends, so that must not be an unhandled rejection.
    this.#result.catch(() => {});
    await this.#modules;
    if (this.#session?.phase === 'preparing') return this.#session.stop('cancel');
    await this.#started;
    const { id } = this;
    if (id === undefined || this.#hasEnded || this.#session?.hasEnded) return;
    await client.deployments.cancel({
      path: { project_id: options.project_id, deployment_id: id },
      throwOnError: true,
    });
    this.#session?.wake();
  }

  /** Iterates every event, from the first one on. Throws if awaiting would. */
  [Symbol.asyncIterator](): AsyncGenerator<DeployEvent, void, undefined> {
    // The loop throws the error, so the promise must not be an unhandled rejection as well.
    this.#result.catch(() => {});
    return this.#events.read();
  }

  protected override _promise(): Promise<Deployment> {
    return this.#result;
  }

  async #run(): Promise<Deployment> {
    const { client, clock, options, secrets } = this.#settings;
    try {
      const { DeploySession, watchDeployment: watch, task } = await this.#modules;
      task.checkOptions();
      const session = new DeploySession({ client, clock, options, secrets, emit: (event) => this.#emit(event) });
      this.#session = session;
      const deployment = await this.#startAndWatch(session, task, watch).finally(() => session.release());
      this.#events.close({});
      return deployment;
    } catch (error) {
      this.#events.close({ error });
      throw error;
    } finally {
      this.#hasEnded = true;
      this.#resolveStarted();
    }
  }

  async #startAndWatch(session: DeploySession, task: DeployTask, watch: WatchDeployment): Promise<Deployment> {
    try {
      session.throwIfStopped();
      const deployment_id = await task.start(session);
      session.watch(deployment_id);
      this.#resolveStarted();
      const { project_id } = this.#settings.options;
      const deployment = await watch(session, { project_id, deployment_id }, task.findTwin);
      session.throwIfFailed();
      return deployment;
    } catch (error) {
      // A stopped session aborts its calls. The reason for stopping says more than their errors.
      session.throwIfStopped();
      throw error;
    }
  }

  #emit(event: DeployEvent): void {
    this.#events.add(event);
    const fail = (error: unknown): void => this.#session?.fail(error);
    try {
      const result = this.#settings.options.onEvent?.(event);
      if (result instanceof Object && 'then' in result) Promise.resolve(result).catch(fail);
    } catch (error) {
      fail(error);
      throw error;
    }
  }
}

async function loadModules({ loadTask }: DeploySettings) {
  // One after the other: modules of Jest cannot load two that share a third at once.
  const { DeploySession } = await import('./session/deploy-session.ts');
  const { watchDeployment } = await import('./watch/watch-deployment.ts');
  const task = await loadTask();
  return { DeploySession, watchDeployment, task };
}
