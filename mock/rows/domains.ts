import type { AcmeOrder, CertificateDomain, CustomDomain } from '../../generated/types.gen.ts';
import type { Verifiable } from '../lib/verification.ts';
import type { Stored } from '../store/table.ts';

export type ChallengeType = 'http-01' | 'dns-01';

/** A domain that has a certificate or waits for one. */
export interface CertificateRow extends Pick<
  Stored<CertificateDomain>,
  'id' | 'domain' | 'created_at' | 'updated_at'
> {
  verification_method: ChallengeType;
  /** That of the order before; its latest order may have brought another one since. */
  certificate: Certificate | null;
}

export interface Certificate {
  pem: string;
  expires_at: string;
  /** `null` for the first one of its domain. */
  renewed_at: string | null;
}

/** Each domain has at most one order; a new order replaces it. */
export interface OrderRow
  extends Pick<AcmeOrder, 'id' | 'domain_id' | 'email' | 'created_at' | 'updated_at'>, Verifiable {
  challenge_type: ChallengeType;
  token: string;
  /** The value of the TXT record for a DNS challenge. */
  digest: string;
}

export interface CustomDomainRow extends Stored<
  CustomDomain,
  'status' | 'message' | 'environment' | 'domain_id' | 'expiration_time' | 'last_renewed'
> {
  environment_id: number;
  /** The certificate may have been deleted since. */
  certificate_id: number | null;
}
