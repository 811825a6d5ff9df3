import type { Environment } from '../../generated/types.gen.ts';
import { throwIssues } from '../checks.ts';
import {
  findNamed,
  findProject,
  findScope,
  forgetIds,
  listEnvironments,
  type Scope,
  type ScopeOptions,
} from '../deployments/scope.ts';
import { NotFoundError } from '../errors/index.ts';
import { readRows } from '../workflows/runtime-env/platform-values.ts';
import type { HandleClient } from './handle-client.ts';
import { environmentIds, openRows } from './rows.ts';

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
 * the slug is sent, and of several that were made at once the oldest stays.
 */
export async function ensureEnvironment(
  client: HandleClient,
  project: number | string,
  name: string,
  { from, branch }: EnsureOptions,
): Promise<Scope> {
  const slug = toSlug(name);
  const message = 'must be a text with a letter or a digit, from which its address is made';
  const what = 'the environment';
  throwIssues(what, slug ? [] : [{ path: ['name'], message }]);
  const project_id = await findProject(client, project, { what });
  const source =
    from === undefined
      ? undefined
      : await findScope(client, { project: project_id, environment: from }, { what });
  const { id: environment_id } =
    (await findOldest(client, project_id, slug)) ??
    (await createOnce(client, project_id, slug, branch ?? `preview/${slug}`));
  const scope = { project_id, environment_id };
  if (source) await shareVariables(client, source, scope);
  return scope;
}

async function createOnce(
  client: HandleClient,
  project_id: number,
  name: string,
  branch: string,
): Promise<Environment> {
  await removeOldLinks(client, project_id, name);
  let made: Environment | undefined;
  let refusal: unknown;
  try {
    const input = { path: { project_id }, body: { name, branch }, throwOnError: true } as const;
    made = (await client.environments.create(input)).data;
  } catch (error) {
    refusal = error;
  }
  // July's server refuses a name by a 500, if somebody else has made it in the same moment.
  const oldest = (await findOldest(client, project_id, name)) ?? made;
  if (!oldest) throw refusal;
  if (made && made.id !== oldest.id) await deleteEnvironment(client, made);
  return oldest;
}

/** Several environments may have one address, of which the oldest has it. */
async function findOldest(
  client: HandleClient,
  project_id: number,
  slug: string,
): Promise<Environment | undefined> {
  const all = await listEnvironments(client, project_id);
  return all.filter((one) => toSlug(one.slug) === slug).toSorted((a, b) => a.id - b.id)[0];
}

/**
 * July's and August's server give a name that is used again its old id, and the variables of
 * before. They list these with the deleted environment, so that they can go first.
 */
async function removeOldLinks(
  client: HandleClient,
  project_id: number,
  slug: string,
): Promise<void> {
  const rows = openRows(client, { project_id, environment_id: 0 });
  const all = await client.envVars.list({ path: { project_id } }).toArray();
  // Listed after the variables: what is no environment now was deleted before.
  const present = new Set((await listEnvironments(client, project_id)).map(({ id }) => id));
  for (const row of all) {
    const environments = row.environments.filter(
      ({ id, name }) => name !== slug || present.has(id),
    );
    if (environments.length < row.environments.length)
      await rows.keepFor(environmentIds({ environments }), row);
  }
}

/** Links the variables, so that no value has to be read: servers do not show secrets. */
async function shareVariables(client: HandleClient, from: Scope, to: Scope): Promise<void> {
  const rows = openRows(client, to);
  const { all, own } = await readRows(client, to);
  for (const row of all) {
    const ids = environmentIds(row);
    const isOwn = own.some(({ key }) => key === row.key);
    if (ids.includes(from.environment_id) && !isOwn)
      await rows.update(row, { environment_ids: [...ids, to.environment_id] });
  }
}

export async function removeEnvironment(
  client: HandleClient,
  { project, environment }: ScopeOptions,
): Promise<boolean> {
  const project_id = await findProject(client, project, { what: 'the removal' });
  const all = await listEnvironments(client, project_id);
  const given = String(environment);
  const wanted = /^\d+$/.test(given)
    ? all.find(({ id }) => String(id) === given)
    : (findNamed(given, all) ?? findNamed(toSlug(given), all));
  if (wanted) await deleteEnvironment(client, wanted);
  forgetIds(client);
  return wanted !== undefined;
}

async function deleteEnvironment(
  client: HandleClient,
  { id: env_id, project_id }: Environment,
): Promise<void> {
  try {
    await client.environments.delete({ path: { project_id, env_id }, throwOnError: true });
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
