import type { EnvironmentDomain } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { omit } from '../../lib/objects.ts';
import { paginate } from '../../lib/paging.ts';
import type { EnvironmentDomainRow } from '../environments/rows.ts';
import { find, findEnvironment } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { certificates } from './certificates.ts';
import { claimHost, customDomains } from './custom-domains.ts';

function serializeEnvironmentDomain(row: EnvironmentDomainRow): EnvironmentDomain {
  return { ...omit(row, 'is_primary'), url: `https://${row.domain}` };
}

export const domains = {
  ...certificates,
  ...customDomains,

  'domains.list': (ctx) => {
    const { id } = findEnvironment(ctx.state, ctx.path.project_id, ctx.path.env_id);
    const rows = ctx.state.environmentDomains.list((row) => row.environment_id === id);
    return paginate(ctx, rows, serializeEnvironmentDomain);
  },

  'domains.add': (ctx) => {
    const { state, path, body, clock } = ctx;
    const { id: environment_id } = findEnvironment(state, path.project_id, path.env_id);
    // A single label is a subdomain of the instance's own domain.
    const domain = checkHostname(body.domain, { labels: 1 });
    claimHost(state, domain);
    const { is_primary } = body;
    if (is_primary)
      for (const row of state.environmentDomains.list((other) => other.environment_id === environment_id))
        row.is_primary = false;
    return serializeEnvironmentDomain(
      state.environmentDomains.insert({ environment_id, domain, is_primary, created_at: clock.iso() }),
    );
  },

  'domains.remove': ({ state, path }) => {
    const { id } = findEnvironment(state, path.project_id, path.env_id);
    const row = find(state.environmentDomains, path.domain_id, 'Domain', (one) => one.environment_id === id);
    state.environmentDomains.remove(row.id);
  },
} satisfies ResolversOf<'domains'>;
