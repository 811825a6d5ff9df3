import type { EnvironmentDomain } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { omit } from '../../lib/objects.ts';
import { findEnvironment } from '../shared/find.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { inEnvironment, resource } from '../shared/resource.ts';
import { certificates } from './certificates.ts';
import { claimHost, customDomains } from './custom-domains.ts';

const domain = resource('environmentDomains', {
  what: 'Domain',
  id: 'domain_id',
  scope: inEnvironment,
  serialize: (_, row): EnvironmentDomain => ({
    ...omit(row, 'is_primary'),
    url: `https://${row.domain}`,
  }),
});

export const domains = {
  ...certificates,
  ...customDomains,

  'domains.list': domain.page,
  'domains.remove': domain.delete,
  'domains.add': domain.create(({ state, path, body, clock }) => {
    const { id: environment_id } = findEnvironment(state, path.project_id, path.env_id);
    // A single label is a subdomain of the instance's own domain.
    const name = checkHostname(body.domain, { labels: 1 });
    claimHost(state, name);
    const { is_primary } = body;
    const others = state.environmentDomains.list((row) => row.environment_id === environment_id);
    if (is_primary) for (const row of others) row.is_primary = false;
    return state.environmentDomains.insert({
      environment_id,
      domain: name,
      is_primary,
      created_at: clock.iso(),
    });
  }),
} satisfies ResolversOf<'domains'>;
