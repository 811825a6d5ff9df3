import type {
  CreateLoadBalancerRouteRequest,
  LoadBalancerRoute,
} from '../../../generated/types.gen.ts';
import { checkHostname, normaliseDomain } from '../../lib/http/addresses.ts';
import { notFound, problem } from '../../lib/http/problems.ts';
import { omit } from '../../lib/objects.ts';
import type { MockContext } from '../../state/context.ts';
import { mustBeOneOf } from '../shared/find.ts';
import { Reply, type ResolverContext, type ResolversOf } from '../shared/resolver.ts';
import { newTimes } from '../shared/resource.ts';
import { locate } from './geo.ts';
import { ipAccess } from './ip-access.ts';
import { PRESETS } from './model/presets.ts';
import { settings } from './settings.ts';

type OnRoute<Body = unknown> = ResolverContext<{ path: { domain: string }; body: Body }>;

function findRoute({ state, path }: OnRoute): LoadBalancerRoute {
  const name = normaliseDomain(path.domain);
  const row = state.routes.find(({ domain }) => domain === name);
  if (!row) throw notFound('Load balancer route', path.domain);
  return row;
}

export function createRoute(
  context: MockContext,
  input: CreateLoadBalancerRouteRequest,
): LoadBalancerRoute {
  const { routes } = context.state;
  const domain = checkHostname(input.domain);
  if (routes.find((row) => row.domain === domain))
    throw problem('badRequest', `body.domain: ${domain} already has a route`);
  const { host, port, route_type } = input;
  return routes.insert({
    domain,
    host,
    port,
    route_type: checkType(route_type ?? 'http'),
    enabled: true,
    ...newTimes(context),
  });
}

function checkType(type: string): string {
  mustBeOneOf(['http', 'tls'], type, 'body.route_type');
  return type;
}

export const platform = {
  ...ipAccess,
  ...settings,

  'platform.getInfo': ({ state }) => {
    const { os_type, architecture, platforms } = state.instance;
    return { os_type, architecture, platforms };
  },

  'platform.getAccessInfo': ({ state }) => {
    const { access_mode, public_ip, addresses } = state.instance;
    const can_create_domains = access_mode !== 'local' && access_mode !== 'cloudflare_tunnel';
    return {
      access_mode,
      can_create_domains,
      domain_creation_error: can_create_domains
        ? null
        : `There are no domains in the mode ${access_mode}`,
      private_ip: addresses.ipv4[0]?.address ?? null,
      public_ip,
    };
  },

  'platform.getPrivateIp': ({ state }) => {
    const { ipv4, ipv6 } = state.instance.addresses;
    return { primary_ip: ipv4[0]?.address ?? null, ipv4_addresses: ipv4, ipv6_addresses: ipv6 };
  },

  'platform.getPublicIp': ({ state }) => {
    const ip = state.instance.public_ip;
    return {
      ip,
      source: ip && 'https://api.ipify.org',
      error: ip ? null : 'No service reported an address',
    };
  },

  'platform.getFile': ({ state, path }) => {
    if (path.file_path.split('/').includes('..'))
      throw problem('forbidden', `${path.file_path} leads out of the directory of static files`);
    const file = state.files.get(path.file_path);
    if (!file) throw notFound('File', path.file_path);
    return new Reply({ body: new Uint8Array(file), type: 'application/octet-stream' });
  },

  'platform.getIpGeolocation': ({ path }) => locate(path.ip),

  'platform.listPresets': () => ({
    presets: PRESETS.map((preset) => omit(preset, 'category')),
    total: PRESETS.length,
  }),

  'platform.listRoutes': ({ state }) => state.routes.list(),

  'platform.getRoute': (ctx) => findRoute(ctx),

  'platform.createRoute': (ctx) => createRoute(ctx, ctx.body),

  'platform.updateRoute': (ctx) => {
    const { host, port, enabled, route_type } = ctx.body;
    const row = findRoute(ctx);
    const type = checkType(route_type ?? row.route_type);
    return Object.assign(row, {
      host,
      port,
      enabled,
      route_type: type,
      updated_at: ctx.clock.iso(),
    });
  },

  'platform.deleteRoute': (ctx) => void ctx.state.routes.remove(findRoute(ctx).id),
} satisfies ResolversOf<'platform'>;
