import type { DnsManagedDomain, DnsProvider } from '../../generated/types.gen.ts';
import type { Verifiable } from '../lib/verification.ts';
import type { Stored } from '../store/table.ts';

/** The credentials are stored in plain text; responses mask the secrets. */
export interface DnsProviderRow extends Stored<DnsProvider> {
  /** Set this to make the DNS host refuse the credentials with this message. */
  rejects_with: string | null;
}

export interface ManagedDomainRow
  extends Stored<DnsManagedDomain, 'verified' | 'verified_at' | 'zone_id'>, Verifiable {}
