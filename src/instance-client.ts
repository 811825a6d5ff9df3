import type { RequestOptions } from './call/request-options.ts';
import { TempsClient } from './client.ts';
import { NamespaceOwner } from './namespace.ts';
import type { TempsClientOptions } from './options/options.ts';
import { addSecretFields } from './redaction/secret-names.ts';
import type { SchemasModule } from './validation/schemas.ts';

/**
 * Base of the client that `temps-codegen` writes for an instance. It has everything that
 * `TempsClient` has except the namespaces, which are generated from the instance's contract.
 * Workflows such as `deploy` make the SDK's own calls.
 */
export abstract class InstanceClient<
  TDefault extends boolean = true,
> extends NamespaceOwner<TDefault> {
  #sdk: TempsClient<TDefault> | undefined;

  constructor(options: TempsClientOptions<TDefault> = {}) {
    super(options);
    this._settings.loadSchemas = this._loadSchemas();
    addSecretFields(this._secretFields());
  }

  /** Loads the zod schemas of the instance, for `validate`. `undefined`: the schemas of the SDK. */
  protected _loadSchemas(): (() => Promise<SchemasModule>) | undefined {
    return undefined;
  }

  /** Names of the fields and parameters that the contract of the instance marks with `x-secret`. */
  protected _secretFields(): readonly string[] {
    return [];
  }

  /** See `TempsClient.request`: calls any route below `/api`. */
  readonly request = ((options: RequestOptions) =>
    this.#client().request(options)) as TempsClient<TDefault>['request'];
  /** See `TempsClient.deploy`: deploys to an environment, and watches the deployment to its end. */
  readonly deploy: TempsClient['deploy'] = (options) => this.#client().deploy(options);
  /** See `TempsClient.waitForDeployment`: watches a deployment that was started elsewhere. */
  readonly waitForDeployment: TempsClient['waitForDeployment'] = (options) =>
    this.#client().waitForDeployment(options);
  /** See `TempsClient.rollback`: rolls an environment back to an earlier deployment. */
  readonly rollback: TempsClient['rollback'] = (options) => this.#client().rollback(options);
  /** See `TempsClient.redeploy`: deploys what is live once more. */
  readonly redeploy: TempsClient['redeploy'] = (options) => this.#client().redeploy(options);
  /** See `TempsClient.project`: a project by its id, slug or name. */
  readonly project: TempsClient['project'] = (project) => this.#client().project(project);
  /** See `TempsClient.runtimeEnv`: the environment variables of an app. */
  readonly runtimeEnv: TempsClient['runtimeEnv'] = (options) => this.#client().runtimeEnv(options);
  /** See `TempsClient.logs`: the log lines of a deployment or an environment. */
  readonly logs: TempsClient['logs'] = (options) => this.#client().logs(options);
  /** See `TempsClient.visitorSegment`: the visitors of a project in a time range. */
  readonly visitorSegment: TempsClient['visitorSegment'] = (options) =>
    this.#client().visitorSegment(options);

  /** Made on first use. */
  #client(): TempsClient<TDefault> {
    return (this.#sdk ??= new TempsClient(this._optionsWith<TDefault>({})));
  }
}
