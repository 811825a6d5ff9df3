import type { CallResult } from './response/result.ts';
import { TempsClient, type RequestOptions } from './client.ts';
import type { ClientSettings } from './call/settings.ts';
import { NamespaceOwner } from './namespace.ts';
import type { TempsClientOptions } from './options/options.ts';
import { fixOptions, mergeOptions } from './options/merge-options.ts';
import { resolveOptions } from './options/resolve-options.ts';
import { addSecretFields } from './redaction/secret-names.ts';
import type { SchemasModule } from './validation/schemas.ts';
import type { Deploy } from './workflows/deploy/deploy.ts';
import type { DeployOptions, RollbackOptions, WaitOptions } from './workflows/deploy/options.ts';
import type { LogEntry, LogOptions } from './workflows/logs/options.ts';
import type { RuntimeEnvOptions, RuntimeEnvValues } from './workflows/runtime-env/options.ts';
import type { RuntimeEnv } from './workflows/runtime-env/runtime-env.ts';
import type { StandardSchema } from './workflows/runtime-env/standard-schema.ts';
import type { VisitorSegmentOptions } from './workflows/visitor-segment/options.ts';
import type { VisitorSegment } from './workflows/visitor-segment/visitor-segment.ts';

/**
 * Base of the client that `temps-codegen` writes for an instance. It has everything that `TempsClient` has except the
 * namespaces, which are generated from the instance's contract. Workflows such as `deploy` make the SDK's own calls.
 */
export abstract class InstanceClient<TDefault extends boolean = true> extends NamespaceOwner<TDefault> {
  /** Where calls go: the address of the instance with `/api` at its end. */
  readonly baseUrl: string;
  readonly #options: TempsClientOptions<TDefault>;
  #sdk: TempsClient<TDefault> | undefined;

  /** @throws {TempsConfigError} when `baseUrl` or `apiKey` is neither given nor in the environment, or an option is bad */
  constructor(options: TempsClientOptions<TDefault> = {}) {
    const settings: ClientSettings<TDefault> = resolveOptions(options);
    super(settings);
    this.baseUrl = settings.baseUrl;
    this.#options = fixOptions(options, settings);
    settings.loadSchemas = this._loadSchemas();
    addSecretFields(this._secretFields());
    const inspect = showInstance(this.baseUrl);
    Object.defineProperty(this, Symbol.for('nodejs.util.inspect.custom'), { value: inspect });
  }

  /** Loads the zod schemas of the instance, for `validate`. `undefined`: the schemas of the SDK. */
  protected _loadSchemas(): (() => Promise<SchemasModule>) | undefined {
    return undefined;
  }

  /** Names of the fields and parameters that the contract of the instance marks with `x-secret`. */
  protected _secretFields(): readonly string[] {
    return [];
  }

  /** Merges options over those of this client, for `withOptions`. */
  protected _optionsWith<ThrowOnError extends boolean>(
    options: TempsClientOptions<ThrowOnError>,
  ): TempsClientOptions<ThrowOnError> {
    return mergeOptions(this.#options, options);
  }

  /** See `TempsClient.request`: calls any route below `/api`. */
  request<TData = unknown, ThrowOnError extends boolean = TDefault>(
    options: RequestOptions<ThrowOnError>,
  ): Promise<CallResult<TData, ThrowOnError>> {
    return this.#client().request<TData, ThrowOnError>(options);
  }

  /** See `TempsClient.deploy`: deploys to an environment, and watches the deployment to its end. */
  deploy(options: DeployOptions): Deploy {
    return this.#client().deploy(options);
  }

  /** See `TempsClient.waitForDeployment`: watches a deployment that was started elsewhere. */
  waitForDeployment(options: WaitOptions): Deploy {
    return this.#client().waitForDeployment(options);
  }

  /** See `TempsClient.rollback`: rolls an environment back to an earlier deployment. */
  rollback(options: RollbackOptions): Deploy {
    return this.#client().rollback(options);
  }

  /** See `TempsClient.runtimeEnv`: the environment variables of an app. */
  runtimeEnv<
    const Key extends string = never,
    const OptionalKey extends string = never,
    Schema extends StandardSchema | undefined = undefined,
  >(options: RuntimeEnvOptions<Key, OptionalKey, Schema> = {}): RuntimeEnv<RuntimeEnvValues<Key, OptionalKey, Schema>> {
    return this.#client().runtimeEnv(options);
  }

  /** See `TempsClient.logs`: the log lines of a deployment or an environment. */
  logs(options: LogOptions): AsyncIterable<LogEntry> {
    return this.#client().logs(options);
  }

  /** See `TempsClient.visitorSegment`: the visitors of a project in a time range. */
  visitorSegment(options: VisitorSegmentOptions): VisitorSegment {
    return this.#client().visitorSegment(options);
  }

  /** Made on first use. It does not warn of plain http again: the constructor has done so. */
  #client(): TempsClient<TDefault> {
    this.#sdk ??= new TempsClient({ ...this.#options, allowInsecureHttp: true });
    return this.#sdk;
  }
}

/** What `console.log` shows: the address, never the token. */
function showInstance(baseUrl: string) {
  return (_depth: number, _options: unknown, inspect: (value: unknown) => string): string =>
    `TempsClient ${inspect({ baseUrl })}`;
}
