import type { EnvironmentVariable } from '../../../generated/types.gen.ts';
import { TempsError } from '../../errors/index.ts';
import type { EnvClient, FetchedValues } from './env-client.ts';
import { MASK } from './fetch-value.ts';
import { heedsEnvironment } from './heeds-environment.ts';
import type { Scope } from './scope.ts';

/** A variable in the list of a project, which may be anything. */
export type Row = EnvironmentVariable | null;

/** What was read: the list of the project before the values and after them. */
interface Read {
  names: ReadonlySet<string>;
  before: readonly Row[];
  fetched: FetchedValues;
  after: readonly Row[];
}

/**
 * Keeps the values of the environment. Some servers search the whole project for a key and return the first value, so
 * the list decides to which environment a value belongs.
 *
 * @returns a text in place of values: what the responses contradict each other about
 */
export async function keepOwnValues(
  client: EnvClient,
  scope: Scope,
  { names, before, fetched, after }: Read,
): Promise<FetchedValues | string> {
  const values = new Map<string, string>();
  const missing = new Map<string, string | undefined>();
  let heeds: boolean | undefined;
  for (const name of names) {
    const sameKey = after.filter((row) => row?.key === name);
    // A value may be that of a variable that was there before.
    if (describeRows(sameKey) !== describeRows(before.filter((row) => row?.key === name)))
      return `the list of variables has changed \`${name}\` meanwhile`;
    const own = sameKey.find((row) => appliesTo(row, scope.environment_id));
    const value = fetched.values.get(name);
    // Then the list shows values, not masks, which are not the same on all servers.
    const showsValues = value !== undefined && sameKey.some((row) => row?.value === value);
    if (showsValues && typeof own?.value === 'string' && own.value !== MASK) values.set(name, own.value);
    else if (value === undefined) {
      // A proxy or another replica may have a 404 of its own.
      if (own?.environments) return `\`${name}\` is in the list of variables, and has no value`;
      missing.set(name, fetched.missing.get(name));
    } else if (sameKey.length === 0) return `\`${name}\` has a value, and is not in the list of variables`;
    else if (!own) missing.set(name, describeOthers(sameKey));
    else if (sameKey.length === 1 || (heeds ??= await heedsEnvironment(client, scope, name))) values.set(name, value);
    else throw ambiguousError(scope, name);
  }
  return { values, missing };
}

/** The names of the environment's variables. */
export function ownKeys(rows: readonly Row[], { environment_id }: Scope): string[] {
  const own = rows.filter((row) => appliesTo(row, environment_id));
  return own.map((row: { key?: unknown } | null) => row?.key).filter((key) => typeof key === 'string');
}

/** A row without a list of environments applies to all of them. */
function appliesTo(row: Row, environmentId: number): boolean {
  const environments: unknown = row?.environments ?? undefined;
  if (environments === undefined) return true;
  return Array.isArray(environments) && environments.some((one: { id?: unknown } | null) => one?.id === environmentId);
}

/** Which variables these are, and of which environments. */
function describeRows(rows: readonly Row[]): string {
  const described = rows.map((row) => {
    const environments: unknown = row?.environments;
    const ids = Array.isArray(environments)
      ? environments.map((one: { id?: unknown } | null) => one?.id)
      : environments;
    return JSON.stringify([row?.id, ids]);
  });
  return described.toSorted().join();
}

function describeOthers(rows: readonly Row[]): string {
  return rows.some((row) => row?.include_in_preview)
    ? 'only other environments, and the processes of previews, have it'
    : 'only other environments have it';
}

function ambiguousError({ project_id, environment_id }: Scope, key: string): TempsError {
  return new TempsError(
    `Environments of project ${project_id} have different variables \`${key}\`, and this server gives the value of any of them: that of environment ${environment_id} cannot be read. What the app was started with is in its process, \`source: 'process'\`. Else give the variables different names`,
    { code: 'ambiguous_variable' },
  );
}
