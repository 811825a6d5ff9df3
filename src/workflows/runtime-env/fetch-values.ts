import { NotFoundError, PermissionDeniedError, TempsError, TempsResponseError } from '../../errors/index.ts';
import type { EnvClient, FetchedValues } from './env-client.ts';
import { fetchValue } from './fetch-value.ts';
import { mapWithConcurrency } from './map-with-concurrency.ts';
import { keepOwnValues, ownKeys, type Row } from './own-values.ts';
import type { Scope } from './scope.ts';

const MAX_CONCURRENT_CALLS = 4;

/** Names that no path can contain: dot segments, and halves of surrogate pairs. */
const UNREADABLE = /^(\.|%2e){1,2}$|\p{Cs}/iu;

/** How often to read where the responses contradict each other. */
const MAX_READS = 3;

/**
 * Fetches the values of these keys, or of all keys if `undefined`. Makes a call for each, since the list masks values.
 *
 * @param why added to a refusal: why the platform was asked
 */
export async function fetchValues(
  client: EnvClient,
  scope: Scope,
  keys: readonly string[] | undefined,
  why?: string,
): Promise<FetchedValues> {
  if (keys?.length === 0) return { values: new Map(), missing: new Map() };
  try {
    for (let reads = 1; ; reads++) {
      const found = await readValues(client, scope, keys);
      if (typeof found !== 'string') {
        if (found.values.size === 0) await checkExistence(client, scope);
        return found;
      }
      if (reads === MAX_READS) throw contradictionError(scope, found);
    }
  } catch (error) {
    throw PermissionDeniedError.is(error) ? explainDenial(error, scope, why) : error;
  }
}

/** @returns a text in place of values: what the responses contradict each other about */
async function readValues(
  client: EnvClient,
  scope: Scope,
  keys: readonly string[] | undefined,
): Promise<FetchedValues | string> {
  const [before, listed] = await Promise.all([listProject(client, scope), keys ?? listKeys(client, scope)]);
  // One of the two lists may be an old one, and lack variables.
  const names = keys ?? [...listed, ...ownKeys(before, scope).filter(isReadable)];
  const fetched = await mapWithConcurrency([...new Set(names)], MAX_CONCURRENT_CALLS, async (key) => ({
    key,
    found: await fetchValue(client, scope, key),
  }));
  const after = await listProject(client, scope);
  return keepOwnValues(client, scope, {
    names: new Set(keys ?? [...names, ...ownKeys(after, scope).filter(isReadable)]),
    before,
    fetched: {
      values: new Map(fetched.flatMap(({ key, found }) => ('value' in found ? [[key, found.value]] : []))),
      missing: new Map(fetched.flatMap(({ key, found }) => ('detail' in found ? [[key, found.detail]] : []))),
    },
    after,
  });
}

/** Real servers list no variables where the project or environment does not exist. */
async function checkExistence(client: EnvClient, { project_id, environment_id }: Scope): Promise<void> {
  const path = { project_id, env_id: environment_id };
  const { error } = await client.environments.get({ path, throwOnError: false });
  if (NotFoundError.is(error)) throw error;
}

/** The variables of all environments. */
function listProject(client: EnvClient, { project_id }: Scope): Promise<Row[]> {
  return client.envVars.list({ path: { project_id }, throwOnError: true }).toArray();
}

async function listKeys(client: EnvClient, { project_id, environment_id }: Scope): Promise<string[]> {
  const query = { environment_id };
  const variables = await client.envVars.list({ path: { project_id }, query, throwOnError: true }).toArray();
  const keys = variables.map((variable: { key?: unknown } | null) => {
    if (typeof variable?.key === 'string') return variable.key;
    throw new TempsResponseError({ problem: 'a variable without a `key` in the list of variables' });
  });
  return keys.filter(isReadable);
}

function isReadable(key: string): boolean {
  return key !== '' && !UNREADABLE.test(key);
}

function contradictionError({ project_id, environment_id }: Scope, problem: string): TempsError {
  return new TempsError(
    `The responses about the variables of project ${project_id}, environment ${environment_id} contradict each other: ${problem}. They were read ${MAX_READS} times. Try again; if that does not help, look whether a proxy or servers of different versions respond under this address`,
    { code: 'contradictory_variables' },
  );
}

function explainDenial(
  error: PermissionDeniedError,
  { project_id, environment_id }: Scope,
  why?: string,
): PermissionDeniedError {
  const { method, url, headers, attempts, requestId } = error;
  return new PermissionDeniedError(
    { method, url, headers, attempts, requestId, problem: error, cause: error },
    `This token may not read the variables of project ${project_id}, environment ${environment_id}. A deployment token (dt_...) reads those of its own project, and on newer servers none: what the app was started with is in its process, \`source: 'process'\`. To read more, use an API key (tk_...) that may read environments${why ? `. The platform was asked because ${why}` : ''}`,
  );
}
