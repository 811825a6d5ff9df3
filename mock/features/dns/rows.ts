import { Table, type Row } from '../../store/table.ts';

export interface DnsProviderRow extends Row {
  name: string;
  provider_type: string;
  description: string | null;
  /** Stored in plain text; responses mask the secrets. */
  credentials: Record<string, unknown>;
  is_active: boolean;
  /** The account's zones besides those of its managed domains. */
  zones: string[];
  /** Set this to make the DNS host refuse the credentials with this message. */
  rejects_with: string | null;
  last_error: string | null;
  last_used_at: string | null;
  created_at: string;
  updated_at: string;
}

export interface ManagedDomainRow extends Row {
  provider_id: number;
  domain: string;
  auto_manage: boolean;
  /** When `verify` was called, in milliseconds. The verification ends some time later. */
  verify_requested_at: number | null;
  verification_error: string | null;
  created_at: string;
  updated_at: string;
}

export interface DnsTables {
  dnsProviders: Table<DnsProviderRow>;
  managedDomains: Table<ManagedDomainRow>;
}

export function createDnsTables(): DnsTables {
  return {
    dnsProviders: new Table(),
    managedDomains: new Table(),
  };
}
