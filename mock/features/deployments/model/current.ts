import type { MockContext } from '../../../state/context.ts';
import { environmentUrl, PREVIEW_DOMAIN } from '../../environments/model/url.ts';
import type { DeploymentRow } from '../../../rows/deployments.ts';
import { deploymentProgress } from './progress.ts';

/**
 * The deployment that serves an environment: the one that completed last. After its teardown there
 * is none, except on a server that still names it; older ones do not return.
 */
export function currentDeployment(
  context: MockContext,
  environmentId: number,
): DeploymentRow | undefined {
  const { state, clock, server } = context;
  let current: DeploymentRow | undefined;
  let latest = -Infinity;
  const environment = state.environments.get(environmentId);
  for (const row of environment ? state.deployments.ofGroup(environment.project_id) : []) {
    if (row.environment_id !== environmentId) continue;
    const { succeeded, finished_at } = deploymentProgress(row, clock.now());
    const deployedAt = row.redeployed_at ?? finished_at;
    if (!succeeded || deployedAt === null || deployedAt < latest) continue;
    current = row;
    latest = deployedAt;
  }
  return server.keepsCurrent || current?.torn_down_at === null ? current : undefined;
}

/**
 * The response of a deployed app, to whatever path, at the `url` of the deployment that is live. A
 * host without one is a 503, as of the platform's proxy. `undefined` for hosts that are no app's.
 */
export function respondAsApp(context: MockContext, { host }: URL): Response | undefined {
  if (!host.endsWith(`.${PREVIEW_DOMAIN}`)) return undefined;
  const isLive = context.state.environments.list().some((environment) => {
    const current = currentDeployment(context, environment.id);
    const names = current ? [environment.subdomain, current.slug] : [];
    return names.some((subdomain) => new URL(environmentUrl({ subdomain })).host === host);
  });
  return new Response(isLive ? 'ok' : 'No deployment is live here', { status: isLive ? 200 : 503 });
}
