import type { Deployment } from '../../../generated/types.gen.ts';
import type { Clock } from '../../timing/clock.ts';
import { EventLog } from './event-log.ts';
import type { DeployEvent } from './events.ts';
import type { FollowOptions } from './options.ts';
import type { DeployClient, Run } from './run.ts';
import type * as Work from './work.ts';

export interface DeployParts {
  client: DeployClient;
  clock: Clock;
  options: FollowOptions & { project_id: number };
  /** Loads what there is to do: an app that never deploys does not carry it. */
  load: () => Promise<DeployWork>;
}

export interface DeployWork {
  /** Refuses bad options. */
  check: () => void;
  /** Starts the deployment, or finds it, and gives its id. */
  start: (run: Run) => Promise<number>;
}

/**
 * A deployment on its way. It is under way from the start, whether anybody looks or not.
 *
 * Await it for the finished deployment; iterate it for its events, each reader from the first one on.
 * Either fails loudly: with `DeploymentFailedError`, `DeploymentCancelledError`, `DeploymentTimeoutError`, or what the call
 * that went wrong threw. Leaving the loop early does not end the deployment, nor the following.
 *
 * @example
 * const deployment = temps.deploy({ project_id: 1, environment_id: 1, image: 'registry.example.com/app:1.4.2' });
 * for await (const event of deployment) if (event.type === 'log') console.log(event.message);
 * const { url } = await deployment;
 */
export class Deploy implements PromiseLike<Deployment>, AsyncIterable<DeployEvent> {
  readonly #parts: DeployParts;
  readonly #events = new EventLog();
  /** Also one step later, so that a hook can use what the caller assigns this to. */
  readonly #loaded: Promise<[typeof Work, DeployWork]>;
  readonly #started: Promise<number | undefined>;
  #tellStarted: (id: number | undefined) => void = () => {};
  readonly #result: Promise<Deployment>;
  #run: Run | undefined;
  #id: number | undefined;
  #hasEnded = false;

  constructor(parts: DeployParts) {
    this.#parts = parts;
    this.#started = new Promise((resolve) => {
      this.#tellStarted = resolve;
    });
    this.#loaded = Promise.all([import('./work.ts'), parts.load()]);
    this.#result = this.#go();
  }

  /** The deployment's id; `undefined` until the platform has given it one. */
  get id(): number | undefined {
    return this.#id;
  }

  get [Symbol.toStringTag](): string {
    return 'Deploy';
  }

  /**
   * Cancels the deployment on the platform, or the upload where there is no deployment yet.
   * What is awaited or iterated then ends with a `DeploymentCancelledError`. Does nothing once it has ended.
   */
  async cancel(): Promise<void> {
    const { client, options } = this.#parts;
    await this.#loaded;
    if (this.#run?.isUploading) return this.#run.stop('cancel');
    const id = await this.#started;
    if (id === undefined || this.#hasEnded) return;
    await client.deployments.cancel({
      path: { project_id: options.project_id, deployment_id: id },
      throwOnError: true,
    });
    this.#run?.wake();
  }

  /** Settles with the finished deployment. */
  then<TFulfilled = Deployment, TRejected = never>(
    onFulfilled?: ((deployment: Deployment) => TFulfilled | PromiseLike<TFulfilled>) | null,
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<TFulfilled | TRejected> {
    return this.#result.then(onFulfilled, onRejected);
  }

  catch<TRejected = never>(
    onRejected?: ((reason: unknown) => TRejected | PromiseLike<TRejected>) | null,
  ): Promise<Deployment | TRejected> {
    return this.#result.catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Deployment> {
    return this.#result.finally(onFinally);
  }

  /** Every event, from the first one on. Throws where awaiting would. */
  [Symbol.asyncIterator](): AsyncGenerator<DeployEvent, void, undefined> {
    // The reader is told of a failure: nobody has to await the promise as well.
    this.#result.catch(() => {});
    return this.#events.read();
  }

  async #go(): Promise<Deployment> {
    const { client, clock, options } = this.#parts;
    try {
      const [{ Run, follow }, { check, start }] = await this.#loaded;
      check();
      const run = (this.#run = new Run({ client, clock, options, emit: (event) => this.#emit(event) }));
      const deployment = await this.#follow(run, start, follow).finally(() => run.release());
      this.#events.close({});
      return deployment;
    } catch (error) {
      this.#events.close({ error });
      throw error;
    } finally {
      this.#hasEnded = true;
      this.#tellStarted(undefined);
    }
  }

  async #follow(run: Run, start: DeployWork['start'], follow: typeof Work.follow): Promise<Deployment> {
    try {
      run.throwIfStopped();
      this.#id = await start(run);
      run.wasAnswered = true;
      this.#tellStarted(this.#id);
      return await follow(run, { project_id: this.#parts.options.project_id, deployment_id: this.#id });
    } catch (error) {
      // A call that was cut off says so in its own words; why it was is what the caller asked for.
      run.throwIfStopped();
      throw error;
    }
  }

  #emit(event: DeployEvent): void {
    this.#events.add(event);
    this.#parts.options.onEvent?.(event);
  }
}
