import type { ResolverContext, ResolversOf } from '../shared/resolver.ts';
import { INSTANCE_IP } from '../platform/rows.ts';
import { managedDomains } from './managed-domains.ts';
import { providers } from './providers.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { checkHostname } from '../../lib/http/hostname.ts';
import { problem } from '../../lib/http/problems.ts';

export const dns = {
  ...providers,
  ...managedDomains,

  /**
   * Domains that the instance serves resolve to its IP. Other names have no records, which is an error on real servers.
   */
  'dns.lookupARecords': ({ state, server, query }: ResolverContext<{ query: { domain: string } }>) => {
    const domain = checkHostname(query.domain, { place: 'query.domain' });
    const isServed =
      state.environmentDomains.find((row) => row.domain === domain) !== undefined ||
      state.managedDomains.find((row) => row.domain === domain) !== undefined ||
      state.environments.find((row) => environmentUrl(row) === `https://${domain}`) !== undefined;
    if (!isServed && server.isReal) throw problem('badRequest', `No A records found for ${domain}`);
    const records = isServed ? [INSTANCE_IP] : [];
    return { domain, records, count: records.length, dns_servers: ['1.1.1.1', '8.8.8.8'] };
  },
} satisfies ResolversOf<'dns'>;
