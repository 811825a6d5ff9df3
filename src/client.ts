import { Namespaces, namespaces } from '../generated/namespaces.gen.ts';
import type { CallResult } from './response/result.ts';
import type {
  AnyRouteOptions,
  RequestOptions,
  RouteData,
  RouteOptions,
  Routes,
} from './call/request-options.ts';
import type { ClientSettings } from './call/types.ts';
import { checkIsObject, throwIssues } from './checks.ts';
import type { NamespaceOwner } from './namespace.ts';
import { copyOptions, copyPlain } from './lib/plain-object.ts';
import type { HttpMethod } from './request/operation.ts';
import type { TempsClientOptions } from './options/options.ts';
import { lazyIterable } from './websocket/lazy-iterable.ts';
import { ProjectHandle } from './handles/project-handle.ts';
import { Deploy } from './workflows/deploy/deploy.ts';
import type { DeployContext } from './workflows/deploy/session.ts';
import { RuntimeEnv } from './workflows/runtime-env/runtime-env.ts';
import type {
  DeployOptions,
  LogEntry,
  LogOptions,
  RedeployOptions,
  RollbackOptions,
  RuntimeEnvOptions,
  RuntimeEnvValues,
  StandardSchema,
  VisitorSegmentOptions,
  WaitOptions,
} from './workflows/index.ts';
import { readSegment } from './workflows/visitor-segment/segment-query.ts';
import { VisitorSegment } from './workflows/visitor-segment/visitor-segment.ts';

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
 * @throws {TempsConfigError} when `baseUrl` or `apiKey` is neither given nor in the environment, or
 * an option is bad
 */
export class TempsClient<TDefault extends boolean = true> extends Namespaces<TDefault> {
  constructor(options: TempsClientOptions<TDefault> = {}) {
    super(options, namespaces);
  }

  /**
   * Returns another client with these options changed; `undefined` keeps the option of this client.
   * `headers` are added. The environment is not read again, not even for a blank token or address,
   * which is refused.
   *
   * @throws {TempsConfigError} when an option is bad
   */
  withOptions<ThrowOnError extends boolean = TDefault>(
    options: TempsClientOptions<ThrowOnError>,
  ): TempsClient<ThrowOnError> {
    return createClient(this._optionsWith(options));
  }

  /**
   * Calls any route below `/api`, with the same token, retries and errors as the methods. A route
   * of the contract is typed and called as its method is, if neither `bodyType` nor `responseType`
   * is given; of a list, it returns one page, and only the method iterates. The response of any other
   * route is returned as the server sent it; `TData` is its type.
   *
   * @example
   * const { data: project } = await temps.request({
   *   method: 'GET',
   *   url: '/projects/{project_id}',
   *   path: { project_id: 1 },
   * });
   * const { data } = await temps.request<{ version: string }>({ method: 'GET', url: '/version' });
   *
   * @throws {TempsValidationError} when `url` is not a route of this instance, or is one of the
   * contract with other names in its braces
   */
  request<
    Method extends keyof Routes,
    Url extends keyof Routes[Method],
    ThrowOnError extends boolean = TDefault,
  >(
    options: RouteOptions<Method, Url, ThrowOnError>,
  ): Promise<CallResult<RouteData<Method, Url>, ThrowOnError>>;
  request<
    TData = unknown,
    ThrowOnError extends boolean = TDefault,
    Method extends HttpMethod = HttpMethod,
    Url extends string = string,
  >(options: AnyRouteOptions<Method, Url, ThrowOnError>): Promise<CallResult<TData, ThrowOnError>>;
  async request(options: RequestOptions): Promise<CallResult<unknown, boolean>> {
    checkIsObject('the options of request', options);
    const { method, url, bodyType, responseType, ...given } = options;
    if (bodyType || responseType) return this._call(method, url, given, { bodyType, responseType });
    const input = copyPlain(given);
    const { methodNames } = await import('../generated/method-names.gen.ts');
    const [namespace = '', name = ''] = methodNames[`${method} ${url}`]?.split('.') ?? [];
    const methods = Reflect.get(this, namespace) as Record<string, RouteMethod> | undefined;
    if (!methods) refuseOtherNames(`${method} ${url}`, Object.keys(methodNames));
    return methods?.[name]?.(input) ?? this._call(method, url, input);
  }

  /**
   * Deploys to an environment from Git, an image, an image tarball, a directory or a bundle of
   * static files, and watches the deployment to its end. It begins at once, and never starts more
   * than one deployment. Always throws on failure, even with `throwOnError: false`.
   *
   * @example
   * const deployment = temps.deploy({
   *   project: 'storefront',
   *   environment: 'production',
   *   git: { branch: 'main' },
   * });
   * for await (const event of deployment)
   *   if (event.type === 'log') process.stdout.write(`${event.message}\n`);
   * const { url } = await deployment;
   *
   * @throws {DeploymentFailedError} with the failed job and its last log lines, or what the live
   * check has found
   * @throws {DeploymentCancelledError} when it was cancelled, by this script or elsewhere
   * @throws {DeploymentTimeoutError} when `deadline` was reached; the deployment, if one was
   * started, goes on
   * @throws {TempsError} with the code `older_deployment` when an older one does not end, and
   * `deployment_not_seen`
   *   when the one of a Git trigger does not show up
   */
  deploy(options: DeployOptions): Deploy {
    return new Deploy(deployContext(this, this._settings), options, 'deploy');
  }

  /**
   * Watches a deployment that was started elsewhere, in the same way as `deploy`.
   *
   * @example
   * await temps.waitForDeployment({ project: 'storefront', deployment_id: 42, deadline: 600_000 });
   *
   * @throws {DeploymentFailedError} and the others that `deploy` throws
   * @throws {NotFoundError} when there is no such deployment
   */
  waitForDeployment(options: WaitOptions): Deploy {
    return new Deploy(deployContext(this, this._settings), options, 'waitForDeployment');
  }

  /**
   * Rolls an environment back to an earlier deployment, and watches the rollback to its end. `to:
   * 'previous'` is the last completed deployment of another version.
   *
   * @example
   * await temps.rollback({ project: 'storefront', environment: 'production', to: 'previous' });
   *
   * @throws {DeploymentFailedError} and the others that `deploy` throws
   * @throws {TempsValidationError} when there is nothing to go back to
   * @throws {TempsError} with the code `rollback_no_change` when that deployment is live already,
   * and `rollback_no_source` when the server refuses to roll back to it, and its image or commit
   * cannot be deployed again; `cause` is the server's error
   */
  rollback(options: RollbackOptions): Deploy {
    return new Deploy(deployContext(this, this._settings), options, 'rollback');
  }

  /**
   * Deploys what is live in an environment once more, from its image, its bundle of static files or
   * its commit, and watches the deployment to its end. So changed environment variables reach the
   * app.
   *
   * @example
   * await temps.redeploy({ project: 'storefront', environment: 'production' });
   *
   * @throws {DeploymentFailedError} and the others that `deploy` throws
   * @throws {TempsError} with the code `redeploy_no_source` when nothing is live, or an uploaded
   * image is, which no registry has
   */
  redeploy(options: RedeployOptions): Deploy {
    return new Deploy(deployContext(this, this._settings), options, 'redeploy');
  }

  /**
   * A project by its id, slug or name, with its environments and their deployments, logs and
   * variables. Sends nothing.
   *
   * @example
   * const production = temps.project('storefront').environment('production');
   * await production.deploy({ image: 'registry.example.com/shop:1.4.2', liveCheck: '/health' });
   * await production.rollback({ to: 'previous' });
   *
   * @throws {TempsValidationError} when `project` is neither an id nor a name
   */
  project(project: number | string): ProjectHandle {
    return new ProjectHandle(this, project);
  }

  /**
   * The environment variables of an app, typed and checked. A deployed app reads them from its
   * process, and asks the platform for missing ones and on `refresh()` if project and environment
   * are known. Elsewhere the platform is asked. Always throws on failure, even with `throwOnError:
   * false`.
   *
   * @example
   * const { DATABASE_URL } = await temps.runtimeEnv({ keys: ['DATABASE_URL'] });
   *
   * @throws {TempsConfigError} when the platform has to be asked, and nothing names the project or
   * the environment
   * @throws {TempsValidationError} with every key that is missing or does not fit the schema
   * @throws {PermissionDeniedError} when the token may not read them
   * @throws {TempsError} with the code `ambiguous_variable` when the server gives the value of any
   * environment
   */
  runtimeEnv<
    const Key extends string = never,
    const OptionalKey extends string = never,
    Schema extends StandardSchema | undefined = undefined,
  >(
    options: RuntimeEnvOptions<Key, OptionalKey, Schema> = {},
  ): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
    const { clock, warn } = this._settings;
    return new RuntimeEnv({ getClient: () => this, clock, warn, options: copyOptions(options) });
  }

  /**
   * The log lines of a deployment's jobs or of an environment's containers, as they are written,
   * each once. Nothing is sent until it is iterated; each iteration starts again. Always throws on
   * failure, even with `throwOnError: false`.
   *
   * A connection that breaks or cannot be opened is opened again up to 5 times within about 15 s; a
   * line resets the count. If the API itself fails, the log of a deployment is waited for up to
   * five minutes.
   *
   * @example
   * const lines = temps.logs({ project: 'storefront', deployment_id: 42 });
   * for await (const { time, source, message } of lines) console.log(time, source, message);
   *
   * @throws {TempsValidationError} when an option is bad, or names a project, environment, job or
   * container that does not exist
   * @throws {NotFoundError} when there is no such deployment or environment
   * @throws {TempsAbortError} when `signal` is aborted
   */
  logs(options: LogOptions): AsyncIterable<LogEntry> {
    const given = copyOptions(options);
    return lazyIterable(async () => {
      const { openLogs } = await import('./workflows/logs/logs.ts');
      return openLogs(this, given, this._settings.clock);
    });
  }

  /**
   * The visitors of a project in a time range, to count, list and drill into. Sends nothing by
   * itself.
   *
   * @example
   * const segment = temps.visitorSegment({
   *   project: 'storefront',
   *   start_date: '2026-05-01',
   *   end_date: '2026-05-29',
   * });
   * const { country } = await segment.facets();
   * for await (const visitor of segment.where({ country: 'Germany' }).visitors())
   *   console.log(visitor.city);
   *
   * @throws {TempsValidationError} when a date is invalid, or the range is reversed
   */
  visitorSegment(options: VisitorSegmentOptions): VisitorSegment {
    return new VisitorSegment(this, readSegment(options));
  }
}

type RouteMethod = (options: object) => PromiseLike<CallResult<unknown, boolean>>;

function withoutNames(route: string): string {
  return route.replaceAll(/\{[^{}]*\}/g, '{}');
}

/** Refuses a route of the contract whose parameters have other names: it would lose its types. */
function refuseOtherNames(asked: string, routes: readonly string[]): void {
  const wanted = withoutNames(asked);
  const own = routes.find((route) => withoutNames(route) === wanted)?.replace(/.* /, '');
  if (own === undefined) return;
  const message = `is "${own}" in the SDK: use these names, or give \`responseType: 'json'\` for the response as the server sends it`;
  throwIssues('the options of request', [{ path: ['url'], message }]);
}

function deployContext(
  client: TempsClient<boolean>,
  { clock, fetch, headers, secret, tokens }: ClientSettings,
): DeployContext {
  return { client, clock, fetch, secrets: { secret, sent: { defaults: headers, tokens } } };
}

type MethodNames = {
  [Name in (typeof namespaces)[number]]: `${Name}.${keyof TempsClient[Name] & string}`;
}[(typeof namespaces)[number]];

/**
 * The part of a client that a function uses: the package's client is one, and so is a client that
 * `temps-codegen` has generated, if the instance has these methods.
 *
 * @example
 * async function release(client: TempsClientWith<'deploy'>) {
 *   await client.deploy({
 *     project: 'shop',
 *     environment: 'production',
 *     image: 'registry.example.com/shop:1',
 *   });
 * }
 */
export type TempsClientWith<
  Used extends Exclude<keyof TempsClient, (typeof namespaces)[number]> | MethodNames,
> =
  // Refuses a client whose calls return errors: the types of methods alone do not differ enough.
  NamespaceOwner<true> &
    Pick<TempsClient, Extract<Used, keyof TempsClient>> & {
      [Name in (typeof namespaces)[number] as Used extends `${Name}.${string}` ? Name : never]: {
        [
          Method in keyof TempsClient[Name] as `${Name}.${Method & string}` extends Used
            ? Method
            : never
        ]: TempsClient[Name][Method];
      };
    };

/** Outside the class: the bundler renames a class that refers to itself. */
function createClient<ThrowOnError extends boolean>(
  options: TempsClientOptions<ThrowOnError>,
): TempsClient<ThrowOnError> {
  return new TempsClient(options);
}
