import { TempsClient } from './client.ts';
import { NamespaceOwner } from './namespace.ts';
import type { TempsClientOptions } from './options/options.ts';
import { addSecretFields } from './redaction/secret-names.ts';
import type { SchemasModule } from './validation/schemas.ts';

/** What a client of an instance has of the package's client, which is made on first use. */
const SHARED = [
  'request',
  'deploy',
  'waitForDeployment',
  'rollback',
  'redeploy',
  'project',
  'runtimeEnv',
  'logs',
  'visitorSegment',
] as const;

/**
 * Base of the client that `temps-codegen` writes for an instance. It has everything that
 * `TempsClient` has except the namespaces, which are generated from the instance's contract.
 * Workflows such as `deploy` make the SDK's own calls.
 */
export abstract class InstanceClient<
  TDefault extends boolean = true,
> extends NamespaceOwner<TDefault> {
  /** See `TempsClient.request`: calls any route below `/api`. */
  declare readonly request: TempsClient<TDefault>['request'];
  /** See `TempsClient.deploy`: deploys to an environment, and watches the deployment to its end. */
  declare readonly deploy: TempsClient['deploy'];
  /** See `TempsClient.waitForDeployment`: watches a deployment that was started elsewhere. */
  declare readonly waitForDeployment: TempsClient['waitForDeployment'];
  /** See `TempsClient.rollback`: rolls an environment back to an earlier deployment. */
  declare readonly rollback: TempsClient['rollback'];
  /** See `TempsClient.redeploy`: deploys what is live once more. */
  declare readonly redeploy: TempsClient['redeploy'];
  /** See `TempsClient.project`: a project by its id, slug or name. */
  declare readonly project: TempsClient['project'];
  /** See `TempsClient.runtimeEnv`: the environment variables of an app. */
  declare readonly runtimeEnv: TempsClient['runtimeEnv'];
  /** See `TempsClient.logs`: the log lines of a deployment or an environment. */
  declare readonly logs: TempsClient['logs'];
  /** See `TempsClient.visitorSegment`: the visitors of a project in a time range. */
  declare readonly visitorSegment: TempsClient['visitorSegment'];

  constructor(options: TempsClientOptions<TDefault> = {}) {
    super(options);
    this._settings.loadSchemas = this._loadSchemas();
    addSecretFields(this._secretFields());
    let sdk: TempsClient<TDefault> | undefined;
    for (const name of SHARED) {
      const value = (...given: unknown[]): unknown => {
        sdk ??= new TempsClient(this._optionsWith<TDefault>({}));
        return Reflect.apply(sdk[name], sdk, given);
      };
      Object.defineProperty(this, name, { value });
    }
  }

  /** Loads the zod schemas of the instance, for `validate`. `undefined`: the schemas of the SDK. */
  protected _loadSchemas(): (() => Promise<SchemasModule>) | undefined {
    return undefined;
  }

  /** Names of the fields and parameters that the contract of the instance marks with `x-secret`. */
  protected _secretFields(): readonly string[] {
    return [];
  }
}
