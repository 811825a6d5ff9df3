import type { PlatformAccess, PlatformInfo, PrivateIpInfo, PublicIpInfo } from '../../../generated/types.gen.ts';
import type { ResolverContext } from '../shared/resolver.ts';

/** Why no domain can be created in these access modes. */
const DOMAIN_ERRORS: Readonly<Record<string, string>> = {
  local: 'The instance is only reachable locally, but a certificate needs an address on the internet',
  cloudflare_tunnel: 'Behind a Cloudflare Tunnel, domains and certificates are managed at Cloudflare',
};

export const instance = {
  'platform.getInfo': ({ state }: ResolverContext): PlatformInfo => {
    const { os_type, architecture, platforms } = state.instance;
    return { os_type, architecture, platforms };
  },

  'platform.getAccessInfo': ({ state }: ResolverContext): PlatformAccess => {
    const { access_mode, public_ip, addresses } = state.instance;
    const domain_creation_error = DOMAIN_ERRORS[access_mode] ?? null;
    return {
      access_mode,
      can_create_domains: domain_creation_error === null,
      domain_creation_error,
      private_ip: addresses.ipv4[0]?.address ?? null,
      public_ip,
    };
  },

  'platform.getPrivateIp': ({ state }: ResolverContext): PrivateIpInfo => {
    const { ipv4, ipv6 } = state.instance.addresses;
    return { primary_ip: ipv4[0]?.address ?? null, ipv4_addresses: ipv4, ipv6_addresses: ipv6 };
  },

  'platform.getPublicIp': ({ state }: ResolverContext): PublicIpInfo => {
    const ip = state.instance.public_ip;
    return ip === null
      ? { ip, source: null, error: 'No service reported an address' }
      : { ip, source: 'https://api.ipify.org', error: null };
  },
};
