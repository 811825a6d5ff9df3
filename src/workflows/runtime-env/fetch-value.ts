import { TempsApiError, TempsResponseError } from '../../errors/index.ts';
import { isRouteMissing } from '../../servers/missing-route.ts';
import type { EnvClient } from './env-client.ts';
import type { Scope } from './scope.ts';

/** What a server shows instead of a value. */
export const MASK = '***';

/** Fetches the value of a key, or the detail of the response if there is none. */
export async function fetchValue(
  client: EnvClient,
  { project_id, environment_id }: Scope,
  key: string,
): Promise<{ value: string } | { detail: string | undefined }> {
  try {
    const { data, request, response } = await client.envVars.getValue({
      path: { project_id, key },
      query: { environment_id },
      throwOnError: true,
    });
    const value: unknown = data?.value;
    if (typeof value === 'string' && value !== MASK) return { value };
    const problem =
      value === MASK ? `the value \`${MASK}\`, which is a mask, or was set to one` : 'no text in the field `value`';
    throw new TempsResponseError({ method: 'GET', url: request.url, response, problem });
  } catch (error) {
    if (TempsApiError.is(error) && isMissing(error)) return { detail: error.status === 404 ? error.detail : undefined };
    throw error;
  }
}

/**
 * Servers of January 2026 respond with 500 for a missing key: see docs/servers.md. A proxy has a 404 of its own, and so
 * has a project or environment that does not exist.
 */
function isMissing(error: TempsApiError): boolean {
  const { status, title, detail } = error;
  const text = `${title} ${detail}`;
  if (status === 404) return !isRouteMissing(error) && (/variable/i.test(text) || !/project|environment/i.test(text));
  return status === 500 && detail === 'Environment variable not found';
}
