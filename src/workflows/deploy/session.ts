import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import type { Deployment } from '../../../generated/types.gen.ts';
import type { RequestOptions } from '../../call/request-options.ts';
import type { DeploymentPath } from '../../deployments/jobs.ts';
import type { Scope } from '../../deployments/scope.ts';
import { WatchSession } from '../../deployments/session.ts';
import { BadRequestError, TempsAbortError, type TempsErrorOptions } from '../../errors/index.ts';
import type { Clock } from '../../timing/clock.ts';
import { onAbort } from '../../timing/on-abort.ts';
import type { Fetch } from '../../transport/fetch.ts';
import { addAdvice, DeploymentFailedError, DeploymentTimeoutError } from './errors.ts';
import type { DeployEvent, WatchOptions } from './options.ts';

/** What a client gives its deployments. */
export interface DeployContext {
  client: Namespaces<boolean> & {
    readonly baseUrl: string;
    /** For what only newer servers have. */
    request(options: RequestOptions & { throwOnError: true }): Promise<{ data?: unknown }>;
  };
  clock: Clock;
  /** The client's own `fetch`, for the live check. @default the global one */
  fetch?: Fetch | undefined;
  /**
   * The token and the headers of the client, which a build may log. No error of a deployment shows
   * them.
   */
  secrets?: Pick<TempsErrorOptions, 'secret' | 'sent'> | undefined;
}

/**
 * How far a session is. While it is preparing, nothing has started on the platform: to abort is
 * enough to cancel. While it is starting, a request was sent after which a deployment may exist.
 * The last two are a known end: the deadline then only ends the reading of logs, and an abort does
 * not hide a failure.
 */
type Phase = 'preparing' | 'starting' | 'watching' | 'completed' | 'failed';

/** The state of one watched deployment, and what stops the watching early. */
export class DeploySession extends WatchSession {
  readonly context: DeployContext;
  readonly options: WatchOptions;
  readonly emit: (event: DeployEvent) => void;
  phase: Phase = 'preparing';
  /** Where it starts something; set before that. */
  scope!: Scope;
  path: DeploymentPath | undefined;
  deployment: Deployment | undefined;
  /** The last warning about jobs, which is emitted once. */
  warning: string | undefined;
  readonly #end: number;
  readonly #release: (() => void)[] = [];

  constructor(context: DeployContext, options: WatchOptions, emit: (event: DeployEvent) => void) {
    super(context.client, context.clock);
    this.context = context;
    this.options = options;
    this.emit = emit;
    const { deadline, signal } = options;
    this.#end = deadline ? context.clock.elapsed() + deadline : Infinity;
    if (deadline)
      this.#release.push(context.clock.after(deadline, () => this.stop(this.#timeoutError)));
    if (signal) this.#release.push(onAbort(signal, () => this.stop(this.#abortError)));
    if (signal?.aborted) this.stop(this.#abortError);
  }

  /**
   * Why the session was stopped, if it was. That says more than the errors of its calls, which end
   * with it.
   */
  explain(error: unknown): unknown {
    // The failure is known, and may say what became of its rollback.
    return DeploymentFailedError.is(error) ? error : (this.stopError ?? error);
  }

  get hasEnded(): boolean {
    return this.phase === 'completed' || this.phase === 'failed';
  }

  /** Forgets the deployment: another one is started in its place. */
  startOver(): void {
    this.phase = 'preparing';
    this.path = this.deployment = undefined;
  }

  /** Cancels a deployment, unless it has ended meanwhile. */
  async cancel(path: DeploymentPath): Promise<void> {
    try {
      await this.client.deployments.cancel({ path, ...this.callOptions });
    } catch (error) {
      if (!BadRequestError.is(error)) throw error;
    }
  }

  release(): void {
    for (const release of this.#release) release();
  }

  override async wait(ms: number): Promise<void> {
    const left = Math.max(0, this.#end - this.clock.elapsed());
    // A mock skips the time of waits, and the timer does not notice.
    if (left === 0) this.stop(this.#timeoutError);
    await super.wait(Math.min(ms, left));
  }

  readonly #timeoutError = (): DeploymentTimeoutError | undefined => {
    const { context, deployment, options, path } = this;
    if (this.hasEnded) return undefined;
    return new DeploymentTimeoutError({
      deployment,
      deploymentId: path?.deployment_id,
      url: context.client.baseUrl,
      ms: options.deadline ?? Infinity,
      next: this.#next,
      ...context.secrets,
    });
  };

  readonly #abortError = (): TempsAbortError | undefined => {
    if (this.phase === 'failed') return undefined;
    const error = new TempsAbortError({ cause: this.options.signal?.reason });
    return this.phase === 'completed' ? error : addAdvice(error, this.#next);
  };

  /** What becomes of the deployment if the watching stops now. */
  get #next(): string {
    const { path, phase } = this;
    if (path) return `Deployment ${path.deployment_id} goes on without being watched`;
    if (phase === 'preparing') return 'Nothing was started';
    return 'If its start was sent, it goes on: look for it before you start it again';
  }
}
