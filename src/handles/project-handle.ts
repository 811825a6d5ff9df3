import type { Environment } from '../../generated/types.gen.ts';
import { findProject, listEnvironments } from '../deployments/scope.ts';
import type { EnsureOptions } from './ensure.ts';
import { EnvironmentHandle } from './environment-handle.ts';
import type { HandleClient } from './handle-client.ts';

/**
 * A project by its id, slug or name. Nothing is sent until a method is called; a name is looked up
 * once.
 *
 * @example
 * const shop = temps.project('storefront');
 * const production = shop.environment('production');
 * await production.deploy({ image: 'registry.example.com/shop:1.4.2', liveCheck: '/health' });
 */
export class ProjectHandle {
  /** The id, slug or name that the handle was made with. */
  readonly project: number | string;
  /** The environments of this project. */
  readonly environments: ProjectEnvironments;
  readonly #client: HandleClient;

  /** @internal */
  constructor(client: HandleClient, project: number | string) {
    this.project = project;
    this.#client = client;
    this.environments = new ProjectEnvironments(client, project);
  }

  /** An environment of this project, by its id, slug or name. Sends nothing. */
  environment(environment: number | string): EnvironmentHandle {
    return new EnvironmentHandle(this.#client, { project: this.project, environment });
  }

  /**
   * The id of this project, for methods that take a `project_id`.
   *
   * @throws {TempsValidationError} when there is no such project, with the nearest ones
   */
  id(): Promise<number> {
    return findProject(this.#client, this.project, { what: 'the project' });
  }
}

/** The environments of a project. */
export class ProjectEnvironments {
  readonly #client: HandleClient;
  readonly #project: number | string;

  /** @internal */
  constructor(client: HandleClient, project: number | string) {
    this.#client = client;
    this.#project = project;
  }

  /** Every environment of the project. */
  async list(): Promise<Environment[]> {
    const project_id = await findProject(this.#client, this.#project, { what: 'the list' });
    return listEnvironments(this.#client, project_id);
  }

  /**
   * The environment of this name, which is made if there is none: a preview, for example. To call
   * it again, or twice at once, gives the same environment. Its name becomes its slug: `PR 42` is
   * `pr-42`.
   *
   * @example
   * const shop = temps.project('storefront');
   * const preview = await shop.environments.ensure('pr-42', { from: 'staging' });
   * const { url } = await preview.deploy({ image: 'registry.example.com/shop:pr-42' });
   * await preview.remove();
   *
   * @throws {TempsValidationError} when the name has no letter or digit, or `from` is unknown
   * @throws {PermissionDeniedError} without `environments:read` and `environments:create`, with
   * `from` also `environments:write`, and `environments:delete` for a name that had variables before
   */
  async ensure(name: string, options: EnsureOptions = {}): Promise<EnvironmentHandle> {
    const { ensureEnvironment } = await import('./ensure.ts');
    const scope = await ensureEnvironment(this.#client, this.#project, name, options);
    const { project_id: project, environment_id: environment } = scope;
    return new EnvironmentHandle(this.#client, { project, environment });
  }
}
