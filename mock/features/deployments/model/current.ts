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
  const before = environment?.deployed_before ?? 0;
  for (const row of environment ? state.deployments.ofGroup(environment.project_id) : []) {
    if (row.environment_id !== environmentId || row.id <= before) continue;
    const { succeeded, finished_at } = deploymentProgress(row, clock.now());
    const deployedAt = row.redeployed_at ?? finished_at;
    if (!succeeded || deployedAt === null || deployedAt < latest) continue;
    current = row;
    latest = deployedAt;
  }
  return server.keepsCurrent || current?.torn_down_at === null ? current : undefined;
}

/**
 * The response of a deployed app, to whatever path, at the address of an environment or of the
 * deployment that is live there. A site that was torn down is a 503, as of the platform's proxy.
 * `undefined` for a host that no deployment has, if the server shows its dashboard there.
 */
export function respondAsApp(context: MockContext, { host }: URL): Response | undefined {
  if (!host.endsWith(`.${PREVIEW_DOMAIN}`)) return undefined;
  const current = findByHost(context, host);
  const { proxiesApps } = context.server;
  if (!current && proxiesApps) return undefined;
  if (!current || current.torn_down_at !== null)
    return new Response('No deployment is live here', { status: 503 });
  return proxiesApps ? respondThroughProxy(current) : new Response('ok');
}

function findByHost(context: MockContext, host: string): DeploymentRow | undefined {
  const isAddress = (subdomain: string) => new URL(environmentUrl({ subdomain })).host === host;
  for (const environment of context.state.environments) {
    const current = currentDeployment(context, environment.id);
    if (current && (isAddress(environment.subdomain) || isAddress(current.slug))) return current;
  }
  return undefined;
}

/** A container is named by its deployment. Static files are one page for all paths. */
function respondThroughProxy({ slug, source_type }: DeploymentRow): Response {
  if (source_type !== 'static_files')
    return new Response('ok', { headers: { 'x-served-by': slug, 'x-response-time': '1ms' } });
  return new Response(`<!doctype html>\n<title>${slug}</title>\n`, {
    headers: { 'content-type': 'text/html', etag: `W/"${slug}"` },
  });
}
