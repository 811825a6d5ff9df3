import type { AcmeOrder, CertificateDomain, CustomDomain } from '../../../generated/types.gen.ts';
import type { Verifiable } from '../../lib/verification.ts';
import type { Stored } from '../../store/table.ts';

export type ChallengeType = 'http-01' | 'dns-01';

/** A domain that has a certificate or waits for one. */
export interface CertificateRow extends Pick<
  Stored<CertificateDomain>,
  'id' | 'domain' | 'last_renewed' | 'created_at' | 'updated_at'
> {
  verification_method: ChallengeType;
  /** `null` until the first order of the domain is complete. */
  certificate: { pem: string; issued_at: string; expires_at: string } | null;
}

/** Each domain has at most one order; a new order replaces it. */
export interface OrderRow
  extends Pick<AcmeOrder, 'id' | 'domain_id' | 'email' | 'created_at' | 'updated_at'>, Verifiable {
  challenge_type: ChallengeType;
  token: string;
  /** The value of the TXT record for a DNS challenge. */
  digest: string;
  /** Whether its certificate was issued. */
  settled: boolean;
}

export interface CustomDomainRow extends Stored<
  CustomDomain,
  'status' | 'message' | 'environment' | 'domain_id' | 'expiration_time' | 'last_renewed'
> {
  environment_id: number;
  /** The certificate may have been deleted since. */
  certificate_id: number | null;
}
