import type { CreateLoadBalancerRouteRequest, UpdateLoadBalancerRouteRequest } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';
import type { MockContext } from '../../state/context.ts';
import type { ServerProfile } from '../../servers/profile.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import type { RouteRow } from './rows.ts';
import { checkHostname, normaliseDomain } from '../../lib/http/hostname.ts';

type OnRoute = ResolverContext<{ path: { domain: string } }>;

function findRoute({ state, server, path }: OnRoute): RouteRow {
  const name = server.isReal ? path.domain : normaliseDomain(path.domain);
  const row = state.routes.find(({ domain }) => domain === name);
  if (!row) throw notFound('Load balancer route', path.domain);
  return row;
}

export function createRoute({ state, clock, server }: MockContext, input: CreateLoadBalancerRouteRequest): RouteRow {
  const domain = checkHostname(input.domain, server);
  if (state.routes.find((row) => row.domain === domain))
    throw problem('badRequest', `body.domain: ${domain} already has a route`);
  return state.routes.insert({
    domain,
    host: input.host,
    port: input.port,
    route_type: checkType(server, input.route_type ?? 'http'),
    enabled: true,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Real servers take any other for HTTP. */
function checkType({ isReal }: ServerProfile, type: string): string {
  if (type === 'http' || type === 'tls') return type;
  if (!isReal) throw problem('badRequest', `body.route_type: got "${type}", expected "http" or "tls"`);
  return 'http';
}

export const routes = {
  'platform.listRoutes': ({ state }: ResolverContext) => state.routes.list(),

  'platform.createRoute': (ctx: ResolverContext<{ body: CreateLoadBalancerRouteRequest }>) =>
    createRoute(ctx, ctx.body),

  'platform.getRoute': (ctx: OnRoute) => findRoute(ctx),

  'platform.updateRoute': (
    ctx: ResolverContext<{ path: { domain: string }; body: UpdateLoadBalancerRouteRequest }>,
  ) => {
    const { host, port, enabled, route_type } = ctx.body;
    const row = findRoute(ctx);
    const type = checkType(ctx.server, route_type ?? row.route_type);
    return Object.assign(row, { host, port, enabled, route_type: type, updated_at: ctx.clock.iso() });
  },

  'platform.deleteRoute': (ctx: OnRoute) => void ctx.state.routes.remove(findRoute(ctx).id),
};
