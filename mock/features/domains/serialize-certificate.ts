import { notFound } from '../../lib/http/problems.ts';
import type { CertificateDomain, CertificateDomainChallenge } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { CertificateRow, OrderRow } from './rows.ts';
import { find } from '../shared/find.ts';
import { catchUp, orderFailure, isWildcard, latestOrder, orderStatus, txtRecords } from './acme.ts';

export function findCertificate(context: MockContext, id: number): CertificateRow {
  catchUp(context);
  return find(context.state.certificates, id, 'Certificate domain');
}

export function findCertificateByName(context: MockContext, name: string): CertificateRow {
  catchUp(context);
  const domain = context.server.isReal ? name : name.toLowerCase();
  const row = context.state.certificates.find((one) => one.domain === domain);
  if (!row) throw notFound('Certificate domain', domain);
  return row;
}

/** An order that is not complete decides the status, even if an older certificate exists. */
function certificateStatus(context: MockContext, row: CertificateRow): CertificateDomain['status'] {
  const order = latestOrder(context, row);
  const status = order && orderStatus(context, order);
  if (status === 'pending') return row.verification_method === 'dns-01' ? 'pending_dns' : 'pending_http';
  if (status === 'processing') return 'pending_validation';
  if (status === 'invalid') return 'failed';
  if (!row.certificate) return 'pending';
  return hasExpired(context, row) ? 'expired' : 'active';
}

export function hasExpired({ clock }: MockContext, { certificate }: CertificateRow): boolean {
  return certificate !== null && Date.parse(certificate.expires_at) <= clock.now();
}

export function isOpen(context: MockContext, order: OrderRow): boolean {
  return ['pending', 'processing'].includes(orderStatus(context, order));
}

export function serializeCertificate(context: MockContext, row: CertificateRow): CertificateDomain {
  const order = latestOrder(context, row);
  const record = order && isOpen(context, order) ? txtRecords(row, order)[0] : undefined;
  const failure = order && orderFailure(context, order);
  return {
    id: row.id,
    domain: row.domain,
    status: certificateStatus(context, row),
    is_wildcard: isWildcard(row.domain),
    verification_method: row.verification_method,
    certificate: row.certificate?.pem ?? null,
    expiration_time: row.certificate?.expires_at ?? null,
    last_renewed: row.last_renewed,
    last_error: failure?.error ?? null,
    last_error_type: failure?.error_type ?? null,
    dns_challenge_token: record?.name ?? null,
    dns_challenge_value: record?.value ?? null,
    on_demand_backoff_until: null,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

export function serializeChallenge(
  context: MockContext,
  row: CertificateRow,
  order: OrderRow,
): CertificateDomainChallenge {
  return { domain: row.domain, txt_records: txtRecords(row, order), status: certificateStatus(context, row) };
}
