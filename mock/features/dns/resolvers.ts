import type { DnsLookupResult } from '../../../generated/types.gen.ts';
import { checkHostname } from '../../lib/http/addresses.ts';
import { environmentUrl } from '../environments/model/url.ts';
import { INSTANCE_IP } from '../../rows/platform.ts';
import type { ResolversOf } from '../shared/resolver.ts';
import { managedDomains } from './managed-domains.ts';
import { providers } from './providers.ts';

export const dns = {
  ...providers,
  ...managedDomains,

  /** Domains that the instance serves resolve to its IP. Other names have no records. */
  'dns.lookupARecords': ({ state, query }): DnsLookupResult => {
    const domain = checkHostname(query.domain, { place: 'query.domain' });
    const hasDomain = (row: { domain: string }) => row.domain === domain;
    const isServed =
      state.environmentDomains.find(hasDomain) ??
      state.managedDomains.find(hasDomain) ??
      state.environments.find((row) => environmentUrl(row) === `https://${domain}`);
    const records = isServed ? [INSTANCE_IP] : [];
    return { domain, records, count: records.length, dns_servers: ['1.1.1.1', '8.8.8.8'] };
  },
} satisfies ResolversOf<'dns'>;
