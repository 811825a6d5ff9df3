import type { Namespaces } from '../../../generated/namespaces.gen.ts';
import { NotFoundError, PermissionDeniedError, TempsResponseError } from '../../errors/index.ts';
import { fewAtATime } from './few-at-a-time.ts';
import type { Place } from './place.ts';

/** The part of a client that reading variables needs: public calls. */
export type EnvClient = Pick<Namespaces<boolean>, 'envVars'>;

/** What the platform has. */
export interface Found {
  values: Map<string, string>;
  /** Keys that it does not have, each with what the server said. */
  missing: Map<string, string | undefined>;
}

const AT_ONCE = 4;

/** The values of these keys, else of all. Each from its own call: a list shows `***` in place of every value. */
export async function fetchValues(
  client: EnvClient,
  place: Place,
  wanted: readonly string[] | undefined,
): Promise<Found> {
  const found: Found = { values: new Map(), missing: new Map() };
  try {
    const keys = new Set(wanted ?? (await allKeys(client, place)));
    await fewAtATime([...keys], AT_ONCE, async (key) => {
      try {
        found.values.set(key, await valueOf(client, place, key));
      } catch (error) {
        if (!NotFoundError.is(error)) throw error;
        found.missing.set(key, error.detail);
      }
    });
  } catch (error) {
    throw PermissionDeniedError.is(error) ? explained(error, place) : error;
  }
  return found;
}

async function allKeys(client: EnvClient, { project_id, environment_id }: Place): Promise<string[]> {
  const query = { environment_id };
  const variables = await client.envVars.list({ path: { project_id }, query, throwOnError: true }).toArray();
  return variables.map(({ key }) => key);
}

async function valueOf(client: EnvClient, { project_id, environment_id }: Place, key: string): Promise<string> {
  const path = { project_id, key };
  const { data, request, response } = await client.envVars.getValue({
    path,
    query: { environment_id },
    throwOnError: true,
  });
  if (typeof data?.value === 'string') return data.value;
  throw new TempsResponseError({ method: 'GET', url: request.url, response, problem: 'no text in the field `value`' });
}

function explained(error: PermissionDeniedError, { project_id, environment_id }: Place): PermissionDeniedError {
  const { method, url, headers, attempts, requestId } = error;
  return new PermissionDeniedError(
    { method, url, headers, attempts, requestId, problem: error, cause: error },
    `This token may not read the variables of project ${project_id}, environment ${environment_id}. In a deployed app use the token that the platform gives it, TEMPS_API_TOKEN (dt_...), with its own project and environment; elsewhere an API key (tk_...) that may read environments`,
  );
}
