import { DAY_MS } from '../../lib/time/duration.ts';
import type { AcmeOrder, CertificateDomainChallenge } from '../../../generated/types.gen.ts';
import type { MockContext } from '../../state/context.ts';
import type { CertificateRow, ChallengeType, OrderRow } from './rows.ts';
import { requestVerification, verificationStatus } from '../../lib/verification.ts';

/** The certificate authority of the mock. */
const AUTHORITY = 'https://acme.example/v2';
const ORDER_LIFETIME_MS = 7 * DAY_MS;
const CERTIFICATE_LIFETIME_MS = 90 * DAY_MS;

export function isWildcard(domain: string): boolean {
  return domain.startsWith('*.');
}

/** The DNS error of a domain that does not resolve, or `null`. RFC 2606 reserves `.invalid` for such names. */
export function dnsError(domain: string): string | null {
  return domain.endsWith('.invalid') ? `NXDOMAIN looking up ${domain}` : null;
}

export function latestOrder({ state }: MockContext, certificate: CertificateRow): OrderRow | undefined {
  return state.orders.find((row) => row.domain_id === certificate.id);
}

/** Creates an order and removes the previous one. */
export function placeOrder(
  { state, clock, random }: MockContext,
  certificate: CertificateRow,
  email: string,
  challenge_type: ChallengeType = certificate.verification_method,
): OrderRow {
  state.orders.removeWhere((row) => row.domain_id === certificate.id);
  Object.assign(certificate, { verification_method: challenge_type, updated_at: clock.iso() });
  return state.orders.insert({
    domain_id: certificate.id,
    email,
    challenge_type,
    token: random.hex(32),
    digest: random.hex(43),
    settled: false,
    verify_requested_at: null,
    verification_error: null,
    created_at: clock.iso(),
    updated_at: clock.iso(),
  });
}

/** Starts the authority's check, which takes a while on the mock's clock. */
export function requestCheck(context: MockContext, { domain }: CertificateRow, order: OrderRow): void {
  requestVerification(context, order, dnsError(domain));
  order.updated_at = context.clock.iso();
}

/** Issues the certificates of orders that were verified since the last call. */
export function catchUp({ state, clock }: MockContext): void {
  for (const order of state.orders) {
    const { verified_at } = verificationStatus({ clock }, order);
    const row = state.certificates.get(order.domain_id);
    if (order.settled || verified_at === null || !row) continue;
    order.settled = true;
    order.updated_at = verified_at;
    if (row.certificate) row.last_renewed = verified_at;
    row.updated_at = verified_at;
    row.certificate = {
      pem: `-----BEGIN CERTIFICATE-----\n${btoa(`${row.domain}, order ${order.id}`)}\n-----END CERTIFICATE-----\n`,
      issued_at: verified_at,
      expires_at: clock.iso(Date.parse(verified_at) + CERTIFICATE_LIFETIME_MS),
    };
  }
}

const ORDER_STATES = { not_started: 'pending', pending: 'processing', verified: 'valid', failed: 'invalid' } as const;

export function orderStatus(context: MockContext, order: OrderRow): 'pending' | 'processing' | 'valid' | 'invalid' {
  const { state } = verificationStatus(context, order);
  return state === 'not_started' && isExpired(context, order) ? 'invalid' : ORDER_STATES[state];
}

function isExpired({ clock }: MockContext, order: OrderRow): boolean {
  return order.verify_requested_at === null && Date.parse(order.created_at) + ORDER_LIFETIME_MS <= clock.now();
}

/** Why an order failed. */
export function orderFailure(
  context: MockContext,
  order: OrderRow,
): { error: string | null; error_type: string | null } {
  if (orderStatus(context, order) !== 'invalid') return { error: null, error_type: null };
  if (order.verification_error === null) return { error: 'The order has expired', error_type: 'expired' };
  return { error: order.verification_error, error_type: 'dns' };
}

/** The thumbprint of the key that signs orders. */
const ACCOUNT_THUMBPRINT = 'mock-account-mock-account-mock-account-mock';

export function serializeOrder(context: MockContext, order: OrderRow): AcmeOrder {
  const { clock, state, server } = context;
  const status = orderStatus(context, order);
  const url = `${AUTHORITY}/order/${order.id}`;
  const { error, error_type } = orderFailure(context, order);
  const certificate = state.certificates.get(order.domain_id);
  const detail =
    error === null ? null : { type: `urn:ietf:params:acme:error:${error_type}`, detail: error, status: 400 };
  return {
    id: order.id,
    domain_id: order.domain_id,
    email: order.email,
    order_url: url,
    finalize_url: server.isReal ? null : `${url}/finalize`,
    certificate_url: status === 'valid' ? `${AUTHORITY}/certificate/${order.id}` : null,
    status,
    identifiers: [{ type: 'dns', value: certificate?.domain ?? '' }],
    authorizations: server.isReal ? challengeData(certificate, order) : [`${AUTHORITY}/authorization/${order.id}`],
    challenge_validation: {
      type: order.challenge_type,
      url: challengeUrl(order),
      status,
      token: order.token,
      validated: verificationStatus(context, order).verified_at,
      error: detail,
    },
    error,
    error_type,
    expires_at: clock.iso(Date.parse(order.created_at) + ORDER_LIFETIME_MS),
    created_at: order.created_at,
    updated_at: order.updated_at,
  };
}

/** The challenge that real servers return as `authorizations`, in place of the authority's URLs. */
function challengeData(certificate: CertificateRow | undefined, order: OrderRow) {
  const validation_url = challengeUrl(order);
  const records = certificate ? txtRecords(certificate, order) : [];
  return {
    challenge_type: order.challenge_type,
    token: order.token,
    key_authorization: `${order.token}.${ACCOUNT_THUMBPRINT}`,
    validation_url,
    dns_txt_records: records.map(({ name, value }) => ({ name, value, validation_url })),
  };
}

export function challengeUrl({ id }: OrderRow): string {
  return `${AUTHORITY}/challenge/${id}`;
}

/** The TXT record for a DNS challenge; none for an HTTP challenge, which the instance itself responds to. */
export function txtRecords({ domain }: CertificateRow, order: OrderRow): CertificateDomainChallenge['txt_records'] {
  if (order.challenge_type !== 'dns-01') return [];
  return [{ name: `_acme-challenge.${domain.replace(/^\*\./, '')}`, value: order.digest }];
}
