import { NotFoundError, PermissionDeniedError } from '../../errors/index.ts';
import type { EnvClient } from './env-client.ts';
import { fetchValue } from './fetch-value.ts';
import type { Scope } from './scope.ts';

/** An id that no environment has: the largest 32-bit integer. */
const NO_ENVIRONMENT = 2_147_483_647;

/** One response may be that of a proxy, or of the only replica of another version. */
const QUESTIONS = 3;

/**
 * Whether the server looks at `environment_id`, asked with an environment that does not exist. Only a refusal that names
 * it says so. Nothing is remembered: an upgrade may be undone while an app runs.
 */
export async function heedsEnvironment(client: EnvClient, scope: Scope, key: string): Promise<boolean> {
  const questions = Array.from({ length: QUESTIONS }, () => refusesEnvironment(client, scope, key));
  return (await Promise.all(questions)).every(Boolean);
}

/** Throws what tells nothing of the server. */
async function refusesEnvironment(client: EnvClient, scope: Scope, key: string): Promise<boolean> {
  try {
    await fetchValue(client, { ...scope, environment_id: NO_ENVIRONMENT }, key);
    return false;
  } catch (error) {
    const isRefusal = NotFoundError.is(error) || PermissionDeniedError.is(error);
    if (isRefusal && error.detail?.toLowerCase().includes(`environment ${NO_ENVIRONMENT}`)) return true;
    throw error;
  }
}
