import type { Environment } from '../../generated/types.gen.ts';
import { throwIssues } from '../checks.ts';
import { findProject, findScope, type ScopeOptions } from '../deployments/scope.ts';
import { NotFoundError } from '../errors/index.ts';
import { relink } from './apply.ts';
import type { HandleClient } from './handle-client.ts';

/** How an environment is made. */
export interface EnsureOptions {
  /**
   * An environment, by its id, slug or name, whose variables the new one shares. A variable that
   * the environment has already stays as it is. @default none
   */
  from?: number | string | undefined;
  /**
   * The branch of a new environment. A push deploys to every environment of its branch, so give one
   * that nobody pushes to, unless you want that. @default `preview/` and the name
   */
  branch?: string | undefined;
}

/**
 * The environment of this name. Makes it if there is none: real servers do not check names well, so
 * the slug is sent, and of two that were made at once the older one stays.
 */
export async function ensureEnvironment(
  client: HandleClient,
  project: number | string,
  name: string,
  { from, branch }: EnsureOptions,
): Promise<Environment> {
  const slug = toSlug(name);
  const message = 'must be a text with a letter or a digit, from which its address is made';
  throwIssues('the environment', slug ? [] : [{ path: ['name'], message }]);
  const what = 'the environment';
  const project_id = await findProject(client, project, { what });
  const source =
    from === undefined
      ? undefined
      : await findScope(client, { project: project_id, environment: from }, { what });
  const environment =
    (await findOldest(client, project_id, slug)) ??
    (await createOnce(client, project_id, slug, branch ?? `preview/${slug}`));
  if (source) await shareVariables(client, project_id, source.environment_id, environment.id);
  return environment;
}

async function createOnce(
  client: HandleClient,
  project_id: number,
  slug: string,
  branch: string,
): Promise<Environment> {
  const made = await client.environments
    .create({ path: { project_id }, body: { name: slug, branch }, throwOnError: true })
    .then(
      ({ data }) => data,
      // Somebody else has made it in the same moment: July's server says so by a 500.
      async (error: unknown) => {
        const other = await findOldest(client, project_id, slug);
        if (other) return other;
        throw error;
      },
    );
  const oldest = (await findOldest(client, project_id, slug)) ?? made;
  if (oldest.id !== made.id) await deleteEnvironment(client, made);
  else await removeOldLinks(client, made);
  return oldest;
}

/** Several environments may have one address, of which the oldest has it. */
async function findOldest(
  client: HandleClient,
  project_id: number,
  slug: string,
): Promise<Environment | undefined> {
  const all = await client.environments.list({ path: { project_id } }).toArray();
  return all.filter((one) => toSlug(one.slug) === slug).toSorted((a, b) => a.id - b.id)[0];
}

/** July's server gives a name that is used again its old id, and the variables of before. */
async function removeOldLinks(
  client: HandleClient,
  { id, project_id }: Environment,
): Promise<void> {
  const rows = await client.envVars.list({ path: { project_id } }).toArray();
  for (const row of rows) {
    const ids = row.environments.map((one) => one.id);
    if (!ids.includes(id)) continue;
    const others = ids.filter((one) => one !== id);
    if (others.length > 0) await relink(client, { project_id }, row, others);
    else await client.envVars.delete({ path: { project_id, var_id: row.id }, throwOnError: true });
  }
}

/** Links the variables, so that no value has to be read: servers do not show secrets. */
async function shareVariables(
  client: HandleClient,
  project_id: number,
  from: number,
  to: number,
): Promise<void> {
  const rows = await client.envVars.list({ path: { project_id } }).toArray();
  const linked = rows.map((row) => ({ row, ids: row.environments.map(({ id }) => id) }));
  const present = new Set(linked.filter(({ ids }) => ids.includes(to)).map(({ row }) => row.key));
  for (const { row, ids } of linked)
    if (ids.includes(from) && !present.has(row.key))
      await relink(client, { project_id }, row, [...ids, to]);
}

export async function removeEnvironment(
  client: HandleClient,
  { project, environment }: ScopeOptions,
): Promise<boolean> {
  const project_id = await findProject(client, project, { what: 'the removal' });
  const all = await client.environments.list({ path: { project_id } }).toArray();
  const given = String(environment);
  const wanted = /^\d+$/.test(given)
    ? all.find(({ id }) => String(id) === given)
    : (all.find(({ slug }) => slug === given) ??
      all.find(({ name }) => name === given) ??
      all.find(({ slug }) => slug === toSlug(given)));
  if (wanted) await deleteEnvironment(client, wanted);
  return wanted !== undefined;
}

async function deleteEnvironment(
  client: HandleClient,
  { id, project_id }: Environment,
): Promise<void> {
  try {
    const path = { project_id, env_id: id };
    await client.environments.delete({ path, throwOnError: true });
  } catch (error) {
    // It is gone already.
    if (!NotFoundError.is(error)) throw error;
  }
}

/** The name as it stands in an address, as the servers make it. */
function toSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036F]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
