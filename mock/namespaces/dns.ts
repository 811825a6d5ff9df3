import type { Context, ResolversOf } from '../context.ts';
import { INSTANCE_IP } from '../state/platform.ts';
import { managedDomains } from './dns/managed-domains.ts';
import { providers } from './dns/providers.ts';
import { urlOf } from './environments.ts';
import { checkHostname } from './hostname.ts';

export const dns = {
  ...providers,
  ...managedDomains,

  /** Domains that the instance serves point to it, any other name has no record. */
  'dns.lookupARecords': ({ state, query }: Context<{ query: { domain: string } }>) => {
    const domain = checkHostname(query.domain, 'query.domain');
    const isServed =
      state.environmentDomains.find((row) => row.domain === domain) !== undefined ||
      state.managedDomains.find((row) => row.domain === domain) !== undefined ||
      state.environments.find((row) => urlOf(row) === `https://${domain}`) !== undefined;
    const records = isServed ? [INSTANCE_IP] : [];
    return { domain, records, count: records.length, dns_servers: ['1.1.1.1', '8.8.8.8'] };
  },
} satisfies ResolversOf<'dns'>;
