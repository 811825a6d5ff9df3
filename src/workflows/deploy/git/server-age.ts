import type { Environment } from '../../../../generated/types.gen.ts';
import { TempsResponseError } from '../../../errors/index.ts';
import type { DeploySession } from '../session/deploy-session.ts';
import type { Scope } from '../session/scope.ts';
import { retryTransient } from '../../../polling/retry-transient.ts';

/** The server of January 2026 knows no sleeping environments. */
export function isOfJanuary(environment: Environment): boolean {
  return !Object.hasOwn(environment, 'sleeping');
}

export async function readEnvironment(
  session: DeploySession,
  { project_id, environment_id }: Scope,
): Promise<Environment> {
  const path = { project_id, env_id: environment_id };
  const { data, request, response } = await session.client.environments.get({ path, ...session.pollOptions });
  if (data?.id === environment_id) return data;
  const problem = `no environment ${environment_id} in it`;
  throw new TempsResponseError({ method: 'GET', url: request.url, response, problem });
}

/** Whether the server has a list that the one of January lacks. It needs no more than other lists here. */
export async function isNewer(session: DeploySession, { project_id }: Scope): Promise<boolean> {
  const list = (): Promise<unknown> =>
    session.client.deployments
      .listExternalImages({ path: { project_id }, ...session.pollOptions })
      .then(({ data }) => data);
  return retryTransient(session, list, false).then(
    () => true,
    () => false,
  );
}
