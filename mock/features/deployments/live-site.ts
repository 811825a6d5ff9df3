import type { MockContext } from '../../state/context.ts';
import { environmentUrl, PREVIEW_DOMAIN } from '../environments/model/url.ts';
import { currentDeployment } from './model/current.ts';

/**
 * The response of a deployed app, to whatever path, at the `url` of the deployment that is live. A host without one is a
 * 503, as of the platform's proxy. `undefined` for hosts that are no app's.
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
