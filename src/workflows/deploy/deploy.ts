import type { Deployment } from '../../../generated/types.gen.ts';
import { atCaller } from '../../errors/index.ts';
import { Awaitable } from '../../lib/awaitable.ts';
import { copyOptions } from '../../lib/plain-object.ts';
import { expectErrors } from '../../request/body.ts';
import {
  addAdvice,
  DeploymentCancelledError,
  DeploymentFailedError,
  DeploymentTimeoutError,
} from './errors.ts';
import type { DeployEvent, WatchOptions } from './options.ts';
import type * as Run from './run.ts';
import type { DeployContext, DeploySession } from './session.ts';

/**
 * A deployment in progress. It starts at once, whether or not it is awaited.
 *
 * Await it for the finished deployment. Iterate it for its events; each iteration gets all of them,
 * from the first one. Both throw on failure: `DeploymentFailedError`, `DeploymentCancelledError`,
 * `DeploymentTimeoutError`, or the error of the call that failed. Leaving the loop early stops
 * neither the deployment nor the watching.
 *
 * @example
 * const deployment = temps.deploy({
 *   project: 'storefront',
 *   environment: 'production',
 *   image: 'registry.example.com/app:1.4.2',
 * });
 * for await (const event of deployment) if (event.type === 'log') console.log(event.message);
 * const { url } = await deployment;
 */
export class Deploy extends Awaitable<Deployment> implements AsyncIterable<DeployEvent> {
  readonly #events: DeployEvent[] = [];
  #readers: (() => void)[] = [];
  readonly #result: Promise<Deployment>;
  /** Loaded on demand, since most apps never deploy. */
  readonly #module: Promise<typeof Run>;
  #session: DeploySession | undefined;
  #isOver = false;

  constructor(context: DeployContext, given: WatchOptions, name: keyof typeof Run.RUNNERS) {
    super('Deploy');
    expectErrors(given);
    // Loading is asynchronous, so a hook runs only after the caller has assigned this object to a
    // variable.
    this.#module = import('./run.ts');
    this.#result = this.#run(context, copyOptions(given), name).finally(() => {
      this.#isOver = true;
      this.#wakeReaders();
    });
  }

  /** The deployment's id; `undefined` until the platform has assigned one. */
  get id(): number | undefined {
    return this.#session?.path?.deployment_id;
  }

  /**
   * Cancels the deployment on the platform. Before its start is sent, ends what comes before it,
   * and nothing is started. Awaiting and iterating then fail with a `DeploymentCancelledError`.
   * Does nothing once the deployment has ended, but ends one that goes on after an abort or the
   * deadline.
   */
  async cancel(): Promise<void> {
    // Who cancels knows how it ends, so that must not be an unhandled rejection.
    this.#result.catch(() => {});
    await this.#module;
    const session = this.#session;
    if (session?.phase === 'preparing')
      return session.stop(() => new DeploymentCancelledError({ ...session.context.secrets }));
    while (this.#session?.phase === 'starting' && !this.#isOver) await this.#nextEvent();
    if (!session?.path || session.hasEnded) return;
    await session.client.deployments.cancel({ path: session.path, throwOnError: true });
    session.wake();
  }

  /** Iterates every event, from the first one on. Throws if awaiting would. */
  async *[Symbol.asyncIterator](): AsyncGenerator<DeployEvent, void, undefined> {
    // The loop throws the error, so the promise must not be an unhandled rejection as well.
    this.#result.catch(() => {});
    for (let next = 0; ; next++) {
      while (next === this.#events.length && !this.#isOver) await this.#nextEvent();
      const event = this.#events[next];
      if (!event) break;
      yield event;
    }
    await this.#result.catch((error: unknown) => {
      throw atCaller(error);
    });
  }

  protected override _promise(): Promise<Deployment> {
    return this.#result;
  }

  async #run(
    context: DeployContext,
    given: WatchOptions,
    name: keyof typeof Run.RUNNERS,
  ): Promise<Deployment> {
    const { DeploySession, RUNNERS } = await this.#module;
    const options = RUNNERS[name].check(given);
    const session = new DeploySession(context, options, (event) => this.#emit(event, options));
    this.#session = session;
    try {
      const deployment = await RUNNERS[name].run(session, options);
      // What `onEvent` has thrown counts also if that came last.
      session.throwIfStopped();
      return deployment;
    } catch (error) {
      const explained = session.explain(error);
      if (!options.onEvent) this.#addWarnings(explained);
      throw explained;
    } finally {
      session.release();
    }
  }

  /** Who hears no events learns from the error what a warning has said about how it ended. */
  #addWarnings(error: unknown): void {
    const isFailure = DeploymentFailedError.is(error);
    if (!isFailure && !DeploymentTimeoutError.is(error)) return;
    const reason = isFailure ? 'no_rollback' : 'older_deployment';
    for (const event of this.#events)
      if (event.type === 'warning' && event.reason === reason) addAdvice(error, event.message);
  }

  #emit(event: DeployEvent, { onEvent }: WatchOptions): void {
    this.#events.push(event);
    this.#wakeReaders();
    const fail = (error: unknown): void => this.#session?.stop(() => error);
    try {
      Promise.resolve(onEvent?.(event)).catch(fail);
    } catch (error) {
      fail(error);
    }
  }

  /** Resolves at the end too. */
  #nextEvent(): Promise<void> {
    return new Promise((resolve) => this.#readers.push(resolve));
  }

  #wakeReaders(): void {
    for (const resolve of this.#readers.splice(0)) resolve();
  }
}
