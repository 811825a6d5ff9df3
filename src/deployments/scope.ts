import type { Namespaces } from '../../generated/namespaces.gen.ts';
import { describeValue, idProblem } from '../checks.ts';
import { NotFoundError, TempsValidationError } from '../errors/index.ts';
import { nearestFirst } from '../lib/nearest-name.ts';

type ScopeClient = Pick<Namespaces<boolean>, 'projects' | 'environments'>;

/** Which project a workflow is for. */
export interface ProjectOption {
  /** Id, slug or name of the project. A name counts if no other project has it. */
  project: number | string;
}

/** Which environment a workflow is for. */
export interface ScopeOptions extends ProjectOption {
  /** Id, slug or name of the environment. A name counts if no other environment has it. */
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

/** How many known names the error of an unknown one has: the nearest ones. */
const MAX_NAMED = 5;

/** The ids that each client has found. The ids of an instance do not change. */
const found = new WeakMap<ScopeClient, Map<string, number>>();

/**
 * The id of a project that is given by its id, slug or name. Throws for an unknown one, with the
 * nearest ones.
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
      const known = await client.projects.list({ signal }).toArray();
      const one = byName(slug, known);
      if (one) return one.id;
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
  const { signal } = lookup;
  const project_id = await findProject(client, project, lookup);
  const key = `${project_id}/${environment}`;
  const environment_id = await findId(client, environment, key, async (name) => {
    const all = await client.environments.list({ path: { project_id }, signal }).toArray();
    // Each project has one: July and August send an empty list for a project that does not exist.
    if (all.length === 0)
      await client.projects.get({ path: { project_id }, signal, throwOnError: true });
    const one = environmentNamed(name, all);
    if (!one) throw unknown(lookup, 'environment', name, all);
    return one.id;
  }).catch(async (error: unknown) => {
    // The id of a project is taken as it is, so that it may be the one that is not there.
    if (!NotFoundError.is(error)) throw error;
    const known = await client.projects.list({ signal }).toArray();
    throw unknown(lookup, 'project', String(project), known, error);
  });
  return { project_id, environment_id };
}

export function environmentNamed<T extends { name: string; slug: string }>(
  name: string,
  all: readonly T[],
): T | undefined {
  return all.find(({ slug }) => slug === name) ?? byName(name, all);
}

/** What has this name, or this slug or name in other case, if it is the only one. */
function byName<T extends { name: string; slug: string }>(
  name: string,
  all: readonly T[],
): T | undefined {
  const exact = all.filter((one) => one.name === name);
  const folded = name.toLowerCase();
  const similar = all.filter((one) =>
    [one.slug, one.name].some((other) => other.toLowerCase() === folded),
  );
  const [one, other] = exact.length === 1 ? exact : similar;
  return other ? undefined : one;
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
  const slugs = known.map(({ slug }) => slug);
  const nearest = nearestFirst(given, slugs).slice(0, MAX_NAMED);
  const list = nearest.map((slug) => JSON.stringify(slug)).join(', ');
  const others = slugs.length > MAX_NAMED ? ` and ${slugs.length - MAX_NAMED} others` : '';
  const message = `is "${given}", and there is no such ${option}: there ${list ? `are ${list}${others}` : 'is none'}`;
  return new TempsValidationError({
    what: lookup.what,
    issues: [{ path: [option], message }],
    cause,
  });
}
