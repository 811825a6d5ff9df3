import { Namespaces, namespaces } from '../generated/namespaces.gen.ts';
import type { CallResult } from './call/result.ts';
import type { AnswerKind, BodyKind, CallSettings, HttpMethod } from './call/types.ts';
import { resolveOptions, type TempsClientOptions } from './options.ts';
import { deploy } from './workflows/deploy/index.ts';
import type { Deploy } from './workflows/deploy/deploy.ts';
import type { DeployOptions, RollbackOptions, WaitOptions } from './workflows/deploy/options.ts';
import { rollback } from './workflows/rollback.ts';
import { waitForDeployment } from './workflows/wait-for-deployment.ts';

/** A call to something that has no method of its own. */
export interface RequestOptions<ThrowOnError extends boolean = boolean> extends CallSettings<ThrowOnError> {
  method: HttpMethod;
  /** The route below `/api`. Placeholders such as `{project_id}` are filled from `path`. */
  url: string;
  path?: Record<string, string | number> | undefined;
  query?: Record<string, unknown> | undefined;
  body?: unknown;
  /**
   * How the body is sent.
   *
   * @default 'json'
   */
  bodyKind?: BodyKind | undefined;
  /**
   * What the answer is read as.
   *
   * @default 'json'
   */
  answerKind?: AnswerKind | undefined;
}

/**
 * The Temps API: a getter for each namespace, each with a method for every operation.
 *
 * A call that fails throws a `TempsError`. `throwOnError: false`, here or on the call,
 * gives `{ data, error }` instead.
 *
 * @example
 * const temps = new TempsClient({ baseUrl: 'https://your-instance.temps.dev', apiKey: 'tk_...' });
 * const { data: projects } = await temps.projects.list();
 * for await (const project of temps.projects.list()) console.log(project.name);
 *
 * @throws {TempsConfigError} when `baseUrl` or `apiKey` is neither given nor in the environment, or an option is bad
 */
export class TempsClient<TDefault extends boolean = true> extends Namespaces<TDefault> {
  /** Where calls go: the address of the instance with `/api` at its end. */
  readonly baseUrl: string;
  readonly #options: TempsClientOptions<boolean>;

  constructor(options: TempsClientOptions<TDefault> = {}) {
    const settings = resolveOptions(options);
    super(settings);
    this.baseUrl = settings.baseUrl;
    this.#options = options;
  }

  /** Another client with the same options but for these. `headers` are added to those of this client. */
  withOptions<ThrowOnError extends boolean = TDefault>(
    options: TempsClientOptions<ThrowOnError>,
  ): TempsClient<ThrowOnError> {
    const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
    const headers = { ...this.#options.headers, ...options.headers };
    return new TempsClient({ ...this.#options, ...given, headers } as TempsClientOptions<ThrowOnError>);
  }

  /**
   * Calls anything below `/api`, also what this version has no method for, with the same token, retries and errors.
   *
   * @example
   * const { data } = await temps.request<{ version: string }>({ method: 'GET', url: '/version' });
   *
   * @throws {TempsValidationError} when `url` is not a route of this instance
   */
  request<TData = unknown, ThrowOnError extends boolean = TDefault>({
    method,
    url,
    bodyKind,
    answerKind,
    ...options
  }: RequestOptions<ThrowOnError>): Promise<CallResult<TData, ThrowOnError>> {
    return this._call(method, url, options, { body: bodyKind, answer: answerKind });
  }

  /**
   * Deploys to an environment from Git, an image, an image tarball, a directory or a bundle of static files, and follows
   * the deployment to its end. It starts at once, and starts at most one deployment, whatever happens.
   *
   * Always throws on failure, also with `throwOnError: false`. See `Deploy` for awaiting, iterating and cancelling.
   *
   * @example
   * const deployment = temps.deploy({ project_id: 1, environment_id: 1, git: { branch: 'main' } });
   * for await (const event of deployment) if (event.type === 'log') process.stdout.write(`${event.message}\n`);
   * const { url } = await deployment;
   *
   * @throws {DeploymentFailedError} with the failed job and its last log lines
   * @throws {DeploymentCancelledError} when it was cancelled, by this script or elsewhere
   * @throws {DeploymentTimeoutError} when `deadline` was reached; the deployment goes on
   */
  deploy(options: DeployOptions): Deploy {
    return deploy(this, options);
  }

  /**
   * Follows a deployment that something else started, as `deploy` follows its own.
   *
   * @example
   * await temps.waitForDeployment({ project_id: 1, deployment_id: 42, deadline: 600_000 });
   */
  waitForDeployment(options: WaitOptions): Deploy {
    return waitForDeployment(this, options);
  }

  /**
   * Puts an earlier deployment of an environment back and follows that to its end. `to: 'previous'` is the last completed
   * one before the current.
   *
   * @example
   * await temps.rollback({ project_id: 1, environment_id: 1, to: 'previous' });
   *
   * @throws {TempsValidationError} when there is nothing to go back to
   */
  rollback(options: RollbackOptions): Deploy {
    return rollback(this, options);
  }

  /** What `console.log(temps)` shows: the namespaces, and nothing of the token. */
  [Symbol.for('nodejs.util.inspect.custom')](
    _depth: number,
    _options: unknown,
    inspect: (value: unknown) => string,
  ): string {
    return `TempsClient ${inspect({ baseUrl: this.baseUrl, namespaces: [...namespaces] })}`;
  }
}
