import type { Namespaces } from '../../generated/namespaces.gen.ts';
import { describeValue, idProblem } from '../checks.ts';
import { NotFoundError, TempsValidationError } from '../errors/index.ts';

type ScopeClient = Pick<Namespaces<boolean>, 'projects' | 'environments'>;

/** Which project a workflow is for. */
export interface ProjectOption {
  /** Id or slug of the project. */
  project: number | string;
}

/** Which environment a workflow is for. */
export interface ScopeOptions extends ProjectOption {
  /** Id, slug or name of the environment. */
  environment: number | string;
}

export interface Scope {
  project_id: number;
  environment_id: number;
}

interface Lookup {
  /** What the options are of, for the error: `the deployment`. */
  what: string;
  signal?: AbortSignal | undefined;
}

/** The ids that each client has found. The ids of an instance do not change. */
const found = new WeakMap<ScopeClient, Map<string, number>>();

/**
 * The id of a project that is given by its id or slug. Throws for an unknown slug, with up to 100
 * known ones.
 */
export function findProject(
  client: ScopeClient,
  project: number | string,
  lookup: Lookup,
): Promise<number> {
  const { signal } = lookup;
  return findId(client, project, String(project), async (slug) => {
    try {
      return (await client.projects.getBySlug({ path: { slug }, signal, throwOnError: true })).data
        .id;
    } catch (error) {
      if (!NotFoundError.is(error)) throw error;
      const known = await client.projects.list({ signal }).toArray({ limit: 100 });
      throw unknown(lookup, 'project', slug, known, error);
    }
  });
}

/** The ids of a project and an environment that are given by their id, slug or name. */
export async function findScope(
  client: ScopeClient,
  given: ScopeOptions,
  lookup: Lookup,
): Promise<Scope> {
  const { environment, project } = given;
  const project_id = await findProject(client, project, lookup);
  const environment_id = await findId(
    client,
    environment,
    `${project_id}/${environment}`,
    async (name) => {
      const all = await client.environments
        .list({ path: { project_id }, signal: lookup.signal })
        .toArray();
      // A slug is unique, a name need not be.
      const one = all.find(({ slug }) => slug === name) ?? all.find((other) => other.name === name);
      if (!one) throw unknown(lookup, 'environment', name, all);
      return one.id;
    },
  );
  return { project_id, environment_id };
}

export function scopeProblem(value: unknown): string | undefined {
  if (typeof value === 'number') return idProblem(value);
  if (typeof value === 'string' && value.trim() !== '') return undefined;
  return value === undefined || value === null
    ? 'is required'
    : `must be an id or a slug, not ${describeValue(value)}`;
}

/**
 * An id is taken as it is, also as text, such as from an environment variable. A name is asked for
 * once.
 */
async function findId(
  client: ScopeClient,
  given: number | string,
  key: string,
  ask: (name: string) => Promise<number>,
): Promise<number> {
  if (typeof given === 'number' || /^\d+$/.test(given)) return Number(given);
  const ids = found.get(client) ?? new Map<string, number>();
  const id = ids.get(key) ?? (await ask(given));
  found.set(client, ids.set(key, id));
  return id;
}

function unknown(
  lookup: Lookup,
  option: string,
  given: string,
  known: { slug: string }[],
  cause?: unknown,
): Error {
  const list = known.map(({ slug }) => JSON.stringify(slug)).join(', ');
  const message = `is "${given}", and there is no such ${option}: there ${list ? `are ${list}` : 'is none'}`;
  return new TempsValidationError({
    what: lookup.what,
    issues: [{ path: [option], message }],
    cause,
  });
}
