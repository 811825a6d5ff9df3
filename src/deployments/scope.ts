import type { Namespaces } from '../../generated/namespaces.gen.ts';
import type { Environment } from '../../generated/types.gen.ts';
import { describeValue, idProblem } from '../checks.ts';
import { NotFoundError, TempsValidationError } from '../errors/index.ts';
import { nearestFirst } from '../lib/nearest-name.ts';

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

/** The ids that each client has found by names. */
const found = new WeakMap<object, Map<string, number>>();

/** To be called when something was removed: its name may be used again, for another id. */
export function forgetIds(client: object): void {
  found.delete(client);
}

/**
 * The id of a project that is given by its id, slug or name. Throws for an unknown one, with the
 * nearest ones.
 */
export function findProject(
  client: Namespaces<boolean>,
  project: number | string,
  lookup: Lookup,
): Promise<number> {
  const { signal } = lookup;
  const slug = String(project);
  return findId(client, slug, slug, async () => {
    try {
      return (await client.projects.getBySlug({ path: { slug }, signal, throwOnError: true })).data;
    } catch (error) {
      if (!NotFoundError.is(error)) throw error;
      const known = await client.projects.list({ signal }).toArray();
      return findNamed(slug, known) ?? refuseUnknown(lookup, 'project', slug, known, error);
    }
  });
}

/** The ids of a project and an environment that are given by their id, slug or name. */
export async function findScope(
  client: Namespaces<boolean>,
  { environment, project }: ScopeOptions,
  lookup: Lookup,
): Promise<Scope> {
  const { signal } = lookup;
  const project_id = await findProject(client, project, lookup);
  const name = String(environment);
  try {
    const environment_id = await findId(client, name, `${project_id}/${name}`, async () => {
      const known = await listEnvironments(client, project_id, signal);
      // Each project has one: July and August send an empty list for a project that does not exist.
      if (known.length === 0)
        await client.projects.get({ path: { project_id }, signal, throwOnError: true });
      return findNamed(name, known) ?? refuseUnknown(lookup, 'environment', name, known);
    });
    return { project_id, environment_id };
  } catch (error) {
    // The id of a project is taken as it is, so that it may be the one that is not there.
    if (!NotFoundError.is(error)) throw error;
    const known = await client.projects.list({ signal }).toArray();
    return refuseUnknown(lookup, 'project', String(project), known, error);
  }
}

/**
 * The id that is given, also as text, such as from an environment variable, or that of what has the
 * name, which is asked for once.
 */
async function findId(
  client: object,
  given: string,
  key: string,
  find: () => Promise<{ id: number }>,
): Promise<number> {
  if (/^\d+$/.test(given)) return Number(given);
  const ids = found.get(client) ?? new Map<string, number>();
  found.set(client, ids);
  const id = ids.get(key) ?? (await find()).id;
  ids.set(key, id);
  return id;
}

export function listEnvironments(
  client: Namespaces<boolean>,
  project_id: number,
  signal?: AbortSignal,
): Promise<Environment[]> {
  return client.environments.list({ path: { project_id }, signal }).toArray();
}

/** What has this slug; else the only one of this name; else the only one in other case. */
export function findNamed<T extends { name: string; slug: string }>(
  given: string,
  all: readonly T[],
): T | undefined {
  const only = (isNamed: (one: T) => boolean): T | undefined => {
    const [one, other] = all.filter(isNamed);
    return other ? undefined : one;
  };
  const isSame = (name: string): boolean => name.toLowerCase() === given.toLowerCase();
  return (
    all.find(({ slug }) => slug === given) ??
    only(({ name }) => name === given) ??
    only(({ name, slug }) => isSame(name) || isSame(slug))
  );
}

export function scopeProblem(value: unknown): string | undefined {
  if (typeof value === 'number') return idProblem(value);
  if (typeof value === 'string' && value.trim() !== '') return undefined;
  return value === undefined || value === null
    ? 'is required'
    : `must be an id or a slug, not ${describeValue(value)}`;
}

function refuseUnknown(
  { what }: Lookup,
  option: string,
  given: string,
  known: { slug: string }[],
  cause?: unknown,
): never {
  const slugs = known.map(({ slug }) => slug);
  const list = nearestFirst(given, slugs)
    .slice(0, MAX_NAMED)
    .map((slug) => JSON.stringify(slug))
    .join(', ');
  const others = slugs.length > MAX_NAMED ? ` and ${slugs.length - MAX_NAMED} others` : '';
  const message = `is "${given}", and there is no such ${option}: there ${list ? `are ${list}${others}` : 'is none'}`;
  throw new TempsValidationError({ what, issues: [{ path: [option], message }], cause });
}
