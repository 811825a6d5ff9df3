import { Table, type Row } from '../../store/table.ts';
import type { Verifiable } from '../../lib/verification.ts';

export type ChallengeType = 'http-01' | 'dns-01';

/** A domain that has a certificate or waits for one. */
export interface CertificateRow extends Row {
  domain: string;
  verification_method: ChallengeType;
  /** `null` until the first order of the domain is complete. */
  certificate: { pem: string; issued_at: string; expires_at: string } | null;
  last_renewed: string | null;
  created_at: string;
  updated_at: string;
}

/** Each domain has at most one order; a new order replaces it. */
export interface OrderRow extends Row, Verifiable {
  domain_id: number;
  email: string;
  challenge_type: ChallengeType;
  token: string;
  /** The value of the TXT record for a DNS challenge. */
  digest: string;
  /** Whether its certificate was issued. */
  settled: boolean;
  created_at: string;
  updated_at: string;
}

export interface CustomDomainRow extends Row {
  project_id: number;
  environment_id: number;
  domain: string;
  branch: string | null;
  redirect_to: string | null;
  status_code: number | null;
  service_name: string | null;
  /** The certificate may have been deleted since. */
  certificate_id: number | null;
  created_at: string;
  updated_at: string;
}

export interface DomainTables {
  certificates: Table<CertificateRow>;
  orders: Table<OrderRow>;
  customDomains: Table<CustomDomainRow>;
}

export function createDomainTables(): DomainTables {
  return {
    certificates: new Table(),
    orders: new Table(),
    customDomains: new Table(),
  };
}
