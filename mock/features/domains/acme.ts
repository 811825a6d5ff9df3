import { DAY_MS } from '../../lib/time/duration.ts';
import { requestVerification, verificationStatus } from '../../lib/verification.ts';
import type { MockContext } from '../../state/context.ts';
import { newTimes } from '../shared/resource.ts';
import type { Certificate, CertificateRow, ChallengeType, OrderRow } from '../../rows/domains.ts';

const AUTHORITY = 'https://acme.example/v2';
const CERTIFICATE_LIFETIME_MS = 90 * DAY_MS;
const ORDER_STATES = {
  not_started: 'pending',
  pending: 'processing',
  verified: 'valid',
  failed: 'invalid',
} as const;

export function isWildcard(domain: string): boolean {
  return domain.startsWith('*.');
}

/**
 * The DNS error of a domain that does not resolve, or `null`. RFC 2606 reserves `.invalid` for such
 * names.
 */
export function dnsError(domain: string): string | null {
  return domain.endsWith('.invalid') ? `NXDOMAIN looking up ${domain}` : null;
}

export function latestOrder(
  { state }: MockContext,
  certificate: CertificateRow,
): OrderRow | undefined {
  return state.orders.find((row) => row.domain_id === certificate.id);
}

/** Creates an order and removes the previous one. */
export function placeOrder(
  context: MockContext,
  certificate: CertificateRow,
  email: string,
  challenge_type: ChallengeType = certificate.verification_method,
): OrderRow {
  const { state, random } = context;
  certificate.verification_method = challenge_type;
  certificate.certificate = currentCertificate(context, certificate);
  state.orders.removeWhere((row) => row.domain_id === certificate.id);
  return state.orders.insert({
    domain_id: certificate.id,
    email,
    challenge_type,
    token: random.hex(32),
    digest: random.hex(43),
    verify_requested_at: null,
    verification_error: null,
    ...newTimes(context),
  });
}

/** Starts the authority's check, which takes a while on the mock's clock. */
export function requestCheck(
  context: MockContext,
  { domain }: CertificateRow,
  order: OrderRow,
): void {
  requestVerification(context, order, dnsError(domain));
}

/**
 * The certificate of a domain at this time: that of its order once that is verified, until then the
 * one before.
 */
export function currentCertificate(context: MockContext, row: CertificateRow): Certificate | null {
  const order = latestOrder(context, row);
  const verified_at = order && verificationStatus(context, order).verified_at;
  if (!verified_at) return row.certificate;
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${btoa(`${row.domain}, order ${order.id}`)}\n-----END CERTIFICATE-----\n`,
    expires_at: context.clock.iso(Date.parse(verified_at) + CERTIFICATE_LIFETIME_MS),
    renewed_at: row.certificate === null ? null : verified_at,
  };
}

function orderStatus(
  context: MockContext,
  order: OrderRow,
): (typeof ORDER_STATES)[keyof typeof ORDER_STATES] {
  return ORDER_STATES[verificationStatus(context, order).state];
}

export function isOpen(context: MockContext, order: OrderRow | undefined): order is OrderRow {
  return order !== undefined && ['pending', 'processing'].includes(orderStatus(context, order));
}

export function serializeOrder(context: MockContext, order: OrderRow) {
  const {
    id,
    domain_id,
    email,
    challenge_type,
    token,
    verification_error: error,
    created_at,
    updated_at,
  } = order;
  const status = orderStatus(context, order);
  return {
    id,
    domain_id,
    email,
    order_url: `${AUTHORITY}/order/${id}`,
    finalize_url: `${AUTHORITY}/order/${id}/finalize`,
    authorizations: null,
    expires_at: null,
    certificate_url: status === 'valid' ? `${AUTHORITY}/certificate/${id}` : null,
    status,
    identifiers: [{ type: 'dns', value: context.state.certificates.get(domain_id)?.domain ?? '' }],
    challenge_validation: {
      type: challenge_type,
      url: `${AUTHORITY}/challenge/${id}`,
      status,
      token,
      validated: verificationStatus(context, order).verified_at,
      error:
        error === null
          ? null
          : { type: 'urn:ietf:params:acme:error:dns', detail: error, status: 400 },
    },
    error,
    error_type: error === null ? null : 'dns',
    created_at,
    updated_at,
  };
}

/**
 * The TXT record for a DNS challenge; none for an HTTP challenge, which the instance itself
 * responds to.
 */
function txtRecords({ domain }: CertificateRow, order: OrderRow) {
  if (order.challenge_type !== 'dns-01') return [];
  return [{ name: `_acme-challenge.${domain.replace(/^\*\./, '')}`, value: order.digest }];
}

export function hasExpired({ clock }: MockContext, { expires_at }: Certificate): boolean {
  return Date.parse(expires_at) <= clock.now();
}

/** An order that is not complete decides the status, even if an older certificate exists. */
function certificateStatus(context: MockContext, row: CertificateRow) {
  const order = latestOrder(context, row);
  const status = order && orderStatus(context, order);
  if (status === 'pending')
    return row.verification_method === 'dns-01' ? 'pending_dns' : 'pending_http';
  if (status === 'processing') return 'pending_validation';
  if (status === 'invalid') return 'failed';
  const certificate = currentCertificate(context, row);
  if (!certificate) return 'pending';
  return hasExpired(context, certificate) ? 'expired' : 'active';
}

export function serializeCertificate(context: MockContext, row: CertificateRow) {
  const certificate = currentCertificate(context, row);
  const order = latestOrder(context, row);
  const record = isOpen(context, order) ? txtRecords(row, order)[0] : undefined;
  const last_error = order?.verification_error ?? null;
  return {
    ...row,
    status: certificateStatus(context, row),
    is_wildcard: isWildcard(row.domain),
    certificate: certificate?.pem ?? null,
    expiration_time: certificate?.expires_at ?? null,
    last_renewed: certificate?.renewed_at ?? null,
    last_error,
    last_error_type: last_error === null ? null : 'dns',
    dns_challenge_token: record?.name ?? null,
    dns_challenge_value: record?.value ?? null,
    on_demand_backoff_until: null,
  };
}

export function serializeChallenge(context: MockContext, row: CertificateRow, order: OrderRow) {
  return {
    domain: row.domain,
    txt_records: txtRecords(row, order),
    status: certificateStatus(context, row),
  };
}
