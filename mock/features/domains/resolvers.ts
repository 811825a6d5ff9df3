import type { AddEnvironmentDomainRequest, EnvironmentDomain } from '../../../generated/types.gen.ts';
import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { PREVIEW_DOMAIN } from '../environments/model/url.ts';
import type { MockContext } from '../../state/context.ts';
import type { EnvironmentDomainRow } from '../environments/rows.ts';
import { certificates } from './certificates.ts';
import { claimHost } from './claim-host.ts';
import { customDomains } from './custom-domains.ts';
import { orders } from './orders.ts';
import { find, findEnvironment, type InProject } from '../shared/find.ts';
import { checkHostname } from '../../lib/http/hostname.ts';
import { paginate, type Paged } from '../../lib/paging.ts';

interface InEnvironment extends InProject {
  env_id: number;
}

/** January's server adds its own domain, whatever the name is. */
function serializeEnvironmentDomain(
  { server }: MockContext,
  { id, environment_id, domain: name, created_at }: EnvironmentDomainRow,
): EnvironmentDomain {
  const domain = server.name === '2026-01' ? `${name}.${PREVIEW_DOMAIN}` : name;
  return { id, environment_id, domain, url: `https://${domain}`, created_at };
}

export const domains = {
  ...certificates,
  ...orders,
  ...customDomains,

  'domains.list': (ctx: ResolverContext<{ path: InEnvironment; query: Paged }>) => {
    const environment = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id);
    return paginate(
      ctx,
      ctx.state.environmentDomains.list((row) => row.environment_id === environment.id),
      (row) => serializeEnvironmentDomain(ctx, row),
    );
  },

  'domains.add': (ctx: ResolverContext<{ path: InEnvironment; body: AddEnvironmentDomainRequest }>) => {
    const { state, path, body, clock, server } = ctx;
    const environment = findEnvironment(state, path.project_id, path.env_id);
    // A single label is a subdomain of the instance's own domain.
    const domain = checkHostname(body.domain, { ...server, labels: 1 });
    if (!server.isReal) claimHost(ctx, domain);
    if (body.is_primary)
      for (const row of state.environmentDomains.list((other) => other.environment_id === environment.id))
        row.is_primary = false;
    return serializeEnvironmentDomain(
      ctx,
      state.environmentDomains.insert({
        environment_id: environment.id,
        domain,
        is_primary: body.is_primary,
        created_at: clock.iso(),
      }),
    );
  },

  'domains.remove': ({ state, path }: ResolverContext<{ path: InEnvironment & { domain_id: number } }>) => {
    const environment = findEnvironment(state, path.project_id, path.env_id);
    const row = find(
      state.environmentDomains,
      path.domain_id,
      'Domain',
      (one) => one.environment_id === environment.id,
    );
    state.environmentDomains.remove(row.id);
  },
} satisfies ResolversOf<'domains'>;
